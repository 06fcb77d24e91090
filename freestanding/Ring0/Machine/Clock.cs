using System.Runtime.InteropServices;

namespace Tophalf.Ring0.Machine;

/// <summary>The 8254 timer of a PC: its first counter ticks, on line 0.</summary>
internal static unsafe class Clock
{
    /// <summary>How often it ticks.</summary>
    public const uint TicksPerSecond = 100;

    private const byte Line = 0;
    private const uint Frequency = 1_193_182;
    private const uint Period = Frequency / TicksPerSecond;
    private const uint MicrosecondsPerSecond = 1_000_000;

    private const ushort Counter = 0x40;
    private const ushort Command = 0x43;
    private const byte RateGenerator = 0x34;
    private const byte Latch = 0x00;

    private static ulong s_ticks;

    /// <summary>The ticks since the start.</summary>
    public static ulong Ticks => System.Threading.Volatile.Read(ref s_ticks);

    public static void Initialize()
    {
        Ports.Write8(Command, RateGenerator);
        Ports.Write8(Counter, unchecked((byte)Period));
        Ports.Write8(Counter, (byte)(Period >> 8));
        Interrupts.Connect(Line, &Tick, null);
    }

    /// <summary>So many microseconds, in ticks, and never none.</summary>
    public static ulong TicksOf(uint microseconds) =>
        ((ulong)microseconds * TicksPerSecond / MicrosecondsPerSecond) + 1;

    /// <summary>Waits, with the processor busy. The counter itself is watched: ticks may be disabled.</summary>
    public static void Stall(uint microseconds)
    {
        ulong left = ((ulong)microseconds * Frequency / MicrosecondsPerSecond) + 1;
        uint last = Read();
        while (true)
        {
            uint now = Read();
            uint gone = last >= now ? last - now : last + Period - now;
            if (gone >= left)
            {
                return;
            }

            left -= gone;
            last = now;
        }
    }

    private static uint Read()
    {
        Ports.Write8(Command, Latch);
        return Ports.Read8(Counter) | (uint)Ports.Read8(Counter) << 8;
    }

    [UnmanagedCallersOnly]
    private static void Tick(void* argument) => System.Threading.Volatile.Write(ref s_ticks, s_ticks + 1);
}
