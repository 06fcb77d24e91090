using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Origins;

/// <summary>Where a value comes from, one step back: methods and types that are named, and places to look into.</summary>
internal sealed class Sources
{
    public List<IMethodSymbol> Methods { get; } = [];

    public List<INamedTypeSymbol> Types { get; } = [];

    /// <summary>Types that are given as values: typeof(Port).</summary>
    public List<INamedTypeSymbol> Named { get; } = [];

    /// <summary>Static properties of the class library, some of which always return the same object.</summary>
    public List<IPropertySymbol> Shared { get; } = [];

    /// <summary>Fields, properties, events, locals, parameters; a method stands for what it returns.</summary>
    public List<ISymbol> Places { get; } = [];

    /// <summary>Whether there are others.</summary>
    public bool IsOpen { get; set; }

    /// <summary>How much is known.</summary>
    public int Count => Methods.Count + Types.Count + Named.Count + Shared.Count + Places.Count;

    public void AddPlace(ISymbol place) => Places.Add(place.OriginalDefinition);
}
