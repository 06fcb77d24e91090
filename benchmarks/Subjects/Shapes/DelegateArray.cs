using Tophalf.Samples.Piix3;

namespace Tophalf.Benchmarks.Subjects.Shapes;

/// <summary>An array of delegates without a result, by number, as Cosmos has it: who has served says so in the frame.</summary>
public static unsafe class DelegateArray
{
    private static readonly Handler[] s_handlers = new Handler[2];

    private delegate void Handler(ref Frame frame);

    public static void Prepare(void* first, void* second)
    {
        s_handlers[0] = new Wrapper(first).OnInterrupt;
        s_handlers[1] = new Wrapper(second).OnInterrupt;
    }

    public static byte Interrupt(void* channel)
    {
        Frame frame = default;
        for (int number = 0; number < s_handlers.Length && !frame.IsServed; number++)
        {
            s_handlers[number](ref frame);
        }

        return frame.IsServed ? (byte)1 : (byte)0;
    }

    private struct Frame
    {
        public bool IsServed;
    }

    private sealed class Wrapper(void* extension)
    {
        private readonly void* _extension = extension;

        public void OnInterrupt(ref Frame frame) => frame.IsServed = PiixController.Ask(_extension);
    }
}
