using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Contract;
using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Graph;
using Tophalf.Analyzers.Inlining;
using Tophalf.Analyzers.Runtime;

namespace Tophalf.Analyzers.Findings;

/// <content>What the runtime makes of the code.</content>
internal sealed partial class MethodReading
{
    // Of the few kilobytes that a kernel has, with what is on them already.
    private const int MostStackBytes = 1024;

    private void Hazards(IOperation root)
    {
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            if (ExtensionCopies.In(operation) is { } copied)
            {
                Copies(copied);
            }

            if (operation is IFieldReferenceOperation { Field: { IsStatic: true, IsConst: false } field }
                && field.GetAttributes().Any(static attribute => attribute.AttributeClass.IsNamed("System", "ThreadStaticAttribute")))
            {
                Report(Effect.Allocates, RuntimeRules.ThreadStatic, operation, $"the thread static '{field.Name}'");
            }
            else if (operation is IPropertyReferenceOperation { Property: { Name: "Value", ContainingType: { } owner } }
                && (owner.OriginalDefinition.IsNamed("System.Threading", "ThreadLocal`1") || owner.OriginalDefinition.IsNamed("System.Threading", "AsyncLocal`1")))
            {
                Report(Effect.Allocates, RuntimeRules.ThreadStatic, operation, $"the value of '{((IPropertyReferenceOperation)operation).Instance?.Syntax}'");
            }
            else if (operation is { Kind: OperationKind.None, Syntax: StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax })
            {
                StackAllocated(operation);
            }
        }
    }

    private void Returns(BasicBlock block)
    {
        if (ExtensionCopies.ReturnedBy(block, body.Method) is { } copied)
        {
            Copies(copied);
        }
    }

    private void Copies(IOperation copied) =>
        log.Add(RuntimeRules.ExtensionCopied, copied.Syntax.GetLocation(), visit, $"'{copied.Syntax}', an extension structure,");

    private void StackAllocated(IOperation operation)
    {
        if (walk.Models.Of(operation.Syntax.SyntaxTree) is not { } model)
        {
            return;
        }

        StackAllocSize size = StackAllocSize.Of((ExpressionSyntax)operation.Syntax, model, walk.Cancellation);
        bool isKnown = size.IsConstant
            || operation.ChildOperations.Any(count => new ConstantEvaluator(body, _types, _known).Evaluate(count) is { HasValue: true, Value: <= MostStackBytes });
        if (!isKnown || size.LeastBytes > MostStackBytes)
        {
            Report(Effect.Allocates, RuntimeRules.LargeStack, operation, isKnown
                ? $"{size.LeastBytes} bytes or more are taken from the stack, of which {MostStackBytes} are much"
                : "it is not known how many bytes are taken from the stack");
        }
    }

    private void Marshals(CallStep call)
    {
        if (Marshalling.Of(call.Method) is { } what)
        {
            Report(Effect.Allocates, RuntimeRules.Marshalled, call.At, what);
        }
    }

    // The static constructor and the initializers of static fields run before.
    private void FirstUse(INamedTypeSymbol type, IOperation at)
    {
        // Of what anybody may call, no type is in use.
        if (!type.IsFromSource() || (!context.IsAny && IsInUse(type)) || type.StaticConstructors.FirstOrDefault() is not { } constructor)
        {
            return;
        }

        Constructs(type, at);
        Next(new MethodInstance(constructor, [], _onlyThrows, FirstCall: true), at.Syntax.GetLocation());
    }

    // That of the routine is, and one whose own members run, unless it is a use of a field that initializes it.
    private bool IsInUse(INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(type, visit.Routine.ContainingType)
        || (SymbolEqualityComparer.Default.Equals(type, visit.Instance.Method.ContainingType)
            && (visit.Instance.FirstCall || type.StaticConstructors.Any(static one => !one.IsImplicitlyDeclared)));

    private void Constructs(INamedTypeSymbol type, IOperation at)
    {
        if (!type.StaticConstructors[0].IsImplicitlyDeclared)
        {
            Report(Effect.Blocks, RuntimeRules.StaticConstructor, at, $"'{type.Name()}'");
        }
    }

    // The shortest way is looked at: a circle is on it, or begins on it.
    private void Circles(MethodInstance next, Location call)
    {
        for (Visit? earlier = visit; earlier is not null; earlier = earlier.From)
        {
            if (earlier.Instance.Equals(next))
            {
                Report(Effect.Allocates, RuntimeRules.Recursion, call, $"'{next.Method.NameInType()}'");
                return;
            }
        }
    }
}
