/* A native library beside this program, which is its port driver: the loader finds the routines here. */
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

#include "host.h"

struct host load(void)
{
    void *library = dlopen("./driver.so", RTLD_NOW);
    void *entry = library == NULL ? NULL : dlsym(library, "DriverEntry");
    if (entry == NULL) {
        printf("FAIL the library is loaded: %s\n", dlerror());
        exit(1);
    }

    hba_reset();
    return (struct host){
        .driver_entry = (uint32_t (*)(void *, void *))entry,
        .driver = port_driver(),
        .hba = hba_channels,
        .memory = hba_memory,
        .events = hba_trace,
        .finish = hba_complete,
    };
}

/* The registers that a routine on Linux has to leave alone, but for the one that points to the frame. */
BOOLEAN call_preserving(BOOLEAN (*routine)(void *), void *channel, int *preserved)
{
    uint64_t answer, rbx, r12, r13, r14, r15;
    __asm__ volatile(
        "movq $0x1234567, %%rbx\n\t"
        "movq $0x2345671, %%r12\n\t"
        "movq $0x3456712, %%r13\n\t"
        "movq $0x4567123, %%r14\n\t"
        "movq $0x5671234, %%r15\n\t"
        "movq %%rsp, %%rcx\n\t"
        "subq $256, %%rsp\n\t"
        "andq $-16, %%rsp\n\t"
        "pushq %%rcx\n\t"
        "pushq %%rcx\n\t"
        "call *%%rax\n\t"
        "popq %%rsp\n\t"
        "movq %%rbx, %[rbx]\n\t"
        "movq %%r12, %[r12]\n\t"
        "movq %%r13, %[r13]\n\t"
        "movq %%r14, %[r14]\n\t"
        "movq %%r15, %[r15]\n\t"
        : "=a"(answer), [rbx] "=m"(rbx), [r12] "=m"(r12), [r13] "=m"(r13), [r14] "=m"(r14), [r15] "=m"(r15), "+D"(channel)
        : "0"(routine)
        : "rbx", "rcx", "rdx", "rsi", "r8", "r9", "r10", "r11", "r12", "r13", "r14", "r15", "xmm0", "xmm1", "xmm2", "xmm3",
          "xmm4", "xmm5", "xmm6", "xmm7", "xmm8", "xmm9", "xmm10", "xmm11", "xmm12", "xmm13", "xmm14", "xmm15", "memory", "cc");
    *preserved = rbx == 0x1234567 && r12 == 0x2345671 && r13 == 0x3456712 && r14 == 0x4567123 && r15 == 0x5671234;
    return (BOOLEAN)answer;
}
