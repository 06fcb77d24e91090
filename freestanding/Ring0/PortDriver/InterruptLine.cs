using System.Runtime.InteropServices;
using Tophalf.Ring0.Machine;

namespace Tophalf.Ring0.PortDriver;

/// <summary>An interrupt line, and whom the port driver asks when it rises.</summary>
internal unsafe struct InterruptLine
{
    private Channel* _owner;

    /// <summary>Its number.</summary>
    public byte Number { get; private set; }

    /// <summary>
    /// Whether the line is shared and latched, as Windows sees such a line: everybody on it is asked, again and again, until
    /// all answer FALSE. Otherwise only the channel that the line belongs to is asked, once.
    /// </summary>
    public bool IsShared { get; set; }

    /// <summary>Interrupts that nobody claimed.</summary>
    public ulong Unclaimed { get; private set; }

    /// <summary>Claims beyond the first in one interrupt. The interrupt of such a cause may come all the same, and be nobody's.</summary>
    public ulong ClaimedEarly { get; private set; }

    /// <summary>Serves the line for a channel.</summary>
    public static void Connect(InterruptLine* line, byte number, Channel* owner)
    {
        line->Number = number;
        line->_owner = owner;
        Interrupts.Connect(number, &OnInterrupt, line);
    }

    [UnmanagedCallersOnly]
    private static void OnInterrupt(void* argument)
    {
        InterruptLine* line = (InterruptLine*)argument;
        uint claims = line->IsShared ? AskAll() : Ask(line->_owner);
        line->Unclaimed += claims == 0 ? 1u : 0u;
        line->ClaimedEarly += claims > 1 ? claims - 1 : 0;
    }

    // In the order of the channels, whoever interrupted: for the second one, the routine of the first speaks.
    private static uint AskAll()
    {
        uint claims = 0;
        for (uint more = AskEach(); more != 0; more = AskEach())
        {
            claims += more;
        }

        return claims;
    }

    private static uint AskEach() => Ask(Controller.ChannelOf(0)) + Ask(Controller.ChannelOf(1));

    private static uint Ask(Channel* channel)
    {
        Channel* other = Controller.ChannelOf(1 - channel->Number);
        RequestState before = other->Request.State;
        bool claimed = channel->Routines.IdeHwInterrupt(channel->Extension) != 0;
        channel->Interrupts.True += claimed ? 1u : 0u;
        channel->Interrupts.False += claimed ? 0u : 1u;
        channel->Interrupts.OfSibling += before != other->Request.State ? 1u : 0u;
        return claimed ? 1u : 0u;
    }
}
