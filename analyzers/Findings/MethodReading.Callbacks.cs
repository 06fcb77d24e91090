using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Graph;
using Tophalf.Analyzers.Origins;

namespace Tophalf.Analyzers.Findings;

/// <content>What the class library calls of the author's code on its own account: comparers, formatters, kept delegates.</content>
internal sealed partial class MethodReading
{
    private void FollowCallbacks(CallStep call, IMethodSymbol callee)
    {
        if (ClassLibrary.RunsWhatItHolds(callee) || ClassLibrary.RunsWhatItIsGiven(call, callee))
        {
            foreach (IMethodSymbol held in GivenTo(call).SelectMany(given => walk.Origins.Of(given.Syntax).Methods))
            {
                CallBack(held, call.At, ClassLibrary.RunsOnce(callee));
            }
        }

        if (ClassLibrary.Formats(callee) && call.Method.TypeArguments is [INamedTypeSymbol formatted]
            && Formatters.MemberOf(formatted, isUtf8: callee.ContainingNamespace.Name == "Unicode") is { } formatter)
        {
            CallBack(formatter, call.At);
        }

        // A comparer that is passed is there to be called; a constructor keeps it.
        if (callee.MethodKind != MethodKind.Constructor)
        {
            foreach (IArgumentOperation argument in call.Arguments.Where(static argument => Comparers.IsOne(argument.Parameter?.Type)))
            {
                FollowComparer(argument.Value, call.At);
            }
        }
    }

    // What is called back has rules like any other.
    private bool CallBack(IMethodSymbol method, IOperation at, bool isFirstCall = false)
    {
        CheckRules(new CallStep(at, method, null, false, []), method);
        return Follow(method, at, [], isFirstCall);
    }

    // A call that is bound at run time: to a member of what is there, if that is known, or of anything.
    private void Bind(DynamicCallStep call)
    {
        Origin origin = walk.Origins.Of(call.Receiver.Syntax);
        foreach (INamedTypeSymbol type in origin.IsOpen || origin.Types.IsEmpty ? walk.Hierarchy.All : [.. origin.Types])
        {
            for (INamedTypeSymbol? owner = type; owner is not null; owner = owner.BaseType)
            {
                foreach (IMethodSymbol method in owner.GetMembers(call.Name).Select(static member => member is IPropertySymbol property ? property.GetMethod : member).OfType<IMethodSymbol>()
                    .Where(method => !method.IsStatic && method.Parameters.Length == call.Count && method.IsFromSource()))
                {
                    Call(new CallStep(call.At, method, type, true, []));
                }
            }
        }
    }

    // A collection compares with what it was made with.
    private void FollowKeptComparer(CallStep call, EffectsAtCall verdict)
    {
        if (verdict.Assumptions.Contains(Assumption.NoCustomComparer) && OutsideCall.ReceiverOf(call) is { } collection)
        {
            FollowComparer(collection, call.At);
        }
    }

    private void FollowComparer(IOperation comparer, IOperation at)
    {
        Origin origin = walk.Origins.Of(comparer.Syntax);
        foreach (IMethodSymbol member in Comparers.MembersOf(origin.Types))
        {
            CallBack(member, at);
        }

        // Comparer.Create makes one of a method.
        if (Comparers.IsOne(comparer.Type))
        {
            foreach (IMethodSymbol method in origin.Methods)
            {
                CallBack(method, at);
            }
        }
    }

    private static IEnumerable<IOperation> GivenTo(CallStep call) =>
        call.Arguments.Select(static argument => argument.Value)
            .Concat(OutsideCall.ReceiverOf(call) is { } receiver ? ImmutableArray.Create(receiver) : []);
}
