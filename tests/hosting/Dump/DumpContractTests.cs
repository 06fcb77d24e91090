using Tophalf.Ata;
using Tophalf.Hosting.Dump;
using Tophalf.Hosting.Tests.PortDriving.Fakes;

namespace Tophalf.Hosting.Tests.Dump;

/// <summary>What a miniport sees, and must not do, when it is loaded for a dump.</summary>
public sealed class DumpContractTests
{
    [Fact]
    public void One_channel_is_started_reset_and_asked_for_one_disk_and_nobody_asks_whether_it_is_enabled()
    {
        using Script script = new();
        using DumpDriver driver = DumpDriver.Load<FakeMiniport>(new FakeHba(channels: 2), new DumpDriverOptions { Channel = 1 });

        Assert.Equal(
            [
                "DriverEntry", "AtaAdapterControl Start", "AtaChannelInitRoutine 1", "IdeHwControl 1 Start", "IdeHwReset 1",
                $"IdeHwStartIo 1 function 0x{IrbFunction.AtaIdentify:X}", "IdeHwInitialize 1 target 0", "AtaControllerTransferModeSelect 1",
            ],
            script.Calls);
        Assert.Empty(driver.Violations);
    }

    [Fact]
    public void The_miniport_is_told_that_it_is_for_a_dump()
    {
        List<IdeOperationMode> modes = [];
        using Script script = new()
        {
            StartController = (ref configuration) => modes.Add(configuration.ControllerMode),
            StartChannel = (ref configuration, _) => modes.Add(configuration.ChannelMode),
        };
        using DumpDriver driver = DumpDriver.Load<FakeMiniport>(new FakeHba());

        Assert.Equal([IdeOperationMode.Dump, IdeOperationMode.Dump], modes);
    }

    [Fact]
    public void Everything_runs_on_the_thread_of_the_caller_and_the_interrupt_routine_is_asked_until_the_request_ends()
    {
        using Script script = new();
        List<int> threads = [];
        int polls = 0;
        script.StartIo = call =>
        {
            threads.Add(Environment.CurrentManagedThreadId);
            call.Keep();
        };
        script.Interrupt = call =>
        {
            threads.Add(Environment.CurrentManagedThreadId);
            return ++polls % 5 == 0 && call.CompletePending();
        };
        using DumpDriver driver = DumpDriver.Load<FakeMiniport>(new FakeHba());

        driver.Write(0, new byte[512]);

        Assert.Equal(5, polls);
        Assert.All(threads, thread => Assert.Equal(Environment.CurrentManagedThreadId, thread));
        Assert.Equal(4, driver.Statistics.AnsweredFalse);
        Assert.Empty(driver.Violations);
    }

    [Fact]
    public void No_interrupt_is_delivered()
    {
        using Script script = new();
        int asked = 0;
        script.Interrupt = _ => ++asked > 0;
        FakeHba hba = new();
        using DumpDriver driver = DumpDriver.Load<FakeMiniport>(hba);
        int before = asked;

        hba.SetLine(true);

        Assert.Equal(before, asked);
        driver.Flush();
    }

    [Theory]
    [InlineData(IdeCallbackType.WorkerRoutine)]
    [InlineData(IdeCallbackType.TimerRoutine)]
    [InlineData(IdeCallbackType.SynchronizedRoutine)]
    [InlineData(IdeCallbackType.ControllerSyncRoutine)]
    public void A_callback_is_refused_in_every_routine_and_is_a_violation(IdeCallbackType kind)
    {
        using Script script = new();
        List<bool> granted = [];
        script.StartIo = call =>
        {
            granted.Add(call.Request(kind));
            call.Keep();
        };
        script.Interrupt = call =>
        {
            granted.Add(call.Request(kind));
            return call.CompletePending();
        };
        using DumpDriver driver = DumpDriver.Load<FakeMiniport>(new FakeHba());

        driver.Flush();

        Assert.Equal([false, false], granted);
        Assert.Equal(
            [MiniportContext.StartIo | MiniportContext.Dump, MiniportContext.Worker | MiniportContext.Dump],
            driver.Violations.Select(violation => violation.Context));
        Assert.All(driver.Violations, violation => Assert.Contains("nothing is ever called back", violation.Message));
    }

