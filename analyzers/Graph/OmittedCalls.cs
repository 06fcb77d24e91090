using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Tophalf.Analyzers.Graph;

/// <summary>
/// Calls of <c>[Conditional]</c> methods whose symbol is not defined: the compiler leaves them out with their arguments,
/// and the operations still show them.
/// </summary>
internal sealed class OmittedCalls
{
    private readonly ImmutableArray<TextSpan> _spans;

    public OmittedCalls(IEnumerable<ControlFlowGraph> graphs) => _spans =
    [
        .. graphs.SelectMany(static graph => graph.OriginalOperation.DescendantsAndSelf())
            .OfType<IInvocationOperation>()
            .Where(static call => IsOmitted(call))
            .Select(static call => call.Syntax.Span),
    ];

    public bool Contains(IOperation operation) => Contains(operation.Syntax);

    // The graphs of a method may be of several files; a span of another one is no harm but for a partial type's initializers.
    public bool Contains(SyntaxNode node) => _spans.Any(span => span.Contains(node.Span));

    private static bool IsOmitted(IInvocationOperation call)
    {
        string[] symbols = [.. call.TargetMethod.GetAttributes()
            .Where(static attribute => attribute.AttributeClass.IsNamed("System.Diagnostics", "ConditionalAttribute"))
            .Select(static attribute => attribute.ConstructorArguments is [{ Value: string symbol }] ? symbol : "")];
        return symbols.Length > 0 && !symbols.Any(symbol => IsDefined(symbol, call.Syntax.SyntaxTree));
    }

    private static bool IsDefined(string symbol, SyntaxTree tree)
    {
        bool isDefined = tree.Options.PreprocessorSymbolNames.Contains(symbol);
        for (DirectiveTriviaSyntax? directive = (tree.GetRoot() as CompilationUnitSyntax)?.GetFirstDirective();
            directive is not null;
            directive = directive.GetNextDirective())
        {
            isDefined = directive switch
            {
                DefineDirectiveTriviaSyntax { IsActive: true } define when define.Name.ValueText == symbol => true,
                UndefDirectiveTriviaSyntax { IsActive: true } undefine when undefine.Name.ValueText == symbol => false,
                _ => isDefined,
            };
        }

        return isDefined;
    }
}
