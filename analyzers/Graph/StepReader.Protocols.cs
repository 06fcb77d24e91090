using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <content>Members that the compiler calls because they have the right names.</content>
internal sealed partial class StepReader
{
    private void Deconstruct(IOperation operation)
    {
        if (operation is not IDeconstructionAssignmentOperation deconstruction || models.Of(operation.Syntax.SyntaxTree) is not { } model)
        {
            return;
        }

        if (operation.Syntax is AssignmentExpressionSyntax assignment)
        {
            DeconstructionInfo info = model.GetDeconstructionInfo(assignment);
            Deconstruct(operation, info);
            if (info.Method is null)
            {
                // Roslyn does not say which one when nothing is declared on the left.
                ByArity(deconstruction);
            }
        }
        else if ((operation.Syntax as ForEachVariableStatementSyntax ?? operation.Syntax.Parent as ForEachVariableStatementSyntax) is { } loop)
        {
            Deconstruct(operation, model.GetDeconstructionInfo(loop));
        }
    }

    private void ByArity(IDeconstructionAssignmentOperation deconstruction)
    {
        if (deconstruction.Target is ITupleOperation { Elements.Length: int arity } && deconstruction.Value.Type is { IsTupleType: false } type)
        {
            IMethodSymbol? method = type.GetMembers("Deconstruct").OfType<IMethodSymbol>().FirstOrDefault(one => one.Parameters.Length == arity);
            FromSource(deconstruction, method, type);
        }
    }

    private void Deconstruct(IOperation at, DeconstructionInfo info)
    {
        Call(at, info.Method, info.Method?.IsStatic == true ? null : info.Method?.ContainingType, false, []);
        Call(at, info.Conversion?.MethodSymbol, null, false, []);
        foreach (DeconstructionInfo nested in info.Nested)
        {
            Deconstruct(at, nested);
        }
    }

    private void Await(IAwaitOperation wait)
    {
        bool isCertain = new Completion(models).IsCertain(wait.Operation);
        if (wait.Syntax is AwaitExpressionSyntax syntax && models.Of(syntax.SyntaxTree) is { } model)
        {
            AwaitExpressionInfo info = model.GetAwaitExpressionInfo(syntax);
            FromSource(wait, info.GetAwaiterMethod, null);
            FromSource(wait, info.IsCompletedProperty?.GetMethod, info.GetAwaiterMethod?.ReturnType);
            FromSource(wait, info.GetResultMethod, info.GetAwaiterMethod?.ReturnType);
            if (!isCertain && info.GetAwaiterMethod?.ReturnType is { } awaiter)
            {
                FromSource(wait, TakingOne(awaiter, "UnsafeOnCompleted") ?? TakingOne(awaiter, "OnCompleted"), awaiter);
            }
        }

        if (!isCertain)
        {
            Allocates(wait, AllocationKind.StateMachine, "an await that has to wait keeps the state of its method in an object, which");
        }
    }

    // An awaiter of the class library is asked for its result when it is there, and does not wait.
    private void FromSource(IOperation at, IMethodSymbol? method, ITypeSymbol? receiver)
    {
        if (method?.IsFromSource() == true)
        {
            Call(at, method, receiver, false, []);
        }
    }

    // What a spread runs through; arrays, spans and collections of the class library are copied.
    private void Enumeration(IOperation at, ITypeSymbol collection)
    {
        if (!collection.IsFromSource() || Member(collection, WellKnownMemberNames.GetEnumeratorMethodName) is not { } getEnumerator)
        {
            return;
        }

        Call(at, getEnumerator, collection, true, []);
        ITypeSymbol enumerator = getEnumerator.ReturnType;
        foreach (string name in new[] { WellKnownMemberNames.MoveNextMethodName, "get_" + WellKnownMemberNames.CurrentPropertyName, nameof(IDisposable.Dispose) })
        {
            FromSource(at, Member(enumerator, name), enumerator);
        }
    }

    // A type that is pinned by a pattern says where.
    private void Pinned(IOperation operation)
    {
        if (operation.Type is { } type
            && operation.Syntax.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FixedStatementSyntax } }
            && Member(type, "GetPinnableReference") is { } method)
        {
            FromSource(operation, method, type);
        }
    }

    // It is told what follows, if it is not complete.
    private static IMethodSymbol? TakingOne(ITypeSymbol type, string name) =>
        type.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(static method => method.Parameters.Length == 1);

    private static IMethodSymbol? Member(ITypeSymbol type, string name) =>
        type.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(static method => method.Parameters.IsEmpty);
}
