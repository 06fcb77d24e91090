namespace Tophalf.Ata;

/// <summary>
/// The routines of the ATA port driver (<c>AtaPort...</c> of the header), under their names without the prefix.
/// </summary>
/// <remarks>
/// <para>
/// A routine that takes an extension has two forms: one with its address, and one with the author's structure by
/// reference, whose address it is. The same rules hold for both; they are attributes, and the analyzer reads them.
/// </para>
/// <para>
/// Where a routine has no port driver behind it yet (a unit test without a host, say), it throws an
/// <see cref="System.InvalidOperationException"/> that names it.
/// </para>
/// </remarks>
public static unsafe partial class AtaPort
{
    private const string NothingInBuildIo =
        "IdeHwBuildIo runs without locks beside everything else, so no port driver routine may be called there. Call it from IdeHwStartIo.";

    private const string DeferToWorker =
        "The interrupt routine must not call it. Return InterruptOutcome.Defer and call it from Work, the worker routine.";

    private const string NoCallbacksInDump =
        "In dump mode nothing is ever called back. Finish the work on the spot, by bounded polling.";

    private const string NoRegistryInDump = "In dump mode there is no registry.";
}
