using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <summary>Whether what is awaited is certain to be complete: then nothing has to be kept while one waits.</summary>
/// <param name="models">The compilation.</param>
/// <param name="hasValue">Whether it has to hold the value itself, and no task is waited for, complete or not.</param>
internal sealed class Completion(SemanticModels models, bool hasValue = false)
{
    private readonly HashSet<IMethodSymbol> _asked = new(SymbolEqualityComparer.Default);

    public bool IsCertain(IOperation? awaited) => awaited switch
    {
        IConversionOperation conversion => IsCertain(conversion.Operand),
        IParenthesizedOperation parenthesized => IsCertain(parenthesized.Operand),
        IDefaultValueOperation => true,
        IPropertyReferenceOperation { Property: { IsStatic: true, Name: "CompletedTask" } } => true,
        IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field } when !HasReadyAwaiter(field.Type) => IsMadeCertain(field),
        ILocalReferenceOperation { Local: var local } when !HasReadyAwaiter(local.Type) => IsMadeCertain(local),
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "GetAwaiter", Instance: { Type.Name: "Task" or "ValueTask" } instance } => IsCertain(instance),
        IInvocationOperation { TargetMethod: { IsStatic: true, Name: "FromResult" or "FromException" or "FromCanceled" } method }
            when !method.IsFromSource() => true,
        IInvocationOperation { TargetMethod: { IsAbstract: false, IsVirtual: false, IsOverride: false } method } => ReturnsCompleted(method),
        IObjectCreationOperation { Type.Name: "ValueTask", Arguments: [{ Parameter.Type.Name: not ("Task" or "IValueTaskSource") }, ..] } => true,
        { Type: { } type } => HasReadyAwaiter(type),
        _ => false,
    };

    // What a readonly field is made with, or a variable that is declared and never set again.
    private bool IsMadeCertain(ISymbol place) =>
        place.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var value } declarator
        && models.Of(value.SyntaxTree)?.GetOperation(value) is { } made && IsCertain(made)
        && (place is IFieldSymbol || declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Any(assignment => assignment.Left is IdentifierNameSyntax name && name.Identifier.ValueText == place.Name) == false);

    // A method that never waits itself.
    private bool ReturnsCompleted(IMethodSymbol method)
    {
        if (method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not { } syntax
            || models.Of(syntax.SyntaxTree) is not { } model || !_asked.Add(method.OriginalDefinition))
        {
            return false;
        }

        // A method that is not asynchronous returns what others may have to wait for.
        IEnumerable<ExpressionSyntax> deciding = method.IsAsync
            ? syntax.DescendantNodes().OfType<AwaitExpressionSyntax>().Select(static one => one.Expression)
            : syntax.DescendantNodes().OfType<ReturnStatementSyntax>().Select(static one => one.Expression)
                .Concat(syntax.DescendantNodes(static _ => true).OfType<ArrowExpressionClauseSyntax>().Select(static one => one.Expression))
                .OfType<ExpressionSyntax>();
        return !method.IsIterator
            && !syntax.DescendantNodes().OfType<CommonForEachStatementSyntax>().Any(static loop => loop.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword))
            && deciding.All(expression => model.GetOperation(expression) is { } decided
                && (method.IsAsync && hasValue ? decided.Type is { } type && HasReadyAwaiter(type) : IsCertain(decided)));
    }

    private bool HasReadyAwaiter(ITypeSymbol type) =>
        type.GetMembers("GetAwaiter").OfType<IMethodSymbol>().FirstOrDefault(static method => method.Parameters.IsEmpty) is { ReturnType: { } awaiter }
        && awaiter.GetMembers("IsCompleted").FirstOrDefault()?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax()
            is PropertyDeclarationSyntax property
        && AnswersOf(property).ToArray() is [_, ..] answers
        && answers.All(answer => models.Of(answer.SyntaxTree)?.GetConstantValue(answer) is { HasValue: true, Value: true });

    private static IEnumerable<ExpressionSyntax> AnswersOf(PropertyDeclarationSyntax property) => property.DescendantNodes().Select(static node => node switch
    {
        ArrowExpressionClauseSyntax arrow => arrow.Expression,
        ReturnStatementSyntax returned => returned.Expression,
        _ => null,
    }).OfType<ExpressionSyntax>();
}
