using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Graph;

/// <summary>A method as it is called somewhere: with its type arguments, and with the arguments that are constant there.</summary>
/// <param name="Method">The method, constructed.</param>
/// <param name="Arguments">One for each parameter (<see cref="PassedValues.ParametersOf"/>); without a value where it is not constant.</param>
/// <param name="OnlyThrows">Whether it is called where an exception is certain to follow: what it allocates is part of that.</param>
/// <param name="FirstCall">Whether it is called the first time only: from a static constructor.</param>
internal sealed record MethodInstance(IMethodSymbol Method, ImmutableArray<Optional<object?>> Arguments, bool OnlyThrows, bool FirstCall = false)
{
    /// <summary>The mode in which it runs; null: in any.</summary>
    public OperationMode? Mode { get; init; }

    /// <summary>What is known of the object that it is called on; null: nothing.</summary>
    public Receiver? Receiver { get; init; }

    public bool Equals(MethodInstance? other) =>
        other is not null
        && OnlyThrows == other.OnlyThrows
        && FirstCall == other.FirstCall
        && Equals(Mode, other.Mode)
        && Equals(Receiver, other.Receiver)
        && SymbolEqualityComparer.Default.Equals(Method, other.Method)
        && HasArgumentsOf(other);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Method);

    /// <summary>What is known when the method is entered.</summary>
    public Constants Known()
    {
        Constants known = Mode is null ? Constants.None : Constants.None.With(Mode.Type, Mode.Value);
        ImmutableArray<IParameterSymbol> parameters = PassedValues.ParametersOf(Method.OriginalDefinition);
        for (int place = 0; place < Arguments.Length && place < parameters.Length; place++)
        {
            known = known.With(parameters[place], Arguments[place]);
        }

        return Receiver?.AddTo(known) ?? known;
    }

    /// <summary>The same with nothing known.</summary>
    public MethodInstance WithoutArguments() => this with { Arguments = [], Receiver = null };

    private bool HasArgumentsOf(MethodInstance other)
    {
        bool same = Arguments.Length == other.Arguments.Length;
        for (int place = 0; same && place < Arguments.Length; place++)
        {
            same = Arguments[place].HasValue == other.Arguments[place].HasValue && Equals(Arguments[place].Value, other.Arguments[place].Value);
        }

        return same;
    }

    /// <summary>What orders instances when paths are equally long: the same for every run.</summary>
    /// <param name="name">The name of the method, which many instances share.</param>
    public string SortKey(string name) => name + string.Join("|", Arguments.Select(static argument => argument.HasValue ? $"{argument.Value}" : "?")) + Receiver;
}
