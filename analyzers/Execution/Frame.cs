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
    private readonly Dictionary<object, Cell> _cells = [];

    // Variables that are made anew each time round a loop; functions that were made before have those of before.
    private readonly List<Cell> _former = [];
    private HashSet<ISymbol> _own = new(SymbolEqualityComparer.Default);

    // Of the variables of a function that was made in a call, that call.
    private Frame? _call;

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
        Put(variable, value);
    }

    /// <summary>Comes to where variables are declared: those that were there before are others.</summary>
    public void Renew(IEnumerable<ISymbol> variables)
    {
        foreach (ISymbol variable in variables)
        {
            if (_cells.TryGetValue(variable, out Cell? cell))
            {
                _former.Add(cell);
                _cells.Remove(variable);
            }
        }
    }

    /// <summary>The variables of now, for a function that is made here and called later.</summary>
    public Frame Enclose()
    {
        Frame enclosed = new(Body, Types, Visit, Self, around?.Enclose()) { _own = _own, _call = _call ?? this };
        foreach (KeyValuePair<object, Cell> cell in _cells.Where(static one => one.Key is ISymbol))
        {
            enclosed._cells[cell.Key] = cell.Value;
        }

        return enclosed;
    }

    public object? this[ISymbol variable]
    {
        get => OwnerOf(variable).Get(variable);
        set => OwnerOf(variable).Put(variable, value);
    }

    public object? this[CaptureId capture]
    {
        get => Get(capture);
        set => Put(capture, value);
    }

    /// <summary>The places that variables are other names for.</summary>
    public IEnumerable<Place> References => _cells.Values.Select(static one => one.Value).OfType<Place>();

    /// <summary>Forgets variables, those of the methods around as well.</summary>
    public void Forget(Func<ISymbol, bool> which)
    {
        for (Frame? frame = this; frame is not null; frame = frame.Outer)
        {
            foreach (Cell cell in frame._cells.Where(one => one.Key is ISymbol variable && which(variable)).Select(static one => one.Value).Concat(frame._former))
            {
                if (cell.Value is not Place)
                {
                    cell.Value = Unknown.Value;
                }
            }
        }
    }

    private object? Get(object key) => _cells.TryGetValue(key, out Cell? cell) ? cell.Value : _call is null ? Unknown.Value : _call.Get(key);

    private void Put(object key, object? value)
    {
        if (_cells.TryGetValue(key, out Cell? cell))
        {
            cell.Value = value;
        }
        else if (_call is not null)
        {
            _call.Put(key, value);
        }
        else
        {
            _cells[key] = new Cell { Value = value };
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

    private sealed class Cell
    {
        public object? Value { get; set; }
    }
}
