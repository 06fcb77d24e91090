using System.Runtime.CompilerServices;
using Tophalf.Ata;

namespace Tophalf.Dispatch.Tests;

/// <summary>A controller with one channel.</summary>
[AtaMiniport]
[Channel<SingleChannel>]
internal partial struct SingleController : IAtaController<SingleController>;

/// <summary>Its channel.</summary>
internal unsafe struct SingleChannel : IAtaChannel<SingleChannel, SingleController>
{
    private TestChannel _core;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Claim(ref SingleChannel channel, ref SingleController controller) => channel._core.Claim();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Dismiss(ref SingleChannel channel, ref SingleController controller, uint cause) => channel._core.Dismiss(cause);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static InterruptOutcome Service(ref SingleChannel channel, ref SingleController controller, uint cause) => channel._core.Service(cause);

    public static void DisableInterrupts(ref SingleChannel channel, ref SingleController controller) => channel._core.DisableInterrupts();

    public static void EnableInterrupts(ref SingleChannel channel, ref SingleController controller) => channel._core.EnableInterrupts();

    public static uint Poll(ref SingleChannel channel, ref SingleController controller) => channel._core.Poll();

    public static void Work(ref SingleChannel channel, ref SingleController controller, uint cause) => channel._core.Work(cause);

    public static bool StartIo(ref SingleChannel channel, ref SingleController controller, IdeRequestBlock* irb) => channel._core.StartIo(irb);

    public static bool Reset(ref SingleChannel channel, ref SingleController controller) => channel._core.Reset();

    public static bool Control(ref SingleChannel channel, ref SingleController controller, IdeControlAction action, void* parameters) =>
        channel._core.Control(action);
}
