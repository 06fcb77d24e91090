using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <summary>A call that is under way.</summary>
/// <param name="body">The method.</param>
/// <param name="types">What its type parameters stand for.</param>
/// <param name="visit">How it was reached.</param>
/// <param name="self">What it is called on.</param>
/// <param name="around">The call in which a nested function was made.</param>
internal sealed class Frame(MethodBody body, TypeMap types, Visit visit, object? self, Frame? around)
{
    private readonly Dictionary<object, object?> _values = [];
    private readonly HashSet<ISymbol> _own = new(SymbolEqualityComparer.Default);

    public MethodBody Body { get; } = body;

    public TypeMap Types { get; } = types;

    public Visit Visit { get; } = visit;

    public object? Self { get; } = self ?? around?.Self;

    /// <summary>Whether it is called where an exception would be caught.</summary>
    public bool IsTried { get; set; }

    /// <summary>Of an iterator, how far it is.</summary>
    public Steps? Steps { get; set; }

    /// <summary>Whether an exception would be caught where it is now.</summary>
    public bool IsTriedHere { get; set; }

    /// <summary>What the method returns.</summary>
    public object? Result { get; set; } = Unknown.Value;

    /// <summary>How often each block could not tell where to go.</summary>
    public Dictionary<BasicBlock, int> Doubts { get; } = [];

    /// <summary>Makes a variable that is known here.</summary>
    public void Declare(ISymbol variable, object? value)
    {
        _own.Add(variable);
        _values[variable] = value;
    }

    public object? this[ISymbol variable]
    {
        get => OwnerOf(variable)._values.TryGetValue(variable, out object? value) ? value : Unknown.Value;
        set => OwnerOf(variable)._values[variable] = value;
    }

    public object? this[CaptureId capture]
    {
        get => _values.TryGetValue(capture, out object? value) ? value : Unknown.Value;
        set => _values[capture] = value;
    }

    /// <summary>The places that variables are other names for.</summary>
    public IEnumerable<Place> References => _values.Values.OfType<Place>();

    /// <summary>Forgets variables, those of the methods around as well.</summary>
    public void Forget(Func<ISymbol, bool> which)
    {
        for (Frame? frame = this; frame is not null; frame = frame.Outer)
        {
            foreach (ISymbol variable in frame._values.Where(static one => one.Value is not Place).Select(static one => one.Key).OfType<ISymbol>().Where(which).ToArray())
            {
                frame._values[variable] = Unknown.Value;
            }
        }
    }

    // What a nested function did not declare is a variable of a method around it.
    private Frame OwnerOf(ISymbol variable)
    {
        Frame frame = this;
        while (frame.Outer is { } outer && !frame._own.Contains(variable)
            && !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, frame.Body.Method))
        {
            frame = outer;
        }

        return frame;
    }

    /// <summary>The call in which a local function is written.</summary>
    public Frame? Around(IMethodSymbol method)
    {
        Frame? frame = method.MethodKind == MethodKind.LocalFunction ? this : null;
        while (frame is { Outer: { } outer } && !SymbolEqualityComparer.Default.Equals(frame.Body.Method, method.ContainingSymbol.OriginalDefinition))
        {
            frame = outer;
        }

        return frame;
    }

    private Frame? Outer => around;
}
