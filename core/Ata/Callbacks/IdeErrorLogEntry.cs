using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>An entry for the system's error log (<c>IDE_ERROR_LOG_ENTRY</c>).</summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct IdeErrorLogEntry
{
    /// <summary>How the request ended: one of <see cref="Ata.IrbStatus"/>.</summary>
    public byte IrbStatus;

    /// <summary>The number of the channel.</summary>
    public byte Channel;

    /// <summary>The device.</summary>
    public byte TargetId;

    /// <summary>The logical unit.</summary>
    public byte Lun;

    /// <summary>Where in the miniport the error was found; the miniport numbers its places.</summary>
    public byte UniqueId;

    /// <summary>How many bytes of data follow.</summary>
    public byte DumpDataSize;

    /// <summary>The first byte of the data.</summary>
    public fixed byte DumpData[1];
}
