# Where the processor goes at an exception or an interrupt: what C# may change is saved, and put back.

        .intel_syntax noprefix
        .set    Exceptions, 32
        .set    Lines, 16
        .set    StubLength, 16

        .text

        # One for each vector, all of the same length. The vector is left on the stack, below an error code, which the
        # processor pushes for some exceptions and the stub for all others.
        .balign 16
stubs:
        .set    vector, 0
        .rept   Exceptions
        .balign StubLength
        .if (vector != 8) && (vector < 10 || vector > 14) && (vector != 17) && (vector != 21) && (vector != 29) && (vector != 30)
        push    0
        .endif
        push    vector
        jmp     exception
        .set    vector, vector + 1
        .endr
        .rept   Lines
        .balign StubLength
        push    vector - Exceptions
        jmp     interrupt
        .set    vector, vector + 1
        .endr

        # An exception is the end: what is left of the stack is enough for saying so.
exception:
        cld
        pop     rdi
        pop     rsi
        mov     rdx, [rsp]
        mov     rcx, cr2
        and     rsp, -16
        call    Ring0Exception
        ud2

interrupt:
        push    rbp
        mov     rbp, rsp
        push    rax
        push    rcx
        push    rdx
        push    rsi
        push    rdi
        push    r8
        push    r9
        push    r10
        push    r11
        sub     rsp, 512
        and     rsp, -16
        fxsave64 [rsp]
        cld
        mov     edi, [rbp + 8]
        call    Ring0Interrupt
        fxrstor64 [rsp]
        lea     rsp, [rbp - 72]
        pop     r11
        pop     r10
        pop     r9
        pop     r8
        pop     rdi
        pop     rsi
        pop     rdx
        pop     rcx
        pop     rax
        pop     rbp
        add     rsp, 8
        iretq

        .globl  Ring0Stubs
Ring0Stubs:
        lea     rax, [rip + stubs]
        ret

        .globl  Ring0LoadInterruptTable
Ring0LoadInterruptTable:
        push    rdi
        push    rsi
        shl     rsi, 48
        mov     [rsp], rsi
        lidt    [rsp + 6]
        add     rsp, 16
        ret

        .globl  Ring0EnableInterrupts
Ring0EnableInterrupts:
        sti
        ret

        .globl  Ring0DisableInterrupts
Ring0DisableInterrupts:
        cli
        ret

        # Called with interrupts disabled. They come after the next instruction, so none is missed in between.
        .globl  Ring0WaitForInterrupt
Ring0WaitForInterrupt:
        sti
        hlt
        ret
