/* A port driver that does what a test says: a stub of pciidex.sys. */
#ifndef PORTDRIVER_H
#define PORTDRIVER_H

#include "irb.h"

struct port_driver {
    IDE_CONTROLLER_INTERFACE controller;
    int refuse;                             /* So many requests for a callback are refused. */
    void (*callback)(void *channel);        /* The one that was accepted. */
    void *callback_channel;
    IDE_REQUEST_BLOCK *completed;           /* The request that was completed last. */
    int completions;
    IDE_SCATTER_GATHER_LIST *list;          /* The data of the next request. */
};

#ifdef _WIN32
__declspec(dllexport)
#endif
struct port_driver *port_driver(void);

#endif
