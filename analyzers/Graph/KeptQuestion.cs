using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Origins;

namespace Tophalf.Analyzers.Graph;

/// <summary>The answer to a question that a field keeps: <c>_isDump = configuration->OperationMode == Dump</c>.</summary>
internal static class KeptQuestion
{
    /// <summary>The one thing that is ever stored in a field that only its own type sees; null when there is another, or none.</summary>
    public static IOperation? In(IFieldSymbol field, SemanticModels models, NameIndex names)
    {
        if (field is not { DeclaredAccessibility: Accessibility.Private, Type.SpecialType: SpecialType.System_Boolean, IsConst: false }
            || field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not VariableDeclaratorSyntax { Initializer: null })
        {
            return null;
        }

        IOperation? stored = null;
        foreach (SimpleNameSyntax name in names.Of(field))
        {
            SyntaxNode whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
            IOperation? use = models.Of(name.SyntaxTree)?.GetOperation(whole);
            if (use?.Parent is ISimpleAssignmentOperation { IsRef: false } assignment && assignment.Target == use && stored is null)
            {
                stored = assignment.Value;
            }
            else if (use is null || Usage.Of(use).Writes || IsReferred(use))
            {
                return null;
            }
        }

        return stored;
    }

    // Who has a reference can store anything.
    private static bool IsReferred(IOperation use) => use.Parent is IAddressOfOperation
        or IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out }
        or ISimpleAssignmentOperation { IsRef: true }
        or IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: RefKind.Ref } }
        or IReturnOperation;
}
