using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <content>Calls: into the author's code, which is run, and out of it, which is asked of the class library itself.</content>
internal sealed partial class Executor
{
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
                    ? Made(new Thing(type) { Method = exact, Target = self, Around = exact.MethodKind == MethodKind.LocalFunction ? _frame : null })
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
            result = CallWith(at, target, self, given, target.MethodKind == MethodKind.LocalFunction ? _frame : null, arguments);
        }
        else
        {
            result = Leave(at, applied, self, given);
            foreach ((IParameterSymbol? parameter, IOperation? argument) in arguments)
            {
                if (parameter?.RefKind is RefKind.Out or RefKind.Ref && argument is not null)
                {
                    Store(argument is IDeclarationExpressionOperation { Expression: var declared } ? declared : argument, Unknown.Value);
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
        if (Stops || target.IsIterator || target.IsAbstract || walk.Bodies.Of(target, walk.Cancellation) is not { } body
            || (target.IsStatic && target.MethodKind == MethodKind.Ordinary && target.ContainingType is { } owner && HasWrittenConstructor(owner) && !Initialize(owner, at: at)))
        {
            if (!Stops)
            {
                Leaves();
            }

            return Unknown.Value;
        }

        Visit visit = walk.Permissions.On(new Visit(new MethodInstance(target, [], OnlyThrows: false), _frame.Visit, at.Syntax.GetLocation()), context);
        Frame frame = new(body, new TypeMap(walk.Compilation, target), visit, self, around);
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
            CallWith(at, frame.Types.Apply(parent), self, []);
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

    private static bool HasWrittenConstructor(INamedTypeSymbol type) => type.StaticConstructors.Any(static one => !one.IsImplicitlyDeclared);

    private object? Create(IObjectCreationOperation creation)
    {
        object?[] given = new object?[creation.Constructor?.Parameters.Length ?? 0];
        foreach (IArgumentOperation argument in creation.Arguments)
        {
            object? value = Thing.Copy(Evaluate(argument.Value));
            given[argument.Parameter?.Ordinal ?? 0] = value;
        }

        return creation is { Constructor: { } constructor, Type: { } type } && !Stops ? Construct(creation, _frame.Types.Apply(type), _frame.Types.Apply(constructor), given) : Unknown.Value;
    }

    private object? Construct(IOperation at, ITypeSymbol type, IMethodSymbol constructor, object?[] given)
    {
        if (!type.IsFromSource())
        {
            return Leave(at, constructor, null, given);
        }

        bool isOpen = type.BaseType is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) } parent && !parent.IsFromSource();
        Thing made = Made(new Thing(type) { IsOpen = isOpen });
        if (walk.Bodies.Of(constructor, walk.Cancellation) is not null)
        {
            // A base without a written call is constructed first; its fields are what they are made with either way.
            CallWith(at, constructor, made, given);
        }

        // record Pair(int First, int Second)
        foreach (IParameterSymbol parameter in type.IsRecord ? constructor.OriginalDefinition.Parameters : [])
        {
            if (type.OriginalDefinition.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault() is { } property && !made.Fields.ContainsKey(property))
            {
                made.Fields[property] = given[parameter.Ordinal];
            }
        }

        return made;
    }

    // The static constructor and the initializers of static fields run before.
    private bool Initialize(INamedTypeSymbol type, Frame? from = null, IOperation? at = null)
    {
        INamedTypeSymbol definition = type.OriginalDefinition;
        if (_initialized.TryGetValue(definition, out bool isDone))
        {
            if (!isDone && at is not null)
            {
                // Whoever comes later is told that it failed before.
                Fail(at, $"'{type.Name}' cannot be initialized", nameof(TypeInitializationException));
            }

            return isDone;
        }

        _initialized[definition] = true;
        if (!type.IsFromSource())
        {
            return true;
        }

        foreach (IFieldSymbol field in type.GetMembers().OfType<IFieldSymbol>().Where(static field => field is { IsStatic: true, IsConst: false }))
        {
            ISymbol place = field.AssociatedSymbol ?? field;
            _statics[place] = Default(field.Type);
        }

        Frame? before = _frame;
        _frame ??= from!;
        if (type.StaticConstructors.FirstOrDefault() is { } constructor && !type.IsGenericType)
        {
            CallWith(at ?? _frame.Body.Graphs.FirstOrDefault()?.OriginalOperation!, constructor, null, []);
            if (_thrown is not null)
            {
                _initialized[definition] = false;
                _thrown = new Thrown(walk.Compilation.GetTypeByMetadataName("System.TypeInitializationException"));
            }
        }

        _frame = before!;
        KeepOwn(type);
        return !Stops;
    }

    // Since then, others may have stored to the fields of the type, and used what is in them.
    private void KeepOwn(INamedTypeSymbol type)
    {
        foreach (ISymbol place in _statics.Keys.Where(place => SymbolEqualityComparer.Default.Equals(place.ContainingType, type)).ToArray())
        {
            if (_owned.Has(place))
            {
                continue;
            }

            (_statics[place] as Thing)?.OpenAll();
            if (place is not (IFieldSymbol { IsReadOnly: true } or IPropertySymbol { IsReadOnly: true }))
            {
                _statics.Remove(place);
            }
        }
    }

    private object? Leave(IOperation at, IMethodSymbol method, object? self, object?[] given)
    {
        if (!MembersOutside.IsFramework(method))
        {
            Leaves();
            return Unknown.Value;
        }

        switch (_library.Call(method, self, given))
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

        // It may have changed what it was given; who is given a delegate may call it.
        foreach (Thing thing in given.Prepend(self).OfType<Thing>())
        {
            thing.Open();
            if (thing.Type?.IsFromSource() == true)
            {
                record.Leaves();
            }

            if (thing.Method is not null)
            {
                Leaves();
            }
        }

        return method.MethodKind == MethodKind.Constructor ? Made(new Thing(method.ContainingType) { IsOpen = true }) : Unknown.Value;
    }
}
