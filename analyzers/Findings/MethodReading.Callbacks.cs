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
        if (ClassLibrary.RunsWhatItHolds(callee))
        {
            foreach (IMethodSymbol held in GivenTo(call).SelectMany(given => walk.Origins.Of(given.Syntax).Methods))
            {
                Follow(held, call.At, [], ClassLibrary.RunsOnce(callee));
            }
        }

        if (ClassLibrary.Formats(callee) && call.Method.TypeArguments is [INamedTypeSymbol formatted]
            && Formatters.MemberOf(formatted, isUtf8: callee.ContainingNamespace.Name == "Unicode") is { } formatter)
        {
            Follow(formatter, call.At, []);
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
            Follow(member, at, []);
        }

        // Comparer.Create makes one of a method.
        if (Comparers.IsOne(comparer.Type))
        {
            foreach (IMethodSymbol method in origin.Methods)
            {
                Follow(method, at, []);
            }
        }
    }

    private static IEnumerable<IOperation> GivenTo(CallStep call) =>
        call.Arguments.Select(static argument => argument.Value)
            .Concat(OutsideCall.ReceiverOf(call) is { } receiver ? ImmutableArray.Create(receiver) : []);
}
