using System.Runtime.InteropServices;
using Tophalf.Benchmarks.Instructions;

namespace Tophalf.Benchmarks.Shapes;

/// <summary>The dispatcher in C, as a library in this process: benchmarks/native/peer.c.</summary>
public sealed unsafe class CPeer : IDisposable
{
    // struct subject of benchmarks/native/measure.h: the routine, the number of channels, and then their addresses.
    private const int SubjectBytes = 1024;
    private const int Channels = 2;

    private readonly nint _library;
    private readonly nint* _subject;
    private readonly delegate* unmanaged<void*, int, byte, void> _setPending;

    private CPeer(nint library)
    {
        _library = library;
        _subject = (nint*)NativeMemory.AllocZeroed(SubjectBytes);
        var find = (delegate* unmanaged<byte*, void*, byte>)NativeLibrary.GetExport(library, "find_subject");
        fixed (byte* name = "by-hand\0"u8)
        {
            if (find(name, _subject) == 0)
            {
                throw new InvalidOperationException("The library has no dispatcher.");
            }
        }

        _setPending = (delegate* unmanaged<void*, int, byte, void>)NativeLibrary.GetExport(library, "set_latch");
    }

    /// <summary>Its interrupt routine, called as C calls it.</summary>
    public delegate* unmanaged[SuppressGCTransition]<void*, byte> Interrupt => (delegate* unmanaged[SuppressGCTransition]<void*, byte>)_subject[0];

    /// <summary>The first channel.</summary>
    public void* First => (void*)_subject[Channels];

    /// <summary>Compiles and loads it.</summary>
    /// <exception cref="BenchmarkException">There is no gcc.</exception>
    public static CPeer Load() => new(NativeLibrary.Load(NativeProgram.PeerAsync(CancellationToken.None).GetAwaiter().GetResult()));

    /// <summary>Makes a channel claim the interrupt, or not.</summary>
    public void SetPending(int channel, bool pending) => _setPending(_subject, channel, pending ? (byte)1 : (byte)0);

    /// <inheritdoc/>
    public void Dispose()
    {
        NativeMemory.Free(_subject);
        NativeLibrary.Free(_library);
    }
}
