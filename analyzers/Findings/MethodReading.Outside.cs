using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Graph;
using Tophalf.Analyzers.Origins;

namespace Tophalf.Analyzers.Findings;

/// <content>Calls that leave the author's code: the report is at the call.</content>
internal sealed partial class MethodReading
{
    // So many arguments the class library passes on without an array of its own.
    private const int MostOnStack = 4;

    private void Leave(CallStep call, IMethodSymbol callee, bool isOpen)
    {
        // What a routine of the port driver does, its attributes say.
        if (walk.Rules.Routines.Has(callee))
        {
            return;
        }

        // A member that the compiler writes does what the language says it does, and a missing body is an error anyway.
        if (SymbolEqualityComparer.Default.Equals(callee.ContainingAssembly, walk.Compilation.Assembly) && callee.Import() is null)
        {
            foreach (IMethodSymbol called in RecordMembers.IsOne(callee) ? RecordMembers.CalledBy(callee, _types) : [])
            {
                CallsBack(call, called);
            }

            return;
        }

        bool makesOnce = ClassLibrary.RunsOnce(callee) || KeptKeys.MakesOnce(call, callee, walk.Firsts.Uses);
        OutsideCall outside = new(walk, call, member => CallsBack(call, member, makesOnce), MethodsIn);
        EffectsAtCall verdict = outside.Judge(callee, isOpen && callee is { IsStatic: false, IsSealed: false });
        Func<IOperation?, Optional<object?>> valueOf = new ConstantEvaluator(body, _types, _known, trustsFields: true).Evaluate;
        KeptResults kept = Kept;
        if (call.At is IAwaitOperation)
        {
            // The result is asked for when it is there.
            verdict = verdict with { Effects = verdict.Effects & Effect.Unknown };
        }
        else if (ClassLibrary.WaitsForTask(callee)
            && (AskedTask.IsComplete(OutsideCall.ReceiverOf(call), walk.Models)
                || (callee.ContainingType.Name.StartsWith("ValueTask", StringComparison.Ordinal) && new Completion(walk.Models, hasValue: true).IsCertain(OutsideCall.ReceiverOf(call)))))
        {
            verdict = verdict with { Effects = verdict.Effects & ~Effect.Blocks };
        }
        else if (call.Arguments is [{ Value: var result }] && ClassLibrary.IsKept(callee, valueOf(result)))
        {
            verdict = verdict with { Effects = Effect.AllocatesOnce };
        }
        else if ((verdict.Effects & Effect.Allocates) != 0 && kept.Keeps(call, callee))
        {
            verdict = verdict with { Effects = verdict.Effects & ~(Effect.Allocates | Effect.Unbounded | Effect.Unknown) };
        }
        else if (callee is { MethodKind: MethodKind.Constructor, ContainingType.SpecialType: SpecialType.System_String })
        {
            // The text is told already.
            verdict = verdict with { Effects = verdict.Effects & ~Effect.Allocates };
        }
        else if ((verdict.Effects & Effect.Allocates) != 0 && KeptKeys.AddsOnce(call, callee, walk.Firsts.Uses))
        {
            verdict = verdict with { Effects = (verdict.Effects & ~(Effect.Allocates | Effect.Unknown)) | Effect.AllocatesOnce };
        }
        else if (ClassLibrary.Remembers(call, callee))
        {
            verdict = verdict with { Effects = (verdict.Effects & ~(Effect.Allocates | Effect.Unknown)) | Effect.AllocatesOnce };
        }
        else if ((verdict.Effects & Effect.Blocks) != 0 && kept.IsLazyWithoutLock(call, callee))
        {
            verdict = verdict with { Effects = verdict.Effects & ~Effect.Blocks };
        }

        // What is behind the console keeps its buffer.
        bool hidesLock = HidesLock(call, callee);
        if (hidesLock && callee.Parameters is [] or [{ Type.SpecialType: SpecialType.System_String or SpecialType.System_Char }])
        {
            verdict = verdict with { Effects = verdict.Effects & ~Effect.Allocates };
        }

        FollowQuery(call, callee, outside, makesOnce);
        FollowKeptComparer(call, verdict);
        string name = CalleeText.Of(call, callee);
        CheckRulesOf(walk.Outside.RoutinesOf(callee), call.At, name);
        bool isTold = false;
        if (AlwaysThrows(call, callee, verdict))
        {
            Report(Effect.ThrowsExplicit, ContextRules.Throws, call.At, name);
            isTold = true;
        }

        // What is done to throw belongs to the throw.
        if (_onlyThrows)
        {
            return;
        }

        if (walk.ReportsChecks && !isTold && (verdict.Effects & (Effect.ThrowsExplicit | Effect.ThrowsImplicit)) != 0)
        {
            Report(Effect.ThrowsExplicit, ContextRules.Checks, call.At, $"{name} throws for what it does not take");
        }

        if (IsNeverGivenBack(callee))
        {
            verdict = verdict with { Effects = verdict.Effects | Effect.Allocates };
        }

        isTold |= TellAllocation(call, callee, name, verdict);
        if (!isTold && Enumerated.BehindInterface(call, callee))
        {
            Report(Effect.Allocates, IsFirst(call.At) ? ContextRules.AllocatesOnce : ContextRules.Allocates, call.At, "an enumerator behind an interface");
            isTold = true;
        }

        if (((verdict.Effects & Effect.Blocks) != 0 && !ClassLibrary.AsksRoughly(call, callee)) || ClassLibrary.Waits(callee) || ClassLibrary.ForcesCollection(call, callee) || hidesLock)
        {
            Report(Effect.Blocks, ContextRules.Blocks, call.At, name);
            isTold = true;
        }

        // What spins for a moment in the class library is the same to its IL; a summary has looked at the source.
        string loop = WitnessText.SpinsOn(verdict);
        if (!isTold && (loop.Length > 0 || ((verdict.Effects & Effect.Unbounded) != 0 && walk.Outside.IsSummarized(callee))))
        {
            Report(Effect.Unbounded, ContextRules.RunsUnbounded, call.At, $"{name} has no bound{loop}");
            isTold = true;
        }

        if (!isTold && ClassLibrary.IsReflection(callee))
        {
            Reflects(call, name);
        }
        else if (!isTold && (verdict.Effects & Effect.Unknown) != 0)
        {
            Report(Effect.Unknown, ContextRules.UnknownMember, call.At.Syntax, name, WitnessText.WhyUnknown(verdict, isOpen));
        }
    }

