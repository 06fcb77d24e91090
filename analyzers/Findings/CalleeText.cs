using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tophalf.Analyzers.Contract;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Findings;

/// <summary>What is called, as a message says it: what the author wrote, if that is no call.</summary>
internal static class CalleeText
{
    public static string Of(CallStep call) => Of(call, call.Method);

    public static string Of(CallStep call, IMethodSymbol callee) => Of(call.At, callee);

    public static string Of(IOperation at, IMethodSymbol callee) => at.Syntax switch
    {
        { Parent: LockStatementSyntax } or LockStatementSyntax => "'lock'",
        _ when callee.MethodKind == MethodKind.Constructor => $"'new {callee.ContainingType.Name()}'",
        _ => $"'{(callee.AssociatedSymbol ?? callee).NameInType()}'",
    };
}
