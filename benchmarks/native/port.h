/* The port driver of a measurement: registers in memory, and routines that do as little as they can. */
#ifndef PORT_H
#define PORT_H

#include "irb.h"
#include "registers.h"

/* What DriverEntry handed over last. */
extern IDE_CONTROLLER_INTERFACE handed_over;

uint8_t AtaPortReadPortUchar(uint8_t *port);
void AtaPortWritePortUchar(uint8_t *port, uint8_t value);
BOOLEAN AtaPortRequestCallback(uint32_t type, void *channel, void (*routine)(void *), uint32_t microseconds);

#endif