    // A pool from which everybody takes, and to which nobody gives back, is empty.
    private bool IsNeverGivenBack(IMethodSymbol callee) =>
        callee is { Name: "Rent", ContainingType: { Name: "ArrayPool" } pool } && MembersOutside.IsFramework(callee)
        && pool.OriginalDefinition.GetMembers("Return").All(method => !walk.Origins.Names.Of(method).Any());

    // ArrayList.Synchronized returns a class that nobody sees; so does Console.Out.
    private bool HidesLock(CallStep call, IMethodSymbol callee) => MembersOutside.IsFramework(callee)
        && OutsideCall.ReceiverOf(call) is { } receiver
        && (ClassLibrary.IsLocked(receiver is IFieldReferenceOperation { Field: var field } ? body.Results.MadeWith(field) : receiver) || MayBeConsole(receiver));

    // A log that was given the console, and not the one that was given a text.
    private bool MayBeConsole(IOperation receiver) => receiver.Type is { Name: "TextWriter" or "TextReader" } writer && !writer.IsFromSource()
        && new ConstantEvaluator(body, _types, _known).Evaluate(receiver).Value is not ObjectValue
        && walk.ObjectsIn(receiver).Shared.Any(static shared => shared.ContainingType.IsNamed("System", "Console"));

    // Values travel in boxes and arrays; where there are none, the stub that calls is all that is made, and that once.
    private void Reflects(CallStep call, string name)
    {
        bool isPlain = (call.Method.Name == "SetValue" || (call.Method.Name is "Invoke" or "GetValue" && call.Arguments.Skip(1).All(static argument => !IsFilled(argument.Value))))
            && OutsideCall.ReceiverOf(call) is { } receiver && walk.Origins.Of(receiver.Syntax) is { IsOpen: false, Methods: { IsEmpty: false } methods }
            && methods.Where(method => call.Method.Name != "GetValue" || method.MethodKind == MethodKind.PropertyGet)
                .All(static method => method.MethodKind != MethodKind.Constructor && (method.ReturnsVoid || method.ReturnType.IsReferenceType) && method.Parameters.Length <= MostOnStack);
        Report(isPlain ? Effect.AllocatesOnce : Effect.Allocates, isPlain ? ContextRules.AllocatesOnce : ContextRules.Allocates, call.At, name);
    }

