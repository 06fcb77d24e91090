using Tophalf.Ata;

namespace Vendor;

/// <summary>A helper that knows nothing of the miniports that call it.</summary>
public static unsafe class Recovery
{
    private static readonly object s_gate = new();

    public static uint Mask(uint status) => status & 0x7F;

    public static string Describe(uint status)
    {
        lock (s_gate)
        {
            return status.ToString("X8");
        }
    }

    public static void Throttle(void* channel) => Wait(channel);

    private static void Wait(void* channel) => AtaPort.DeviceBusy(channel, 0, 0, 1);
}
