namespace Tophalf.Hosting.Dump;

/// <summary>In which context a routine runs when the miniport is loaded for a dump.</summary>
internal static class DumpContexts
{
    /// <summary>What to call the one routine that is another one then.</summary>
    public const string Polled = "IdeHwInterrupt (polled)";

    // The polled routine is no interrupt: what it would defer it does at once, and that is a worker's business.
    public static MiniportContext Of(MiniportContext routine) =>
        MiniportContext.Dump | (routine == MiniportContext.Interrupt ? MiniportContext.Worker : routine);
}
