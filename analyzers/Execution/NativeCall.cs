using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Execution;

/// <summary>One call of a member of the class library of this process.</summary>
/// <param name="values">Values on their way.</param>
/// <param name="member">The member.</param>
/// <param name="self">What it is called on.</param>
/// <param name="given">What it is given.</param>
internal sealed class NativeCall(NativeValues values, MethodBase member, object? self, object?[] given)
{
    private readonly ParameterInfo[] _parameters = member.GetParameters();

    // Arrays are passed as arrays of this process; what is stored to them there is stored to them here.
    private readonly List<(Window Array, Array Passed, object?[] Before)> _arrays = [];

    /// <summary>The types of what it is given.</summary>
    public Type[] Parameters => [.. _parameters.Select(static parameter => parameter.ParameterType)];

    /// <summary>What the member is called on here.</summary>
    public object? Receiver { get; private set; }

    /// <summary>What it is given here.</summary>
    public object?[] Arguments { get; } = new object?[given.Length];

    /// <summary>How deep objects of the class library lie in each other if a call keeps what it is given.</summary>
    public static int NestingOf(object? self, object?[] given) => given.OfType<Thing>().Sum(static one => one.Nesting) is var inner and > 0 ? inner + 1 : (self as Thing)?.Nesting ?? 1;

    /// <summary>Finds what the member is called on; false: it has no counterpart here.</summary>
    public bool Receives(Type type)
    {
        Receiver = values.ReceiverOf(self, type);
        Remember(self, Receiver);
        return Receiver is not null && type.IsInstanceOfType(Receiver);
    }

    /// <summary>Passes an argument; false: it is not known, and something else stands for it.</summary>
    public bool Passes(int place, bool isElement)
    {
        Type wanted = _parameters[place].ParameterType is { IsByRef: true } reference ? reference.GetElementType()! : _parameters[place].ParameterType;
        bool isKnown = values.TryPass(given[place], wanted, isElement, out Arguments[place]);
        Remember(given[place], Arguments[place]);
        return isKnown || _parameters[place].IsOut;
    }

    /// <summary>Passes what is locked: something of the run's own, for no lock of this process may be taken.</summary>
    public bool Locks(int place)
    {
        if (place > 0)
        {
            return Passes(place, isElement: false);
        }

        Arguments[place] = (given[place] as Thing)?.Gate;
        return given[place] is null or Thing { IsOpen: false };
    }

    public object? Invoke(object? receiver) => SpanCall.Needs(member) ? SpanCall.Invoke(member, receiver, Arguments)
        : member is ConstructorInfo constructor ? constructor.Invoke(Arguments)
        : member.Invoke(receiver, Arguments);

    /// <summary>What the call has returned; what it has stored is stored.</summary>
    public object? Take(object? result, IMethodSymbol method, bool isBlurred)
    {
        foreach ((Window array, Array passed, object?[] before) in _arrays)
        {
            // What stands for something else may have been stored, and nobody sees where.
            if (isBlurred)
            {
                array.Array.Open();
                continue;
            }

            ITypeSymbol? element = (array.Array.Type as IArrayTypeSymbol)?.ElementType;
            object?[] after = [.. passed.Cast<object?>()];
            for (int place = 0; place < before.Length; place++)
            {
                if (after[place] is var now && !(ReferenceEquals(now, before[place]) || (now is ValueType && now.Equals(before[place]))))
                {
                    array[place] = element is null ? Unknown.Value : values.Take(now, element);
                }
            }
        }

        for (int place = 0; place < given.Length; place++)
        {
            if (_parameters[place].ParameterType.IsByRef && method.Parameters[place].RefKind is RefKind.Ref or RefKind.Out)
            {
                given[place] = isBlurred ? Unknown.Value : values.Take(Arguments[place], method.Parameters[place].Type);
            }
        }

        if (isBlurred && self is Thing kept)
        {
            kept.IsBlurred = true;
        }

        ITypeSymbol type = method.MethodKind == MethodKind.Constructor ? method.ContainingType : method.ReturnType;
        object? taken = method.ReturnsVoid && method.MethodKind != MethodKind.Constructor ? Unknown.Value : values.Take(result, type, method.MethodKind == MethodKind.Constructor, NestingOf(self, given));
        if (taken is Thing { Native: not null } made && made != self && _arrays.Count > 0 && !Copies(made))
        {
            // It looks at the array, and the array may change.
            made.IsBlurred = true;
            _arrays.Where(_ => method.ContainingType.Name != nameof(Enumerable)).ToList().ForEach(static one => one.Array.Array.Open());
        }

        bool isOfElements = isBlurred && (taken is not (bool or int or null) || method.Name.StartsWith("Read", StringComparison.Ordinal) || method.OriginalDefinition.ReturnType is ITypeParameterSymbol or { SpecialType: SpecialType.System_Object });
        return isOfElements ? NativeValues.Blur(taken) : taken;
    }

    private static bool Copies(Thing made) =>
        made.Native!.GetType() is { IsNested: false, Namespace: "System.Collections" or "System.Collections.Generic" or "System.Collections.Immutable" or "System.Text" };

    private void Remember(object? value, object? passed)
    {
        Window? array = value is Thing { Elements: not null } whole ? new(whole) : (value as Thing)?.Window;
        if (array is not null && passed is Array native && native.Length == array.Length)
        {
            _arrays.Add((array, native, [.. native.Cast<object?>()]));
        }
    }
}
