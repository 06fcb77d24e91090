using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Graph;
using Tophalf.Analyzers.Il;

namespace Tophalf.Analyzers.Findings;

/// <summary>What is known of methods that have no body in the compilation.</summary>
/// <param name="compilation">Who calls them.</param>
/// <param name="cancellation">Ends the reading of an assembly.</param>
internal sealed class MembersOutside(Compilation compilation, CancellationToken cancellation)
{
    private readonly Dictionary<IMethodSymbol, MemberEffects> _known = new(SymbolEqualityComparer.Default);

    /// <summary>What the method does, whoever calls it.</summary>
    public MemberEffects Of(IMethodSymbol method)
    {
        IMethodSymbol definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (!_known.TryGetValue(definition, out MemberEffects? known))
        {
            known = Read(definition);
            _known.Add(definition, known);
        }

        return known;
    }

    /// <summary>Whether a member is one of the class library: what it throws, it throws for arguments that are wrong.</summary>
    public static bool IsFramework(IMethodSymbol method) =>
        method.ContainingAssembly?.Name is { } name
        && (name is "System" or "mscorlib" or "netstandard" or "WindowsBase"
            || name.StartsWith("System.", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.", StringComparison.Ordinal));

    private MemberEffects Read(IMethodSymbol definition)
    {
        if (definition.Import() is not null)
        {
            return ForeignCode(definition);
        }

        if (definition.GetDocumentationCommentId() is not { } id)
        {
            return MemberEffects.Unknown;
        }

        if (IsFramework(definition) && EffectCatalog.Framework?.Find(id) is { } listed)
        {
            return listed;
        }

        if (definition.ContainingAssembly is not { } assembly || compilation.GetMetadataReference(assembly) is not PortableExecutableReference reference)
        {
            return MemberEffects.Unknown;
        }

        return HelperAssemblies.Find(reference, id, cancellation);
    }

    // What crosses the border as an object is made for it.
    private static MemberEffects ForeignCode(IMethodSymbol method) => new(
        method.ReturnType.IsReferenceType ? Effect.Allocates | Effect.Unknown : Effect.Unknown, Callvirt: null, [], "it is not managed code");
}
