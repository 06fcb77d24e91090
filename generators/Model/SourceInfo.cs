namespace Tophalf.Generators.Model;

/// <summary>One interrupt source that stands alone, as the emitters see it.</summary>
/// <param name="Namespace">Its namespace, empty for the global one.</param>
/// <param name="Containers">The types around it, outermost first: "partial class Outer".</param>
/// <param name="Declaration">Its own declaration: "partial struct Clock".</param>
/// <param name="DisplayName">Its name for people, with namespace.</param>
/// <param name="FullName">Its name for the compiler: "global::Kernel.Clock".</param>
/// <param name="HintName">The name of the generated file, without ending.</param>
internal sealed record SourceInfo(
    string Namespace,
    EquatableArray<string> Containers,
    string Declaration,
    string DisplayName,
    string FullName,
    string HintName);
