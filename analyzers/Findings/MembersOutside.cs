using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Graph;
using Tophalf.Analyzers.Il;
using Tophalf.Analyzers.Summaries;

namespace Tophalf.Analyzers.Findings;

/// <summary>What is known of methods that have no body in the compilation.</summary>
/// <param name="compilation">Who calls them.</param>
/// <param name="cancellation">Ends the reading of an assembly.</param>
internal sealed class MembersOutside(Compilation compilation, CancellationToken cancellation)
{
    private readonly Dictionary<IMethodSymbol, MemberEffects> _known = new(SymbolEqualityComparer.Default);
    private readonly ReferencedSummaries _summaries = new();

    // What is known holds for one version of the class library.
    private readonly EffectCatalog? _catalog = EffectCatalog.Framework is { } catalog && catalog.IsFor(compilation) ? catalog : null;

    /// <summary>What the method does, whoever calls it.</summary>
    public MemberEffects Of(IMethodSymbol method)
    {
        IMethodSymbol definition = Definition(method);
        if (!_known.TryGetValue(definition, out MemberEffects? known))
        {
            known = Read(definition);
            _known.Add(definition, known);
        }

        return known;
    }

    /// <summary>What a virtual member does on what a static property always returns; null: that may be one or another.</summary>
    public MemberEffects? On(IMethodSymbol method, IMethodSymbol getter) =>
        _catalog is not null && Definition(method).GetDocumentationCommentId() is { } member && Definition(getter).GetDocumentationCommentId() is { } property
            ? _catalog.FindOn(member, property)
            : null;

    /// <summary>Whether the assembly of the method says what it does.</summary>
    public bool IsSummarized(IMethodSymbol method) => _summaries.Of(Definition(method)) is not null;

    /// <summary>The routines with rules that the method comes to, as far as its assembly says so.</summary>
    public IReadOnlyList<ReachedRoutine> RoutinesOf(IMethodSymbol method) => _summaries.Of(Definition(method))?.Routines ?? [];

    /// <summary>Whether a member is one of the class library: what it throws, it throws for arguments that are wrong.</summary>
    public static bool IsFramework(ISymbol symbol) =>
        symbol.ContainingAssembly?.Name is { } name
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

        if (IsFramework(definition))
        {
            return _catalog?.Find(id) ?? Unlisted(definition, id);
        }

        if (_summaries.Of(definition) is not { } summary)
        {
            return FromBody(definition, id);
        }

        MemberEffects said = FromSummary(definition, summary);
        return (summary.Effects & Effect.Unknown) != 0 && FromBody(definition, id) is var judged && (judged.Body & Effect.Unknown) == 0 ? judged : said;
    }

    private MemberEffects Unlisted(IMethodSymbol definition, string id)
    {
        MemberEffects judged = FromBody(definition, id);
        return _catalog is null && judged is { Body: Effect.Unknown, Witness: null } ? judged with { Witness = WhyNoCatalog() } : judged;
    }

    private MemberEffects FromBody(IMethodSymbol definition, string id) =>
        definition.ContainingAssembly is { } assembly && compilation.GetMetadataReference(assembly) is PortableExecutableReference reference
            ? HelperAssemblies.Find(reference, id, _catalog, cancellation)
            : MemberEffects.Unknown;

    private string WhyNoCatalog() => EffectCatalog.Framework is { } catalog
        ? $"what is known of the class library is known of .NET {catalog.Major}, and this project refers to .NET {EffectCatalog.MajorOf(compilation)}"
        : "nothing is known of the class library";

    // Others may override what the assembly has seen.
    private static MemberEffects FromSummary(IMethodSymbol definition, MemberSummary summary)
    {
        bool isOpen = definition is { IsSealed: false, ContainingType.IsSealed: false } and ({ IsVirtual: true } or { IsOverride: true });
        return new MemberEffects(
            summary.Effects, isOpen ? summary.Effects | Effect.Unknown : null, [],
            summary.Effects == Effect.Unknown ? "the summary in its assembly leaves it open" : null);
    }

    private static IMethodSymbol Definition(IMethodSymbol method) => (method.ReducedFrom ?? method).OriginalDefinition;

    // What crosses the border as an object is made for it.
    private static MemberEffects ForeignCode(IMethodSymbol method) => new(
        method.ReturnType.IsReferenceType ? Effect.Allocates | Effect.Unknown : Effect.Unknown, Callvirt: null, [], "it is not managed code");
}
