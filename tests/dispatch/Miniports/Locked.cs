using System.Runtime.CompilerServices;
using Tophalf.Ata;

namespace Tophalf.Dispatch.Tests;

/// <summary>A controller whose channels share one interrupt lock.</summary>
[AtaMiniport(SharedInterruptLock = true, AlignmentMask = 3)]
[Channel<LockedChannel>(Count = 2)]
internal partial struct LockedController : IAtaController<LockedController>;

/// <summary>Its channels.</summary>
internal unsafe struct LockedChannel : IAtaChannel<LockedChannel, LockedController>
{
    private TestChannel _core;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Claim(ref LockedChannel channel, ref LockedController controller) => channel._core.Claim();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Dismiss(ref LockedChannel channel, ref LockedController controller, uint cause) => channel._core.Dismiss(cause);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static InterruptOutcome Service(ref LockedChannel channel, ref LockedController controller, uint cause) => channel._core.Service(cause);

    public static void DisableInterrupts(ref LockedChannel channel, ref LockedController controller) => channel._core.DisableInterrupts();

    public static void EnableInterrupts(ref LockedChannel channel, ref LockedController controller) => channel._core.EnableInterrupts();

    public static uint Poll(ref LockedChannel channel, ref LockedController controller) => channel._core.Poll();

    public static void Work(ref LockedChannel channel, ref LockedController controller, uint cause) => channel._core.Work(cause);

    public static bool StartIo(ref LockedChannel channel, ref LockedController controller, IdeRequestBlock* irb) => channel._core.StartIo(irb);

    public static bool Reset(ref LockedChannel channel, ref LockedController controller) => channel._core.Reset();

    public static bool Control(ref LockedChannel channel, ref LockedController controller, IdeControlAction action, void* parameters) =>
        channel._core.Control(action);
}
