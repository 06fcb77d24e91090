using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;
using Tophalf.Analyzers.Origins;

namespace Tophalf.Analyzers.Execution;

/// <summary>
/// Arrays and collections in static readonly fields that are filled when their type is initialized, and only looked at since: what
/// is in them stays in them.
/// </summary>
/// <param name="names">Where names are written.</param>
/// <param name="models">What they stand for.</param>
/// <param name="settled">What is stored to once.</param>
internal sealed class LastingTables(NameIndex names, SemanticModels models, SettledFields settled)
{
    private readonly Dictionary<ISymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public bool Have(ISymbol place)
    {
        if (!_known.TryGetValue(place, out bool lasts))
        {
            _known[place] = lasts = place is IFieldSymbol { IsReadOnly: true, DeclaredAccessibility: Accessibility.Private or Accessibility.Internal } field && AreOnlyLookedAt(field);
        }

        return lasts;
    }

    /// <summary>Whether nothing in the compilation changes what is in a static field.</summary>
    public bool AreOnlyLookedAt(IFieldSymbol field) => field.IsStatic && names.Of(field).All(name => IsLookedAt(name, field));

    /// <summary>Whether nothing in the compilation ever stores to a static field. Somebody outside may; whoever relies on that says what he found, and not what cannot be.</summary>
    public bool IsNeverStored(ISymbol place) => place is IFieldSymbol { IsStatic: true, IsReadOnly: false } field && settled.IsNeverStored(field);

    /// <summary>Whether nobody ever gives anything to a collection.</summary>
    public bool AreEmpty(ISymbol place) => settled.IsAlwaysEmpty(place);

    private bool IsLookedAt(SimpleNameSyntax name, IFieldSymbol field)
    {
        if (name.FirstAncestorOrSelf<MemberDeclarationSyntax>() is ConstructorDeclarationSyntax filling && filling.Modifiers.Any(SyntaxKind.StaticKeyword)
            && !name.Ancestors().Any(static around => around is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        {
            return true;
        }

        ExpressionSyntax whole = name.Parent is MemberAccessExpressionSyntax qualified && qualified.Name == name ? qualified : name;
        return whole.Parent switch
        {
            ForEachStatementSyntax loop => loop.Expression == whole,
            ElementAccessExpressionSyntax element => element.Expression == whole && IsRead(element, field.Type),
            MemberAccessExpressionSyntax access => IsQuestion(access),
            ArgumentSyntax argument => models.Of(name.SyntaxTree)?.GetOperation(argument) is IArgumentOperation { Parameter.Type: var wanted } && OnlyReads(wanted),
            _ => false,
        };
    }

    // A structure in an array changes through its members.
    private static bool IsRead(ElementAccessExpressionSyntax element, ITypeSymbol table) => element.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left != element,
        ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.None),
        MemberAccessExpressionSyntax => table is not IArrayTypeSymbol { ElementType: { IsValueType: true, IsReadOnly: false } structure } || !structure.IsFromSource(),
        RefExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression or (int)SyntaxKind.AddressOfExpression }
            or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } => false,
        _ => true,
    };

    private bool IsQuestion(MemberAccessExpressionSyntax access) =>
        access.Name.Identifier.ValueText is "Length" or "Count" or "GetLength" or "TryGetValue" or "GetValueOrDefault" or "ContainsKey" or "Contains" or "ContainsValue" or "IndexOf" or "Keys" or "Values"
        || models.Of(access.SyntaxTree)?.GetSymbolInfo(access.Name).Symbol is IMethodSymbol { ContainingType.Name: nameof(Enumerable) };

    private static bool OnlyReads(ITypeSymbol? wanted) =>
        wanted.IsNamed("System", "ReadOnlySpan`1") || (wanted is { TypeKind: TypeKind.Interface } && (wanted.Name == "IEnumerable" || wanted.Name.StartsWith("IReadOnly", StringComparison.Ordinal)));
}
