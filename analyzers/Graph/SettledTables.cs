using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Origins;

namespace Tophalf.Analyzers.Graph;

/// <summary>
/// Tables in readonly fields that are written once, where they are made, and only looked into from then on: handlers by their
/// number, commands by their name.
/// </summary>
internal sealed class SettledTables(ConstantResults results, SemanticModels models, NameIndex names)
{
    private readonly Dictionary<IFieldSymbol, IOperation?> _known = new(SymbolEqualityComparer.Default);

    /// <summary>What stands in a table under a key; nothing where that is not known.</summary>
    /// <param name="table">An array, a list or a dictionary.</param>
    /// <param name="key">The index, or the key.</param>
    public Optional<object?> At(IOperation? table, Optional<object?> key)
    {
        if (table is not IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field } || !key.HasValue || field.IsVisibleOutside())
        {
            return default;
        }

        IFieldSymbol definition = field.OriginalDefinition;
        if (!_known.TryGetValue(definition, out IOperation? made))
        {
            _known.Add(definition, made = names.Of(definition).All(IsOnlyLookedInto) ? results.MadeWith(definition) : null);
        }

        return ElementAt(made, key.Value) is { } element && models.Of(element.SyntaxTree) is { } model ? ConstantResults.ValueOf(element, model) : default;
    }

    private static ExpressionSyntax? ElementAt(IOperation? made, object? key) => made switch
    {
        IConversionOperation { OperatorMethod: null } conversion => ElementAt(conversion.Operand, key),
        ICollectionExpressionOperation { Elements: var elements } => !elements.Any(static one => one is ISpreadOperation) ? Place(elements, key) : null,
        IArrayCreationOperation { DimensionSizes.Length: 1, Initializer.ElementValues: var elements } => Place(elements, key),
        IArrayInitializerOperation { ElementValues: var elements } => Place(elements, key),
        IObjectCreationOperation { Type.Name: "Dictionary", Initializer.Initializers: var parts } creation when creation.Arguments.All(static argument => argument.ArgumentKind == ArgumentKind.DefaultValue) => Under(parts, key),
        IObjectCreationOperation { Type.Name: "List", Initializer.Initializers: var parts } creation when creation.Arguments.All(static argument => argument.Value.Type?.SpecialType == SpecialType.System_Int32) =>
            parts.All(static part => part is IInvocationOperation { Arguments.Length: 1 }) ? Place([.. parts.Select(static part => ((IInvocationOperation)part).Arguments[0].Value)], key) : null,
        _ => null,
    };

    private static ExpressionSyntax? Place(ImmutableArray<IOperation> elements, object? key) =>
        ConstantNumbers.Number(key) is { } place && place >= 0 && place < elements.Length ? Written(elements[(int)place]) : null;

    private static ExpressionSyntax? Under(ImmutableArray<IOperation> parts, object? key)
    {
        ExpressionSyntax? found = null;
        foreach (IOperation part in parts)
        {
            (IOperation? at, IOperation? value) = part switch
            {
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [{ Value: var index }] } } assignment => (index, assignment.Value),
                IInvocationOperation { Arguments: [{ Value: var added }, { Value: var under }] } => (added, under),
                _ => (null, null),
            };
            if (at?.ConstantValue is not { HasValue: true, Value: { } constant })
            {
                return null;
            }

            found = Equals(constant, key) ? Written(value) : found;
        }

        return found;
    }

    private static ExpressionSyntax? Written(IOperation? value) => value?.Syntax as ExpressionSyntax;

    private static bool IsOnlyLookedInto(SimpleNameSyntax name)
    {
        ExpressionSyntax whole = name.Parent is MemberAccessExpressionSyntax qualified && qualified.Name == name ? qualified : name;
        return whole.Parent switch
        {
            ElementAccessExpressionSyntax element when element.Expression == whole => element.Parent switch
            {
                AssignmentExpressionSyntax assignment => assignment.Left != element,
                ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.None) && argument.Parent is not TupleExpressionSyntax,
                PrefixUnaryExpressionSyntax unary => unary.Kind() is not (SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression),
                PostfixUnaryExpressionSyntax unary => unary.IsKind(SyntaxKind.SuppressNullableWarningExpression),
                RefExpressionSyntax => false,
                _ => true,
            },
            MemberAccessExpressionSyntax access when access.Expression == whole =>
                access.Name.Identifier.ValueText is "Length" or "Count" or "ContainsKey" or "TryGetValue" or "Contains" or "IndexOf" or "Keys" or "Values",
            ForEachStatementSyntax loop => loop.Expression == whole && loop.Type is not RefTypeSyntax,
            _ => false,
        };
    }
}
