using System.Runtime.CompilerServices;
using Tophalf;
using Tophalf.Ata;

namespace Acme;

[AtaMiniport]
[Channel<Channel>(Count = 2)]
public unsafe partial struct Board : IAtaController<Board>;

public unsafe struct Channel : IAtaChannel<Channel, Board>
{
    private uint _status;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Claim(ref Channel channel, ref Board controller) => channel._status;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Dismiss(ref Channel channel, ref Board controller, uint cause) => cause;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static InterruptOutcome Service(ref Channel channel, ref Board controller, uint cause)
    {
        channel.Recover();
        return InterruptOutcome.Handled;
    }

    public static void DisableInterrupts(ref Channel channel, ref Board controller) => channel._status = 0;

    public static void EnableInterrupts(ref Channel channel, ref Board controller) => channel._status = 1;

    public static uint Poll(ref Channel channel, ref Board controller) => 0;

    public static void Work(ref Channel channel, ref Board controller, uint cause)
    {
    }

    public static bool StartIo(ref Channel channel, ref Board controller, IdeRequestBlock* irb) => false;

    private void Recover() => AtaPort.DeviceBusy(ref this, 0, 0, 5);
}
