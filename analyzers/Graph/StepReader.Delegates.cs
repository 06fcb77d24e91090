using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <content>Delegates that are made.</content>
internal sealed partial class StepReader
{
    private void DelegateCreation(IDelegateCreationOperation creation)
    {
        switch (creation.Target)
        {
            case IMethodReferenceOperation reference:
                _steps.Add(new MethodValueStep(creation, types.Apply(reference.Method)));
                Allocates(creation, AllocationKind.Delegate, "a delegate", IsKept(creation, reference) ? AllocationGrade.FirstCall : AllocationGrade.EveryCall);
                break;

            case IFlowAnonymousFunctionOperation function:
                _steps.Add(new MethodValueStep(creation, function.Symbol));
                bool captures = Captures.Anything(function.Symbol, models);
                Allocates(
                    creation, captures ? AllocationKind.Closure : AllocationKind.Delegate,
                    captures ? "a delegate with what it captures" : "a delegate",
                    captures ? AllocationGrade.EveryCall : AllocationGrade.FirstCall);
                break;

            default:
                Allocates(creation, AllocationKind.Delegate, "a delegate");
                break;
        }
    }

    // The compiler keeps the delegate of a static method that is converted, but not one that is made by 'new', not one that has a
    // receiver, as the first argument of an extension method is, and none in what initializes a type, with the lambdas in that.
    private bool IsKept(IDelegateCreationOperation creation, IMethodReferenceOperation reference) =>
        reference.Method.IsStatic && reference.Instance is null
        && creation.Syntax is not BaseObjectCreationExpressionSyntax
        && (creation.Type as INamedTypeSymbol)?.DelegateInvokeMethod?.Parameters.Length == reference.Method.Parameters.Length
        && !Captures.Anything(reference.Method, models)
        && !InitializesType(creation.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>());

    private static bool InitializesType(MemberDeclarationSyntax? member) =>
        member is BaseFieldDeclarationSyntax or ConstructorDeclarationSyntax or PropertyDeclarationSyntax { ExpressionBody: null, Initializer: not null }
        && member.Modifiers.Any(SyntaxKind.StaticKeyword);
}
