using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tophalf.Analyzers.Origins;

namespace Tophalf.Analyzers.Graph;

/// <summary>What the compilation does with a field or property: whether what is put there stays there.</summary>
internal sealed class PlaceUses(SemanticModels models, NameIndex names, bool isLibrary)
{
    // From caller to caller: further up nobody looks.
    private const int Deepest = 4;

    private readonly Dictionary<(ISymbol Place, Lack Lack), bool> _stays = [];

    /// <summary>Whether a node puts into a place what it lacks.</summary>
    public bool Sets(SyntaxNode node, UnsetPlace unset) => node switch
    {
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { Expression: var collection } } => unset.Lack == Lack.Key && Is(collection, unset.Place),
        AssignmentExpressionSyntax assignment => unset.Lack != Lack.Key && Is(assignment.Left, unset.Place) && !IsNothing(assignment.Right),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called, ArgumentList.Arguments: var arguments } => unset.Lack == Lack.Key
            ? called.Name.Identifier.ValueText is "Add" or "TryAdd" or "GetOrAdd" && Is(called.Expression, unset.Place)
            : called.Name.Identifier.ValueText is "CompareExchange" or "Write" or "Resize" && arguments is [{ RefKindKeyword.RawKind: not 0, Expression: var place }, { Expression: var value }, ..]
                && Is(place, unset.Place) && !IsNothing(value),
        _ => false,
    };

    /// <summary>Whether a place never again lacks what it lacked.</summary>
    public bool Stays(UnsetPlace unset)
    {
        if (!_stays.TryGetValue((unset.Place, unset.Lack), out bool stays))
        {
            stays = IsOurs(unset.Place) && (unset.Lack == Lack.Spare
                ? UsesOf(unset.Place).Any(IsGivenBack)
                : !UsesOf(unset.Place).Any(name => unset.Lack == Lack.Key ? LosesKeys(name) : Empties(name)));
            _stays.Add((unset.Place, unset.Lack), stays);
        }

        return stays && (unset.Wanted is null || IsSteady(unset.Wanted, 0));
    }

    /// <summary>Whether a collection keeps a key, and it is one of few.</summary>
    public bool Keeps(ISymbol collection, ExpressionSyntax key) => Stays(new UnsetPlace(collection.OriginalDefinition, Lack.Key, key));

    // What 'field' means is named in its property only.
    private IEnumerable<ExpressionSyntax> UsesOf(ISymbol place) => place is IFieldSymbol { AssociatedSymbol: IPropertySymbol property }
        ? property.DeclaringSyntaxReferences.SelectMany(static part => part.GetSyntax().DescendantNodes().OfType<FieldExpressionSyntax>())
        : names.Of(place);

    // A structure that is made anew has its fields unset.
    private bool IsOurs(ISymbol place)
    {
        if ((!place.IsFromSource() && place is not IFieldSymbol { AssociatedSymbol: not null }) || (!place.IsStatic && place.ContainingType?.IsReferenceType != true) || place is IPropertySymbol { IsAbstract: true })
        {
            return false;
        }

        return !isLibrary || place is IFieldSymbol { IsReadOnly: true } || place.DeclaredAccessibility is Accessibility.Private or Accessibility.Internal or Accessibility.ProtectedAndInternal;
    }

    private static bool Empties(ExpressionSyntax name)
    {
        ExpressionSyntax whole = Whole(name);
        return whole.Parent switch
        {
            AssignmentExpressionSyntax assignment when assignment.Left == whole =>
                !assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression) && !Fills(assignment),
            ArgumentSyntax { RefKindKeyword.RawKind: not 0, Parent: ArgumentListSyntax { Arguments: var arguments, Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var called } } } } =>
                called is not ("Read" or "Resize" or "EnsureInitialized") && !(called is "CompareExchange" or "Write" && arguments.Count > 1 && !IsNothing(arguments[1].Expression)),
            ArgumentSyntax { RefKindKeyword.RawKind: not 0 } or RefExpressionSyntax => true,
            _ => false,
        };
    }

    // What is made is something. What else is assigned may be nothing, unless it is what the place was found to lack.
    private static bool Fills(AssignmentExpressionSyntax assignment) =>
        assignment.Right.Kind() is SyntaxKind.ObjectCreationExpression or SyntaxKind.ImplicitObjectCreationExpression or SyntaxKind.ArrayCreationExpression or SyntaxKind.ImplicitArrayCreationExpression
            or SyntaxKind.CollectionExpression or SyntaxKind.TrueLiteralExpression or SyntaxKind.StringLiteralExpression
        || (!IsNothing(assignment.Right) && assignment.Ancestors().Any(static node => node is IfStatementSyntax or ConditionalExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression }));

    private static bool LosesKeys(ExpressionSyntax name)
    {
        ExpressionSyntax whole = Whole(name);
        return whole.Parent switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member } access when access.Expression == whole =>
                member is "Clear" or "ExceptWith" or "IntersectWith" or "SymmetricExceptWith"
                || member.StartsWith("Remove", StringComparison.Ordinal) || member.StartsWith("TryRemove", StringComparison.Ordinal),
            AssignmentExpressionSyntax assignment => assignment.Left == whole || assignment.Right == whole,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var called } } } =>
                called is not ("GetValueRefOrAddDefault" or "GetValueRefOrNullRef"),
            ArgumentSyntax => true,
            _ => false,
        };
    }

    private static bool IsGivenBack(ExpressionSyntax name)
    {
        ExpressionSyntax whole = Whole(name);
        return whole.Parent switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member } access => access.Expression == whole && member is "Push" or "Enqueue" or "Add" or "TryAdd" or "Return",
            AssignmentExpressionSyntax assignment => assignment.Left == whole && !IsNothing(assignment.Right),
            ArgumentSyntax { RefKindKeyword.RawKind: not 0, Parent: ArgumentListSyntax { Arguments: [_, { Expression: var value }, ..] } } => !IsNothing(value),
            _ => false,
        };
    }

    /// <summary>Whether an expression has one of few values: calls count no further with each time.</summary>
    private bool IsSteady(ExpressionSyntax expression, int depth) =>
        !expression.DescendantNodesAndSelf().Any(static node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AssignmentExpressionSyntax
            or PostfixUnaryExpressionSyntax { RawKind: not (int)SyntaxKind.SuppressNullableWarningExpression }
            or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression })
        && expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().All(name => IsSteady(models.Of(name.SyntaxTree)?.GetSymbolInfo(name).Symbol?.OriginalDefinition, depth));

    private bool IsSteady(ISymbol? symbol, int depth)
    {
        switch (symbol)
        {
            case ILocalSymbol local:
                return depth < Deepest && (local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: var value } || IsSteady(value, depth + 1));

            case IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter:
                ExpressionSyntax?[] passed = [.. names.Of(method.OriginalDefinition).Select(name => PassedTo(name, parameter.Ordinal))];
                return depth < Deepest && passed.Length > 0 && passed.All(one => one is not null && IsSteady(one, depth + 1));

            case IFieldSymbol { IsConst: false } field:
                ExpressionSyntax[] uses = [.. UsesOf(field)];
                return !uses.Any(Counts) || uses.Any(IsReset);

            // As many as there are, and there may be more next time.
            case IPropertySymbol { Name: "Count" } property when !property.IsFromSource():
                return false;

            case IPropertySymbol property:
                return !property.IsStatic || property.IsFromSource();

            default:
                return symbol is not null;
        }
    }

    private static ExpressionSyntax? PassedTo(SimpleNameSyntax name, int ordinal) =>
        Whole(name).Parent is InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } && ordinal < arguments.Count ? arguments[ordinal].Expression : null;

    private static bool Counts(ExpressionSyntax name)
    {
        ExpressionSyntax whole = Whole(name);
        return whole.Parent switch
        {
            PostfixUnaryExpressionSyntax { RawKind: not (int)SyntaxKind.SuppressNullableWarningExpression } => true,
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } => true,
            AssignmentExpressionSyntax assignment => assignment.Left == whole && assignment.Right is not LiteralExpressionSyntax,
            ArgumentSyntax { RefKindKeyword.RawKind: not 0 } or RefExpressionSyntax => true,
            _ => false,
        };
    }

    private static bool IsReset(ExpressionSyntax name) =>
        Whole(name).Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Right: LiteralExpressionSyntax } assignment && assignment.Left == Whole(name);

    private static bool IsNothing(ExpressionSyntax expression) =>
        expression.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.FalseLiteralExpression or SyntaxKind.DefaultLiteralExpression or SyntaxKind.NumericLiteralExpression;

    private bool Is(ExpressionSyntax expression, ISymbol place) =>
        SymbolEqualityComparer.Default.Equals(models.Of(expression.SyntaxTree)?.GetSymbolInfo(expression).Symbol?.OriginalDefinition, place);

    private static ExpressionSyntax Whole(ExpressionSyntax name) => name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
}
