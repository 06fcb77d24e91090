using System.Runtime.CompilerServices;
using Tophalf.Ata;

namespace Tophalf.Benchmarks.Subjects.Copied;

/// <summary>A channel with one register, which is a field of its own, so that asking it costs one instruction.</summary>
public unsafe struct BareChannel : IAtaChannel<BareChannel, BareController>
{
    private uint _pending;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Claim(ref BareChannel channel, ref BareController controller) => channel._pending;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Dismiss(ref BareChannel channel, ref BareController controller, uint cause) => cause;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static InterruptOutcome Service(ref BareChannel channel, ref BareController controller, uint cause) =>
        InterruptOutcome.Handled;

    public static void DisableInterrupts(ref BareChannel channel, ref BareController controller)
    {
    }

    public static void EnableInterrupts(ref BareChannel channel, ref BareController controller)
    {
    }

    public static uint Poll(ref BareChannel channel, ref BareController controller) => 0;

    public static void Work(ref BareChannel channel, ref BareController controller, uint cause)
    {
    }

    public static bool StartIo(ref BareChannel channel, ref BareController controller, IdeRequestBlock* irb) => true;
}
