/*
 * Fails one check of the compiler's after the other, each in a process of its own, and prints how that ended.
 */
#include <stdio.h>
#include <stdlib.h>
#include <windows.h>

#include "portdriver.h"

enum { Kinds = 6 };

static int fail(int kind)
{
    HMODULE image = LoadLibraryExA("driver.sys", NULL, 0);
    if (image == NULL) {
        return 1;
    }

    const IMAGE_DOS_HEADER *dos = (const IMAGE_DOS_HEADER *)image;
    const IMAGE_NT_HEADERS64 *nt = (const IMAGE_NT_HEADERS64 *)((const uint8_t *)image + dos->e_lfanew);
    uint32_t (*entry)(void *, void *) = (uint32_t (*)(void *, void *))((uint8_t *)image + nt->OptionalHeader.AddressOfEntryPoint);
    struct port_driver *driver =
        ((struct port_driver *(*)(void))(void *)GetProcAddress(GetModuleHandleA("pciidex.sys"), "port_driver"))();
    entry(NULL, NULL);
    void *controller = calloc(1, driver->controller.ControllerExtensionSize);
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
    return driver->controller.AtaAdapterControl(controller, IdeStop, &kind) ? 0 : 2;
}

int main(int count, char **arguments)
{
    if (count > 1) {
        return fail(atoi(arguments[1]));
    }

    setvbuf(stdout, NULL, _IONBF, 0);
    for (int kind = 0; kind < Kinds; kind++) {
        char line[64];
        STARTUPINFOA start = { .cb = sizeof start };
        PROCESS_INFORMATION process;
        DWORD code = 0;
        snprintf(line, sizeof line, "stops.exe %d", kind);
        if (!CreateProcessA(NULL, line, NULL, NULL, FALSE, 0, NULL, NULL, &start, &process)) {
            printf("%d was not started: %lu\n", kind, GetLastError());
            return 1;
        }

        if (WaitForSingleObject(process.hProcess, 30000) != WAIT_OBJECT_0) {
            TerminateProcess(process.hProcess, 99);
            printf("%d did not end\n", kind);
            continue;
        }

        GetExitCodeProcess(process.hProcess, &code);
        printf("%d ended with %08lX\n", kind, code);
    }

    return 0;
}
