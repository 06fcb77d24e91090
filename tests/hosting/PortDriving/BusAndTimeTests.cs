using System.Diagnostics;
using Tophalf.Hosting.Tests.PortDriving.Fakes;

namespace Tophalf.Hosting.Tests.PortDriving;

/// <summary>Configuration space, the time of day, and stalls.</summary>
public sealed class BusAndTimeTests
{
    [Fact]
    public async Task Bus_data_is_the_configuration_space_of_the_hba()
    {
        uint read = 0, beyond = 1, cut = 0, written = 0;
        byte[] data = new byte[6];
        FakeHba hba = new();
        await OnceInTheAdapterControlAsync(hba, controller =>
        {
            read = controller.ReadBus(data, 0x40);
            cut = controller.ReadBus(new byte[16], 0xFC);
            beyond = controller.ReadBus(new byte[4], 0x100);
            written = controller.WriteBus([0x99], 0x41);
        });

        // The fake's configuration space reads as the offset at which a read begins.
        Assert.Equal((6u, 4u, 0u, 1u), (read, cut, beyond, written));
        Assert.All(data, one => Assert.Equal(0x40, one));
        Assert.Equal(0x99u, hba.Read(0x41, 1));
    }

    [Fact]
    public async Task The_time_of_day_is_that_of_Windows()
    {
        long time = 0;
        DateTime before = DateTime.UtcNow;
        await OnceInTheAdapterControlAsync(new FakeHba(), _ => time = Misdeeds.Time());
        Assert.InRange(DateTime.FromFileTimeUtc(time), before, DateTime.UtcNow);
    }

    [Fact]
    public async Task A_stall_lasts_as_long_as_it_says_at_least()
    {
        // The shortest of several: the first one is compiled, and any may lose its processor.
        TimeSpan shortest = TimeSpan.MaxValue;
        await OnceInTheAdapterControlAsync(new FakeHba(), _ =>
        {
            for (int time = 0; time < 9; time++)
            {
                long start = Stopwatch.GetTimestamp();
                default(FakeCall).Stall(100);
                shortest = TimeSpan.FromTicks(Math.Min(shortest.Ticks, Stopwatch.GetElapsedTime(start).Ticks));
            }
        });
        Assert.True(shortest >= TimeSpan.FromMicroseconds(100), shortest.ToString());
    }

    [Fact]
    public async Task Nothing_to_write_to_is_a_violation_of_the_routine()
    {
        FakeHba hba = new();
        IReadOnlyList<Violation> violations = await OnceInTheAdapterControlAsync(hba, controller =>
        {
            controller.ReadBusToNowhere();
            Misdeeds.TimeToNowhere();
        });
        Assert.Equal(["AtaPortGetBusData", "AtaPortQuerySystemTime"], violations.Select(violation => violation.Routine));
    }

    private static async Task<IReadOnlyList<Violation>> OnceInTheAdapterControlAsync(FakeHba hba, Action<nint> act)
    {
        bool done = false;
        using Script script = new()
        {
            Entered = extension =>
            {
                if (!done && extension != 0)
                {
                    done = true;
                    act(extension);
                }
            },
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        Assert.True(done);
        return driver.Violations;
    }
}
