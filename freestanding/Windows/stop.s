# TophalfStop: a check failed that the compiler made. Windows stops here and says so (__fastfail), whoever runs it.
#   Built by llvm-mc for x86_64-pc-windows-msvc.

        .intel_syntax noprefix
        .text
        .globl  TophalfStop
TophalfStop:
        mov     ecx, 7                  # FAST_FAIL_FATAL_APP_EXIT
        int     0x29
        ud2
