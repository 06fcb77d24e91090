using Tophalf.Ata;

namespace Tophalf.Dispatch.Tests;

/// <summary>What author code throws ends in the entry: it is reported with extension and context, and the entry answers FALSE.</summary>
public sealed unsafe class FailureTests
{
    [Theory]
    [InlineData(Step.Claim)]
    [InlineData(Step.Dismiss)]
    [InlineData(Step.Service)]
    public void The_interrupt_routine_reports_what_was_thrown(Step step)
    {
        using PortDriver port = PortDriver.Load<FullController>();
        port[0].Device.Raise(Register.Interrupt);
        Throw(port[0], step);
        Assert.False(port[0].Interrupt());
        Reported(port, port[0].Extension, MiniportContext.Interrupt);
    }

    [Fact]
    public void Start_io_reports_what_was_thrown()
    {
        using PortDriver port = PortDriver.Load<FullController>();
        IdeRequestBlock irb = default;
        Throw(port[0], Step.StartIo);
        Assert.Equal(0, port[0].Interface.IdeHwStartIo(port[0].Extension, &irb));
        Reported(port, port[0].Extension, MiniportContext.StartIo);
    }

    [Fact]
    public void BuildIo_reports_what_was_thrown()
    {
        using PortDriver port = PortDriver.Load<FullController>();
        IdeRequestBlock irb = default;
        Throw(port[0], Step.BuildIo);
        Assert.Equal(0, port[0].Interface.IdeHwBuildIo(port[0].Extension, &irb));
        Reported(port, port[0].Extension, MiniportContext.BuildIo);
    }

    [Fact]
    public void Reset_reports_what_was_thrown()
    {
        using PortDriver port = PortDriver.Load<FullController>();
        Throw(port[1], Step.Reset);
        Assert.False(port[1].Reset());
        Reported(port, port[1].Extension, MiniportContext.Reset);
    }

    [Fact]
    public void Control_reports_what_was_thrown()
    {
        using PortDriver port = PortDriver.Load<FullController>();
        Throw(port[1], Step.Control);
        Assert.False(port[1].Stop());
        Reported(port, port[1].Extension, MiniportContext.Control);
    }

    [Fact]
    public void Initialize_reports_what_was_thrown()
    {
        using PortDriver port = PortDriver.Load<FullController>();
        IdeDeviceParameters parameters = new() { Version = (ushort)sizeof(IdeDeviceParameters) };
        Throw(port[0], Step.Initialize);
        Assert.Equal(0, port[0].Interface.IdeHwInitialize(port[0].Extension, &parameters, null));
        Reported(port, port[0].Extension, MiniportContext.Initialize);
    }

    [Fact]
    public void The_worker_reports_what_was_thrown()
    {
        using PortDriver port = PortDriver.Load<FullController>();
        port[0].DeferOne();
        Throw(port[0], Step.Work);
        port.Callbacks.RunAll();
        Reported(port, port[0].Extension, MiniportContext.Worker);
    }

    [Fact]
    public void The_polled_routine_reports_what_was_thrown_as_dump()
    {
        using PortDriver port = PortDriver.Load<FullController>(IdeOperationMode.Dump);
        Throw(port[0], Step.Poll);
        Assert.False(port[0].Interrupt());
        Reported(port, port[0].Extension, MiniportContext.Dump);
    }

    [Fact]
    public void The_routines_of_the_controller_report_what_was_thrown()
    {
        using PortDriver port = PortDriver.Load<FullController>();
        IdeTransferModeParameters modes = default;
        port.OnStep = static step => throw new InvalidTimeZoneException(step.ToString());
        Assert.False(port.Control(IdeControlAction.Stop, null));
        Reported(port, port.ControllerExtension, MiniportContext.AdapterControl);
        Assert.Equal(0, port.Interface.AtaControllerTransferModeSelect(port.ControllerExtension, &modes));
        Reported(port, port.ControllerExtension, MiniportContext.TransferModeSelect);
        Assert.Equal(AtaChannelState.Unknown, port.Interface.AtaControllerChannelEnabled(port.ControllerExtension, 0));
        Reported(port, port.ControllerExtension, MiniportContext.ChannelEnabled);
    }

    private static void Throw(PortChannel channel, Step step) =>
        channel.Device.At(step, () => throw new InvalidTimeZoneException(step.ToString()));

    private static void Reported(PortDriver port, void* extension, MiniportContext context)
    {
        Assert.True(port.Failures.TryDequeue(out EntryFailure? failure));
        Assert.Equal((nint)extension, failure.Extension);
        Assert.Equal(context, failure.Context);
        Assert.IsType<InvalidTimeZoneException>(failure.Exception);
        Assert.Empty(port.Failures);
    }
}
