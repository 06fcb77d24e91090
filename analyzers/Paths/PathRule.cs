using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Contexts;

namespace Tophalf.Analyzers.Paths;

/// <summary>
/// A rule about what happens along a path through a routine and through all that it calls: what was spent, handed back
/// or left undone so far is the state.
/// </summary>
/// <typeparam name="TState">What the rule remembers on the way.</typeparam>
internal abstract class PathRule<TState>
    where TState : IEquatable<TState>
{
    /// <summary>What holds when a method is entered.</summary>
    public abstract TState Start { get; }

    /// <summary>What holds when a routine is entered.</summary>
    public virtual TState StartOf(Root root) => Start;

    /// <summary>Over how many values of a loop's counter a path is followed before the counter counts as unknown.</summary>
    public virtual int LongestLoop => 32;

    /// <summary>Whether the rule holds in a routine.</summary>
    public virtual bool AppliesTo(Root root) => true;

    /// <summary>Whether an operation matters to the rule. Methods without such an operation are not looked into.</summary>
    public abstract bool Concerns(IOperation operation);

    /// <summary>Whether calls of a method are looked into.</summary>
    public virtual bool LooksInto(IMethodSymbol method) => true;

    /// <summary>The state after an operation that matters; its operands were visited before.</summary>
    public abstract TState After(IOperation operation, TState state, PathPoint point);

    /// <summary>What holds when a called method is entered.</summary>
    public virtual TState Enter(TState state) => Start;

    /// <summary>The state after a call of a method that was looked into.</summary>
    /// <param name="call">The call.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="before">The state before it.</param>
    /// <param name="after">The state of the called method where it returns.</param>
    /// <param name="point">Where the call is.</param>
    public virtual TState Leave(
        IOperation call, IReadOnlyList<IArgumentOperation> arguments, TState before, TState after, PathPoint point) => after;

    /// <summary>What is left of a state when its method returns.</summary>
    public virtual TState Leaving(TState state) => state;

    /// <summary>The state where a condition holds, or does not.</summary>
    public virtual TState Assuming(IOperation condition, bool holds, TState state) => state;

    /// <summary>Looks at the state in which a routine ends.</summary>
    public virtual void End(TState state, PathPoint point)
    {
    }

    /// <summary>Whether nothing new can be found with one state where another was before.</summary>
    public virtual bool Covers(TState earlier, TState later) => earlier.Equals(later);
}
