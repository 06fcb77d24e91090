using System.Globalization;
using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <summary>Values on their way into the class library of this process, and back.</summary>
internal sealed class NativeValues(Compilation compilation)
{
    /// <summary>What a member is called on; null: it has no counterpart here.</summary>
    public object? ReceiverOf(object? self, Type type) => self switch
    {
        Thing { Native: { } native } => native,
        Thing { Elements: { } elements } => ArrayOf(elements, type.IsGenericType ? type.GetGenericArguments()[0] : typeof(object)),
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

            // A collection of objects keeps whatever it is.
            case Unknown or Thing { Native: null, Elements: null } when isElement && type == typeof(object):
                return true;

            case Boxed { Value: var inside } when type == typeof(object):
                passed = inside;
                return inside is not (Unknown or Thing);

            case Thing { Native: { } native } when type.IsInstanceOfType(native):
                passed = native;
                return true;

            case Thing { Elements: { } elements } when type.IsArray || type.IsInterface || type == typeof(object) || type == typeof(Array):
                passed = ArrayOf(elements, type.IsArray ? type.GetElementType() : type.IsGenericType ? type.GetGenericArguments()[0] : typeof(object));
                return passed is not null && (passed is object[] || !elements.Any(static element => element is Unknown));

            case Unknown or Thing or Boxed:
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

    /// <summary>What a member has returned.</summary>
    public object? Take(object? result, IMethodSymbol method)
    {
        ITypeSymbol type = method.MethodKind == MethodKind.Constructor ? method.ContainingType : method.ReturnType;
        switch (result)
        {
            case null:
                return method.ReturnsVoid ? Unknown.Value : null;

            case Unknown or Thing or Boxed or string:
                return result;

            case Enum value:
                return type.IsReferenceType ? Unknown.Value : Convert.ChangeType(value, Enum.GetUnderlyingType(value.GetType()), CultureInfo.InvariantCulture);

            case Array { Rank: 1 } array when array.Length <= Library.MostElements:
                return new Thing(type as IArrayTypeSymbol) { Elements = [.. array.Cast<object?>().Select(element => type is IArrayTypeSymbol { ElementType.IsReferenceType: true } && element is IConvertible and not string ? Boxing(element) : element)] };

            case bool or char or sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal:
                return type.IsReferenceType ? Boxing(result) : result;

            default:
                return new Thing(type.IsSealed || type.IsValueType || method.MethodKind == MethodKind.Constructor ? type : null) { Native = result };
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

            case Thing { Elements: not null } array:
                array.Open();
                return array;

            default:
                return Unknown.Value;
        }
    }

    /// <summary>Whether there is something in a collection that cannot be compared here.</summary>
    public static bool HasUnknown(object? collection) => collection switch
    {
        Thing { Elements: { } elements } => elements.Any(static element => element is Unknown or Thing),
        Thing { Native: System.Collections.ICollection native } => native.Cast<object?>().Any(static element => element is Unknown or Thing),
        _ => false,
    };

    private object Boxing(object value) =>
        value is not string && compilation.GetTypeByMetadataName(value.GetType().FullName ?? "") is { } type ? new Boxed(type, value) : value;

    private Array? ArrayOf(object?[] elements, Type? type)
    {
        Type element = type ?? typeof(object);
        var array = Array.CreateInstance(element, elements.Length);
        for (int place = 0; place < elements.Length; place++)
        {
            if (TryPass(elements[place], element, isElement: true, out object? passed) && (passed is null || element.IsInstanceOfType(passed)))
            {
                array.SetValue(passed, place);
            }
            else if (!element.IsValueType && elements[place] is not Unknown)
            {
                return null;
            }
        }

        return array;
    }

    private static object? Dummy(Type type) => type.IsArray ? Array.CreateInstance(type.GetElementType()!, 1) : type == typeof(string) ? "" : type.IsValueType ? Activator.CreateInstance(type) : null;
}
