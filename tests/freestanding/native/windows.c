/* A driver image beside this program, loaded as the kernel would; behind it pciidex.sys, which is the port driver. */
#include <stdio.h>
#include <stdlib.h>
#include <windows.h>

#include "host.h"

struct host load(void)
{
    HMODULE image = LoadLibraryExA("piix3.sys", NULL, 0);
    if (image == NULL) {
        printf("FAIL the image is loaded: error %lu\n", GetLastError());
        exit(1);
    }

    HMODULE port = GetModuleHandleA("pciidex.sys");
    const IMAGE_DOS_HEADER *dos = (const IMAGE_DOS_HEADER *)image;
    const IMAGE_NT_HEADERS64 *nt = (const IMAGE_NT_HEADERS64 *)((const uint8_t *)image + dos->e_lfanew);
    ((void (*)(void))(void *)GetProcAddress(port, "hba_reset"))();
    return (struct host){
        .driver_entry = (uint32_t (*)(void *, void *))((uint8_t *)image + nt->OptionalHeader.AddressOfEntryPoint),
        .driver = ((struct port_driver *(*)(void))(void *)GetProcAddress(port, "port_driver"))(),
        .hba = (struct hba_channel *)GetProcAddress(port, "hba_channels"),
        .memory = (uint8_t *)GetProcAddress(port, "hba_memory"),
        .events = (char *)GetProcAddress(port, "hba_trace"),
        .finish = (void (*)(int, int))(void *)GetProcAddress(port, "hba_complete"),
    };
}

/* What a routine has to leave alone by the Windows convention, and by the one of Unix has not. */
BOOLEAN call_preserving(BOOLEAN (*routine)(void *), void *channel, int *preserved)
{
    uint64_t answer, rsi, rdi;
    double xmm[2] = { 0.125, 0 };
    __asm__ volatile(
        "movsd %[in], %%xmm6\n\t"
        "movq $0x1234567, %%rsi\n\t"
        "movq $0x7654321, %%rdi\n\t"
        "subq $48, %%rsp\n\t"
        "call *%%rax\n\t"
        "addq $48, %%rsp\n\t"
        "movsd %%xmm6, %[out]\n\t"
        : "=a"(answer), "=&S"(rsi), "=&D"(rdi), [out] "=m"(xmm[1])
        : "0"(routine), "c"(channel), [in] "m"(xmm[0])
        : "rdx", "r8", "r9", "r10", "r11", "xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "memory", "cc");
    *preserved = rsi == 0x1234567 && rdi == 0x7654321 && xmm[0] == xmm[1];
    return (BOOLEAN)answer;
}
