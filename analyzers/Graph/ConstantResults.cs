using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tophalf.Analyzers.Graph;

/// <summary>Members that always have the same value: <c>bool Waits => false</c>, <c>static readonly bool s_logs = false</c>.</summary>
internal sealed class ConstantResults(SemanticModels models)
{
    private readonly Dictionary<ISymbol, Optional<object?>> _known = new(SymbolEqualityComparer.Default);

    /// <summary>The value of a field, or what a method or property returns.</summary>
    public Optional<object?> Of(ISymbol member)
    {
        ISymbol definition = member.OriginalDefinition;
        if (!_known.TryGetValue(definition, out Optional<object?> value))
        {
            value = ConstantOf(definition) is { } expression && models.Of(expression.SyntaxTree) is { } model
                ? model.GetConstantValue(expression)
                : default;
            _known.Add(definition, value);
        }

        return value;
    }

    private static ExpressionSyntax? ConstantOf(ISymbol member)
    {
        if (member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not { } syntax)
        {
            return null;
        }

        return member switch
        {
            { IsVirtual: true } or { IsAbstract: true } or { IsOverride: true } => null,

            // A static constructor may say otherwise.
            IFieldSymbol { IsStatic: true, IsReadOnly: true } when member.ContainingType.StaticConstructors.All(static one => one.IsImplicitlyDeclared) =>
                (syntax as VariableDeclaratorSyntax)?.Initializer?.Value,
            IMethodSymbol { IsAsync: false, IsIterator: false } => syntax switch
            {
                MethodDeclarationSyntax method => Result(method.ExpressionBody, method.Body),
                LocalFunctionStatementSyntax local => Result(local.ExpressionBody, local.Body),
                AccessorDeclarationSyntax accessor => Result(accessor.ExpressionBody, accessor.Body),
                ArrowExpressionClauseSyntax arrow => arrow.Expression,
                _ => null,
            },
            IPropertySymbol { GetMethod: { } getter } => ConstantOf(getter),
            _ => null,
        };
    }

    private static ExpressionSyntax? Result(ArrowExpressionClauseSyntax? arrow, BlockSyntax? block) =>
        arrow?.Expression ?? (block is { Statements: [ReturnStatementSyntax { Expression: { } returned }] } ? returned : null);
}
