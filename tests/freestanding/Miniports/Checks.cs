using System;
using System.Runtime.CompilerServices;
using Tophalf.Ata;

[assembly: Tophalf.DriverEntry<Tophalf.Tests.Checks.Controller>]

namespace Tophalf.Tests.Checks;

/// <summary>A controller that fails a check of the compiler's, of the kind that it is asked for.</summary>
[AtaMiniport]
[Channel<Port>]
public unsafe partial struct Controller : IAtaController<Controller>
{
    public static bool Control(ref Controller controller, IdeControlAction action, void* parameters)
    {
        int kind = KindOf(parameters);
        return kind switch
        {
            0 => Index(kind + 100) != 0,
            1 => Overflow(int.MaxValue - kind + 1) != 0,
            2 => Divide(kind, kind - 2) != 0,
            3 => Null((int*)(nint)(kind - 3)) != 0,
            4 => Overrun(kind * 20) != 0,
            _ => true,
        };
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Index(int index)
    {
        ReadOnlySpan<byte> text = "five"u8;
        return text[index];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Overflow(int value) => checked(value + 1);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Divide(int value, int by) => value / by;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Null(int* pointer) => *pointer;

    // Writes past the end of its own array, upwards over what the compiler put there to notice.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Overrun(int count)
    {
        byte* bytes = stackalloc byte[16];
        for (int at = 0; at < count; at++)
        {
            bytes[at] = (byte)at;
        }

        return bytes[1];
    }
}

/// <summary>A channel that is never used.</summary>
public unsafe struct Port : IAtaChannel<Port, Controller>
{
    public static uint Claim(ref Port channel, ref Controller controller) => 0;

    public static uint Dismiss(ref Port channel, ref Controller controller, uint cause) => cause;

    public static InterruptOutcome Service(ref Port channel, ref Controller controller, uint cause) => InterruptOutcome.Handled;

    public static void DisableInterrupts(ref Port channel, ref Controller controller)
    {
    }

    public static void EnableInterrupts(ref Port channel, ref Controller controller)
    {
    }

    public static uint Poll(ref Port channel, ref Controller controller) => 0;

    public static void Work(ref Port channel, ref Controller controller, uint cause)
    {
    }

    public static bool StartIo(ref Port channel, ref Controller controller, IdeRequestBlock* irb) => false;
}
