using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Graph;

/// <summary>The types that are written in a compilation, and who derives from or implements whom.</summary>
internal sealed class TypeHierarchy
{
    private readonly bool _isLibrary;
    private readonly Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>> _heirs = new(SymbolEqualityComparer.Default);

    /// <param name="compilation">Where they are written.</param>
    /// <param name="isLibrary">Others may derive from what they can see.</param>
    /// <param name="cancellation">Ends the search.</param>
    public TypeHierarchy(Compilation compilation, bool isLibrary, CancellationToken cancellation)
    {
        _isLibrary = isLibrary;
        Add(compilation.Assembly.GlobalNamespace, cancellation);
    }

    /// <summary>All types, in the order of their declarations.</summary>
    public List<INamedTypeSymbol> All { get; } = [];

    /// <summary>The types that derive from a class or implement an interface, directly or not.</summary>
    public IReadOnlyList<INamedTypeSymbol> HeirsOf(INamedTypeSymbol type) =>
        _heirs.TryGetValue(type.OriginalDefinition, out List<INamedTypeSymbol>? heirs) ? heirs : [];

    /// <summary>Whether others may derive from or implement a type that is written here.</summary>
    public bool MayHaveOtherHeirs(INamedTypeSymbol type) => _isLibrary && type.IsVisibleOutside();

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
