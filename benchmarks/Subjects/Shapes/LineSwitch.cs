using Tophalf.Samples.Piix3;

namespace Tophalf.Benchmarks.Subjects.Shapes;

/// <summary>A switch over the line, with the calls written out.</summary>
public static unsafe class LineSwitch
{
    private static int s_line;
    private static void* s_first;
    private static void* s_second;

    public static void Prepare(void* first, void* second)
    {
        s_line = 14;
        s_first = first;
        s_second = second;
    }

    public static byte Interrupt(void* channel)
    {
        bool served = s_line switch
        {
            14 => PiixController.Ask(s_first) || PiixController.Ask(s_second),
            15 => PiixController.Ask(s_second) || PiixController.Ask(s_first),
            _ => false,
        };
        return served ? (byte)1 : (byte)0;
    }
}
