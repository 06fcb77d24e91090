using System.Collections.Generic;

namespace Tophalf.Benchmarks.Subjects.Shapes;

/// <summary>A dictionary of delegates, by number.</summary>
public static unsafe class DelegateDictionary
{
    private static readonly Dictionary<int, Func<bool>> s_handlers = [];

    public static void Prepare(void* first, void* second)
    {
        s_handlers[0] = new Channel(first).OnInterrupt;
        s_handlers[1] = new Channel(second).OnInterrupt;
    }

    public static byte Interrupt(void* channel)
    {
        for (int number = 0; number < 2; number++)
        {
            if (s_handlers.TryGetValue(number, out Func<bool>? handler) && handler())
            {
                return 1;
            }
        }

        return 0;
    }
}
