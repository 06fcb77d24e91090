using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Execution;

/// <summary>A place that was found: it is read, stored to, or referred to by another name.</summary>
/// <param name="Target">What names it; null: nobody wants to know.</param>
/// <param name="Self">What it is a part of.</param>
/// <param name="Indices">Which element it is.</param>
/// <param name="Frame">The call in which the name means something.</param>
internal sealed record Place(IOperation? Target, object? Self, object?[] Indices, Frame Frame)
{
    /// <summary>What a variable held when it was found; null: nobody wants to know.</summary>
    public object? Before { get; init; }
}
