using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <content>Functions that are kept, and called later: by the author, or by the class library.</content>
internal sealed partial class Executor
{
    private object? InvokeDelegate(IInvocationOperation call)
    {
        object? target = Evaluate(call.Instance);
        object?[] given = Pass(call.Arguments, call.TargetMethod.Parameters.Length);
        if (Stops || IsNull(call, call.Instance, target))
        {
            return Unknown.Value;
        }

        if (PartsOf(target) is not { } parts)
        {
            ForgetStored(call.TargetMethod, given);
            Leaves();
            return Unknown.Value;
        }

        object? result = Unknown.Value;
        foreach (Thing part in parts)
        {
            result = Stops ? Unknown.Value : CallWith(call, part.Method!, part.Target, given, part.Around);
        }

        return result;
    }

    // What is there already is not waited for: nobody else runs meanwhile.
    private Unknown Await(IAwaitOperation await)
    {
        switch (Evaluate(await.Operation))
        {
            case Thing { IsOpen: false, Native: Task { IsFaulted: true } task }:
                Fail(await, "the task has failed", walk.Compilation.GetTypeByMetadataName(task.Exception!.InnerException!.GetType().FullName ?? ""));
                return Unknown.Value;

            case Thing { IsOpen: false, Native: Task { IsCompleted: true } }:
                return Unknown.Value;

            default:
                return Unfollowed(await);
        }
    }

    private object? DelegateOf(IOperation target, ITypeSymbol? type)
    {
        switch (target)
        {
            case IFlowAnonymousFunctionOperation function:
                return Made(new Thing(type) { Method = function.Symbol, Around = _frame.Enclose() });

            case IMethodReferenceOperation { Method: var method } reference:
                object? self = method.IsStatic ? null : Evaluate(reference.Instance);
                if (Stops || (!method.IsStatic && IsNull(reference, reference.Instance, self)))
                {
                    return Unknown.Value;
                }

                return TargetOf(method, self, reference.IsVirtual, null) is { } exact && exact.IsFromSource()
                    ? Made(new Thing(type) { Method = exact, Target = Thing.Copy(self), Around = _frame.Around(exact)?.Enclose() })
                    : Made(new Thing(type) { IsOpen = true });

            default:
                return target is IDelegateCreationOperation or IConversionOperation ? Evaluate(target) : Unknown.Value;
        }
    }

    // The class library calls a function of the author's, and comes to an end itself where that does.
    object? IAuthor.Call(Thing function, object?[] given)
    {
        _calledBack++;
        object? result = Stops ? Unknown.Value : CallWith(_outside, function.Method!, function.Target, given, function.Around);
        return Stops ? throw new Opaque.LookedAtException() : result;
    }
}
