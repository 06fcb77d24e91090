namespace Tophalf.Dispatch.Tests;

/// <summary>
/// One processor: an interrupt comes at each access point of a routine in turn, and comes again as long as the line is
/// up. What the routine was about to do does not happen before it drops.
/// </summary>
public sealed class PreemptionTests
{
    public static TheoryData<string, string, int> Cases()
    {
        TheoryData<string, string, int> cases = [];
        foreach (string routine in Routines.Keys)
        {
            foreach (string happening in Happenings.Keys)
            {
                cases.Add(routine, happening, 0);
                cases.Add(routine, happening, 1);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_line_drops_and_nothing_is_lost(string routine, string happening, int vector)
    {
        bool reached = true;
        for (int point = 1; reached; point++)
        {
            using PortDriver port = PortDriver.Load<TwinController>();
            (Action<PortDriver> prepare, Action<PortDriver> run) = Routines[routine];
            prepare(port);
            Preemption preemption = new(port, port[vector], point, () => Happenings[happening](port[0]));
            AccessPoint.Current = preemption;
            run(port);
            AccessPoint.Current = null;
            reached = preemption.Happened;

            Settle(port);
            Assert.True(port[0].Outstanding == 0, $"lost when preempted at point {point}:{Environment.NewLine}{port[0]}{Environment.NewLine}{port.Trace.Last(40)}");
            Assert.True(port[0].ServesAgain() && port[1].ServesAgain(), $"not working when preempted at point {point}");
            port.Verify();
        }
    }

    [Theory]
    [InlineData("worker")]
    [InlineData("worker that defers again")]
    [InlineData("worker that unmasks an interrupt")]
    [InlineData("reset with a worker requested")]
    public void The_line_drops_when_the_channel_is_stopped_meanwhile(string routine)
    {
        bool reached = true;
        for (int point = 1; reached; point++)
        {
            using PortDriver port = PortDriver.Load<TwinController>();
            (Action<PortDriver> prepare, Action<PortDriver> run) = Routines[routine];
            prepare(port);
            Preemption preemption = new(port, port[0], point, () => port[0].Stop());
            AccessPoint.Current = preemption;
            run(port);
            AccessPoint.Current = null;
            reached = preemption.Happened;

            Assert.True(port[0].Device.IsMasked || !reached, $"enabled when stopped at point {point}");
            port[0].Stop();
            port[0].Start();
            Settle(port);
            Assert.True(port[0].ServesAgain(), $"not working when stopped at point {point}");
            port.Verify();
        }
    }

    private static Dictionary<string, (Action<PortDriver> Prepare, Action<PortDriver> Run)> Routines { get; } = new()
    {
        ["worker"] = (static port => port[0].DeferOne(), static port => port.Callbacks.RunAll()),
        ["worker that defers again"] = (static port => Defer(port, errors: 3), static port => port.Callbacks.RunAll()),
        ["worker with nothing to do"] = (static port => port[0].DeferStray(), static port => port.Callbacks.RunAll()),
        ["worker that unmasks an interrupt"] = (DeferLatched, static port => port.Callbacks.RunAll()),
        ["stale worker"] = (StaleWorker, static port => port.Callbacks.RunAll()),
        ["start-io"] = (static _ => { }, static port => port[0].StartIo()),
        ["reset"] = (static port => port[0].StartIo(), static port => port[0].Reset()),
        ["reset with a worker requested"] = (static port => port[0].DeferOne(), static port => port[0].Reset()),
        ["stop and start"] = (static _ => { }, StopAndStart),
    };

    private static Dictionary<string, Action<PortChannel>> Happenings { get; } = new()
    {
        ["nothing"] = static _ => { },
        ["a stray"] = static channel => channel.Device.Raise(Register.Interrupt),
        ["a completion"] = static channel => channel.Device.Complete(),
        ["a failure"] = static channel => channel.Device.Complete(errors: 2),
    };

    private static void Defer(PortDriver port, int errors)
    {
        port[0].StartIo();
        port[0].Device.Complete(errors);
        port[0].Interrupt();
    }

    // The device interrupts once more after the first interrupt was dismissed, and before it is masked.
    private static void DeferLatched(PortDriver port)
    {
        port[0].Device.At(Step.Disable, () => port[0].Device.Raise(Register.Interrupt));
        Defer(port, errors: 1);
    }

    private static void StaleWorker(PortDriver port)
    {
        port[0].DeferOne();
        port[0].Reset();
        port[0].OweOne();
    }

    private static void StopAndStart(PortDriver port)
    {
        port[0].Stop();
        port[0].Start();
    }

    // What the hardware and the port driver do by themselves, until nothing is left for them to do.
    private static void Settle(PortDriver port)
    {
        port[0].Device.Complete();
        for (int round = 0; round < 8; round++)
        {
            _ = port[0].Device.Line && port[0].Interrupt();
            port.Callbacks.RunAll();
        }

        if (port[0].Outstanding != 0)
        {
            // A worker that was refused is owed to the next entry.
            port[0].Interrupt();
            port.Callbacks.RunAll();
        }
    }
}