    // What is made here and has something in it.
    private static bool IsFilled(IOperation given) => given switch
    {
        IConversionOperation { OperatorMethod: null } conversion => IsFilled(conversion.Operand),
        IArrayCreationOperation { Initializer: { ElementValues.IsEmpty: false } } or ICollectionExpressionOperation { Elements.IsEmpty: false } => true,
        _ => false,
    };

    private bool TellAllocation(CallStep call, IMethodSymbol callee, string name, EffectsAtCall verdict)
    {
        if ((verdict.Effects & Effect.Allocates) == 0 || ClassLibrary.SortsByDefault(call, callee))
        {
            if ((verdict.Effects & Effect.AllocatesOnce) != 0)
            {
                Report(Effect.AllocatesOnce, ContextRules.AllocatesOnce, call.At, name + WitnessText.Of(verdict, Effect.AllocatesOnce));
            }

            return false;
        }

        string witness = WitnessText.Of(verdict, Effect.Allocates);
        if (IsFirst(call.At))
        {
            Report(Effect.AllocatesOnce, ContextRules.AllocatesOnce, call.At, name + witness);
        }
        else if (Growth.HasAnEnd(call, callee, walk, body.Results))
        {
            Report(Effect.AllocatesOnce, ContextRules.AllocatesOnce, call.At, $"{name} (which grows, and is emptied again)");
        }
        else if (ReturnsNewObject(callee))
        {
            Report(Effect.Allocates, ContextRules.Allocates, call.At, name + witness);
        }
        else if ((verdict.Effects & Effect.Blocks) == 0 || !ClassLibrary.AllocatesToWait(callee))
        {
            Report(Effect.Allocates, ContextRules.MayAllocate, call.At, $"{name} may allocate on the managed heap{witness}");
        }

        return true;
    }

    // What a member returns it makes for each call; what it needs for itself, it needs now and then.
    private static bool ReturnsNewObject(IMethodSymbol callee) =>
        callee.OriginalDefinition.ReturnType is { IsReferenceType: true } and not ITypeParameterSymbol
        && (callee.IsStatic || !SymbolEqualityComparer.Default.Equals(callee.ReturnType, callee.ContainingType));

    // The class library throws for arguments that are wrong: that is a check. A throw that a helper holds is one.
    private bool AlwaysThrows(CallStep call, IMethodSymbol callee, EffectsAtCall verdict) =>
        (MembersOutside.IsFramework(callee) && new FailingCalls(body, new ConstantEvaluator(body, _types, _known, trustsFields: true).Evaluate).Fails(call, callee))
        || ((verdict.Effects & Effect.ThrowsExplicit) != 0 && (!MembersOutside.IsFramework(callee) || (!walk.Returns(callee) && !ClassLibrary.EndsTheProgram(callee))));

    // What is known on this way, or what is known whichever way one came.
    private MethodValue? MethodsIn(IOperation value) =>
        new ConstantEvaluator(body, _types, _known).Evaluate(value) is { HasValue: true, Value: var known }
            ? known as MethodValue
            : OriginOf(value)?.ToMethods();

    // Of a parameter, the way that leads here says what it is, if anything does.
    private Origin? OriginOf(IOperation value) =>
        value is IParameterReferenceOperation { Parameter: var parameter } && !body.Untracked.Contains(parameter)
            && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, body.Method)
            ? null
            : walk.Origins.Of(value.Syntax);

    // Nobody knows what runs: the receiver may be of any type that there is.
    private void LeaveOpen(CallStep call)
    {
        OutsideCall outside = new(walk, call, member => CallsBack(call, member), MethodsIn);
        if (outside.IsOnShared(call.Method))
        {
            Leave(call, call.Method, isOpen: true);
            return;
        }

        if (_onlyThrows || outside.IsDefaultComparison())
        {
            return;
        }

        if (HidesLock(call, call.Method))
        {
            Report(Effect.Blocks, ContextRules.Blocks, call.At, CalleeText.Of(call));
            return;
        }

        if (ClassLibrary.IsReflection(call.Method))
        {
            Reflects(call, CalleeText.Of(call));
            return;
        }

        // An enumerator behind an interface is an object.
        if (call.Method is { Name: "GetEnumerator", ReturnType.TypeKind: TypeKind.Interface })
        {
            Report(Effect.Allocates, IsFirst(call.At) ? ContextRules.AllocatesOnce : ContextRules.Allocates, call.At, "an enumerator behind an interface");
        }
        else
        {
            Report(Effect.Unknown, ContextRules.UnknownTarget, call.At, CalleeText.Of(call));
        }
    }
}
