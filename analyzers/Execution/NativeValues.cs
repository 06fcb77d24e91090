using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <summary>Values on their way into the class library of this process, and back.</summary>
internal sealed class NativeValues(Compilation compilation, NativeTypes types)
{
    // An object is one thing, however often it is returned.
    private readonly ConditionalWeakTable<object, Thing> _things = new();

    private IAuthor? _author;

    /// <summary>Who runs the author's code. Whoever only looks at what is kept here does not come to it.</summary>
    public IAuthor Author => _author ?? throw new Opaque.LookedAtException();

    /// <summary>Whether what such a function is given stands for something else.</summary>
    public bool IsBlurred { get; set; }

    /// <summary>Does something in which the author's code may run.</summary>
    public object? With(IAuthor author, Func<object?> call)
    {
        IAuthor? before = _author;
        _author = author;
        try
        {
            return call();
        }
        finally
        {
            _author = before;
        }
    }

    /// <summary>What a member is called on; null: it has no counterpart here.</summary>
    public object? ReceiverOf(object? self, Type type) => self switch
    {
        Thing { Native: { } native } => native,
        Thing { Elements: { } elements } array => ArrayOf(elements, array, type),
        Boxed { Value: { } value } => ReceiverOf(value, type),
        Unknown or Thing or null => null,
        _ => TryPass(self, type, isElement: false, out object? value) ? value : null,
    };

    /// <summary>Passes a value; false: it is not known, and something else stands for it.</summary>
    public bool TryPass(object? value, Type wanted, bool isElement, out object? passed)
    {
        Type type = Nullable.GetUnderlyingType(wanted) ?? wanted;
        passed = value;
        switch (value)
        {
            case null:
                return !wanted.IsValueType || type != wanted;

            case Boxed { Value: var inside and not Opaque, Type.TypeKind: not TypeKind.Enum } when type == typeof(object):
                passed = inside;
                return true;

            case Thing { Method: not null } function when typeof(Delegate).IsAssignableFrom(type) && type.GetMethod("Invoke") is { } invoke:
                passed = DelegateBridge.Make(type, arguments => Run(function, arguments, invoke.ReturnType));
                return passed is not null;

            case Thing { Sequence: not null } sequence when ElementOf(type) is { } element:
                passed = Activator.CreateInstance(typeof(AuthorSequence<>).MakeGenericType(element), this, sequence);
                return true;

            // An array is looked at when somebody goes through it.
            case Thing { Elements: { } row } when ElementOf(type) is { } element:
                passed = Activator.CreateInstance(typeof(AuthorArray<>).MakeGenericType(element), this, row);
                return true;

            // A collection of objects keeps whatever it is.
            case Opaque when isElement && type == typeof(object):
                return true;

            case Thing { Native: { } native } when type.IsInstanceOfType(native):
                passed = native;
                return true;

            case Thing { Elements: { } elements } array when type.IsArray || type.IsInterface || type == typeof(object) || type == typeof(Array):
                passed = ArrayOf(elements, array, type);
                return passed is not null && (passed.GetType() == typeof(object[]) || !elements.Any(static element => element is Unknown));

            // A collection of objects keeps whatever it is.
            case Opaque when isElement && type == typeof(object):
                return true;

            case Thing { Native: { } native } when type.IsInstanceOfType(native):
                passed = native;
                return true;

            case Thing { Elements: { } elements } array when type.IsArray || type.IsInterface || type == typeof(object) || type == typeof(Array):
                passed = ArrayOf(elements, array, type);
                return passed is not null && (passed.GetType() == typeof(object[]) || !elements.Any(static element => element is Unknown));

            // What a span shows is passed as an array, and made a span of where the member is called.
            case Thing { Window: { } window } when NativeTypes.IsSpan(type):
                object?[] shown = [.. window.Elements];
                passed = ArrayOf(shown, window.Array, type);
                return passed is not null && !shown.Any(static element => element is Unknown);

            case Opaque:
                passed = Dummy(type);
                return false;
        }

        if (type.IsInstanceOfType(value))
        {
            return true;
        }

        if (type.IsEnum && ConstantNumbers.Number(value) is { } number)
        {
            passed = Enum.ToObject(type, number);
            return true;
        }

        if (type.IsPrimitive && value is IConvertible && ConstantNumbers.Number(value) is { } whole)
        {
            passed = type == typeof(char) ? unchecked((char)whole) : Convert.ChangeType(whole, type, CultureInfo.InvariantCulture);
            return true;
        }

        passed = Dummy(type);
        return false;
    }

