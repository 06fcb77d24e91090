using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Tophalf.Hosting.Guard;

/// <summary>
/// Writes down the address of each access that faults, and then lets the runtime do with the signal what it does. It
/// prints the managed stack and ends the process, but tells nobody the address.
/// </summary>
/// <remarks>
/// A handler in C# would have to enter managed code in the middle of managed code, which the runtime does not survive.
/// So it is seven instructions of x64; elsewhere the address stays unknown.
/// </remarks>
internal static unsafe partial class FaultRecorder
{
    private const int SegmentationFault = 11;
    private const int ReadWriteExecute = 7;
    private const int PrivateAnonymous = 0x22;

    // Of struct sigaction on 64-bit Linux: the handler comes first.
    private const int ActionLength = 152;

    /// <summary>Installs it, over the handler that the runtime has installed.</summary>
    /// <param name="address">Receives the address.</param>
    public static void Install(long* address)
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != Architecture.X64)
        {
            return;
        }

        byte* action = stackalloc byte[ActionLength];
        if (SignalAction(SegmentationFault, null, action) != 0)
        {
            return;
        }

        // mov rax, [rsi + 16]  (si_addr)      mov rcx, address      mov [rcx], rax      mov rax, runtime's      jmp rax
        Span<byte> code = [0x48, 0x8B, 0x46, 0x10, 0x48, 0xB9, 0, 0, 0, 0, 0, 0, 0, 0, 0x48, 0x89, 0x01, 0x48, 0xB8, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xE0];
        BinaryPrimitives.WriteInt64LittleEndian(code[6..], (long)address);
        BinaryPrimitives.WriteInt64LittleEndian(code[19..], *(long*)action);
        byte* page = Map(null, (nuint)Environment.SystemPageSize, ReadWriteExecute, PrivateAnonymous, -1, 0);
        if (page != (byte*)-1)
        {
            code.CopyTo(new Span<byte>(page, code.Length));
            *(byte**)action = page;
            _ = SignalAction(SegmentationFault, action, null);
        }
    }

    [LibraryImport("libc", EntryPoint = "sigaction")]
    private static partial int SignalAction(int signal, byte* action, byte* before);

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial byte* Map(byte* address, nuint length, int protection, int flags, int file, nint offset);
}
