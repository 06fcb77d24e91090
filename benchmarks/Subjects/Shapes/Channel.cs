using Tophalf.Samples.Piix3;

namespace Tophalf.Benchmarks.Subjects.Shapes;

/// <summary>Who asks a handler, one for each channel.</summary>
public interface IInterruptHandler
{
    /// <summary>Serves an interrupt of the channel.</summary>
    /// <returns>Whether the channel interrupted.</returns>
    bool OnInterrupt();
}

/// <summary>A channel as an object.</summary>
internal sealed unsafe class Channel(void* extension) : IInterruptHandler
{
    private readonly void* _extension = extension;

    /// <inheritdoc/>
    public bool OnInterrupt() => PiixController.Ask(_extension);
}
