using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <summary>
/// Whether an object stays in the method that makes it: its members are used, and nobody else is given it. The JIT may put
/// such an object on the stack, or its fields into registers.
/// </summary>
internal sealed class LocalObject(SemanticModels models)
{
    // What is passed on is followed into so many methods, which the JIT would have to inline.
    private const int Deepest = 2;

    // A larger array is not put on the stack.
    private const int MostElements = 64;

    public bool Stays(IOperation made) =>
        !IsInLoop(made.Syntax) && IsSmall(made) && Written(made) is { } written && Stays(written, 0);

    // What is made again and again has no place of its own on the stack; what a loop begins with is made once.
    private static bool IsInLoop(SyntaxNode made) =>
        made.AncestorsAndSelf().TakeWhile(static node => node is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Any(static node => node.Parent switch
            {
                CommonForEachStatementSyntax loop => loop.Expression != node,
                ForStatementSyntax loop => loop.Declaration != node && !loop.Initializers.Contains(node),
                WhileStatementSyntax or DoStatementSyntax => true,
                _ => false,
            });

    private static bool IsSmall(IOperation made) => made switch
    {
        IArrayCreationOperation { Initializer.ElementValues.Length: <= MostElements } => true,
        IArrayCreationOperation { DimensionSizes: [{ ConstantValue: { HasValue: true, Value: int size } }] } => size <= MostElements,
        ICollectionExpressionOperation { Type: IArrayTypeSymbol, Elements: { Length: <= MostElements } elements } => !elements.Any(static one => one is ISpreadOperation),
        IObjectCreationOperation { Type: { } type } => type.IsFromSource(),
        IConversionOperation => true,
        _ => false,
    };

    // A graph does not have the expression around what it computes first.
    private IOperation? Written(IOperation made) =>
        models.Of(made.Syntax.SyntaxTree)?.GetOperation(made.Syntax) is { } written && written.Kind == made.Kind ? written
        : made is { IsImplicit: true, Parent: IArgumentOperation or IConversionOperation } or IConversionOperation ? Converted(made)
        : null;

    // An implicit conversion has the syntax of its operand.
    private IOperation Converted(IOperation made)
    {
        IOperation? operand = models.Of(made.Syntax.SyntaxTree)?.GetOperation(made.Syntax);
        return made is IConversionOperation && operand?.Parent is IConversionOperation conversion ? conversion : made;
    }

    private bool Stays(IOperation value, int depth)
    {
        switch (value.Parent)
        {
            case IConversionOperation { OperatorMethod: null } conversion:
                return conversion.Type is { IsValueType: true } || Stays(conversion, depth);

            case IParenthesizedOperation parenthesized:
                return Stays(parenthesized, depth);

            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { RefKind: RefKind.None } local } }:
                return Uses(local, local.DeclaringSyntaxReferences, depth);

            case IFieldReferenceOperation or IArrayElementReferenceOperation:
                return true;

            case IPropertyReferenceOperation member:
                return member.Instance == value && (member.Property.IsFromSource() || value.Type is IArrayTypeSymbol);

            case IInvocationOperation { TargetMethod.MethodKind: not MethodKind.DelegateInvoke } call:
                return call.Instance == value && (call.TargetMethod.IsFromSource() || IsExpanded(call.TargetMethod));

            case IBinaryOperation { OperatorMethod: null, Type.SpecialType: SpecialType.System_Boolean } or IIsPatternOperation or IIsTypeOperation:
                return true;

            case IForEachLoopOperation:
                return (value is IConversionOperation { Operand: var array } ? array : value).Type is IArrayTypeSymbol;

            case ISimpleAssignmentOperation assignment:
                return assignment.Target == value;

            case IExpressionStatementOperation:
                return true;

            case IArgumentOperation { Parameter.ContainingSymbol: IMethodSymbol method } when IsExpanded(method):
                return true;

            case IArgumentOperation { Parameter: { RefKind: RefKind.None, ContainingSymbol: IMethodSymbol method } parameter }
                when depth < Deepest && method is { IsVirtual: false, IsAbstract: false, IsOverride: false, IsAsync: false, IsIterator: false }:
                return method.IsFromSource() && Uses(parameter.OriginalDefinition, method.OriginalDefinition.DeclaringSyntaxReferences, depth + 1);

            default:
                return false;
        }
    }

    // The JIT writes what it does in its place, without the boxes.
    private static bool IsExpanded(IMethodSymbol method) => method is { Name: nameof(Enum.HasFlag), ContainingType.SpecialType: SpecialType.System_Enum };

    private bool Uses(ISymbol place, IEnumerable<SyntaxReference> declarations, int depth)
    {
        foreach (SyntaxNode declaration in declarations.Select(static reference => reference.GetSyntax()))
        {
            SyntaxNode scope = place is ILocalSymbol ? declaration.Ancestors().FirstOrDefault(static node => node is MemberDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax) ?? declaration : declaration;
            if (models.Of(scope.SyntaxTree) is not { } model)
            {
                return false;
            }

            foreach (IdentifierNameSyntax name in scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == place.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, place)
                    && (IsNested(name, scope) || model.GetOperation(name) is not { } use || !Stays(use, depth)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    // What a nested function captures lives in an object.
    private static bool IsNested(SyntaxNode name, SyntaxNode scope) =>
        name.Ancestors().TakeWhile(node => node != scope).Any(static node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);
}
