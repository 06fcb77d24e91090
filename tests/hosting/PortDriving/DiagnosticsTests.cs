using Microsoft.Extensions.Logging;
using Tophalf.Ata;
using Tophalf.Hosting.Tests.PortDriving.Fakes;

namespace Tophalf.Hosting.Tests.PortDriving;

/// <summary>What a miniport prints, logs and traces reaches the logger of the options.</summary>
public sealed class DiagnosticsTests
{
    [Theory]
    [InlineData(0, LogLevel.Error)]
    [InlineData(1, LogLevel.Warning)]
    [InlineData(2, LogLevel.Information)]
    [InlineData(3, LogLevel.Debug)]
    [InlineData(4, LogLevel.Trace)]
    [InlineData(uint.MaxValue, LogLevel.Trace)]
    public async Task A_message_has_the_level_that_the_miniport_gave_it(uint level, LogLevel expected)
    {
        LineLogger logger = new();
        await FlushAsync(logger, call => call.Print(level, "here"u8));
        Assert.Contains((expected, "Miniport: here"), logger.Lines);
    }

    [Fact]
    public async Task Conversions_take_the_arguments_in_order()
    {
        LineLogger logger = new();
        await FlushAsync(logger, call => call.Print(0, "%d of %08lx, %p, %%, %q\n"u8, -5, 0x1F, 0xAB));
        Assert.Contains((LogLevel.Error, "Miniport: -5 of 1f, AB, %, %q"), logger.Lines);
    }

    [Fact]
    public async Task A_conversion_at_the_end_that_is_cut_off_prints_nothing()
    {
        LineLogger logger = new();
        await FlushAsync(logger, call => call.Print(0, "at the end %0"u8));
        Assert.Contains((LogLevel.Error, "Miniport: at the end "), logger.Lines);
    }

    [Fact]
    public async Task What_nobody_reads_is_not_made()
    {
        LineLogger logger = new(LogLevel.Warning);
        await FlushAsync(logger, call => call.Print(2, "here"u8));
        Assert.DoesNotContain(logger.Lines, line => line.Text.Contains("here", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_from_the_interrupt_is_not_counted_as_the_miniports_allocation()
    {
        LineLogger logger = new();
        FakeHba hba = new();
        using Script script = new();
        script.EndAtInterrupt(hba);
        script.BeforeComplete = call => call.Print(0, "interrupt %u"u8, 7);
        await using PortDriver driver = await FakeDriver.LoadAsync(hba, new PortDriverOptions { Logger = logger });
        Task flush = driver.Devices[0].FlushAsync(TestContext.Current.CancellationToken);
        await script.WaitForAsync("IdeHwStartIo 0 function 0x104");
        hba.SetLine(true);
        await flush;

        Assert.Contains((LogLevel.Error, "Miniport: interrupt 7"), logger.Lines);
        Assert.Equal(0, driver.Statistics.Channels[0].InterruptBytesAllocated);
    }

    [Fact]
    public async Task An_error_is_logged_with_its_place_its_status_and_its_data()
    {
        LineLogger logger = new();
        await FlushAsync(logger, call => call.LogError(IrbStatus.DeviceError, uniqueId: 77, data: [0xDE, 0xAD, 0xBE]));
        Assert.Contains(
            logger.Lines,
            line => line.Level == LogLevel.Warning && line.Text.Contains("error 77", StringComparison.Ordinal)
                && line.Text.Contains("DEADBE", StringComparison.Ordinal) && line.Text.Contains("channel 0, target 1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_trace_entry_is_logged_with_its_arguments()
    {
        LineLogger logger = new();
        await FlushAsync(logger, call => call.TraceArguments(1, 2, 0xABC));
        Assert.Contains((LogLevel.Trace, "Fake: the miniport traces 0: 0x1, 0x2, 0xABC."), logger.Lines);
    }

    private static async Task FlushAsync(LineLogger logger, Action<FakeCall> inStartIo)
    {
        using Script script = new();
        script.StartIo = call =>
        {
            inStartIo(call);
            call.Complete();
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba(), new PortDriverOptions { Logger = logger });
        await driver.Devices[0].FlushAsync(TestContext.Current.CancellationToken);
        Assert.Empty(driver.Violations);
    }
}
