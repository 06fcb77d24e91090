using System.Runtime.CompilerServices;
using Tophalf.Ata;

namespace Tophalf.Dispatch.Tests;

/// <summary>Channel 2.</summary>
internal unsafe struct MiddleChannel : IAtaChannel<MiddleChannel, FiveController>
{
    private TestChannel _core;
    private fixed byte _more[64];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Claim(ref MiddleChannel channel, ref FiveController controller) => channel._core.Claim();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Dismiss(ref MiddleChannel channel, ref FiveController controller, uint cause) => channel._core.Dismiss(cause);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static InterruptOutcome Service(ref MiddleChannel channel, ref FiveController controller, uint cause) => channel._core.Service(cause);

    public static void DisableInterrupts(ref MiddleChannel channel, ref FiveController controller) => channel._core.DisableInterrupts();

    public static void EnableInterrupts(ref MiddleChannel channel, ref FiveController controller) => channel._core.EnableInterrupts();

    public static uint Poll(ref MiddleChannel channel, ref FiveController controller) => channel._core.Poll();

    public static void Work(ref MiddleChannel channel, ref FiveController controller, uint cause) => channel._core.Work(cause);

    public static bool StartIo(ref MiddleChannel channel, ref FiveController controller, IdeRequestBlock* irb) => channel._core.StartIo(irb);

    public static bool Reset(ref MiddleChannel channel, ref FiveController controller) => channel._core.Reset();

    public static bool Control(ref MiddleChannel channel, ref FiveController controller, IdeControlAction action, void* parameters) =>
        channel._core.Control(action);
}

/// <summary>Channels 3 and 4.</summary>
internal unsafe struct LastChannel : IAtaChannel<LastChannel, FiveController>
{
    private TestChannel _core;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Claim(ref LastChannel channel, ref FiveController controller) => channel._core.Claim();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Dismiss(ref LastChannel channel, ref FiveController controller, uint cause) => channel._core.Dismiss(cause);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static InterruptOutcome Service(ref LastChannel channel, ref FiveController controller, uint cause) => channel._core.Service(cause);

    public static void DisableInterrupts(ref LastChannel channel, ref FiveController controller) => channel._core.DisableInterrupts();

    public static void EnableInterrupts(ref LastChannel channel, ref FiveController controller) => channel._core.EnableInterrupts();

    public static uint Poll(ref LastChannel channel, ref FiveController controller) => channel._core.Poll();

    public static void Work(ref LastChannel channel, ref FiveController controller, uint cause) => channel._core.Work(cause);

    public static bool StartIo(ref LastChannel channel, ref FiveController controller, IdeRequestBlock* irb) => channel._core.StartIo(irb);

    public static bool Reset(ref LastChannel channel, ref FiveController controller) => channel._core.Reset();

    public static bool Control(ref LastChannel channel, ref FiveController controller, IdeControlAction action, void* parameters) =>
        channel._core.Control(action);
}
