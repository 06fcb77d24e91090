using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tophalf.Analyzers.Graph;

/// <summary>What a condition says of places: <c>s_table is null</c>, <c>!s_map.TryGetValue(key, out value)</c>.</summary>
internal sealed class UnsetPlaces(SemanticModels models)
{
    /// <summary>The places that lack something if a condition comes out so.</summary>
    public IEnumerable<UnsetPlace> If(ExpressionSyntax condition, bool outcome)
    {
        switch (condition)
        {
            case ParenthesizedExpressionSyntax inner:
                return If(inner.Expression, outcome);

            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not:
                return If(not.Operand, !outcome);

            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression } both:
                // Of a condition that is true if either side is, what both sides say.
                IEnumerable<UnsetPlace> right = If(both.Right, outcome);
                return both.IsKind(SyntaxKind.LogicalAndExpression) == outcome
                    ? If(both.Left, outcome).Concat(right)
                    : right.Where(one => If(both.Left, outcome).Any(other => SymbolEqualityComparer.Default.Equals(one.Place, other.Place)));

            case BinaryExpressionSyntax binary:
                return Compared(binary, outcome);

            case IsPatternExpressionSyntax { Expression: var tested, Pattern: var pattern }:
                return One(IsEmpty(pattern) == outcome ? PlaceOf(tested) : null, Lack.Nothing);

            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax asked, ArgumentList.Arguments: var arguments } when !outcome:
                return asked.Name.Identifier.ValueText switch
                {
                    "TryGetValue" or "ContainsKey" or "Contains" when arguments.Count > 0 => One(PlaceOf(asked.Expression), Lack.Key, arguments[0].Expression),
                    "TryPop" or "TryDequeue" or "TryTake" => One(PlaceOf(asked.Expression), Lack.Spare),
                    _ => [],
                };

            default:
                return One(outcome ? null : PlaceOf(condition), Lack.Nothing);
        }
    }

    /// <summary>The place that is unset where the right side of <c>??</c> runs.</summary>
    public IEnumerable<UnsetPlace> IfNull(ExpressionSyntax left) => left switch
    {
        ParenthesizedExpressionSyntax inner => IfNull(inner.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Exchange" }, ArgumentList.Arguments: [var place, var taken] }
            when taken.Expression.IsKind(SyntaxKind.NullLiteralExpression) => One(PlaceOf(place.Expression), Lack.Spare),
        _ => One(PlaceOf(left), Lack.Nothing),
    };

    /// <summary>A field or automatic property, also where it is read as volatile; null: no such place.</summary>
    public ISymbol? PlaceOf(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => PlaceOf(inner.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure => PlaceOf(sure.Operand),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Read", Expression: var type }, ArgumentList.Arguments: [var place] }
            when models.Of(type.SyntaxTree)?.GetSymbolInfo(type).Symbol is INamedTypeSymbol { Name: "Volatile" } => PlaceOf(place.Expression),
        IdentifierNameSyntax or MemberAccessExpressionSyntax or FieldExpressionSyntax => models.Of(expression.SyntaxTree)?.GetSymbolInfo(expression).Symbol is IFieldSymbol or IPropertySymbol
            ? models.Of(expression.SyntaxTree)!.GetSymbolInfo(expression).Symbol!.OriginalDefinition
            : null,
        _ => null,
    };

    private IEnumerable<UnsetPlace> Compared(BinaryExpressionSyntax binary, bool outcome)
    {
        (ExpressionSyntax left, ExpressionSyntax right) = (binary.Left, binary.Right);
        switch (binary.Kind())
        {
            case SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression when IsNothing(left) || IsNothing(right):
                return One(binary.IsKind(SyntaxKind.EqualsExpression) == outcome ? PlaceOf(IsNothing(left) ? right : left) : null, Lack.Nothing);

            // Full: s_count == s_items.Length.
            case SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression:
                return binary.IsKind(SyntaxKind.EqualsExpression) == outcome ? TooSmall(left, right).Concat(TooSmall(right, left)) : [];

            case SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression:
                return outcome ? TooSmall(left, right) : TooSmall(right, left);

            case SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression:
                return outcome ? TooSmall(right, left) : TooSmall(left, right);

            default:
                return [];
        }
    }

    private IEnumerable<UnsetPlace> TooSmall(ExpressionSyntax size, ExpressionSyntax wanted) => size switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length", Expression: var array } when IsArray(array) => One(PlaceOf(array), Lack.Room, wanted),

        // Nothing is left: s_spare.Count > 0 is false.
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Count", Expression: var pool } when wanted is LiteralExpressionSyntax { Token.Value: 0 or 1 } => One(PlaceOf(pool), Lack.Spare),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Count" or "Length", Expression: var collection } => One(PlaceOf(collection), Lack.Elements, wanted),
        _ => [],
    };

    private bool IsArray(ExpressionSyntax expression) => models.Of(expression.SyntaxTree)?.GetTypeInfo(expression).Type is IArrayTypeSymbol;

    private static bool IsNothing(ExpressionSyntax expression) =>
        expression.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.FalseLiteralExpression or SyntaxKind.DefaultLiteralExpression;

    private static bool? IsEmpty(PatternSyntax pattern) => pattern switch
    {
        ConstantPatternSyntax { Expression: var constant } => IsNothing(constant) ? true : constant.IsKind(SyntaxKind.TrueLiteralExpression) ? false : null,
        UnaryPatternSyntax { Pattern: var inner } => !IsEmpty(inner),
        RecursivePatternSyntax { PropertyPatternClause.Subpatterns.Count: 0, PositionalPatternClause: null } or DeclarationPatternSyntax => false,
        _ => null,
    };

    private static IEnumerable<UnsetPlace> One(ISymbol? place, Lack lack, ExpressionSyntax? wanted = null) => place is null ? [] : [new UnsetPlace(place, lack, wanted)];
}
