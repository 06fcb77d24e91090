namespace Tophalf.Benchmarks;

/// <summary>How the program ends.</summary>
internal static class ExitCodes
{
    /// <summary>All is well.</summary>
    public const int Well = 0;

    /// <summary>Something could not be measured, or a gate is closed.</summary>
    public const int Failed = 1;

    /// <summary>The command line cannot be used.</summary>
    public const int Usage = 2;
}
