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

        value = Default(_frame.Types.Apply(member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type));
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

    private object? Default(ITypeSymbol type) => Thing.DefaultOf(type) is not Unknown and var value ? value : library.Default(type);

    private object? Array(IArrayCreationOperation creation)
    {
        object?[] sizes = [.. creation.DimensionSizes.Select(Evaluate)];
        object?[] given = [.. creation.Initializer?.ElementValues.Select(element => Thing.Copy(Evaluate(element))) ?? []];
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
        return Made(sizes is [{ } size] && ConstantNumbers.Number(size) is { } length and <= Sizes.Most
            ? new Thing(type) { Elements = creation.Initializer is null ? Empty(type.ElementType, (int)length) : given }
            : new Thing(type) { IsOpen = true });
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

    // List<int> list = [1, 2];
    private object? Filled(ICollectionExpressionOperation list, INamedTypeSymbol type, IMethodSymbol constructor)
    {
        object? made = Construct(list, type, constructor, []);
        IMethodSymbol? add = type.GetMembers("Add").OfType<IMethodSymbol>().FirstOrDefault(static method => method is { IsStatic: false, Parameters.Length: 1 });
        foreach (IOperation element in list.Elements)
        {
            object? value = Thing.Copy(Evaluate(element));
            if (add is null || add.IsFromSource())
            {
                Leaves();
            }
            else if (!Stops)
            {
                Leave(list, add, made, [value]);
            }
        }

        return Stops ? Unknown.Value : made;
    }

    // What makes a collection of a span makes one of an array as well.
    private IMethodSymbol? FromArray(IMethodSymbol builder)
    {
        IMethodSymbol applied = _frame.Types.Apply(builder);
        IMethodSymbol? found = applied.ContainingType.GetMembers(applied.Name).OfType<IMethodSymbol>()
            .FirstOrDefault(one => one.Arity == applied.Arity && one.Parameters is [{ IsParams: true, Type: IArrayTypeSymbol }]);
        return found?.Arity > 0 ? found.Construct([.. applied.TypeArguments]) : found;
    }

    private Thing Made(Thing thing)
    {
        _things.Add(thing);
        return thing;
    }
}
