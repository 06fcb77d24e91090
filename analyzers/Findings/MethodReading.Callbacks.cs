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
                CallsBack(call, held, ClassLibrary.RunsOnce(callee));
            }
        }

        if (ClassLibrary.ContinuesHere(call, callee))
        {
            foreach (IMethodSymbol next in call.Arguments.Select(argument => MethodsIn(argument.Value)).OfType<MethodValue>().SelectMany(static value => value.Methods))
            {
                CallsBack(call, next);
            }
        }

        if (ClassLibrary.Formats(callee) && call.Method.TypeArguments is [INamedTypeSymbol formatted]
            && Formatters.MemberOf(formatted, isUtf8: callee.ContainingNamespace.Name == "Unicode") is { } formatter)
        {
            CallsBack(call, formatter);
        }

        foreach ((IMethodSymbol invoked, bool isFirstCall) in new ReflectedCalls(call, walk).Of(callee))
        {
            CallsBack(call, invoked, isFirstCall);
        }

        foreach (IMethodSymbol asked in FormattedObjects.AskedBy(call, callee, walk).Concat(WrappedObjects.CalledBy(call, callee, walk)))
        {
            CallsBack(call, asked);
        }

        // A comparer that is passed is there to be called; a constructor keeps it.
        if (callee.MethodKind != MethodKind.Constructor)
        {
            if (callee.Name == nameof(IComparer<>.Compare) && OutsideCall.ReceiverOf(call) is { } comparer && Comparers.IsOne(comparer.Type))
            {
                FollowComparer(comparer, call.At);
            }

            foreach (IArgumentOperation argument in call.Arguments.Where(static argument => Comparers.IsOne(argument.Parameter?.Type)))
            {
                FollowComparer(argument.Value, call.At);
            }
        }
    }

    // The class library calls a method that it was given, and goes through what that makes; false: it has no body here.
    private bool CallsBack(CallStep call, IMethodSymbol method, bool isFirstCall = false)
    {
        CheckRules(call, method);
        return Follow(method, call.At, [], isFirstCall, isGoneThrough: true);
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

        // Comparer.Create makes one of a method, and a collection keeps it.
        bool isComparer = Comparers.IsOne(comparer.Type);
        foreach (IMethodSymbol method in origin.Methods.Where(method => isComparer || Comparers.MayCompareFor(comparer.Type, method)))
        {
            Follow(method, at, []);
        }
    }

    // A query goes through the sequences that it is given, and calls the functions.
    private void FollowQuery(CallStep call, IMethodSymbol callee, OutsideCall outside, bool makesOnce)
    {
        if (!ClassLibrary.CallsWhatItIsGiven(call, callee))
        {
            return;
        }

        outside.FollowDefaultComparison(callee);

        foreach (IArgumentOperation argument in call.Arguments)
        {
            foreach (IMethodSymbol selector in MethodsIn(argument.Value)?.Methods ?? [])
            {
                CallsBack(call, selector, makesOnce);
            }

            foreach (IMethodSymbol step in Sequences.IsOne(argument.Parameter?.Type) ? Sequences.StepsThrough(argument.Value, walk) : [])
            {
                CallsBack(call, step);
            }
        }
    }

    // What is bound when it runs is a member of that name, of what the receiver may be.
    private void Binds(DynamicCallStep call)
    {
        IMethodSymbol[] bound =
        [
            .. (call.Owner is { } owner ? [owner] : call.Receivers.SelectMany(receiver => walk.ObjectsIn(receiver).Types)).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
                .SelectMany(type => DynamicMembers.Of(type, call, TypesOf, walk.Compilation)),
        ];
        foreach (IMethodSymbol member in bound.Distinct<IMethodSymbol>(SymbolEqualityComparer.Default))
        {
            Call(new CallStep(call.At, member, member.ContainingType, false, []));
        }

        // What is found is kept at the call. Values travel in boxes, and come back in one.
        bool boxes = call.Boxes && !(bound.Length > 0 && call.Name.StartsWith("op_", StringComparison.Ordinal) && bound.All(static member => member.ReturnType.IsReferenceType));
        if (!_onlyThrows)
        {
            Allocates(new AllocationStep(call.At, AllocationKind.Object, "dynamic binding", boxes ? AllocationGrade.EveryCall : AllocationGrade.FirstCall));
        }

        IReadOnlyCollection<ITypeSymbol>? TypesOf(IOperation value) => value.Type is { TypeKind: not TypeKind.Dynamic } known ? [known]
            : walk.ObjectsIn(value) is { IsExact: true } objects ? objects.Types
            : null;
    }

    private static IEnumerable<IOperation> GivenTo(CallStep call) =>
        call.Arguments.Select(static argument => argument.Value)
            .Concat(OutsideCall.ReceiverOf(call) is { } receiver ? ImmutableArray.Create(receiver) : []);
}
