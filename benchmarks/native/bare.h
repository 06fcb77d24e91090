/* Controllers with any number of channels. */
#ifndef BARE_H
#define BARE_H

#include "measure.h"

/* One with so many. */
void find_bare(struct subject *subject, int count);

#endif
