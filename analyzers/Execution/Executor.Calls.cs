using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <content>Calls: into the author's code, which is run, and out of it, which is asked of the class library itself.</content>
internal sealed partial class Executor
{
    // In operations.
    private const int CostOfCall = 10;
    private const int CostOfThrow = 100;

    private object? Invoke(IInvocationOperation call)
    {
        if (_frame.Body.Omitted.Contains(call))
        {
            return Unknown.Value;
        }

        if (call.TargetMethod.MethodKind == MethodKind.DelegateInvoke)
        {
            return InvokeDelegate(call);
        }

        return Call(call, call.TargetMethod, call.Instance, [.. call.Arguments.Select(static argument => (argument.Parameter, argument.Value))], call.IsVirtual, call.ConstrainedToType);
    }

    private object? InvokeDelegate(IInvocationOperation call)
    {
        object? target = Evaluate(call.Instance);
        object?[] given = [.. call.Arguments.Select(argument => Thing.Copy(Evaluate(argument.Value)))];
        if (Stops || IsNull(call, call.Instance, target))
        {
            return Unknown.Value;
        }

        if (target is not Thing { Method: { } method } made || call.Arguments.Any(static argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out))
        {
            return Unfollowed(call);
        }

        return CallWith(call, method, made.Target, given, made.Around);
    }

    private object? DelegateOf(IOperation target, ITypeSymbol? type)
    {
        switch (target)
        {
            case IFlowAnonymousFunctionOperation function:
                return Made(new Thing(type) { Method = function.Symbol, Around = _frame });

            case IMethodReferenceOperation { Method: var method } reference:
                object? self = method.IsStatic ? null : Evaluate(reference.Instance);
                if (Stops || (!method.IsStatic && IsNull(reference, reference.Instance, self)))
                {
                    return Unknown.Value;
                }

                return TargetOf(method, self, reference.IsVirtual, null) is { } exact && exact.IsFromSource()
                    ? Made(new Thing(type) { Method = exact, Target = self, Around = _frame.Around(exact) })
                    : Made(new Thing(type) { IsOpen = true });

            default:
                return target is IDelegateCreationOperation or IConversionOperation ? Evaluate(target) : Unknown.Value;
        }
    }

    private object? Call(
        IOperation at, IMethodSymbol method, IOperation? instance, IReadOnlyList<(IParameterSymbol? Parameter, IOperation? Value)> arguments, bool isVirtual, ITypeSymbol? constrained, params object?[] more)
    {
        object? self = instance is null ? null : Evaluate(instance);
        object?[] given = new object?[method.Parameters.Length];
        foreach ((IParameterSymbol? parameter, IOperation? argument) in arguments)
        {
            object? value = parameter?.RefKind == RefKind.Out ? Unknown.Value : Thing.Copy(Evaluate(argument));
            if (parameter is not null && parameter.Ordinal < given.Length)
            {
                given[parameter.Ordinal] = value;
            }
        }

        more.CopyTo(given, given.Length - more.Length);
        if (Stops || (!method.IsStatic && instance is not null && IsNull(at, instance, self)))
        {
            return Unknown.Value;
        }

        IMethodSymbol applied = _frame.Types.Apply(method);
        IMethodSymbol? target = TargetOf(applied, self, isVirtual && instance is not IInstanceReferenceOperation { Syntax: Microsoft.CodeAnalysis.CSharp.Syntax.BaseExpressionSyntax }, constrained);
        object? result;
        if (target is not null && (target.IsFromSource() || target.MethodKind == MethodKind.LambdaMethod))
        {
            result = CallWith(at, target, self, given, _frame.Around(target), arguments);
        }
        else
        {
            result = Leave(at, applied, self, given);
            foreach ((IParameterSymbol? parameter, IOperation? argument) in arguments)
            {
                if (parameter?.RefKind is RefKind.Out or RefKind.Ref && argument is not null)
                {
                    Store(argument is IDeclarationExpressionOperation { Expression: var declared } ? declared : argument, given[parameter.Ordinal]);
                }
            }
        }

        return result;
    }

    // The method that runs; null: nobody knows.
    private IMethodSymbol? TargetOf(IMethodSymbol method, object? self, bool isVirtual, ITypeSymbol? constrained)
    {
        if (method.IsStatic)
        {
            return constrained is not null && (method.IsAbstract || method.IsVirtual)
                ? _frame.Types.Apply(constrained) is INamedTypeSymbol type ? CallTargets.In(type, method) : null
                : method;
        }

        if (!isVirtual || !(method.IsVirtual || method.IsAbstract || method.IsOverride))
        {
            return method;
        }

        return TypeOf(self) is INamedTypeSymbol made ? CallTargets.In(made, method) : method.IsSealed || method.ContainingType.IsSealed ? method : null;
    }

