namespace Tophalf.Analyzers.Effects;

/// <summary>
/// What a verdict takes for granted about the program at large: hubs of virtual calls that nearly everything passes
/// through. Each is shown with the verdict that rests on it.
/// </summary>
internal static class Assumption
{
    /// <summary>Collections compare with the default comparer of their keys.</summary>
    public const string NoCustomComparer = "no custom comparer";

    /// <summary>Culture data comes from the framework's own classes, and the culture is the invariant one.</summary>
    public const string InvariantCulture = "invariant culture";

    /// <summary>No listener is enabled on an event source, and no debugger is attached.</summary>
    public const string TracingOff = "tracing off";

    /// <summary>Encodings and their fallbacks are the framework's own, and no fallback is taken.</summary>
    public const string StandardEncoding = "standard encoding";

    /// <summary>Memory is over an array or a string, not over a memory manager.</summary>
    public const string OrdinaryMemory = "memory over arrays";

    /// <summary>No task scheduler or synchronization context of the program's own.</summary>
    public const string DefaultScheduler = "default scheduler";
}
