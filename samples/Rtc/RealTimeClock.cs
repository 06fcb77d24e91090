using System.Runtime.CompilerServices;
using Tophalf.Ring0.Machine;

namespace Tophalf.Samples.Rtc;

/// <summary>
/// The MC146818 clock of a PC, on line 8: it interrupts 64 times a second, and once more when its time has changed. Ticks are
/// counted in the interrupt; the time is read by the worker, because it must not be read while it changes.
/// </summary>
[InterruptSource]
public unsafe partial struct RealTimeClock : IInterruptSource<RealTimeClock>
{
    private const ushort IndexPort = 0x70;
    private const ushort DataPort = 0x71;

    private const byte SecondsRegister = 0x0;
    private const byte MinutesRegister = 0x2;
    private const byte HoursRegister = 0x4;
    private const byte RegisterA = 0xA;
    private const byte RegisterB = 0xB;

    // Says why the clock interrupted, and forgets it by being read.
    [Acknowledging]
    private const byte RegisterC = 0xC;

    private const byte Changing = 0x80;
    private const byte Divider = 0x20;
    private const byte Rate64 = 0xA;
    private const byte Settings = 0x02;
    private const byte Periodic = 0x40;
    private const byte Updated = 0x10;
    private const uint Causes = Periodic | Updated;

    // The time changes within 2 ms; after that it stands still for the rest of the second.
    private const uint ChangeLimit = 2000;
    private const uint ChangeStep = 10;

    private int _requested;

    /// <summary>How often it ticked.</summary>
    public uint Ticks { get; private set; }

    /// <summary>How often the time was read.</summary>
    public uint Updates { get; private set; }

    /// <summary>The time as the clock keeps it, in two digits each: hours, minutes, seconds.</summary>
    public uint Time { get; private set; }

    /// <summary>Whether the worker was requested; asking takes the request back.</summary>
    public bool TakeRequest() => System.Threading.Interlocked.Exchange(ref _requested, 0) != 0;

    /// <summary>Sets the rate.</summary>
    public static void SetRate() => Write(RegisterA, Divider | Rate64);

    // The only way to ask is to read register C, which forgets what it says: the value is the cause, and is not thrown away.
    [Acknowledging]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Claim(ref RealTimeClock source) => Read(RegisterC) & Causes;

    // The read was the dismissal.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Dismiss(ref RealTimeClock source, uint cause) => cause;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static InterruptOutcome Service(ref RealTimeClock source, uint cause)
    {
        if ((cause & Periodic) != 0)
        {
            source.Ticks++;
        }

        return (cause & Updated) != 0 ? InterruptOutcome.Defer : InterruptOutcome.Handled;
    }

    public static void DisableInterrupts(ref RealTimeClock source) => Write(RegisterB, Settings);

    public static void EnableInterrupts(ref RealTimeClock source) => Write(RegisterB, Settings | Periodic | Updated);

    // Register C also says what happened while interrupts were disabled.
    [Acknowledging]
    public static uint Poll(ref RealTimeClock source) => Read(RegisterC) & Causes;

    public static bool RequestWorker(ref RealTimeClock source)
    {
        System.Threading.Volatile.Write(ref source._requested, 1);
        return true;
    }

    // The clock is quiet meanwhile, so nobody else uses its index.
    public static void Work(ref RealTimeClock source, uint cause)
    {
        for (uint waited = 0; (Read(RegisterA) & Changing) != 0 && waited < ChangeLimit; waited += ChangeStep)
        {
            Clock.Stall(ChangeStep);
        }

        source.Time = (uint)Read(HoursRegister) << 16 | (uint)Read(MinutesRegister) << 8 | Read(SecondsRegister);
        source.Updates++;
    }

    private static byte Read(byte register)
    {
        Ports.Write8(IndexPort, register);
        return Ports.Read8(DataPort);
    }

    private static void Write(byte register, byte value)
    {
        Ports.Write8(IndexPort, register);
        Ports.Write8(DataPort, value);
    }
}
