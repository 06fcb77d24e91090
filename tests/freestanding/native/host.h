/* What differs between Windows and Linux: how a driver is loaded, and what its interrupt routine has to leave alone. */
#ifndef HOST_H
#define HOST_H

#include "hba.h"
#include "portdriver.h"

struct host {
    uint32_t (*driver_entry)(void *driver_object, void *registry_path);
    struct port_driver *driver;
    struct hba_channel *hba;
    uint8_t *memory;
    char *events;
    void (*finish)(int channel, int failed);
};

/* Loads the driver beside this program; the port driver and its hardware are there then. Exits when it cannot. */
struct host load(void);

/* Calls an interrupt routine; preserved: whether the registers of its caller are as they were. */
BOOLEAN call_preserving(BOOLEAN (*routine)(void *channel), void *channel, int *preserved);

#endif
