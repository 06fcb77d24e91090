using Tophalf.Hosting.Tests.PortDriving.Fakes;

namespace Tophalf.Hosting.Tests.PortDriving;

public sealed class SeveralDriversTests
{
    [Fact]
    public async Task Each_port_driver_has_its_registers_requests_and_violations()
    {
        using Script first = new();
        FakeHba firstHba = new() { Name = "First" };
        firstHba.Write(FakeHba.CommandBlock(0) + 7, 1, 0x11);
        await using PortDriver firstDriver = await FakeDriver.LoadAsync(firstHba);
        using Script second = new();
        FakeHba secondHba = new() { Name = "Second" };
        secondHba.Write(FakeHba.CommandBlock(0) + 7, 1, 0x22);
        await using PortDriver secondDriver = await FakeDriver.LoadAsync(secondHba);
        List<byte> statuses = [];
        first.StartIo = call =>
        {
            statuses.Add(call.ReadCommandBlock(7));
            call.Complete();
        };
        second.StartIo = call =>
        {
            statuses.Add(call.ReadCommandBlock(7));
            call.Complete();
            call.Complete();
        };
        await firstDriver.Devices[0].FlushAsync(TestContext.Current.CancellationToken);
        await secondDriver.Devices[0].FlushAsync(TestContext.Current.CancellationToken);

        Assert.Equal([0x11, 0x22], statuses);
        Assert.Empty(firstDriver.Violations);
        Assert.Single(secondDriver.Violations);
    }

    [Fact]
    public async Task An_extension_of_a_disposed_port_driver_is_unknown()
    {
        nint stale = 0;
        using (Script script = new())
        {
            script.StartIo = call =>
            {
                stale = call.Address();
                call.Complete();
            };
            await using PortDriver gone = await FakeDriver.LoadAsync(new FakeHba());
            await gone.Devices[0].FlushAsync(TestContext.Current.CancellationToken);
        }

        using Script other = new();
        other.StartIo = call =>
        {
            call.CompleteWithExtension(stale);
            call.Complete();
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba(channels: 2));
        await driver.Devices[1].FlushAsync(TestContext.Current.CancellationToken);

        Assert.NotEmpty(driver.Violations);
    }
}
