namespace Tophalf.Samples.Demo;

/// <summary>How the program ends. A signal adds its number to <see cref="Signal"/>, as shells do.</summary>
internal static class ExitCodes
{
    /// <summary>All is well.</summary>
    public const int Well = 0;

    /// <summary>Something is not well, or the demo could not run.</summary>
    public const int Failed = 1;

    /// <summary>The command line, or an image that it names, cannot be used.</summary>
    public const int Usage = 2;

    /// <summary>Stopped by a signal.</summary>
    public const int Signal = 128;
}
