using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>Options of the non-volatile cache: word 219 of the IDENTIFY data.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct IdentifyNVCacheOptions
{
    /// <summary>Word 219, low byte: how long spinning up takes, in seconds.</summary>
    public byte NVCacheEstimatedTimeToSpinUpInSeconds;

    /// <summary>Word 219, high byte: reserved.</summary>
    public byte Reserved;
}
