using Microsoft.CodeAnalysis;
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

    // What the compiler calls the method behind 'with'.
    private const string CloneMethodName = "<Clone>$";

    // Whether somebody outside may call the author's code.
    private bool _isCalledBack;

    private object? Invoke(IInvocationOperation call) => Referred(Called(call));

    // What is returned: a value, or a place.
    private object? Called(IInvocationOperation call)
    {
        if (_frame.Body.Omitted.Contains(call))
        {
            return Unknown.Value;
        }

        if (call is { TargetMethod.Name: CloneMethodName, Instance: { } original })
        {
            return Clone(call, original);
        }

        if (call.TargetMethod.MethodKind == MethodKind.DelegateInvoke)
        {
            return InvokeDelegate(call);
        }

        return Call(call, call.TargetMethod, call.Instance, call.Arguments, call.ConstrainedToType, call.IsVirtual);
    }

    private object? Clone(IInvocationOperation call, IOperation original)
    {
        object? self = Evaluate(original);
        if (Stops || IsNull(call, original, self))
        {
            return Unknown.Value;
        }

        bool isCopied = self is Thing { Type: INamedTypeSymbol { IsRecord: true } type } && type.InstanceConstructors.Any(static one => one is { IsImplicitlyDeclared: true, Parameters: [{ Name: "original" }] });
        return isCopied ? Made(((Thing)self!).Duplicate()) : Unfollowed(call);
    }

    private object? Call(IOperation at, IMethodSymbol method, IOperation? instance, IEnumerable<IArgumentOperation> arguments, ITypeSymbol? constrained, bool isVirtual)
    {
        object? self = instance is null ? null : Evaluate(instance);
        self = IsVariable(instance) ? self : Thing.Copy(self);
        return Pass(arguments, method.Parameters.Length, given => CallOn(at, method, self, given, instance, constrained, isVirtual));
    }

    // A structure that cannot be changed where it is is copied before it is called.
    private static bool IsVariable(IOperation? instance) => instance switch
    {
        IFieldReferenceOperation { Field.IsReadOnly: true } or IParameterReferenceOperation { Parameter.RefKind: RefKind.In } => false,
        IPropertyReferenceOperation { Property.RefKind: var kind } => kind == RefKind.Ref,
        IInvocationOperation { TargetMethod.RefKind: var kind } => kind == RefKind.Ref,
        _ => true,
    };

    // Evaluates arguments, calls somebody with them, and stores what he has stored to them.
    private object? Pass(IEnumerable<IArgumentOperation> arguments, int count, Func<object?[], object?> call)
    {
        object?[] given = new object?[count];
        List<(int Ordinal, Place Place)> stored = [];
        foreach (IArgumentOperation argument in arguments)
        {
            // What belongs to no parameter is an error, and runs nowhere.
            if (argument.Parameter is not { } parameter || parameter.Ordinal >= count)
            {
                End();
            }
            else if (parameter.RefKind is RefKind.Ref or RefKind.Out)
            {
                Place place = Find(argument.Value);
                stored.Add((parameter.Ordinal, place));
                given[parameter.Ordinal] = parameter.RefKind == RefKind.Out ? Unknown.Value : Thing.Copy(Load(place));
            }
            else
            {
                given[parameter.Ordinal] = Thing.Copy(Evaluate(argument.Value));
            }
        }

        object? result = call(given);
        foreach ((int ordinal, Place place) in stored)
        {
            Store(place, given[ordinal]);
        }

        return result;
    }

    // What is stored to its arguments takes their place.
    private object? CallOn(IOperation at, IMethodSymbol method, object? self, object?[] given, IOperation? instance, ITypeSymbol? constrained, bool isVirtual = true)
    {
        if (Stops || (!method.IsStatic && instance is not null && IsNull(at, instance, self)))
        {
            return Unknown.Value;
        }

        IMethodSymbol applied = _frame.Types.Apply(method);
        bool isOfBase = instance is IInstanceReferenceOperation { Syntax: Microsoft.CodeAnalysis.CSharp.Syntax.BaseExpressionSyntax };
        IMethodSymbol? target = TargetOf(applied, self, isVirtual && !isOfBase, constrained ?? instance?.Type as ITypeParameterSymbol);
        return target is not null && (target.IsFromSource() || target.MethodKind == MethodKind.LambdaMethod)
            ? CallWith(at, target, self, given, _frame.Around(target))
            : Leave(at, self is Thing ? applied : target ?? applied, self, given);
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

        // A number has no type of its own here; the type argument says which it is.
        if (constrained is not null && _frame.Types.Apply(constrained) is INamedTypeSymbol { IsValueType: true } structure)
        {
            return CallTargets.In(structure, method);
        }

        if (!isVirtual || !(method.IsVirtual || method.IsAbstract || method.IsOverride))
        {
            return method;
        }

        return TypeOf(self) is INamedTypeSymbol made ? CallTargets.In(made, method) : method.IsSealed || method.ContainingType.IsSealed ? method : null;
    }

    // Runs a method of the author's.
    private object? CallWith(IOperation at, IMethodSymbol method, object? self, object?[] given, Frame? around = null)
    {
        IMethodSymbol target = method.PartialImplementationPart ?? method;
        if (Stops || given.Length < target.Parameters.Length || target.IsIterator || target.IsAbstract || TypeDepth.IsEndless(target) || walk.Bodies.Of(target, walk.Cancellation) is not { } body
            || (target.IsStatic && target.MethodKind == MethodKind.Ordinary && target.ContainingType is { } owner && HasWrittenConstructor(owner) && !Initialize(owner, at: at)))
        {
            if (!Stops)
            {
                Leaves();
                ForgetStored(target, given);
            }

            return Unknown.Value;
        }

        if (target.ContainingType is { } type && HasWrittenConstructor(type) && !_initialized.ContainsKey(type.OriginalDefinition))
        {
            record.Overlooks();
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

        KeepArguments(body.Method, self, given);
        object? result = Enter(frame);
        if (body.ImplicitBase is { } parent && parent.IsFromSource())
        {
            if (GoesDeeper(1))
            {
                CallWith(at, frame.Types.Apply(parent), self, []);
            }

            _nesting--;
        }

        foreach (IParameterSymbol parameter in body.Method.Parameters.Where(static parameter => parameter.RefKind is RefKind.Ref or RefKind.Out))
        {
            given[parameter.Ordinal] = frame[parameter];
        }

        if (!target.IsAsync)
        {
            return result;
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
            ForgetStored(method, given);
            return Unknown.Value;
        }

        if (Walks(at, method, self))
        {
            return Walk(method, (Thing)self!);
        }

        if (IsOfSpans(method))
        {
            return OfSpan(at, method, self, given);
        }

        if (method.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T && method.Name is "get_HasValue" or "get_Value" or "GetValueOrDefault")
        {
            return OfNullable(at, method, self, given);
        }

        walk.Cancellation.ThrowIfCancellationRequested();
        Library.Answer answer = library.Call(method, self, given, (function, arguments) => CalledBack(at, function, arguments));
        if (Stops)
        {
            return Unknown.Value;
        }

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

        ForgetStored(method, given);

        // It may have changed what it was given. Who was given a delegate, or an object to ask, may do so from now on.
        foreach (Thing thing in given.Prepend(self).OfType<Thing>())
        {
            thing.Open();
        }

        _isCalledBack |= method.Parameters.Any(parameter => given[parameter.Ordinal] is Thing { Native: null, Elements: null } && parameter.OriginalDefinition.Type.TypeKind is TypeKind.Delegate or TypeKind.Interface);
        if (_isCalledBack)
        {
            Leaves();
        }

        return method.MethodKind == MethodKind.Constructor ? Made(new Thing(method.ContainingType) { IsOpen = true }) : Unknown.Value;
    }

    private static void ForgetStored(IMethodSymbol method, object?[] given)
    {
        foreach (IParameterSymbol parameter in method.Parameters.Where(parameter => parameter.Ordinal < given.Length && parameter.RefKind is RefKind.Ref or RefKind.Out))
        {
            // Whoever comes back from Monitor.Enter has the lock.
            given[parameter.Ordinal] = method is { Name: "Enter", ContainingType.Name: "Monitor" } ? true : Unknown.Value;
        }
    }
}
