using System.Collections.Generic;

namespace Tophalf.Benchmarks.Subjects.Shapes;

/// <summary>A list under a lock, walked for each interrupt, as MOSA has it.</summary>
public static unsafe class LockedList
{
    private static readonly List<IInterruptHandler> s_handlers = [];

    public static void Prepare(void* first, void* second)
    {
        lock (s_handlers)
        {
            s_handlers.Clear();
            s_handlers.Add(new Channel(first));
            s_handlers.Add(new Channel(second));
        }
    }

    public static byte Interrupt(void* channel)
    {
        lock (s_handlers)
        {
            foreach (IInterruptHandler handler in s_handlers)
            {
                if (handler.OnInterrupt())
                {
                    return 1;
                }
            }
        }

        return 0;
    }
}
