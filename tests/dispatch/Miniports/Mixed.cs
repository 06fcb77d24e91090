using System.Runtime.CompilerServices;
using Tophalf.Ata;

namespace Tophalf.Dispatch.Tests;

/// <summary>A controller with two channels of different types.</summary>
[AtaMiniport]
[Channel<SmallChannel>]
[Channel<LargeChannel>]
internal partial struct MixedController : IAtaController<MixedController>;

/// <summary>Its first channel.</summary>
internal unsafe struct SmallChannel : IAtaChannel<SmallChannel, MixedController>
{
    private TestChannel _core;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Claim(ref SmallChannel channel, ref MixedController controller) => channel._core.Claim();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Dismiss(ref SmallChannel channel, ref MixedController controller, uint cause) => channel._core.Dismiss(cause);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static InterruptOutcome Service(ref SmallChannel channel, ref MixedController controller, uint cause) => channel._core.Service(cause);

    public static void DisableInterrupts(ref SmallChannel channel, ref MixedController controller) => channel._core.DisableInterrupts();

    public static void EnableInterrupts(ref SmallChannel channel, ref MixedController controller) => channel._core.EnableInterrupts();

    public static uint Poll(ref SmallChannel channel, ref MixedController controller) => channel._core.Poll();

    public static void Work(ref SmallChannel channel, ref MixedController controller, uint cause) => channel._core.Work(cause);

    public static bool StartIo(ref SmallChannel channel, ref MixedController controller, IdeRequestBlock* irb) => channel._core.StartIo(irb);

    public static bool Reset(ref SmallChannel channel, ref MixedController controller) => channel._core.Reset();

    public static bool Control(ref SmallChannel channel, ref MixedController controller, IdeControlAction action, void* parameters) =>
        channel._core.Control(action);
}

/// <summary>Its second channel, which needs a larger extension.</summary>
internal unsafe struct LargeChannel : IAtaChannel<LargeChannel, MixedController>
{
    private TestChannel _core;
    private fixed byte _more[200];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Claim(ref LargeChannel channel, ref MixedController controller) => channel._core.Claim();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Dismiss(ref LargeChannel channel, ref MixedController controller, uint cause) => channel._core.Dismiss(cause);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static InterruptOutcome Service(ref LargeChannel channel, ref MixedController controller, uint cause) => channel._core.Service(cause);

    public static void DisableInterrupts(ref LargeChannel channel, ref MixedController controller) => channel._core.DisableInterrupts();

    public static void EnableInterrupts(ref LargeChannel channel, ref MixedController controller) => channel._core.EnableInterrupts();

    public static uint Poll(ref LargeChannel channel, ref MixedController controller) => channel._core.Poll();

    public static void Work(ref LargeChannel channel, ref MixedController controller, uint cause) => channel._core.Work(cause);

    public static bool StartIo(ref LargeChannel channel, ref MixedController controller, IdeRequestBlock* irb) => channel._core.StartIo(irb);

    public static bool Reset(ref LargeChannel channel, ref MixedController controller) => channel._core.Reset();

    public static bool Control(ref LargeChannel channel, ref MixedController controller, IdeControlAction action, void* parameters) =>
        channel._core.Control(action);
}