    // Runs a method of the author's.
    private object? CallWith(
        IOperation at, IMethodSymbol method, object? self, object?[] given, Frame? around = null, IReadOnlyList<(IParameterSymbol? Parameter, IOperation? Value)>? written = null)
    {
        IMethodSymbol target = method.PartialImplementationPart ?? method;
        if (Stops || target.IsIterator || target.IsAbstract || TypeDepth.IsEndless(target) || walk.Bodies.Of(target, walk.Cancellation) is not { } body
            || (target.IsStatic && target.MethodKind == MethodKind.Ordinary && target.ContainingType is { } owner && HasWrittenConstructor(owner) && !Initialize(owner, at: at)))
        {
            if (!Stops)
            {
                Leaves();
            }

            return Unknown.Value;
        }

        Visit visit = walk.Permissions.On(new Visit(new MethodInstance(target, [], OnlyThrows: false), _frame.Visit, at.Syntax.GetLocation()), context);
        Frame frame = new(body, new TypeMap(walk.Compilation, target), visit, self, around) { IsTried = _frame.IsTriedHere };
        foreach (IParameterSymbol parameter in body.Method.Parameters)
        {
            frame.Declare(parameter, parameter.Ordinal < given.Length ? given[parameter.Ordinal] : Unknown.Value);
        }

        // The receiver of an extension is an argument.
        if (body.Method.ContainingType is { IsExtension: true, ExtensionParameter: { } receiver })
        {
            frame.Declare(receiver, self);
        }

        if (body.ImplicitBase is { } parent && parent.IsFromSource())
        {
            if (GoesDeeper(1))
            {
                CallWith(at, frame.Types.Apply(parent), self, []);
            }

            _nesting--;
        }

        object? result = Stops ? Unknown.Value : Enter(frame);
        foreach ((IParameterSymbol? parameter, IOperation? argument) in written ?? [])
        {
            if (parameter?.RefKind is RefKind.Out or RefKind.Ref && argument is not null && !Stops)
            {
                Store(argument is IDeclarationExpressionOperation { Expression: var declared } ? declared : argument, frame[body.Method.Parameters[parameter.Ordinal]]);
            }
        }

        if (!target.IsAsync)
        {
            return target.ReturnsByRef || target.ReturnsByRefReadonly ? Unknown.Value : result;
        }

        // What an async method throws is kept in its task.
        _thrown = null;
        return Made(new Thing(target.ReturnType.IsReferenceType ? target.ReturnType : null) { IsOpen = true });
    }

    private object? Leave(IOperation at, IMethodSymbol method, object? self, object?[] given)
    {
        if (!MembersOutside.IsFramework(method))
        {
            Leaves();
            return Unknown.Value;
        }

        walk.Cancellation.ThrowIfCancellationRequested();
        Library.Answer answer = library.Call(method, self, given);
        Spend(CostOfCall + (answer.Exception is null ? 0 : CostOfThrow) + (given.Prepend(self).Append(answer.Result).Sum(static one => Math.Min(Sizes.Of(one), int.MaxValue / 64)) / 32));
        switch (answer)
        {
            case { Exception: { } exception }:
                Fail(at, method.ContainingType.SpecialType == SpecialType.System_String && method.AssociatedSymbol is IPropertySymbol ? "the index is out of range" : null, walk.Compilation.GetTypeByMetadataName(exception.FullName ?? ""), method);
                return Unknown.Value;

            case { IsKnown: true, Result: var result }:
                if (result is Thing made)
                {
                    _things.Add(made);
                }

                return result;
        }

        if (_frame.IsTriedHere || !IsPlain(method, self, given))
        {
            record.Overlooks();
        }

        foreach (IParameterSymbol parameter in method.Parameters.Where(static parameter => parameter.RefKind is RefKind.Ref or RefKind.Out))
        {
            // Whoever comes back from Monitor.Enter has the lock.
            given[parameter.Ordinal] = method is { Name: "Enter", ContainingType.Name: "Monitor" } ? true : Unknown.Value;
        }

        // It may have changed what it was given; who is given a delegate may call it.
        foreach (Thing thing in given.Prepend(self).OfType<Thing>())
        {
            thing.Open();
            if (thing.Method is not null)
            {
                Leaves();
            }
        }

        return method.MethodKind == MethodKind.Constructor ? Made(new Thing(method.ContainingType) { IsOpen = true }) : Unknown.Value;
    }
}
