using Tophalf.Ring0.Machine;
using Tophalf.Ring0.PortDriver;

namespace Tophalf.Ring0.Exercise;

/// <summary>What was counted.</summary>
internal static unsafe class Figures
{
    /// <summary>Whether every interrupt was somebody's: at once, or before it came.</summary>
    public static bool AreClaimed =>
        Controller.LineOf(0)->Unclaimed + Controller.LineOf(1)->Unclaimed <= Controller.LineOf(0)->ClaimedEarly + Controller.LineOf(1)->ClaimedEarly;

    /// <summary>Says it.</summary>
    public static void Show(uint errors)
    {
        ulong deferrals = 0;
        for (int number = 0; number < Controller.Channels; number++)
        {
            InterruptLine* line = Controller.LineOf(number);
            SerialLine.Write("line "u8);
            SerialLine.Write(line->Number);
            SerialLine.Write(": "u8);
            SerialLine.Write(Interrupts.CountOf(line->Number));
            SerialLine.Write(" interrupts, "u8);
            SerialLine.Write(Interrupts.SpuriousOf(line->Number));
            SerialLine.Write(" spurious, "u8);
            SerialLine.Write(line->Unclaimed);
            SerialLine.Write(" unclaimed, "u8);
            SerialLine.Write(line->ClaimedEarly);
            SerialLine.WriteLine(" claimed before they came"u8);
        }

        for (int number = 0; number < Controller.Channels; number++)
        {
            Channel* channel = Controller.ChannelOf(number);
            deferrals += channel->Callbacks.Deferrals;
            SerialLine.Write("channel "u8);
            SerialLine.Write(channel->Number);
            SerialLine.Write(": "u8);
            SerialLine.Write(channel->Interrupts.True);
            SerialLine.Write(" TRUE, "u8);
            SerialLine.Write(channel->Interrupts.False);
            SerialLine.Write(" FALSE, "u8);
            SerialLine.Write(channel->Interrupts.OfSibling);
            SerialLine.WriteLine(" requests of the other channel completed"u8);
        }

        SerialLine.Write("disk errors "u8);
        SerialLine.Write(errors);
        SerialLine.Write(", deferrals "u8);
        SerialLine.Write(deferrals);
        SerialLine.Write(", clock ticks "u8);
        SerialLine.Write(Clock.Ticks);
        SerialLine.EndLine();
    }
}
