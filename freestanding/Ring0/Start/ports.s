# Ports, for the machine's own code and for the port driver, whose routines these are.

        .intel_syntax noprefix
        .text

        .globl  Ring0ReadPort8, AtaPortReadPortUchar
Ring0ReadPort8:
AtaPortReadPortUchar:
        mov     edx, edi
        xor     eax, eax
        in      al, dx
        ret

        .globl  AtaPortReadPortUshort
AtaPortReadPortUshort:
        mov     edx, edi
        xor     eax, eax
        in      ax, dx
        ret

        .globl  Ring0ReadPort32, AtaPortReadPortUlong
Ring0ReadPort32:
AtaPortReadPortUlong:
        mov     edx, edi
        in      eax, dx
        ret

        .globl  Ring0WritePort8, AtaPortWritePortUchar
Ring0WritePort8:
AtaPortWritePortUchar:
        mov     edx, edi
        mov     eax, esi
        out     dx, al
        ret

        .globl  AtaPortWritePortUshort
AtaPortWritePortUshort:
        mov     edx, edi
        mov     eax, esi
        out     dx, ax
        ret

        .globl  Ring0WritePort32, AtaPortWritePortUlong
Ring0WritePort32:
AtaPortWritePortUlong:
        mov     edx, edi
        mov     eax, esi
        out     dx, eax
        ret

        # A port, a buffer, and how many units.
        .macro  read_buffer name, instruction
        .globl  \name
\name:
        mov     ecx, edx
        mov     edx, edi
        mov     rdi, rsi
        rep \instruction
        ret
        .endm

        .macro  write_buffer name, instruction
        .globl  \name
\name:
        mov     ecx, edx
        mov     edx, edi
        rep \instruction
        ret
        .endm

        read_buffer AtaPortReadPortBufferUchar, insb
        read_buffer AtaPortReadPortBufferUshort, insw
        read_buffer AtaPortReadPortBufferUlong, insd
        write_buffer AtaPortWritePortBufferUchar, outsb
        write_buffer AtaPortWritePortBufferUshort, outsw
        write_buffer AtaPortWritePortBufferUlong, outsd

        .globl  Ring0ImageEnd
Ring0ImageEnd:
        lea     rax, [rip + image_end]
        ret
