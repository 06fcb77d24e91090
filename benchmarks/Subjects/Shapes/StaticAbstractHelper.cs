using System.Runtime.CompilerServices;
using Tophalf.Samples.Piix3;

namespace Tophalf.Benchmarks.Subjects.Shapes;

/// <summary>A generic helper over static abstract members whose author forgot to have them inlined.</summary>
public static unsafe class StaticAbstractHelper
{
    private static void* s_first;
    private static void* s_second;

    private interface IAsked
    {
        static abstract bool Ask(void* channel);
    }

    public static void Prepare(void* first, void* second)
    {
        s_first = first;
        s_second = second;
    }

    public static byte Interrupt(void* channel) => Dispatch<Piix>(s_first, s_second);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static byte Dispatch<TChannel>(void* first, void* second)
        where TChannel : struct, IAsked => TChannel.Ask(first) || TChannel.Ask(second) ? (byte)1 : (byte)0;

    private readonly struct Piix : IAsked
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public static bool Ask(void* channel) => PiixController.Ask(channel);
    }
}
