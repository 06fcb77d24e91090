# Where an image ends whose check has failed: Windows stops there and says so (__fastfail), whoever runs it.
#   Built by llvm-mc for x86_64-pc-windows-msvc.

        .intel_syntax noprefix
        .text

        # An index, an overflow, a null: the check of a statement.
        .globl  TophalfStop
TophalfStop:
        mov     ecx, 7                  # FAST_FAIL_FATAL_APP_EXIT
        int     0x29
        ud2

        # A routine wrote beyond its stackalloc.
        .globl  RhpFallbackFailFast
RhpFallbackFailFast:
        mov     ecx, 2                  # FAST_FAIL_STACK_COOKIE_CHECK_FAILURE
        int     0x29
        ud2

        # What lies behind a stackalloc. Not random: it finds mistakes, not attackers.
        .section .rdata, "dr"
        .globl  __security_cookie
        .balign 8
__security_cookie:
        .quad   0x00002B992DDFA232
