#include "portdriver.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "hba.h"

#ifdef _WIN32
#define EXPORT __declspec(dllexport)
#else
#define EXPORT __attribute__((visibility("default")))
#endif

/*
 * A routine that returns less than a register leaves the rest of it undefined. Here the rest is never 0, so that who
 * takes it for part of the value is found out.
 */
#define NARROW(value) (0xDEADBEEF5A5A5A00ull | (uint8_t)(value))
#define NARROW16(value) (0xDEADBEEF5A5A0000ull | (uint16_t)(value))

static struct port_driver driver;
static uint32_t uncached_at;

EXPORT struct port_driver *port_driver(void) { return &driver; }

EXPORT uint32_t AtaPortInitializeEx(void *object, void *path, IDE_CONTROLLER_INTERFACE *table)
{
    (void)object, (void)path;
    driver.controller = *table;
    return INITIALIZE_STATUS;
}

EXPORT void *AtaPortGetDeviceBase(void *extension, uint64_t address, uint32_t length)
{
    (void)extension, (void)length;
    return (void *)(uintptr_t)address;
}

EXPORT void *AtaPortGetUnCachedExtension(void *channel, uint32_t size, uint32_t irb_size)
{
    (void)channel, (void)irb_size;
    void *memory = hba_memory + uncached_at;
    uncached_at += (size + 4095) & ~4095u;
    return memory;
}

EXPORT uint64_t AtaPortGetPhysicalAddress(void *channel, IDE_REQUEST_BLOCK *irb, void *address, uint32_t *length)
{
    (void)channel, (void)irb;
    uint64_t offset = (uint64_t)((uint8_t *)address - hba_memory);
    *length = (uint32_t)(MemorySize - offset);
    return MemoryBase + offset;
}

EXPORT uint32_t AtaPortConvertPhysicalAddressToUlong(uint64_t address) { return (uint32_t)address; }

EXPORT IDE_SCATTER_GATHER_LIST *AtaPortGetScatterGatherList(void *channel, IDE_REQUEST_BLOCK *irb)
{
    (void)channel, (void)irb;
    return driver.list;
}

EXPORT uint64_t AtaPortRequestCallback(uint32_t type, void *channel, void (*routine)(void *), uint32_t microseconds)
{
    (void)microseconds;
    if (driver.refuse > 0) {
        driver.refuse--;
        trace(type == IdeWorkerRoutine ? "refuse-worker" : "refuse-timer", 0);
        return NARROW(0);
    }

    trace(type == IdeWorkerRoutine ? "worker" : "timer", 0);
    driver.callback = routine;
    driver.callback_channel = channel;
    return NARROW(1);
}

EXPORT void AtaPortCompleteRequest(void *channel, IDE_REQUEST_BLOCK *irb)
{
    (void)channel;
    trace("complete", 0);
    driver.completed = irb;
    driver.completions++;
}

EXPORT void AtaPortStallExecution(uint32_t microseconds) { (void)microseconds; }

EXPORT IDE_REQUEST_BLOCK *AtaPortBuildRequestSenseIrb(void *channel, IDE_REQUEST_BLOCK *irb)
{
    (void)channel, (void)irb;
    return NULL;
}

EXPORT void AtaPortReleaseRequestSenseIrb(void *channel, IDE_REQUEST_BLOCK *irb) { (void)channel, (void)irb; }

EXPORT uint64_t AtaPortReadPortUchar(uint8_t *port) { return NARROW(hba_read((uintptr_t)port)); }

EXPORT uint64_t AtaPortReadPortUshort(uint16_t *port)
{
    uint16_t value = 0;
    hba_read_data((uintptr_t)port, &value, 1);
    return NARROW16(value);
}

EXPORT void AtaPortReadPortBufferUshort(uint16_t *port, uint16_t *buffer, uint32_t count)
{
    hba_read_data((uintptr_t)port, buffer, count);
}

EXPORT void AtaPortWritePortUchar(uint8_t *port, uint8_t value) { hba_write((uintptr_t)port, value); }

EXPORT void AtaPortWritePortUlong(uint32_t *port, uint32_t value) { hba_write_table((uintptr_t)port, value); }

static void unused(const char *routine)
{
    fprintf(stderr, "%s is not served\n", routine);
    exit(3);
}

EXPORT void AtaPortWritePortUshort(uint16_t *port, uint16_t value) { (void)port, (void)value, unused(__func__); }

EXPORT void AtaPortWritePortBufferUshort(uint16_t *port, uint16_t *buffer, uint32_t count)
{
    (void)port, (void)buffer, (void)count, unused(__func__);
}
