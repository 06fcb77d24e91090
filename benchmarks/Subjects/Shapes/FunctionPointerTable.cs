using Tophalf.Samples.Piix3;

namespace Tophalf.Benchmarks.Subjects.Shapes;

/// <summary>A table of function pointers with an argument each, as Zephyr has it.</summary>
public static unsafe class FunctionPointerTable
{
    private static readonly Entry[] s_entries = new Entry[2];

    public static void Prepare(void* first, void* second)
    {
        s_entries[0] = new Entry { Routine = &OnInterrupt, Argument = first };
        s_entries[1] = new Entry { Routine = &OnInterrupt, Argument = second };
    }

    public static byte Interrupt(void* channel)
    {
        foreach (ref readonly Entry entry in s_entries.AsSpan())
        {
            if (entry.Routine(entry.Argument))
            {
                return 1;
            }
        }

        return 0;
    }

    private static bool OnInterrupt(void* channel) => PiixController.Ask(channel);

    private struct Entry
    {
        public delegate*<void*, bool> Routine;
        public void* Argument;
    }
}
