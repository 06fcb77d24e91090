using Tophalf.Hosting.Tests.PortDriving.Fakes;

namespace Tophalf.Hosting.Tests.Verification;

/// <summary>What was taken and not given back is found when the miniport has stopped.</summary>
public sealed class LeftoverTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(70, 3)]
    public async Task Tags_that_were_not_released_are_counted(int allocated, int kept)
    {
        using Script script = new();
        script.StartIo = call =>
        {
            Assert.True(call.InitializeTags(100));
            byte[] tags = [.. Enumerable.Range(0, allocated).Select(_ => call.AllocateTag())];
            foreach (byte tag in tags.Skip(kept))
            {
                call.ReleaseTag(tag);
            }

            call.Complete();
        };
        PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());
        await driver.Devices[0].FlushAsync(Cancellation);
        await driver.DisposeAsync();

        Assert.Equal(
            kept == 0 ? [] : [$"AtaPortAllocateQueueTag in None, channel 0: Of the tags of target 0, {kept} were never released."],
            driver.Violations.Select(violation => violation.ToString()));
    }
}
