using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <content>Collection expressions.</content>
internal sealed partial class Executor
{
    private object? Collection(ICollectionExpressionOperation list)
    {
        ITypeSymbol? type = list.Type is null ? null : _frame.Types.Apply(list.Type);
        object?[]? elements = ElementsOf(list);
        if (Stops || elements is null || type is null)
        {
            return Stops ? Unknown.Value : Lost();
        }

        switch (list.ConstructMethod)
        {
            case { MethodKind: MethodKind.Constructor, Parameters.IsEmpty: true } constructor when type is INamedTypeSymbol made:
                return Filled(list, made, constructor, elements);

            case { IsStatic: true } builder when FromArray(builder) is { } create:
                return Leave(list, create, null, [Made(new Thing(create.Parameters[0].Type as IArrayTypeSymbol) { Elements = elements })]);

            case null when type is IArrayTypeSymbol:
                return Made(new Thing(type) { Elements = elements });

            case null when ObjectValue.IsSpan(type):
                return new Thing(type) { Window = new(Made(new Thing(walk.Compilation.CreateArrayTypeSymbol(ElementOf(type))) { Elements = elements })) };

            default:
                return Lost();
        }
    }

    // What is in it; null: what is spread is not known.
    private object?[]? ElementsOf(ICollectionExpressionOperation list)
    {
        List<object?>? elements = [];
        foreach (IOperation element in list.Elements)
        {
            if (element is not ISpreadOperation spread)
            {
                elements?.Add(Thing.Copy(Evaluate(element)));
            }
            else if (ElementsOf(Evaluate(spread.Operand)) is { } spreads)
            {
                elements?.AddRange(spreads.Select(Thing.Copy));
            }
            else
            {
                elements = null;
            }
        }

        Spend((elements?.Count ?? 0) / 16);
        return elements?.Count > Sizes.Most ? null : elements?.ToArray();
    }

    // List<int> list = [1, 2];
    private object? Filled(ICollectionExpressionOperation list, INamedTypeSymbol type, IMethodSymbol constructor, object?[] elements)
    {
        object? made = Construct(list, type, constructor, []);
        IMethodSymbol? add = type.GetMembers("Add").OfType<IMethodSymbol>().FirstOrDefault(static method => method is { IsStatic: false, Parameters.Length: 1 });
        foreach (object? value in elements)
        {
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
}
