/* Asks the native library beside this program for an index that is out of range. */
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

#include "portdriver.h"

int main(void)
{
    void *library = dlopen("./driver.so", RTLD_NOW);
    uint32_t (*entry)(void *, void *) = library == NULL ? NULL : (uint32_t (*)(void *, void *))dlsym(library, "DriverEntry");
    if (entry == NULL || entry(NULL, NULL) != 0) {
        printf("the library does not start\n");
        return 1;
    }

    int kind = 0;
    const IDE_CONTROLLER_INTERFACE *table = &port_driver()->controller;
    table->AtaAdapterControl(calloc(1, table->ControllerExtensionSize), IdeStop, &kind);
    printf("it goes on\n");
    return 2;
}
