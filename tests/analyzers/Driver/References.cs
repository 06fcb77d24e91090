using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Tests.Driver;

/// <summary>What the code of a test is compiled against.</summary>
internal static class References
{
    /// <summary>The base class library alone: a project that does not know Tophalf.</summary>
    public static IReadOnlyList<MetadataReference> BaseClassLibrary { get; } = [.. Net100.References.All];

    /// <summary>The base class library and the contract.</summary>
    public static IReadOnlyList<MetadataReference> Contract { get; } =
        [.. BaseClassLibrary, MetadataReference.CreateFromFile(typeof(AtaMiniportAttribute).Assembly.Location)];
}
