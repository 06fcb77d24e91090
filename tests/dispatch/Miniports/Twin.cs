using System.Runtime.CompilerServices;
using Tophalf.Ata;

namespace Tophalf.Dispatch.Tests;

/// <summary>A controller with two channels of one type.</summary>
[AtaMiniport]
[Channel<TwinChannel>(Count = 2)]
internal partial struct TwinController : IAtaController<TwinController>;

/// <summary>Its channels.</summary>
internal unsafe struct TwinChannel : IAtaChannel<TwinChannel, TwinController>
{
    private TestChannel _core;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Claim(ref TwinChannel channel, ref TwinController controller) => channel._core.Claim();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Dismiss(ref TwinChannel channel, ref TwinController controller, uint cause) => channel._core.Dismiss(cause);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static InterruptOutcome Service(ref TwinChannel channel, ref TwinController controller, uint cause) => channel._core.Service(cause);

    public static void DisableInterrupts(ref TwinChannel channel, ref TwinController controller) => channel._core.DisableInterrupts();

    public static void EnableInterrupts(ref TwinChannel channel, ref TwinController controller) => channel._core.EnableInterrupts();

    public static uint Poll(ref TwinChannel channel, ref TwinController controller) => channel._core.Poll();

    public static void Work(ref TwinChannel channel, ref TwinController controller, uint cause) => channel._core.Work(cause);

    public static bool StartIo(ref TwinChannel channel, ref TwinController controller, IdeRequestBlock* irb) => channel._core.StartIo(irb);

    public static bool Reset(ref TwinChannel channel, ref TwinController controller) => channel._core.Reset();

    public static bool Control(ref TwinChannel channel, ref TwinController controller, IdeControlAction action, void* parameters) =>
        channel._core.Control(action);
}
