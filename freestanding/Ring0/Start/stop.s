# How an image ends: QEMU's isa-debug-exit device takes the code. On a machine without one, the processor is reset.

        .intel_syntax noprefix
        .set    ExitPort, 0xF4
        .text

        .globl  Ring0Exit
Ring0Exit:
        mov     eax, edi
        out     ExitPort, al
        cli
        push    0
        push    0
        lidt    [rsp]
        ud2

        # An index, an overflow: the check of a statement. A routine wrote beyond its stackalloc.
        .globl  TophalfStop, RhpFallbackFailFast
TophalfStop:
        mov     rdi, [rsp]
        and     rsp, -16
        call    Ring0CheckFailed
        ud2

RhpFallbackFailFast:
        mov     rdi, [rsp]
        and     rsp, -16
        call    Ring0StackOverrun
        ud2

        # What lies behind a stackalloc. Not random: it finds mistakes, not attackers.
        .section .rodata, "a", @progbits
        .globl  __security_cookie
        .balign 8
__security_cookie:
        .quad   0x00002B992DDFA232
