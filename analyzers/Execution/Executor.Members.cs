using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <content>What fields, properties and elements hold.</content>
internal sealed partial class Executor
{
    private bool IsNull(IOperation at, IOperation? receiver, object? value)
    {
        if (value is null && receiver?.Type?.IsValueType != true)
        {
            Fail(at, $"'{receiver?.Syntax}' is null", nameof(NullReferenceException));
            return true;
        }

        return false;
    }

    private object? Static(IFieldSymbol field, IOperation at)
    {
        if (!Initialize(field.ContainingType, at: at))
        {
            return Unknown.Value;
        }

        return _statics.TryGetValue(PlaceOf(field), out object? value) ? value : MembersOutside.IsFramework(field) ? library.Static(field) : Unknown.Value;
    }

    private object? Member(IOperation at, IOperation? instance, object? self, ISymbol member)
    {
        if (IsNull(at, instance, self) || self is not Thing thing)
        {
            return Unknown.Value;
        }

        ISymbol place = PlaceOf(member);
        if (thing.Fields.TryGetValue(place, out object? value))
        {
            return value;
        }

        if (thing.IsOpen || thing.Native is not null || thing.Type is null)
        {
            return Unknown.Value;
        }

        value = member is IFieldSymbol { RefKind: not RefKind.None } or IEventSymbol ? null : Default(_frame.Types.Apply(member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type));
        if (value is Thing)
        {
            // A structure that is changed where it is stays there.
            thing.Fields[place] = value;
        }

        return value;
    }

    // public int Count { get; set; }
    private static bool IsLikeField(IPropertySymbol property, IMethodSymbol? accessor) =>
        !property.IsAbstract && !property.IsVirtual && !property.IsOverride && property.IsFromSource()
        && property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property))
        && accessor?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is null or ParameterSyntax or AccessorDeclarationSyntax { Body: null, ExpressionBody: null };

    private object? Default(ITypeSymbol type) => ObjectValue.IsSpan(type) ? Empty(type) : Thing.DefaultOf(type) is not Unknown and var value ? value : library.Default(type);

    private object? Array(IArrayCreationOperation creation)
    {
        object?[] sizes = [.. creation.DimensionSizes.Select(Evaluate)];
        object?[] given = [.. InOneRow(creation.Initializer).Select(element => Thing.Copy(Evaluate(element)))];
        if (Stops || creation.Type is null)
        {
            return Unknown.Value;
        }

        if (sizes.Any(static size => ConstantNumbers.Number(size) < 0))
        {
            Fail(creation, "the length is negative", nameof(OverflowException));
            return Unknown.Value;
        }

        var type = (IArrayTypeSymbol)_frame.Types.Apply(creation.Type);
        if (LengthsOf(sizes) is not { } lengths)
        {
            return Made(new Thing(type) { IsOpen = true });
        }

        return Made(new Thing(type)
        {
            Elements = creation.Initializer is null ? Empty(type.ElementType, lengths.Aggregate(1, static (all, length) => all * length)) : given,
            Lengths = lengths.Length > 1 ? lengths : null,
        });
    }

    // { { 1, 2 }, { 3, 4 } }
    private static IEnumerable<IOperation> InOneRow(IArrayInitializerOperation? initializer) =>
        initializer?.ElementValues.SelectMany(static one => one is IArrayInitializerOperation row ? InOneRow(row) : [one]) ?? [];

    // How long an array is in each direction; null: not known, or longer than anybody looks at.
    private static int[]? LengthsOf(object?[] sizes)
    {
        long all = 1;
        foreach (object? size in sizes)
        {
            if (ConstantNumbers.Number(size) is not { } length || (all *= Math.Min(length, Sizes.Most + 1)) > Sizes.Most)
            {
                return null;
            }
        }

        return [.. sizes.Select(static size => (int)ConstantNumbers.Number(size)!.Value)];
    }

    // Where an element of several directions is in the row of all of them.
    private object? Flat(IOperation element, int[] lengths, object?[] indices)
    {
        long at = 0;
        for (int direction = 0; direction < lengths.Length; direction++)
        {
            if (indices.Length != lengths.Length || ConstantNumbers.Number(indices[direction]) is not { } index)
            {
                return Unknown.Value;
            }

            if (index < 0 || index >= lengths[direction])
            {
                return long.MaxValue;
            }

            at = (at * lengths[direction]) + index;
        }

        return at;
    }

    private object?[] Empty(ITypeSymbol element, int length)
    {
        Spend(length / 16);
        object? first = Thing.DefaultOf(element);
        object?[] elements = new object?[length];
        for (int at = 0; at < length; at++)
        {
            elements[at] = Thing.Copy(first);
        }

        return elements;
    }

    private Thing Made(Thing thing)
    {
        _things.Add(thing);
        return thing;
    }
}
