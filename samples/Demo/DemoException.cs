namespace Tophalf.Samples.Demo;

/// <summary>The demo cannot run. The message says in one line what is wrong, where, and what to do.</summary>
/// <param name="exitCode">How the program ends.</param>
/// <param name="message">The line.</param>
internal sealed class DemoException(int exitCode, string message) : Exception(message)
{
    /// <summary>How the program ends.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>The command line, or an image that it names, cannot be used.</summary>
    public static DemoException Usage(string message) => new(ExitCodes.Usage, message);

    /// <summary>This machine lacks something.</summary>
    public static DemoException Machine(string message) => new(ExitCodes.Failed, message);
}
