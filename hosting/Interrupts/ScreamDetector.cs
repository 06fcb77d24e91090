namespace Tophalf.Hosting.Interrupts;

/// <summary>
/// Tells a line that screams from one with strays. A stray is somebody's bug or a race of hardware; a line on which next
/// to nothing is answered takes a processor for itself, and is to be masked.
/// </summary>
internal struct ScreamDetector
{
    // As Linux has it.
    private const int Window = 100_000;
    private const int Limit = 99_900;

    private int _seen;
    private int _unanswered;

    /// <summary>Counts an interrupt.</summary>
    /// <param name="answered">Whether a routine answered TRUE.</param>
    /// <returns><see langword="true"/> at the end of a window in which nearly nothing was answered.</returns>
    public bool Count(bool answered)
    {
        _unanswered += answered ? 0 : 1;
        if (++_seen < Window)
        {
            return false;
        }

        bool screams = _unanswered >= Limit;
        _seen = 0;
        _unanswered = 0;
        return screams;
    }
}
