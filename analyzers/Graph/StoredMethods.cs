using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <summary>
/// What fields, automatic properties and events hold, of delegates and function pointers, where every store can be seen:
/// where only this compilation can store, and every store names its methods.
/// </summary>
internal sealed class StoredMethods
{
    private readonly Dictionary<ISymbol, MethodValue?> _known = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, MethodValue?> _elements = new(SymbolEqualityComparer.Default);
    private readonly SemanticModels _models;
    private readonly Stores _stores;

    public StoredMethods(SemanticModels models)
    {
        _models = models;
        _stores = new Stores(models);
    }

    /// <summary>The methods that a place may hold; null: not known.</summary>
    public MethodValue? In(ISymbol place) => Find(_known, place, ofElements: false);

    /// <summary>The methods that the elements of an array in a field may hold; null: not known.</summary>
    public MethodValue? InElementsOf(ISymbol table) => Find(_elements, table, ofElements: true);

    private MethodValue? Find(Dictionary<ISymbol, MethodValue?> known, ISymbol symbol, bool ofElements)
    {
        ISymbol place = symbol.OriginalDefinition;
        if (known.TryGetValue(place, out MethodValue? found))
        {
            return found;
        }

        // While it is found out: what is stored in itself adds nothing.
        known[place] = null;
        if (HoldsMethods(TypeOf(place), ofElements) && _stores.Of(place, ofElements) is { } values)
        {
            known[place] = Union(values, ofElements);
        }

        return known[place];
    }

    private MethodValue? Union(List<SyntaxNode> values, bool ofElements)
    {
        MethodValue? all = null;
        foreach (IOperation? value in values.Select(value => _models.Of(value.SyntaxTree)?.GetOperation(value)))
        {
            foreach (IOperation? part in ofElements ? Elements(value) : [value])
            {
                (bool isKnown, MethodValue? methods) = Evaluate(part);
                if (!isKnown)
                {
                    return null;
                }

                // A combination that is too large to be kept is not known.
                if (methods is not null && (all = all is null ? methods : MethodValue.Either(all, methods)) is null)
                {
                    return null;
                }
            }
        }

        // Before anything is stored there is nothing.
        return all?.OrNull();
    }

    private static IEnumerable<IOperation?> Elements(IOperation? table) => table switch
    {
        IConversionOperation conversion => Elements(conversion.Operand),
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        IArrayInitializerOperation initializer => initializer.ElementValues,
        ICollectionExpressionOperation collection => collection.Elements,
        IArrayCreationOperation => [],
        _ => [table],
    };

    // Known and null: it points to nothing.
    private (bool IsKnown, MethodValue? Methods) Evaluate(IOperation? value)
    {
        switch (value)
        {
            case { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation:
                return (true, null);

            case IParenthesizedOperation parenthesized:
                return Evaluate(parenthesized.Operand);

            case IConversionOperation { OperatorMethod: null } conversion:
                return Evaluate(conversion.Operand);

            case IDelegateCreationOperation creation:
                return Evaluate(creation.Target);

            case IAddressOfOperation address:
                return Evaluate(address.Reference);

            case IMethodReferenceOperation { IsVirtual: false } reference:
                return (true, new MethodValue(reference.Method));

            case IAnonymousFunctionOperation function:
                return (true, new MethodValue(function.Symbol));

            case IConditionalOperation { WhenFalse: { } otherwise } conditional:
                return Both(conditional.WhenTrue, otherwise);

            case ICoalesceOperation coalesce:
                return Both(coalesce.Value, coalesce.WhenNull);

            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } combination:
                return Both(combination.LeftOperand, combination.RightOperand);

            case IFieldReferenceOperation field when In(field.Field) is { } methods:
                return (true, methods);

            default:
                return (false, null);
        }
    }

    private (bool IsKnown, MethodValue? Methods) Both(IOperation one, IOperation other)
    {
        (bool knowsOne, MethodValue? left) = Evaluate(one);
        (bool knowsOther, MethodValue? right) = Evaluate(other);
        MethodValue? either = left is null && right is null ? null : MethodValue.Either(left, right);
        return (knowsOne && knowsOther && (either is not null || (left is null && right is null)), either);
    }

    private static ITypeSymbol? TypeOf(ISymbol place) => place switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        IEventSymbol @event => @event.Type,
        _ => null,
    };

    private static bool HoldsMethods(ITypeSymbol? type, bool ofElements) => ofElements
        ? type is IArrayTypeSymbol array && HoldsMethods(array.ElementType, ofElements: false)
        : type is { TypeKind: TypeKind.Delegate or TypeKind.FunctionPointer };
}
