using Tophalf;
using Vendor;

namespace Acme;

internal static unsafe class Channel
{
    [RunsIn(MiniportContext.Interrupt)]
    public static void Service(void* channel, uint status)
    {
        if (Recovery.Mask(status) == 0)
        {
            _ = Recovery.Describe(status);
            Recovery.Throttle(channel);
        }
    }
}
