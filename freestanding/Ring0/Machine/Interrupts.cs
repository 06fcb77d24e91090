using System.Runtime;

namespace Tophalf.Ring0.Machine;

/// <summary>Interrupts: who serves which line, and how many came.</summary>
internal static unsafe class Interrupts
{
    /// <summary>The vector of line 0; below are the processor's exceptions.</summary>
    public const byte FirstVector = 32;

    private const int Lines = 16;
    private const int Vectors = FirstVector + Lines;
    private const int StubLength = 16;
    private const ulong KernelCode = 8;

    // Present; interrupts are disabled on the way in.
    private const ulong InterruptGate = 0x8E00;

    private static Connections s_connections;

    /// <summary>Whether an interrupt is being served.</summary>
    public static bool IsServing { get; private set; }

    /// <summary>Builds the table, with every line closed.</summary>
    public static void Initialize()
    {
        byte* stubs = Processor.Stubs();
        Gate* gates = (Gate*)PhysicalMemory.Allocate((ulong)(Vectors * sizeof(Gate)), PhysicalMemory.PageSize);
        for (int vector = 0; vector < Vectors; vector++)
        {
            ulong address = (ulong)(stubs + (vector * StubLength));
            gates[vector] = new Gate
            {
                Low = (address & 0xFFFF) | KernelCode << 16 | InterruptGate << 32 | address >> 16 << 48,
                High = address >> 32,
            };
        }

        Processor.LoadInterruptTable(gates, (uint)(Vectors * sizeof(Gate)) - 1);
        InterruptController.Initialize(FirstVector);
    }

    /// <summary>Has a routine called for each interrupt of a line, and opens the line.</summary>
    public static void Connect(byte line, delegate* unmanaged<void*, void> routine, void* argument)
    {
        s_connections.Routines[line] = (ulong)routine;
        s_connections.Arguments[line] = (ulong)argument;
        InterruptController.Open(line);
    }

    /// <summary>How many interrupts of a line came.</summary>
    public static ulong CountOf(byte line) => s_connections.Counts[line];

    /// <summary>How many came of a line that was down again when the processor asked which it was.</summary>
    public static ulong SpuriousOf(byte line) => s_connections.Spurious[line];

    [RuntimeExport("Ring0Interrupt")]
    private static void Serve(uint number)
    {
        byte line = (byte)number;
        if (InterruptController.IsSpurious(line))
        {
            s_connections.Spurious[line]++;
            return;
        }

        s_connections.Counts[line]++;
        delegate* unmanaged<void*, void> routine = (delegate* unmanaged<void*, void>)s_connections.Routines[line];
        if (routine != null)
        {
            IsServing = true;
            routine((void*)s_connections.Arguments[line]);
            IsServing = false;
        }

        InterruptController.End(line);
    }

    private struct Gate
    {
        public ulong Low;
        public ulong High;
    }

    private struct Connections
    {
        public fixed ulong Routines[Lines];
        public fixed ulong Arguments[Lines];
        public fixed ulong Counts[Lines];
        public fixed ulong Spurious[Lines];
    }
}