    [Fact]
    public void The_registry_is_refused_even_in_start()
    {
        bool allowed = true;
        using Script script = new() { StartChannel = (ref _, call) => allowed = call.CanAllocateRegistryBuffer() };
        using DumpDriver driver = DumpDriver.Load<FakeMiniport>(new FakeHba());

        Assert.False(allowed);
        Assert.Contains("In dump mode there is no registry.", Assert.Single(driver.Violations).Message);
    }

    [Fact]
    public void What_a_worker_may_do_the_polled_routine_may()
    {
        using Script script = new();
        script.StartIo = call => call.Keep();
        script.Interrupt = call =>
        {
            call.CompleteAll();
            return true;
        };
        using DumpDriver driver = DumpDriver.Load<FakeMiniport>(new FakeHba());

        driver.Flush();

        Assert.Empty(driver.Violations);
    }

    [Fact]
    public void A_device_that_is_said_to_be_busy_for_ever_is_waited_for_no_longer_than_a_request()
    {
        using Script script = new();
        script.StartIo = call =>
        {
            call.SetBusy(uint.MaxValue);
            call.Complete();
        };
        using DumpDriver driver = DumpDriver.Load<FakeMiniport>(
            new FakeHba(), new DumpDriverOptions { RequestTimeout = TimeSpan.FromMilliseconds(100) });

        driver.Flush();
        driver.Flush();

        Assert.Equal(2, driver.Statistics.RequestsCompleted - 1);
    }

    [Fact]
    public void A_miniport_that_never_completes_a_request_is_reset_and_then_given_up()
    {
        using Script script = new() { StartIo = call => call.Keep() };
        using DumpDriver driver = DumpDriver.Load<FakeMiniport>(
            new FakeHba(), new DumpDriverOptions { RequestTimeout = TimeSpan.FromMilliseconds(50), RetryLimit = 0 });

        AtaRequestException exception = Assert.Throws<AtaRequestException>(driver.Flush);

        Assert.Contains("not even a reset ended it", exception.Message);
        Assert.Equal(2, driver.Statistics.Resets);
        Assert.Contains(driver.Violations, violation => violation.Routine == "IdeHwReset");
    }

    [Fact]
    public void What_the_polled_routine_throws_fails_the_request()
    {
        using Script script = new();
        script.StartIo = call => call.Keep();
        script.Reset = call => call.CompletePending(IrbStatus.BusReset);
        script.Interrupt = call =>
        {
            call.Throw(MiniportContext.Dump, new InvalidOperationException("wrong"));
            return false;
        };
        using DumpDriver driver = DumpDriver.Load<FakeMiniport>(new FakeHba());

        MiniportViolationException exception = Assert.Throws<MiniportViolationException>(driver.Flush);

        Assert.Equal("IdeHwInterrupt (polled)", exception.Violation.Routine);
        Assert.Equal("wrong", exception.InnerException!.Message);
    }

    [Fact]
    public void A_disk_that_is_not_there_a_channel_that_is_not_there_and_a_range_that_is_not_there_are_told_clearly()
    {
        using Script script = new();
        Assert.Contains(
            "channel 0, target 1",
            Assert.Throws<IOException>(() => DumpDriver.Load<FakeMiniport>(new FakeHba(), new DumpDriverOptions { Target = 1 })).Message);
        Assert.Contains(
            "no channel 3",
            Assert.Throws<ArgumentOutOfRangeException>(
                () => DumpDriver.Load<FakeMiniport>(new FakeHba(), new DumpDriverOptions { Channel = 3 })).Message);
        Assert.Throws<ArgumentOutOfRangeException>(
            () => DumpDriver.Load<FakeMiniport>(new FakeHba(), new DumpDriverOptions { MaximumTransferLength = 1024 * 1024 }));
        using DumpDriver driver = DumpDriver.Load<FakeMiniport>(new FakeHba());
        Assert.Throws<ArgumentOutOfRangeException>(() => driver.Write(FakeIdentify.Sectors, new byte[512]));
        Assert.Throws<ArgumentException>(() => driver.Write(0, new byte[5]));
        driver.Dispose();
        Assert.Throws<ObjectDisposedException>(driver.Flush);
    }
}
