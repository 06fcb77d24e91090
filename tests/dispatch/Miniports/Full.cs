using System.Runtime.CompilerServices;
using Tophalf.Ata;

namespace Tophalf.Dispatch.Tests;

/// <summary>A controller that has everything that it may have.</summary>
[AtaMiniport]
[Channel<FullChannel>(Count = 2)]
internal unsafe partial struct FullController : IAtaController<FullController>
{
    public static bool Control(ref FullController controller, IdeControlAction action, void* parameters)
    {
        Note(ref controller, Step.ControllerControl, (uint)action);
        return true;
    }

    public static AtaChannelState ChannelEnabled(ref FullController controller, uint channel)
    {
        Note(ref controller, Step.ChannelEnabled, channel);
        return channel == 0 ? AtaChannelState.Enabled : AtaChannelState.Disabled;
    }

    public static bool TransferModeSelect(ref FullController controller, IdeTransferModeParameters* parameters)
    {
        Note(ref controller, Step.TransferModeSelect, parameters->ChannelNumber);
        return true;
    }

    private static void Note(ref FullController controller, Step step, uint value)
    {
        PortDriver port = PortDriver.OfExtension(Unsafe.AsPointer(ref controller));
        port.Trace.Add(step, 0, value);
        port.OnStep?.Invoke(step);
    }
}

/// <summary>Its channels.</summary>
internal unsafe struct FullChannel : IAtaChannel<FullChannel, FullController>
{
    private TestChannel _core;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Claim(ref FullChannel channel, ref FullController controller) => channel._core.Claim();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Dismiss(ref FullChannel channel, ref FullController controller, uint cause) => channel._core.Dismiss(cause);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static InterruptOutcome Service(ref FullChannel channel, ref FullController controller, uint cause) => channel._core.Service(cause);

    public static void DisableInterrupts(ref FullChannel channel, ref FullController controller) => channel._core.DisableInterrupts();

    public static void EnableInterrupts(ref FullChannel channel, ref FullController controller) => channel._core.EnableInterrupts();

    public static uint Poll(ref FullChannel channel, ref FullController controller) => channel._core.Poll();

    public static void Work(ref FullChannel channel, ref FullController controller, uint cause) => channel._core.Work(cause);

    public static bool StartIo(ref FullChannel channel, ref FullController controller, IdeRequestBlock* irb) => channel._core.StartIo(irb);

    public static bool Reset(ref FullChannel channel, ref FullController controller) => channel._core.Reset();

    public static bool Control(ref FullChannel channel, ref FullController controller, IdeControlAction action, void* parameters) =>
        channel._core.Control(action);

    public static uint Merge(uint older, uint newer) => older | newer;

    public static bool BuildIo(ref FullChannel channel, ref FullController controller, IdeRequestBlock* irb)
    {
        channel._core.Note(Step.BuildIo);
        return irb->TargetId == 0;
    }

    public static bool Initialize(
        ref FullChannel channel, ref FullController controller, IdeDeviceParameters* parameters, IdentifyDeviceData* identify)
    {
        channel._core.Note(Step.Initialize, parameters->TargetId);
        return parameters->TargetId == 0;
    }
}
