using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <content>Calls, and the author's code that they run.</content>
internal sealed partial class Executor
{
    // What the compiler calls the method behind 'with'.
    private const string CloneMethodName = "<Clone>$";

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
        self = IsVariable(instance, _frame.Body.Method) ? self : Thing.Copy(self);
        return CallOn(at, method, self, Pass(arguments, method.Parameters.Length), instance, constrained, isVirtual);
    }

    // A structure that cannot be changed where it is is copied before it is called.
    private static bool IsVariable(IOperation? instance, IMethodSymbol method) => instance switch
    {
        IFieldReferenceOperation { Field: { IsReadOnly: true } field } =>
            method.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor && SymbolEqualityComparer.Default.Equals(method.ContainingType, field.ContainingType.OriginalDefinition),
        ILocalReferenceOperation { Local: { RefKind: RefKind.None, IsForEach: true } or { RefKind: RefKind.None, IsUsing: true } or { RefKind: RefKind.RefReadOnly } } => false,
        IParameterReferenceOperation { Parameter.RefKind: RefKind.In or RefKind.RefReadOnlyParameter } => false,
        IPropertyReferenceOperation { Property.RefKind: var kind } => kind == RefKind.Ref,
        IInvocationOperation { TargetMethod.RefKind: var kind } => kind == RefKind.Ref,
        _ => true,
    };

    // What somebody is given: values, and places that he may store to.
    private object?[] Pass(IEnumerable<IArgumentOperation> arguments, int count)
    {
        object?[] given = new object?[count];
        foreach (IArgumentOperation argument in arguments)
        {
            // What belongs to no parameter is an error, and runs nowhere.
            if (argument.Parameter is not { } parameter || parameter.Ordinal >= count)
            {
                End();
            }
            else
            {
                given[parameter.Ordinal] = parameter.RefKind is RefKind.Ref or RefKind.Out ? Find(argument.Value) : Thing.Copy(Evaluate(argument.Value));
            }
        }

        return given;
    }

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
        if (Stops || given.Length < target.Parameters.Length || (target.IsIterator && target.IsAsync) || StateMachines.BuiltBy(target).Any() || target.IsAbstract || TypeDepth.IsEndless(target) || walk.Bodies.Of(target, walk.Cancellation) is not { } body
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
        if (target.IsIterator && body.Graphs.Length == 1)
        {
            return Sequence(target, () => FrameOf(target, body, visit, self, given, around));
        }

        Frame frame = FrameOf(target, body, visit, self, given, around);
        KeepArguments(body.Method, self, given);
        object? result = Enter(frame);
        if (body.ImplicitBase is not null)
        {
            ConstructBase(at, target.ContainingType!, self);
        }

        if (!target.IsAsync)
        {
            return result;
        }

        // What an async method throws is kept in its task.
        _thrown = null;
        return Made(new Thing(target.ReturnType.IsReferenceType ? target.ReturnType : null) { IsOpen = true });
    }

    private Frame FrameOf(IMethodSymbol target, MethodBody body, Visit visit, object? self, object?[] given, Frame? around)
    {
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

        return frame;
    }
}
