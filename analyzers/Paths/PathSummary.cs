using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Paths;

/// <summary>All paths through a method that begin in one state.</summary>
/// <param name="Instance">The method as it is called.</param>
internal sealed record PathSummary<TState>(MethodInstance Instance)
{
    /// <summary>The states in which the method returns, with what it returns where that is constant.</summary>
    public List<(Optional<object?> Result, TState State)> Exits { get; } = [];

    /// <summary>What is wrong in the method itself.</summary>
    public List<PathFinding> Findings { get; } = [];

    /// <summary>The methods that it calls.</summary>
    public List<(Location Call, PathSummary<TState> Callee)> Calls { get; } = [];
}
