/* Another way from an interrupt to its channel. */
#ifndef SHAPES_H
#define SHAPES_H

#include "dispatch.h"

/* Two channels that share a line. */
void fill_table(struct channel_extension *channels);

/* Asks each entry of the table until one claims. */
uint8_t through_table(void *channel);

#endif
