using Tophalf.Hosting.Life;
using Tophalf.Hosting.Statistics;
using Tophalf.Hosting.Verification;

namespace Tophalf.Hosting.Interrupts;

/// <summary>Asks the channels of a line, and counts the answers. Whoever calls it has the processor of the line.</summary>
internal sealed class LineService(InterruptLine line)
{
    private ScreamDetector _screams;
    private SpinWait _backOff;

    private LineCounters Counters => line.Counters;

    /// <summary>One round: from the first channel on, until one answers TRUE.</summary>
    public void AskOnce()
    {
        long raises = Volatile.Read(ref Counters.Raises);
        bool answered = Ask();
        if (answered)
        {
            _backOff.Reset();
        }
        else if (!line.IsAsserted || raises != Volatile.Read(ref Counters.Raises))
        {
            // Dismissed meanwhile, by a worker say; and perhaps up again, which is another interrupt.
            Counters.Spurious++;
            return;
        }
        else
        {
            Counters.Strays++;
        }

        if (_screams.Count(answered))
        {
            Mask();
        }
        else if (!answered)
        {
            // Whoever is to dismiss the interrupt may need this processor for it.
            _backOff.SpinOnce(sleep1Threshold: -1);
        }
    }

    private bool Ask()
    {
        long raisedAt = line.TakeTimeOfRaise();
        foreach (HostedChannel channel in line.Channels)
        {
            bool answer = InterruptEntry.Ask(channel, out long entered);
            if (raisedAt != 0)
            {
                Counters.RaiseToEntry.Record(entered - raisedAt);
                raisedAt = 0;
            }

            if (answer)
            {
                if (channel.Dismissal.IsOverdue)
                {
                    SwitchOff(channel);
                }

                return true;
            }
        }

        return false;
    }

    // Nobody can tell whose interrupt it is that nobody claims: all controllers on the line hear of it.
    private void Mask()
    {
        Counters.IsMasked = true;
        HostedChannel[] channels = [.. line.Channels];
        string asked = string.Join("; ", channels.Select(channel => $"{channel.Controller.Name}, channel {channel.Number}"));
        foreach (HostedController controller in channels.Select(channel => channel.Controller).Distinct())
        {
            Violations.Record(
                controller, null, "IdeHwInterrupt",
                $"{line.Name} screams: of 100,000 interrupts hardly one was answered with TRUE. Asked were: {asked}. The line is masked; its requests will time out.",
                MiniportContext.Interrupt);
        }
    }

    // The others on the line go on without this controller.
    private static void SwitchOff(HostedChannel channel)
    {
        channel.Line.SwitchOff();
        Violations.Record(
            channel.Controller, channel, "IdeHwInterrupt",
            $"It has answered TRUE {DismissalWatch.Limit} times, while {channel.Line.Line.Name} stayed up and nothing was completed, deferred or started: the interrupt is claimed and not dismissed. Clear it on the HBA before you answer TRUE. {channel.Controller.Name} is taken off the line; its requests will time out.",
            MiniportContext.Interrupt);
    }
}
