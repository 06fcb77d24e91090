using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tophalf.Analyzers.Inlining;

/// <summary>
/// What keeps the JIT from inlining a method, as measured with the one of .NET 10 (docs/rules/TH0012.md): its options,
/// a catch clause without a filter, a stackalloc that is not small and constant, a call of itself. Try and finally,
/// using, lock, foreach and filters do not.
/// </summary>
/// <param name="Site">The attribute or the construct.</param>
/// <param name="Mistake">The rest of a sentence about the method: <c>holds a catch clause</c>.</param>
/// <param name="Fix">What to do instead.</param>
internal sealed record InlineRefusal(Location Site, string Mistake, string Fix)
{
    /// <summary>What is refused about a method whatever its body.</summary>
    public static InlineRefusal? OfOptions(IMethodSymbol method, CancellationToken cancellation)
    {
        (MethodImplAttributes Option, string Name)[] refused =
        [
            (MethodImplAttributes.NoInlining, nameof(MethodImplAttributes.NoInlining)),
            (MethodImplAttributes.NoOptimization, nameof(MethodImplAttributes.NoOptimization)),
            (MethodImplAttributes.Synchronized, nameof(MethodImplAttributes.Synchronized)),
        ];

        foreach ((MethodImplAttributes option, string name) in refused)
        {
            if (method.MethodImplementationFlags.HasFlag(option))
            {
                return new InlineRefusal(OptionSite(method, cancellation), $"is marked {name}", "take that option away");
            }
        }

        return null;
    }

    /// <summary>
    /// What is refused about the body of a method. A method that is called in a loop may hold no stackalloc at all: its
    /// memory would be released at the end of each call, and the JIT cannot do that inside the caller.
    /// </summary>
    public static IEnumerable<InlineRefusal> OfBody(IMethodSymbol method, SyntaxNode body, bool calledInLoop, SemanticModel model, CancellationToken cancellation)
    {
        foreach (SyntaxNode node in OwnNodes(body))
        {
            InlineRefusal? refusal = node switch
            {
                CatchClauseSyntax { Filter: null, Parent: TryStatementSyntax { Block.Statements.Count: > 0 } } clause => new InlineRefusal(
                    clause.CatchKeyword.GetLocation(),
                    "holds a catch clause",
                    "test for the error beforehand, or move the try statement into a method that is called on a rare path only"),
                StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax =>
                    OfStackAlloc((ExpressionSyntax)node, calledInLoop || IsInLoop(node, body), model, cancellation),
                InvocationExpressionSyntax call when Calls(call, method, model, cancellation) => new InlineRefusal(
                    call.Expression.GetLocation(), "calls itself", "write a loop"),
                _ => null,
            };

            if (refusal is not null)
            {
                yield return refusal;
            }
        }
    }

    /// <summary>The nodes of a body without those of local functions and lambdas: they are methods of their own.</summary>
    public static IEnumerable<SyntaxNode> OwnNodes(SyntaxNode body) =>
        body.DescendantNodes(node => node == body || node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax));

    /// <summary>Whether a node lies in a loop of the body.</summary>
    public static bool IsInLoop(SyntaxNode node, SyntaxNode body)
    {
        for (SyntaxNode? current = node; current is not null && current != body; current = current.Parent)
        {
            if (current is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax)
            {
                return true;
            }
        }

        return false;
    }

    private static InlineRefusal? OfStackAlloc(ExpressionSyntax expression, bool inLoop, SemanticModel model, CancellationToken cancellation)
    {
        const string Fix = "keep the buffer in the extension structure";
        if (inLoop)
        {
            return new InlineRefusal(expression.GetLocation(), "allocates on the stack in a loop", Fix);
        }

        var size = StackAllocSize.Of(expression, model, cancellation);
        return size switch
        {
            { IsConstant: false } => new InlineRefusal(
                expression.GetLocation(), "allocates on the stack what is no constant number of bytes", Fix),
            { LeastBytes: > StackAllocSize.InlinedBytes } => new InlineRefusal(
                expression.GetLocation(), $"allocates more than {StackAllocSize.InlinedBytes} bytes on the stack", Fix),
            _ => null,
        };
    }

    private static bool Calls(InvocationExpressionSyntax call, IMethodSymbol method, SemanticModel model, CancellationToken cancellation) =>
        model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol target
        && SymbolEqualityComparer.Default.Equals(target.OriginalDefinition, method.OriginalDefinition);

    private static Location OptionSite(IMethodSymbol method, CancellationToken cancellation)
    {
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "MethodImplAttribute"
                && attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is { } syntax)
            {
                return syntax.GetLocation();
            }
        }

        return Contract.DeclarationSite.Of(method);
    }
}
