using System.Diagnostics;

namespace Tophalf.Dispatch.Tests;

/// <summary>
/// Runs a scenario under every schedule with few surprises, then under random ones until its time is up. A failure
/// says the schedule; TOPHALF_SCHEDULE, set to it, replays it.
/// </summary>
internal static class Explorer
{
    private const int MaximumSurprises = 4;
    private const int TraceLength = 120;

    /// <summary>Seconds for each scenario: few unless TOPHALF_SOAK_SECONDS says more.</summary>
    private static double Seconds =>
        double.TryParse(Environment.GetEnvironmentVariable("TOPHALF_SOAK_SECONDS"), out double seconds) ? seconds : 3;

    public static void Explore(Scenario scenario)
    {
        if (Environment.GetEnvironmentVariable("TOPHALF_SCHEDULE") is { } schedule)
        {
            using Scheduler replay = new(scenario.Actors);
            Run(scenario, replay, Prefix.Parse(schedule));
            return;
        }

        int runs = 0;
        int exhausted = -1;
        Stopwatch time = Stopwatch.StartNew();
        using Scheduler scheduler = new(scenario.Actors);

        // Fewest surprises first: the schedule of a failure is then as simple as it can be. A third of the time is left
        // for schedules that no small number of surprises leads to.
        for (int surprises = 0; surprises <= MaximumSurprises; surprises++)
        {
            DepthFirst schedules = new(surprises);
            bool more = true;
            while (more && time.Elapsed.TotalSeconds < Seconds * 2 / 3)
            {
                Run(scenario, scheduler, schedules);
                runs++;
                more = schedules.MoveNext();
            }

            exhausted = more ? exhausted : surprises;
        }

        int walks = 0;
        int seed = Environment.TickCount;
        while (time.Elapsed.TotalSeconds < Seconds)
        {
            Run(scenario, scheduler, new RandomWalk(seed + walks, chance: (walks % 5 + 1) * 0.08));
            walks++;
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{scenario.GetType().Name}: {runs} schedules, all with up to {exhausted} surprises; {walks} random ones; {time.Elapsed.TotalSeconds:f1} s");
    }

    private static void Run(Scenario scenario, Scheduler scheduler, IChooser chooser)
    {
        using PortDriver port = scenario.Load();
        try
        {
            scheduler.Run(chooser, scenario.Bodies(scheduler, port));
            if (scheduler.Failure is { } failure)
            {
                throw failure;
            }

            scenario.Check(port);
        }
        catch (Exception exception)
        {
            string channels = string.Join(Environment.NewLine, port.Channels);
            Assert.Fail(
                $"{exception.Message}{Environment.NewLine}Schedule: \"{chooser.Decisions}\"{Environment.NewLine}{channels}"
                + $"{Environment.NewLine}{port.Trace.Last(TraceLength)}");
        }
    }
}
