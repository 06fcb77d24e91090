namespace Tophalf.Generators.Model;

/// <summary>One miniport, as the emitters see it.</summary>
/// <param name="Namespace">Its namespace, empty for the global one.</param>
/// <param name="Containers">The types around it, outermost first: "partial class Outer".</param>
/// <param name="Declaration">Its own declaration: "partial struct PiixController".</param>
/// <param name="DisplayName">Its name for people, with namespace.</param>
/// <param name="FullName">Its name for the compiler: "global::Samples.PiixController".</param>
/// <param name="HintName">The name of the generated file, without ending.</param>
/// <param name="IsExportable">Whether code outside the types around it can name it, as the exported DriverEntry does.</param>
/// <param name="DispatcherName">A name for the nested class, which means nothing to the author yet.</param>
/// <param name="Routines">The optional controller routines that the author wrote.</param>
/// <param name="SharedInterruptLock">Whether one interrupt lock covers all channels.</param>
/// <param name="AlignmentMask">The alignment of data buffers.</param>
/// <param name="Channels">The kinds of channels, in the order of their numbers.</param>
internal sealed record MiniportInfo(
    string Namespace,
    EquatableArray<string> Containers,
    string Declaration,
    string DisplayName,
    string FullName,
    string HintName,
    bool IsExportable,
    string DispatcherName,
    ControllerRoutines Routines,
    bool SharedInterruptLock,
    uint AlignmentMask,
    EquatableArray<ChannelInfo> Channels)
{
    /// <summary>How many channels it has in all.</summary>
    public int ChannelCount => Channels.Sum(static channel => channel.Count);
}
