using System.Runtime.CompilerServices;
using Tophalf.Ata;

namespace Tophalf.Dispatch.Tests;

/// <summary>A controller with five channels of three types.</summary>
[AtaMiniport]
[Channel<FirstChannel>(Count = 2)]
[Channel<MiddleChannel>]
[Channel<LastChannel>(Count = 2)]
internal partial struct FiveController : IAtaController<FiveController>;

/// <summary>Channels 0 and 1.</summary>
internal unsafe struct FirstChannel : IAtaChannel<FirstChannel, FiveController>
{
    private TestChannel _core;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Claim(ref FirstChannel channel, ref FiveController controller) => channel._core.Claim();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Dismiss(ref FirstChannel channel, ref FiveController controller, uint cause) => channel._core.Dismiss(cause);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static InterruptOutcome Service(ref FirstChannel channel, ref FiveController controller, uint cause) => channel._core.Service(cause);

    public static void DisableInterrupts(ref FirstChannel channel, ref FiveController controller) => channel._core.DisableInterrupts();

    public static void EnableInterrupts(ref FirstChannel channel, ref FiveController controller) => channel._core.EnableInterrupts();

    public static uint Poll(ref FirstChannel channel, ref FiveController controller) => channel._core.Poll();

    public static void Work(ref FirstChannel channel, ref FiveController controller, uint cause) => channel._core.Work(cause);

    public static bool StartIo(ref FirstChannel channel, ref FiveController controller, IdeRequestBlock* irb) => channel._core.StartIo(irb);

    public static bool Reset(ref FirstChannel channel, ref FiveController controller) => channel._core.Reset();

    public static bool Control(ref FirstChannel channel, ref FiveController controller, IdeControlAction action, void* parameters) =>
        channel._core.Control(action);
}
