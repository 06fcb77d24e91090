using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Summaries;

/// <summary>What referenced assemblies say of their members in attributes.</summary>
internal sealed class ReferencedSummaries
{
    private readonly Dictionary<IAssemblySymbol, Dictionary<string, MemberSummary>> _assemblies = new(SymbolEqualityComparer.Default);

    /// <summary>What is said of a member; null: nothing.</summary>
    /// <param name="definition">The member, as it is defined.</param>
    public MemberSummary? Of(IMethodSymbol definition)
    {
        if (definition.ContainingAssembly is not { } assembly || definition.GetDocumentationCommentId() is not { } id)
        {
            return null;
        }

        if (!_assemblies.TryGetValue(assembly, out Dictionary<string, MemberSummary>? members))
        {
            _assemblies.Add(assembly, members = Read(assembly));
        }

        return members.TryGetValue(id, out MemberSummary? summary) ? summary : null;
    }

    private static Dictionary<string, MemberSummary> Read(IAssemblySymbol assembly)
    {
        Dictionary<string, MemberSummary> members = new(StringComparer.Ordinal);
        foreach (AttributeData attribute in assembly.GetAttributes())
        {
            if (!attribute.AttributeClass.IsNamed("Tophalf", "EffectSummaryAttribute")
                || attribute.ConstructorArguments is not [{ Value: SummaryText.Version }, { Value: string type }, { Kind: TypedConstantKind.Array, IsNull: false } lines])
            {
                continue;
            }

            foreach ((string member, MemberSummary summary) in lines.Values.Select(static line => line.Value).OfType<string>().SelectMany(SummaryText.Read))
            {
                // What is said twice and differently is not known.
                string id = $"M:{type}.{member}";
                members[id] = members.ContainsKey(id) ? MemberSummary.Unknown : summary;
            }
        }

        return members;
    }
}