    /// <summary>What a member has returned, or stored.</summary>
    public object? Take(object? result, ITypeSymbol type, bool isExact = false, int nesting = 1)
    {
        switch (result)
        {
            case null or Opaque or string:
                return result;

            case Enum value:
                return type.IsReferenceType ? Unknown.Value : Convert.ChangeType(value, Enum.GetUnderlyingType(value.GetType()), CultureInfo.InvariantCulture);

            case Array { Rank: 1, Length: <= Sizes.Most } shown when ObjectValue.IsSpan(type):
                ITypeSymbol of = ((INamedTypeSymbol)type).TypeArguments[0];
                return new Thing(type) { Window = new(new Thing(compilation.CreateArrayTypeSymbol(of)) { Elements = [.. shown.Cast<object?>().Select(one => Take(one, of))] }) };

            case Array { Rank: 1, Length: <= Sizes.Most } array:
                ITypeSymbol element = (type as IArrayTypeSymbol)?.ElementType ?? compilation.ObjectType;
                return new Thing(type as IArrayTypeSymbol) { Elements = [.. array.Cast<object?>().Select(one => Take(one, element))] };

            case bool or char or sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal:
                return type.IsReferenceType ? Boxing(result) : result;

            case ValueType:
                return new Thing(type.IsValueType ? type : null) { Native = result, Nesting = nesting };

            default:
                return _things.GetValue(result, made => new Thing(type.IsSealed || isExact ? type : null) { Native = made, Nesting = nesting });
        }
    }

    /// <summary>What comes out of a collection in which something stands for what is not known.</summary>
    public static object? Blur(object? value)
    {
        switch (value)
        {
            case Thing { Native: not null } thing:
                thing.IsBlurred = true;
                return thing;

            case Thing { Elements: not null } or Thing { Window: not null }:
                ((Thing)value).Open();
                return value;

            default:
                return Unknown.Value;
        }
    }

    /// <summary>Whether there is something in a collection that cannot be compared here.</summary>
    public static bool HasUnknown(object? collection) => collection switch
    {
        Thing { Elements: { } elements } => elements.Any(static element => element is Opaque),
        Thing { Window: { } window } => window.Elements.Any(static element => element is Opaque),
        Thing { Native: System.Collections.IDictionary dictionary } => HasOpaque(dictionary.Values),
        Thing { Native: System.Collections.IEnumerable native } => HasOpaque(native),
        _ => false,
    };

    private static bool HasOpaque(System.Collections.IEnumerable elements)
    {
        try
        {
            return elements.Cast<object?>().Any(static element => element is Opaque);
        }
        catch (Exception error)
        {
            // What refuses to be gone through will do so again when it is asked.
            return error is Opaque.LookedAtException;
        }
    }

    private object Boxing(object value) => compilation.GetTypeByMetadataName(value.GetType().FullName ?? "") is { } type ? new Boxed(type, value) : value;

    // An array in an array is kept as it is: it may be the same one.
    private Array? ArrayOf(object?[] elements, Thing made, Type wanted)
    {
        Type? own = made.Type is IArrayTypeSymbol { ElementType: { IsValueType: true } value } ? types.Of(value) : typeof(object);
        if ((wanted.IsArray ? wanted.GetElementType() : wanted.IsGenericType ? wanted.GetGenericArguments()[0] : own) is not { } element)
        {
            return null;
        }

        int[] lengths = made.Lengths ?? [elements.Length];
        var array = Array.CreateInstance(element, lengths);
        for (int place = 0; place < elements.Length; place++)
        {
            if (elements[place] is Thing { Elements: not null } && element != typeof(object))
            {
                return null;
            }

            if (TryPass(elements[place], element, isElement: true, out object? passed) && (passed is null || element.IsInstanceOfType(passed)))
            {
                array.SetValue(passed, IndicesOf(place, lengths));
            }
            else if (!element.IsValueType && elements[place] is not Unknown)
            {
                return null;
            }
        }

        return array;
    }

    private static Type? ElementOf(Type type) => type == typeof(System.Collections.IEnumerable) ? typeof(object)
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>) ? type.GetGenericArguments()[0]
        : null;

    // Where an element of the row of all of them is in each direction.
    private static int[] IndicesOf(int place, int[] lengths)
    {
        int[] indices = new int[lengths.Length];
        for (int direction = lengths.Length - 1; direction >= 0; direction--)
        {
            indices[direction] = place % lengths[direction];
            place /= lengths[direction];
        }

        return indices;
    }

    private static object? Dummy(Type type) => NativeTypes.IsSpan(type) ? Array.CreateInstance(type.GetGenericArguments()[0], 0) : type.IsArray ? Array.CreateInstance(type.GetElementType()!, 1) : type == typeof(string) ? "" : type.IsValueType ? Activator.CreateInstance(type) : null;

    private object? Run(Thing function, object?[] arguments, Type wanted)
    {
        object?[] given = [.. arguments.Select((one, place) => IsBlurred && one is not Opaque ? Unknown.Value : Take(one, function.Method!.Parameters[place].Type))];
        object? result = Author.Call(function, given);
        return wanted == typeof(void) ? null : TryPass(result, wanted, isElement: true, out object? passed) ? passed : throw new Opaque.LookedAtException();
    }
}
