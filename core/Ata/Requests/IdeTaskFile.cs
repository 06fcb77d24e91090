using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>The task file of a request (<c>IDE_TASK_FILE</c>).</summary>
[StructLayout(LayoutKind.Sequential)]
public struct IdeTaskFile
{
    /// <summary>What the registers hold last: all of a 28-bit command, the low half of a 48-bit one.</summary>
    public IdeRegisters Current;

    /// <summary>What was written to them before: the high half of a 48-bit command.</summary>
    public IdeRegisters Previous;
}
