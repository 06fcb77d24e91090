using Tophalf.Ata;
using Tophalf.Hosting.Tests.PortDriving.Fakes;

namespace Tophalf.Hosting.Tests.PortDriving;

/// <summary>What a miniport must not do is recorded, and never brings the process down.</summary>
public sealed class ContractTests
{
    [Fact]
    public async Task An_unknown_extension_is_a_violation_with_the_name_of_the_routine()
    {
        using Script script = new();
        script.StartIo = call =>
        {
            call.CompleteWithExtension(0x1234);
            call.Complete();
        };
        await AssertViolationAsync("AtaPortCompleteRequest", MiniportContext.StartIo, "0x1234 is not a channel extension");
    }

    [Fact]
    public async Task A_pointer_that_is_no_request_is_a_violation()
    {
        using Script script = new();
        script.StartIo = call =>
        {
            call.CompleteCopy();
            call.Complete();
        };
        await AssertViolationAsync("AtaPortCompleteRequest", MiniportContext.StartIo, "not a request of this channel");
    }

    [Fact]
    public async Task Completing_twice_is_a_violation()
    {
        using Script script = new();
        script.StartIo = call =>
        {
            call.Complete();
            call.Complete();
        };
        await AssertViolationAsync("AtaPortCompleteRequest", MiniportContext.StartIo, "has been completed before");
    }

    [Fact]
    public async Task Completing_in_IdeHwBuildIo_breaks_the_rule_and_finds_nothing_outstanding()
    {
        using Script script = new();
        script.BuildIo = call =>
        {
            if (call.Function() == IrbFunction.AtaFlush)
            {
                call.CompleteAsItIs();
            }
        };
        await AssertViolationAsync("AtaPortCompleteRequest", MiniportContext.BuildIo, "IdeHwBuildIo runs without locks");
    }

    [Fact]
    public async Task Completing_as_pending_is_a_violation_and_fails_the_request()
    {
        using Script script = new();
        script.StartIo = call => call.Complete(IrbStatus.Pending);
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());

        AtaRequestException exception = await Assert.ThrowsAsync<AtaRequestException>(() => Flush(driver));

        Assert.Equal("IRB_STATUS_INTERNAL_ERROR", exception.IrbStatusName);
        Assert.Contains("IRB_STATUS_PENDING", Assert.Single(driver.Violations).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_uncached_extension_is_there_in_IdeStart_only()
    {
        bool gotOne = true;
        using Script script = new();
        script.StartIo = call =>
        {
            gotOne = call.GetUncached(64) != default;
            call.Complete();
        };
        await AssertViolationAsync("AtaPortGetUnCachedExtension", MiniportContext.StartIo, "Control (Start) only");
        Assert.False(gotOne);
    }

    [Fact]
    public async Task The_uncached_extension_is_contiguous_zeroed_and_below_4_GB()
    {
        Uncached uncached = default;
        using Script script = new() { StartChannel = (ref configuration, call) => uncached = call.GetUncached(10_000) };
        FakeHba hba = new();
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);

        Assert.True(uncached.IsZeroed);
        Assert.Equal(10_000u, uncached.Contiguous);
        Assert.InRange(uncached.PhysicalAddress, 1ul, uint.MaxValue);
        Assert.Equal(0x5A, hba.Memory(uncached.PhysicalAddress, 1)[0]);
        Assert.Empty(driver.Violations);
    }

    [Theory]
    [InlineData(1u, true)]
    [InlineData(0u, false)]
    public async Task DeviceBusy_in_the_interrupt_is_a_violation_and_DeviceReady_is_none(uint seconds, bool isViolation)
    {
        using Script script = new();
        script.StartIo = call => call.Keep();
        FakeHba hba = new();
        script.Interrupt = call =>
        {
            hba.SetLine(false);
            call.SetBusy(seconds);
            return call.CompletePending();
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        Task flush = Flush(driver);
        await script.WaitForAsync("IdeHwStartIo 0 function 0x104");
        hba.SetLine(true);
        await flush;

        Assert.Equal(isViolation, driver.Violations.Any(violation =>
            violation is { Routine: "AtaPortDeviceStateChange", Context: MiniportContext.Interrupt, Channel: 0 }));
    }

    [Fact]
    public async Task CompleteAllActiveRequests_in_the_interrupt_is_a_violation()
    {
        using Script script = new();
        script.StartIo = call => call.Keep();
        FakeHba hba = new();
        script.Interrupt = call =>
        {
            hba.SetLine(false);
            call.CompleteAll();
            return true;
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(hba);
        Task flush = Flush(driver);
        await script.WaitForAsync("IdeHwStartIo 0 function 0x104");
        hba.SetLine(true);
        await flush;

        Assert.Equal("AtaPortCompleteAllActiveRequests", Assert.Single(driver.Violations).Routine);
    }

    [Fact]
    public async Task A_register_that_nobody_decodes_reads_as_all_ones()
    {
        byte value = 0;
        using Script script = new();
        script.StartIo = call =>
        {
            value = call.ReadPort(0x1F7);
            call.Complete();
        };
        await AssertViolationAsync("AtaPortReadPortUchar", MiniportContext.StartIo, "0x1F7");
        Assert.Equal(0xFF, value);
    }

    [Fact]
    public async Task A_range_that_the_controller_does_not_have_cannot_be_mapped()
    {
        bool mapped = true;
        using Script script = new();
        script.StartIo = call =>
        {
            mapped = call.CanMap(0x9999);
            call.Complete();
        };
        await AssertViolationAsync("AtaPortGetDeviceBase", MiniportContext.StartIo, "0x9999");
        Assert.False(mapped);
    }

    [Fact]
    public async Task A_violation_fails_the_request_when_the_options_say_so()
    {
        using Script script = new();
        script.StartIo = call =>
        {
            call.ReadPort(0x1F7);
            call.Complete();
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(
            new FakeHba(), new PortDriverOptions { OnViolation = ViolationResponse.Fail });

        MiniportViolationException exception = await Assert.ThrowsAsync<MiniportViolationException>(() => Flush(driver));

        Assert.Equal("AtaPortReadPortUchar", exception.Violation.Routine);
    }

    private static async Task AssertViolationAsync(string routine, MiniportContext context, string message)
    {
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());
        await Flush(driver);

        Violation violation = driver.Violations[0];
        Assert.Equal(routine, violation.Routine);
        Assert.Equal(context, violation.Context);
        Assert.Equal(0, violation.Channel);
        Assert.Contains(message, violation.Message, StringComparison.Ordinal);
    }

    private static Task Flush(PortDriver driver) => driver.Devices[0].FlushAsync(TestContext.Current.CancellationToken);
}
