namespace Tophalf.Benchmarks.Subjects.Shapes;

/// <summary>An array of objects behind an interface.</summary>
public static unsafe class InterfaceArray
{
    private static readonly IInterruptHandler[] s_handlers = new IInterruptHandler[2];

    public static void Prepare(void* first, void* second)
    {
        s_handlers[0] = new Channel(first);
        s_handlers[1] = new Channel(second);
    }

    public static byte Interrupt(void* channel)
    {
        foreach (IInterruptHandler handler in s_handlers)
        {
            if (handler.OnInterrupt())
            {
                return 1;
            }
        }

        return 0;
    }
}
