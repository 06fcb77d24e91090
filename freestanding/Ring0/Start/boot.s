# From the boot loader to C#: QEMU starts an image with this note in 32-bit mode, without paging (PVH). Here the processor
# is brought to 64-bit mode, with all memory below 4 GiB at its physical address, and the first page not there.
#   Built by llvm-mc for x86_64-unknown-linux-gnu.

        .intel_syntax noprefix

        .set    PagesOfATable, 512
        .set    PresentWritable, 0x3
        .set    PresentWritableLarge, 0x83
        .set    LargePage, 0x200000
        .set    StackSize, 0x10000

        .section .note.pvh, "a", @note
        .balign 4
        .long   4                       # The length of the name,
        .long   8                       # and of the address.
        .long   18                      # XEN_ELFNOTE_PHYS32_ENTRY
        .asciz  "Xen"
        .quad   start

        .text
        .code32
        .globl  start
start:
        cli
        cld
        mov     esp, offset stack_end
        mov     ebp, ebx                # Where the boot loader says what memory there is.

        # The top of the tables, and four gibibytes in large pages.
        mov     edi, offset level4
        lea     eax, [edi + 0x1000 + PresentWritable]
        mov     [edi], eax
        mov     ecx, 4
        mov     edi, offset level3
        mov     eax, offset level2 + PresentWritable
1:      mov     [edi], eax
        add     eax, 0x1000
        add     edi, 8
        loop    1b
        mov     ecx, 4 * PagesOfATable
        mov     edi, offset level2
        mov     eax, PresentWritableLarge
2:      mov     [edi], eax
        add     eax, LargePage
        add     edi, 8
        loop    2b

        # The first two mebibytes in small pages, so that the first one can be taken away.
        mov     dword ptr [level2], offset level1 + PresentWritable
        mov     ecx, PagesOfATable
        mov     edi, offset level1
        mov     eax, PresentWritable
3:      mov     [edi], eax
        add     eax, 0x1000
        add     edi, 8
        loop    3b

        mov     eax, offset level4
        mov     cr3, eax
        mov     eax, cr4
        or      eax, 0x620              # PAE; SSE, with its exceptions
        mov     cr4, eax
        mov     ecx, 0xC0000080         # EFER
        rdmsr
        or      eax, 0x100              # LME
        wrmsr
        mov     eax, cr0
        and     eax, 0xFFFFFFFB         # no emulation
        or      eax, 0x80000002         # paging; monitor coprocessor
        mov     cr0, eax
        lgdt    [gdt_pointer]
        push    8
        mov     eax, offset start64
        push    eax
        retf

        .code64
start64:
        xor     eax, eax
        mov     ds, eax
        mov     es, eax
        mov     ss, eax
        mov     fs, eax
        mov     gs, eax
        mov     edi, ebp
        call    Ring0Main
        mov     edi, eax
        jmp     Ring0Exit

        # From here on a null pointer is an exception. What the boot loader says lies in that page: it is read before.
        .globl  Ring0UnmapFirstPage
Ring0UnmapFirstPage:
        mov     qword ptr [rip + level1], 0
        invlpg  [0]
        ret

        .section .rodata, "a", @progbits
        .balign 8
gdt:    .quad   0
        .quad   0x00209A0000000000      # code, 64 bits
gdt_pointer:
        .short  gdt_pointer - gdt - 1
        .long   gdt

        # level3 follows level4: the code above counts on it.
        .section .bss.tables, "aw", @nobits
        .balign 0x1000
level4: .skip   0x1000
level3: .skip   0x1000
level2: .skip   0x4000
level1: .skip   0x1000
        .skip   StackSize
stack_end:
