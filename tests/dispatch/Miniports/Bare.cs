using System.Runtime.CompilerServices;
using Tophalf.Ata;

namespace Tophalf.Dispatch.Tests;

/// <summary>A controller that has nothing but what it must have.</summary>
[AtaMiniport]
[Channel<BareChannel>(Count = 2)]
internal partial struct BareController : IAtaController<BareController>;

/// <summary>Its channels.</summary>
internal unsafe struct BareChannel : IAtaChannel<BareChannel, BareController>
{
    private TestChannel _core;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Claim(ref BareChannel channel, ref BareController controller) => channel._core.Claim();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Dismiss(ref BareChannel channel, ref BareController controller, uint cause) => channel._core.Dismiss(cause);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static InterruptOutcome Service(ref BareChannel channel, ref BareController controller, uint cause) => channel._core.Service(cause);

    public static void DisableInterrupts(ref BareChannel channel, ref BareController controller) => channel._core.DisableInterrupts();

    public static void EnableInterrupts(ref BareChannel channel, ref BareController controller) => channel._core.EnableInterrupts();

    public static uint Poll(ref BareChannel channel, ref BareController controller) => channel._core.Poll();

    public static void Work(ref BareChannel channel, ref BareController controller, uint cause) => channel._core.Work(cause);

    public static bool StartIo(ref BareChannel channel, ref BareController controller, IdeRequestBlock* irb) => channel._core.StartIo(irb);
}
