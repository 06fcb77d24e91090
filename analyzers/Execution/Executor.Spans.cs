using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <content>Spans: windows to arrays, which no member of the class library can be asked about by reflection.</content>
internal sealed partial class Executor
{
    private static bool IsOfSpans(IMethodSymbol method) =>
        ObjectValue.IsSpan(method.ContainingType) || (method is { Name: "AsSpan", IsExtensionMethod: true } && method.ContainingType.IsNamed("System", "MemoryExtensions"));

    // What is converted to a span.
    private object? Span(IOperation at, ITypeSymbol span, object? value)
    {
        switch (value)
        {
            case null:
                return Empty(span);

            case string text when !Sizes.IsLarge(text):
                return new Thing(span) { Window = new(Letters(text)) };

            case Thing { Window: { } window }:
                return new Thing(span) { Window = window };

            case Thing { Elements: not null } array:
                if (span.Name == "Span" && array.Type is IArrayTypeSymbol { ElementType: { IsReferenceType: true } own } && !SymbolEqualityComparer.Default.Equals(own, ElementOf(span)))
                {
                    Fail(at, "the array is one of another type", nameof(ArrayTypeMismatchException));
                    return Unknown.Value;
                }

                return new Thing(span) { Window = new(array) };

            default:
                return Unknown.Value;
        }
    }

    private static ITypeSymbol ElementOf(ITypeSymbol span) => ((INamedTypeSymbol)span).TypeArguments[0];

    private static Thing Empty(ITypeSymbol span) => new(span) { Window = new(new Thing(null) { Elements = [] }) };

    private Thing Letters(string text)
    {
        Spend(text.Length / 16);
        return new(walk.Compilation.CreateArrayTypeSymbol(walk.Compilation.GetSpecialType(SpecialType.System_Char))) { Elements = [.. text.Cast<object?>()] };
    }

    private object? Bytes(IUtf8StringOperation text)
    {
        if (Sizes.IsLarge(text.Value) || text.Type is not { } span)
        {
            return Unknown.Value;
        }

        Spend(text.Value.Length / 16);
        return new Thing(span) { Window = new(new Thing(walk.Compilation.CreateArrayTypeSymbol(ElementOf(span))) { Elements = [.. Encoding.UTF8.GetBytes(text.Value).Cast<object?>()] }) };
    }

    // stackalloc byte[4]: how many there are, and what they are.
    private object? OnStack(IOperation block)
    {
        object?[] given = [.. block.ChildOperations.Select(Evaluate)];
        if (Stops || !ObjectValue.IsSpan(block.Type) || given.Length == 0 || ConstantNumbers.Number(given[0]) is not { } length || length is < 0 or > Sizes.Most)
        {
            return Unknown.Value;
        }

        ITypeSymbol span = _frame.Types.Apply(block.Type!), element = ElementOf(span);
        object?[] elements = given.Length > 1 ? [.. given.Skip(1)] : Empty(element, (int)length);
        return new Thing(span) { Window = new(Made(new Thing(walk.Compilation.CreateArrayTypeSymbol(element)) { Elements = elements })) };
    }

    // A member of a span, and what makes a span.
    private object? OfSpan(IOperation at, IMethodSymbol method, object? self, object?[] given)
    {
        switch (method)
        {
            case { MethodKind: MethodKind.Constructor, Parameters: [{ Type: IArrayTypeSymbol }, ..] }:
                return Part(at, method, Span(at, method.ContainingType, given[0]), given);

            case { Name: "AsSpan", Parameters: [_] or [_, { Type.SpecialType: SpecialType.System_Int32 }, ..] }:
                return Part(at, method, Span(at, method.ReturnType, given[0]), given);

            case { Name: "get_Empty" }:
                return Empty(method.ReturnType);

            default:
                return self is Thing { Window: { } window } ? OfWindow(at, method, window, given) : Untold(given.Prepend(self));
        }
    }

    // new Span<int>(array, 1, 2)
    private object? Part(IOperation at, IMethodSymbol method, object? span, object?[] given) =>
        span is Thing { Window: { } window } ? given.Length == 1 ? span : Slice(at, method, window, [.. given.Skip(1)], span as Thing) : span;

    private object? Slice(IOperation at, IMethodSymbol method, Window window, object?[] given, Thing? span)
    {
        if (ConstantNumbers.Number(given[0]) is not { } start || (given.Length > 1 ? ConstantNumbers.Number(given[1]) : window.Length - start) is not { } length)
        {
            return Untold([]);
        }

        if (window.Slice(start, length) is { } slice)
        {
            return new Thing(span?.Type ?? method.ContainingType) { Window = slice };
        }

        Fail(at, null, walk.Compilation.GetTypeByMetadataName("System.ArgumentOutOfRangeException"), method);
        return Unknown.Value;
    }

    private object? OfWindow(IOperation at, IMethodSymbol method, Window window, object?[] given)
    {
        Spend(method.Parameters.IsEmpty || method.Name is "Fill" or "CopyTo" or "TryCopyTo" ? window.Length / 16 : 0);
        switch (method.Name)
        {
            case "get_Length":
                return window.Length;

            case "get_IsEmpty":
                return window.Length == 0;

            case "get_Item":
                return Reaches(at, window, given[0]) is { } index ? window[index] : Unknown.Value;

            case "Slice":
                return Slice(at, method, window, given, null);

            case "ToArray" when method.ReturnType is IArrayTypeSymbol type:
                return Made(new Thing(type) { Elements = [.. window.Elements.Select(Thing.Copy)] });

            case "ToString" when window.Elements.All(static one => one is char) && ElementOf(method.ContainingType).SpecialType == SpecialType.System_Char:
                return new string([.. window.Elements.Cast<char>()]);

            case "GetEnumerator":
                return new Thing(null) { Walk = new(window) };

            case "Fill" or "Clear":
                for (int place = 0; place < window.Length; place++)
                {
                    window[place] = method.Name == "Fill" ? Thing.Copy(given[0]) : Default(ElementOf(method.ContainingType));
                }

                return Unknown.Value;

            case "CopyTo" or "TryCopyTo" when given[0] is Thing { Window: { } target }:
                if (target.Length >= window.Length)
                {
                    target.Take(window);
                }
                else if (method.Name == "CopyTo")
                {
                    Fail(at, null, walk.Compilation.GetTypeByMetadataName("System.ArgumentException"), method);
                }

                return target.Length >= window.Length;

            default:
                window.Array.Open();
                return Untold(given);
        }
    }

    // The element that an index reaches; null: it is not known which, or there is none.
    private int? Reaches(IOperation at, Window? window, object? index)
    {
        if (ConstantNumbers.Number(index) is not { } place || (window is null && place >= 0))
        {
            return null;
        }

        if (window?.Has(place) == true)
        {
            return (int)place;
        }

        Fail(at, place < 0 ? "the index is negative" : "the index is out of range", nameof(IndexOutOfRangeException));
        return null;
    }

    // Spans call nobody. What they were given may have changed, and something may have failed.
    private Unknown Untold(IEnumerable<object?> given)
    {
        foreach (Thing thing in given.OfType<Thing>())
        {
            thing.Open();
        }

        if (_frame.IsTriedHere)
        {
            Doubt();
        }

        return Unknown.Value;
    }
}
