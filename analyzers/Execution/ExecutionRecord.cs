using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <summary>What the runs of a routine have seen: where something failed, and where it did not.</summary>
internal sealed class ExecutionRecord
{
    private readonly Dictionary<IOperation, Failure> _failed = [];
    private readonly HashSet<IOperation> _passed = [];
    private readonly HashSet<SyntaxNode> _thrown = [];
    private bool _isLost;
    private bool _hasOverlooked;

    /// <summary>A run could not be followed to its end.</summary>
    public void Loses() => _isLost = true;

    /// <summary>Somebody ran who is not followed, or something may have failed.</summary>
    public void Overlooks() => _hasOverlooked = true;

    /// <summary>A throw that is written is come to.</summary>
    public void Throws(SyntaxNode at) => _thrown.Add(at);

    public void Passes(IOperation operation) => _passed.Add(operation);

    public void Fails(Failure failure)
    {
        if (!_failed.TryGetValue(failure.At, out Failure? known) || (failure.IsCertain && !known.IsCertain))
        {
            _failed[failure.At] = failure;
        }
    }

    /// <summary>Whether all that runs was followed, on all ways, and a throw was not come to.</summary>
    public bool NeverThrows(SyntaxNode at) => !_isLost && !_hasOverlooked && !_thrown.Any(thrown => IsWithin(thrown, at));

    /// <summary>Whether all that runs was followed, on all ways, and nothing of an expression was come to.</summary>
    public bool NeverComesTo(SyntaxNode at) => !_isLost && !_hasOverlooked
        && !_passed.Concat(_failed.Keys).Any(operation => IsWithin(operation.Syntax, at));

    private static bool IsWithin(SyntaxNode part, SyntaxNode whole) => part.SyntaxTree == whole.SyntaxTree && whole.Span.Contains(part.Span);

    /// <summary>What fails whenever the routine runs, or whenever it comes there.</summary>
    public IEnumerable<Failure> Failures() => _failed.Values.Where(failure => failure.IsCertain || (!_isLost && !_passed.Contains(failure.At)));
}

/// <summary>A place that failed in a run.</summary>
/// <param name="At">The place.</param>
/// <param name="Why">What the runtime found: "the divisor is 0"; null: a member of the class library threw.</param>
/// <param name="Callee">The member of the class library.</param>
/// <param name="Visit">How it was reached.</param>
/// <param name="IsCertain">Whether nothing had to be decided on the way.</param>
internal sealed record Failure(IOperation At, string? Why, IMethodSymbol? Callee, Visit Visit, bool IsCertain);
