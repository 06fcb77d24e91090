using System.Diagnostics.CodeAnalysis;
using Tophalf;
using Tophalf.Ata;

namespace Acme;

internal static unsafe class Channel
{
    [RunsIn(MiniportContext.Interrupt)]
    public static void Service(void* channel)
    {
        Report(Helper.Words.Of(0));
        Recover(channel);
#pragma warning disable TH2001 // A checked build only.
        _ = new object();
#pragma warning restore TH2001
    }

    [SuppressMessage("Tophalf.Allocation", "TH2001:Allocates", Justification = "It was measured.")]
    private static void Report(string words) => _ = words + words;

    [Permits("TH1001", MiniportContext.Interrupt, because: "The port driver of this machine is patched.")]
    private static void Recover(void* channel) => AtaPort.DeviceBusy(channel, 0, 0, 1);
}
