using Tophalf.Ata;
using Tophalf.Hosting.Tests.PortDriving.Fakes;

namespace Tophalf.Hosting.Tests.PortDriving;

public sealed class RefusalTests
{
    [Theory]
    [InlineData("AtaAdapterControl Start", "AtaAdapterControl", null)]
    [InlineData("AtaChannelInitRoutine 1", "AtaChannelInitRoutine", 1)]
    [InlineData("IdeHwControl 1 Start", "IdeHwControl", 1)]
    [InlineData("IdeHwInitialize 0 target 0", "IdeHwInitialize", 0)]
    [InlineData("AtaControllerTransferModeSelect 1", "AtaControllerTransferModeSelect", 1)]
    public async Task A_refused_step_names_its_routine_and_channel(string refused, string routine, int? channel)
    {
        using Script script = new() { Refuses = refused };

        MiniportException exception = await Assert.ThrowsAsync<MiniportException>(() => FakeDriver.LoadAsync(new FakeHba(channels: 2)));

        Assert.Equal(routine, exception.Routine);
        Assert.Equal(channel, exception.Channel);
        Assert.Contains("FALSE", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_started_before_a_refused_step_is_stopped()
    {
        using Script script = new() { Refuses = "IdeHwControl 1 Start" };

        await Assert.ThrowsAsync<MiniportException>(() => FakeDriver.LoadAsync(new FakeHba(channels: 2)));

        Assert.Equal(["IdeHwControl 0 Stop", "AtaAdapterControl Stop"], script.Calls.TakeLast(2));
    }

    [Fact]
    public async Task An_interface_of_another_size_is_refused()
    {
        using Script script = new() { EditControllerTable = (ref table) => table.Version = 40 };

        MiniportException exception = await Assert.ThrowsAsync<MiniportException>(() => FakeDriver.LoadAsync(new FakeHba()));

        Assert.Equal("AtaPortInitializeEx", exception.Routine);
        Assert.Contains("Version is 40", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interface_without_a_channel_extension_is_refused()
    {
        using Script script = new() { EditControllerTable = (ref table) => table.ChannelExtensionSize = 0 };

        MiniportException exception = await Assert.ThrowsAsync<MiniportException>(() => FakeDriver.LoadAsync(new FakeHba()));

        Assert.Contains("ChannelExtensionSize", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interface_without_a_required_routine_is_refused()
    {
        using Script script = new() { EditControllerTable = (ref table) => DropAdapterControl(ref table) };

        MiniportException exception = await Assert.ThrowsAsync<MiniportException>(() => FakeDriver.LoadAsync(new FakeHba()));

        Assert.Contains("AtaAdapterControl is NULL", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_without_a_required_routine_is_refused()
    {
        using Script script = new() { EditChannelTable = (ref table) => DropStartIo(ref table) };

        MiniportException exception = await Assert.ThrowsAsync<MiniportException>(() => FakeDriver.LoadAsync(new FakeHba()));

        Assert.Contains("IdeHwStartIo NULL", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_is_not_synchronized_with_its_interrupt_is_refused()
    {
        using Script script = new() { StartChannel = (ref configuration, call) => configuration.SyncWithIsr = 0 };

        MiniportException exception = await Assert.ThrowsAsync<MiniportException>(() => FakeDriver.LoadAsync(new FakeHba()));

        Assert.Contains("SyncWithIsr", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_channels_than_the_controller_has_are_refused()
    {
        using Script script = new() { StartController = (ref configuration) => configuration.NumberOfChannels = 3 };

        MiniportException exception = await Assert.ThrowsAsync<MiniportException>(() => FakeDriver.LoadAsync(new FakeHba(channels: 2)));

        Assert.Contains("Fake has 2", exception.Message, StringComparison.Ordinal);
    }

    private static unsafe void DropAdapterControl(ref IdeControllerInterface table) => table.AtaAdapterControl = null;

    private static unsafe void DropStartIo(ref IdeChannelInterface table) => table.IdeHwStartIo = null;
}
