using Tophalf.Ring0.Machine;
using Tophalf.Ring0.PortDriver;

namespace Tophalf.Ring0.Exercise;

/// <summary>What was counted.</summary>
internal static unsafe class Figures
{
    public static void Show(uint errors)
    {
        ulong deferrals = 0;
        for (int number = 0; number < Controller.Channels; number++)
        {
            Channel* channel = Controller.ChannelOf(number);
            deferrals += channel->Callbacks.Deferrals;
            SerialLine.Write("line "u8);
            SerialLine.Write(Controller.LineOf(number));
            SerialLine.Write(": "u8);
            SerialLine.Write(channel->Interrupts.Entries);
            SerialLine.Write(" interrupts, "u8);
            SerialLine.Write(channel->Interrupts.True);
            SerialLine.Write(" TRUE, "u8);
            SerialLine.Write(channel->Interrupts.False);
            SerialLine.Write(" FALSE, "u8);
            SerialLine.Write(channel->Interrupts.OfSibling);
            SerialLine.WriteLine(" served the other channel"u8);
        }

        SerialLine.Write("disk errors "u8);
        SerialLine.Write(errors);
        SerialLine.Write(", deferrals "u8);
        SerialLine.Write(deferrals);
        SerialLine.Write(", stray interrupts "u8);
        SerialLine.Write(Interrupts.Spurious);
        SerialLine.Write(", clock ticks "u8);
        SerialLine.Write(Clock.Ticks);
        SerialLine.EndLine();
    }
}
