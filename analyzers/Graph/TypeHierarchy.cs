using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Graph;

/// <summary>The types that are written in a compilation, and who derives from or implements whom.</summary>
internal sealed class TypeHierarchy
{
    private readonly Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>> _heirs = new(SymbolEqualityComparer.Default);

    public TypeHierarchy(Compilation compilation, CancellationToken cancellation)
    {
        Add(compilation.Assembly.GlobalNamespace, cancellation);
    }

    /// <summary>All types, in the order of their declarations.</summary>
    public List<INamedTypeSymbol> All { get; } = [];

    /// <summary>The types that derive from a class or implement an interface, directly or not.</summary>
    public IReadOnlyList<INamedTypeSymbol> HeirsOf(INamedTypeSymbol type) =>
        _heirs.TryGetValue(type.OriginalDefinition, out List<INamedTypeSymbol>? heirs) ? heirs : [];

    private void Add(INamespaceOrTypeSymbol container, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (ISymbol member in container.GetMembers())
        {
            if (member is INamedTypeSymbol type)
            {
                All.Add(type);
                AddHeir(type);
                Add(type, cancellation);
            }
            else if (member is INamespaceSymbol inner)
            {
                Add(inner, cancellation);
            }
        }
    }

    private void AddHeir(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            AddHeir(parent, type);
        }

        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            AddHeir(implemented, type);
        }
    }

    private void AddHeir(INamedTypeSymbol parent, INamedTypeSymbol heir)
    {
        if (!_heirs.TryGetValue(parent.OriginalDefinition, out List<INamedTypeSymbol>? heirs))
        {
            _heirs.Add(parent.OriginalDefinition, heirs = []);
        }

        // A type is gone through once, so it is the last one if it is there.
        if (heirs.Count == 0 || !SymbolEqualityComparer.Default.Equals(heirs[heirs.Count - 1], heir))
        {
            heirs.Add(heir);
        }
    }
}
