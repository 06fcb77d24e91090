/*
 * Registers that are bytes of memory. What is written lies behind what is read, because a device answers at the same
 * port with something else than what it was told there.
 */
#ifndef REGISTERS_H
#define REGISTERS_H

#include <stdint.h>

enum { REGISTERS = 64, WRITTEN = 64 };
enum { CHANNEL_STRIDE = 16, CONTROL = 8, BUS_MASTER = 32, BUS_MASTER_STRIDE = 8, BUS_MASTER_STATUS = 2 };

extern uint8_t registers[REGISTERS + WRITTEN];

#endif
