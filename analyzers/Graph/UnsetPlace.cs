using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tophalf.Analyzers.Graph;

/// <summary>How a place may lack what is wanted of it.</summary>
internal enum Lack
{
    /// <summary>It holds nothing: null, false.</summary>
    Nothing,

    /// <summary>It holds an array that is too small.</summary>
    Room,

    /// <summary>It holds a collection without the key.</summary>
    Key,

    /// <summary>It holds a collection with fewer elements.</summary>
    Elements,

    /// <summary>It holds a pool in which nothing is left.</summary>
    Spare,
}

/// <summary>A place that lacks something where a condition has been asked.</summary>
/// <param name="Place">A field or property.</param>
/// <param name="Lack">What it lacks.</param>
/// <param name="Wanted">The size or the key.</param>
internal sealed record UnsetPlace(ISymbol Place, Lack Lack, ExpressionSyntax? Wanted = null);
