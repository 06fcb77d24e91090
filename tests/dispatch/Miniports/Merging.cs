using System.Runtime.CompilerServices;
using Tophalf.Ata;

namespace Tophalf.Dispatch.Tests;

/// <summary>A controller whose causes cannot be joined by OR.</summary>
[AtaMiniport]
[Channel<MergingChannel>]
internal partial struct MergingController : IAtaController<MergingController>;

/// <summary>Its channel: the newer cause counts, in the low byte, with the number of joins above.</summary>
internal unsafe struct MergingChannel : IAtaChannel<MergingChannel, MergingController>
{
    private TestChannel _core;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Claim(ref MergingChannel channel, ref MergingController controller) => channel._core.Claim();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Dismiss(ref MergingChannel channel, ref MergingController controller, uint cause) => channel._core.Dismiss(cause);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static InterruptOutcome Service(ref MergingChannel channel, ref MergingController controller, uint cause) => channel._core.Service(cause);

    public static void DisableInterrupts(ref MergingChannel channel, ref MergingController controller) => channel._core.DisableInterrupts();

    public static void EnableInterrupts(ref MergingChannel channel, ref MergingController controller) => channel._core.EnableInterrupts();

    public static uint Poll(ref MergingChannel channel, ref MergingController controller) => channel._core.Poll();

    public static void Work(ref MergingChannel channel, ref MergingController controller, uint cause) => channel._core.Work(cause);

    public static bool StartIo(ref MergingChannel channel, ref MergingController controller, IdeRequestBlock* irb) => channel._core.StartIo(irb);

    public static bool Reset(ref MergingChannel channel, ref MergingController controller) => channel._core.Reset();

    public static bool Control(ref MergingChannel channel, ref MergingController controller, IdeControlAction action, void* parameters) =>
        channel._core.Control(action);

    public static uint Merge(uint older, uint newer) => (newer & 0xFF) | ((older & ~0xFFu) + 0x100);
}
