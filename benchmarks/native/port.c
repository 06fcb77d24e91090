#include "port.h"

#include <stdio.h>
#include <stdlib.h>

#include "measure.h"

uint8_t registers[REGISTERS + WRITTEN];
IDE_CONTROLLER_INTERFACE handed_over;
static _Alignas(4096) uint8_t uncached[64 * 1024];

uint8_t AtaPortReadPortUchar(uint8_t *port) { return *(volatile uint8_t *)port; }

void AtaPortWritePortUchar(uint8_t *port, uint8_t value) { *(volatile uint8_t *)(port + WRITTEN) = value; }

void AtaPortWritePortUlong(uint32_t *port, uint32_t value) { (void)port, (void)value; }

BOOLEAN AtaPortRequestCallback(uint32_t type, void *channel, void (*routine)(void *), uint32_t microseconds)
{
    (void)type, (void)channel, (void)routine, (void)microseconds;
    return 1;
}

uint32_t AtaPortInitializeEx(void *object, void *path, IDE_CONTROLLER_INTERFACE *table)
{
    (void)object, (void)path;
    handed_over = *table;
    return 0;
}

void *AtaPortGetDeviceBase(void *extension, uint64_t address, uint32_t length)
{
    (void)extension, (void)length;
    return (void *)(uintptr_t)address;
}

void *AtaPortGetUnCachedExtension(void *channel, uint32_t size, uint32_t irb_size)
{
    (void)channel, (void)irb_size;
    return size <= sizeof uncached ? uncached : NULL;
}

/* No bus master ever looks: any address will do. */
uint64_t AtaPortGetPhysicalAddress(void *channel, IDE_REQUEST_BLOCK *irb, void *address, uint32_t *length)
{
    (void)channel, (void)irb, (void)address;
    *length = sizeof uncached;
    return 0x100000;
}

uint32_t AtaPortConvertPhysicalAddressToUlong(uint64_t address) { return (uint32_t)address; }

void set_latch(struct subject *subject, int channel, bool pending)
{
    (void)subject;
    registers[BUS_MASTER + channel * BUS_MASTER_STRIDE + BUS_MASTER_STATUS] = pending ? 0x04 : 0;
}

/* What a miniport must be able to call, and does not on any path that is measured. */
#define NOT_MEASURED(routine) \
    void routine(void) \
    { \
        fputs(#routine " was called on a path that is measured.\n", stderr); \
        exit(3); \
    }

NOT_MEASURED(AtaPortBuildRequestSenseIrb)
NOT_MEASURED(AtaPortCompleteRequest)
NOT_MEASURED(AtaPortGetScatterGatherList)
NOT_MEASURED(AtaPortReadPortBufferUshort)
NOT_MEASURED(AtaPortReadPortUshort)
NOT_MEASURED(AtaPortReleaseRequestSenseIrb)
NOT_MEASURED(AtaPortStallExecution)
NOT_MEASURED(AtaPortWritePortBufferUshort)
NOT_MEASURED(AtaPortWritePortUshort)
