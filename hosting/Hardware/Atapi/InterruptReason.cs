namespace Tophalf.Hosting.Hardware.Atapi;

/// <summary>What a packet command wants next. It is read in the place of the sector count.</summary>
[Flags]
internal enum InterruptReason : byte
{
    /// <summary>C/D: the packet, or the end of the command; else data.</summary>
    Command = 0x01,

    /// <summary>I/O: towards the host.</summary>
    ToHost = 0x02,

    /// <summary>The command is done.</summary>
    Done = Command | ToHost,
}
