using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Contexts;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Suppression;

/// <summary>
/// The permissions of a compilation. One on a member holds for everything that is reached through it, and so stops what it
/// permits from reaching the member's callers; it says nothing of other ways to the same place.
/// </summary>
internal sealed class Permissions
{
    private readonly Dictionary<ISymbol, ImmutableArray<Permission>> _known = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, ImmutableArray<Permission>> _inherited = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<Permission, int> _numbers = [];

    public Permissions(Compilation compilation)
    {
        // Editors keep suppressions in a file of their own, too, and name what they are for.
        foreach (AttributeData attribute in compilation.Assembly.GetAttributes().Concat(compilation.SourceModule.GetAttributes()))
        {
            if (Permission.Of(attribute) is { IsKnownToCompiler: true } permission)
            {
                foreach (ISymbol target in TargetsOf(attribute, compilation))
                {
                    _known[target] = (_known.TryGetValue(target, out ImmutableArray<Permission> known) ? known : []).Add(permission);
                    Number(permission);
                }
            }
        }

        foreach (ISymbol target in _known.Keys.ToArray())
        {
            _known[target] = _known[target].AddRange(Written(target));
        }
    }

    /// <summary>A visit with the permissions that its method has in a context, and those on the way to it.</summary>
    public Visit On(Visit visit, RunContext context)
    {
        ImmutableArray<Permission> all = Of(visit.Instance.Method);
        ImmutableArray<Permission> own = all.IsEmpty ? all : [.. all.Where(permission => permission.Covers(context))];
        string way = visit.From?.PermittedBy ?? "";
        foreach (Permission permission in own)
        {
            string number = $"{_numbers[permission]};";
            way = way.StartsWith(number, StringComparison.Ordinal) || way.Contains($";{number}") ? way : way + number;
        }

        return visit with { Permissions = own, PermittedBy = way };
    }

    /// <summary>Those of all members, once everything was walked.</summary>
    public IEnumerable<Permission> All(IEnumerable<INamedTypeSymbol> types)
    {
        foreach (INamedTypeSymbol type in types)
        {
            On(type);
            foreach (ISymbol member in type.GetMembers())
            {
                On(member);
            }
        }

        return _numbers.Keys;
    }

    // Its own, and those of all that is around it.
    private ImmutableArray<Permission> Of(ISymbol? symbol)
    {
        ISymbol? definition = ((symbol as IMethodSymbol)?.PartialImplementationPart ?? symbol)?.OriginalDefinition;
        if (definition is null)
        {
            return [];
        }

        if (!_inherited.TryGetValue(definition, out ImmutableArray<Permission> permissions))
        {
            permissions = On(definition).AddRange(Of((definition as IMethodSymbol)?.AssociatedSymbol ?? definition.ContainingSymbol));
            _inherited.Add(definition, permissions);
        }

        return permissions;
    }

    private ImmutableArray<Permission> On(ISymbol symbol)
    {
        if (!_known.TryGetValue(symbol, out ImmutableArray<Permission> permissions))
        {
            permissions = Written(symbol);
            _known.Add(symbol, permissions);
        }

        return permissions;
    }

    private ImmutableArray<Permission> Written(ISymbol symbol)
    {
        ImmutableArray<Permission> written = symbol is INamespaceSymbol or IModuleSymbol or IAssemblySymbol
            ? []
            : [.. symbol.GetAttributes().Select(Permission.Of).OfType<Permission>()];
        foreach (Permission permission in written)
        {
            Number(permission);
        }

        return written;
    }

    private void Number(Permission permission)
    {
        if (!_numbers.ContainsKey(permission))
        {
            _numbers.Add(permission, _numbers.Count);
        }
    }

    private static IEnumerable<ISymbol> TargetsOf(AttributeData attribute, Compilation compilation)
    {
        string? Named(string name) => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value as string;

        string? scope = Named("Scope")?.ToLowerInvariant();
        return (scope, Named("Target")) switch
        {
            (null or "module", null) => [compilation.SourceModule],
            ("member" or "type" or "namespaceanddescendants", string target) =>
                DocumentationCommentId.GetSymbolsForDeclarationId(target.TrimStart('~'), compilation)
                    .Where(static symbol => symbol is INamespaceSymbol || symbol.IsFromSource()),
            _ => [],
        };
    }
}
