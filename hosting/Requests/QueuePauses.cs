using Tophalf.Ata;

namespace Tophalf.Hosting.Requests;

/// <summary>Which devices of a channel are busy, as the miniport says, and until when. Any thread.</summary>
internal sealed class QueuePauses
{
    // In milliseconds of Environment.TickCount64; 0 when the device is not busy.
    private readonly long[] _until = new long[IdeLimits.Devices];

    public void Set(byte target, uint seconds)
    {
        long until = seconds == 0 ? 0 : Environment.TickCount64 + (seconds * 1000L);
        for (int device = 0; device < _until.Length; device++)
        {
            if (target == QueueTag.Untagged || target == device)
            {
                Volatile.Write(ref _until[device], until);
            }
        }
    }

    /// <summary>How long a device stays busy.</summary>
    /// <returns>Milliseconds; 0 when it is not busy.</returns>
    public long Left(byte target) =>
        target < _until.Length ? Math.Max(0, Volatile.Read(ref _until[target]) - Environment.TickCount64) : 0;
}
