using Tophalf.Ata;
using Tophalf.Hosting.Tests.PortDriving.Fakes;

namespace Tophalf.Hosting.Tests.PortDriving;

public sealed class RequestSenseTests
{
    [Fact]
    public async Task The_request_asks_for_as_much_as_the_one_that_failed_wants_and_there()
    {
        FakeSense sense = default;
        using Script script = WithExtension();
        script.StartIo = call =>
        {
            sense = call.BuildSense(length: 18);
            call.ReleaseSense(sense);
            call.Complete();
        };
        await using PortDriver driver = await FlushAsync();

        Assert.Equal(IrbFunction.RequestSense, sense.Request.Function);
        Assert.Equal(IrbFlags.DataIn | IrbFlags.MapBuffers, sense.Request.IrbFlags);
        Assert.Equal((18u, true), (sense.Request.DataTransferLength, sense.IsIntoBufferOfOriginal));
        Assert.Equal([0x03, 0, 0, 0, 18, 0], sense.Cdb);
        Assert.InRange(sense.PhysicalAddress, 1ul, uint.MaxValue);
        Assert.Empty(driver.Violations);
    }

    [Fact]
    public async Task There_is_one_for_a_device_at_a_time()
    {
        bool second = true;
        bool third = false;
        using Script script = WithExtension();
        script.StartIo = call =>
        {
            FakeSense first = call.BuildSense(18);
            second = call.BuildSense(18).Exists;
            call.ReleaseSense(first);
            FakeSense again = call.BuildSense(18);
            third = again.Exists;
            call.ReleaseSense(again);
            call.Complete();
        };
        await using PortDriver driver = await FlushAsync();

        Assert.False(second);
        Assert.True(third);
        Assert.Empty(driver.Violations);
    }

    [Fact]
    public async Task A_request_that_is_completed_before_its_sense_request_is_released_is_a_violation()
    {
        using Script script = WithExtension();
        script.StartIo = call =>
        {
            call.BuildSense(18);
            call.Complete();
        };
        await using PortDriver driver = await FlushAsync();

        Assert.Contains("only after", Assert.Single(driver.Violations).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Completing_it_releasing_it_twice_and_building_it_for_nothing_are_violations()
    {
        using Script script = WithExtension();
        script.StartIo = call =>
        {
            FakeSense sense = call.BuildSense(18);
            call.CompleteSense(sense);
            call.ReleaseSense(sense);
            call.ReleaseSense(sense);
            call.BuildSense(length: 0);
            call.Complete();
        };
        await using PortDriver driver = await FlushAsync();

        Assert.Equal(
            ["AtaPortCompleteRequest", "AtaPortReleaseRequestSenseIrb", "AtaPortBuildRequestSenseIrb"],
            driver.Violations.Select(violation => violation.Routine));
    }

    // The extension of the request is where the fake wants its sense data.
    private static Script WithExtension() => new() { StartChannel = (ref configuration, call) => call.GetUncached(64, irbExtension: 32) };

    private static async Task<PortDriver> FlushAsync()
    {
        PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());
        await driver.Devices[0].FlushAsync(TestContext.Current.CancellationToken);
        return driver;
    }
}
