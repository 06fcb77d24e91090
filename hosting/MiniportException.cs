namespace Tophalf.Hosting;

/// <summary>A miniport could not be loaded: a step of its life cycle failed or was refused.</summary>
/// <param name="routine">The routine that failed, by its name in the contract.</param>
/// <param name="channel">The channel, when the step was a channel's.</param>
/// <param name="message">What it means.</param>
/// <param name="innerException">What the author's code threw, if it did.</param>
public sealed class MiniportException(string routine, int? channel, string message, Exception? innerException = null)
    : Exception(channel is int number ? $"{routine} (channel {number}): {message}" : $"{routine}: {message}", innerException)
{
    /// <summary>The routine that failed, by its name in the contract: IdeHwControl, say.</summary>
    public string Routine { get; } = routine;

    /// <summary>The number of the channel; null when the step was the controller's.</summary>
    public int? Channel { get; } = channel;
}
