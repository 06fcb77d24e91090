using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Origins;

namespace Tophalf.Analyzers.Graph;

/// <summary>
/// Computes an expression from what is known to be constant: enough for flags, action codes and comparisons of types,
/// which is what code branches on that runs in more than one context.
/// </summary>
internal readonly struct ConstantEvaluator(MethodBody body, TypeMap types, Constants known, int depth = 0)
{
    // Methods that compute what they return by calling others are followed so far.
    private const int Deepest = 4;

    /// <summary>The value, if it is known. A type is a value, too.</summary>
    public Optional<object?> Evaluate(IOperation? operation) =>
        OperationMode.Decides(operation, body, types, known) is { HasValue: true } decided ? decided : Value(operation);

    private Optional<object?> Value(IOperation? operation) => operation switch
    {
        null => default,
        { ConstantValue.HasValue: true } => operation.ConstantValue,
        IParameterReferenceOperation parameter => Known(parameter.Parameter),
        ILocalReferenceOperation local => Known(local.Local),
        IFieldReferenceOperation field => Stored(field.Field, field.Type),
        IPropertyReferenceOperation { Property: { Name: nameof(Type.IsValueType), ContainingType: { } owner } } property when owner.IsNamed("System", "Type") =>
            Evaluate(property.Instance) is { HasValue: true, Value: TypeValue { IsValueType: { } isValue } } ? isValue : default(Optional<object?>),
        IPropertyReferenceOperation { Arguments.IsEmpty: true } property => Stored(Exact(property.Property, property), property.Type),
        ISizeOfOperation size => TypeQuestions.SizeOf(types.Apply(size.TypeOperand)) is { } bytes ? bytes : default(Optional<object?>),
        IIsTypeOperation { ValueOperand.Type: { } tested } test =>
            TypeQuestions.Is(types.Apply(tested), types.Apply(test.TypeOperand)) is { } isType ? isType != test.IsNegated : default(Optional<object?>),
        IEventReferenceOperation @event => Stored(@event.Event, @event.Type),
        IArrayElementReferenceOperation element => Evaluate(element.ArrayReference) is { HasValue: true, Value: MethodValue methods } ? methods : default(Optional<object?>),
        IInvocationOperation call => known.TryGet(call, out object? result) ? result : Called(call),
        IFlowCaptureReferenceOperation capture => known.TryGet(capture.Id, out object? value) ? value : default(Optional<object?>),
        IParenthesizedOperation parenthesized => Evaluate(parenthesized.Operand),
        IConversionOperation { OperatorMethod: null } conversion => Convert(conversion),
        IUnaryOperation { OperatorMethod: null, OperatorKind: UnaryOperatorKind.Not } not =>
            Evaluate(not.Operand) is { HasValue: true, Value: bool operand } ? !operand : default(Optional<object?>),
        IBinaryOperation binary => Binary(binary),
        IConditionalOperation { WhenFalse: { } otherwise } choice =>
            Evaluate(choice.Condition) is { HasValue: true, Value: bool isTrue } ? Evaluate(isTrue ? choice.WhenTrue : otherwise) : default,
        IIsPatternOperation { Pattern: IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true } } => true,
        IIsPatternOperation { Pattern: ITypePatternOperation or IDeclarationPatternOperation } pattern => IsOfType(pattern),
        IIsPatternOperation pattern => Evaluate(pattern.Value) is { HasValue: true } tested
            ? Matches(pattern.Pattern, tested.Value) is bool matches ? matches : default(Optional<object?>)
            : default,
        IIncrementOrDecrementOperation { IsPostfix: true } change => Evaluate(change.Target),
        IIncrementOrDecrementOperation change => EvaluateChange(change),
        ITypeOfOperation type => Closed(types.Apply(type.TypeOperand)),
        IDelegateCreationOperation creation => MethodOf(creation.Target),
        IAddressOfOperation { Reference: IMethodReferenceOperation reference } => MethodOf(reference),
        _ => default,
    };

    /// <summary>What a variable holds after <c>+=</c> and the like, or after <c>++</c> and <c>--</c>.</summary>
    public Optional<object?> EvaluateChange(IOperation operation) => operation switch
    {
        ICompoundAssignmentOperation { OperatorMethod: null } compound =>
            Arithmetic(compound.OperatorKind, Evaluate(compound.Target), Evaluate(compound.Value), compound.Type),
        IIncrementOrDecrementOperation { OperatorMethod: null } change => Arithmetic(
            change.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract, Evaluate(change.Target), 1, change.Type),
        _ => default,
    };

    private static Optional<object?> Arithmetic(BinaryOperatorKind kind, Optional<object?> left, Optional<object?> right, ITypeSymbol? type) =>
        left.HasValue && right.HasValue && ConstantNumbers.Number(left.Value) is long x && ConstantNumbers.Number(right.Value) is long y
        && ConstantNumbers.Compute(kind, x, y) is { HasValue: true, Value: long result } && type is not null && ConstantNumbers.Narrow(result, type.SpecialType) is { } narrowed
            ? narrowed
            : default(Optional<object?>);

    private Optional<object?> Known(ISymbol symbol) =>
        known.TryGet(symbol, out object? value) && !body.Untracked.Contains(symbol) ? value : symbol is ILocalSymbol ? body.Results.Of(symbol) : default;

    private Optional<object?> MethodOf(IOperation target) => target switch
    {
        IMethodReferenceOperation reference => new MethodValue(types.Apply(reference.Method)),
        IFlowAnonymousFunctionOperation function => new MethodValue(function.Symbol),
        IAnonymousFunctionOperation function => new MethodValue(function.Symbol),
        _ => default(Optional<object?>),
    };

    // Delegates and function pointers that are stored, and what never changes.
    private Optional<object?> Stored(ISymbol place, ITypeSymbol? type) => Carriers.HoldsMethods(type) && body.Origins.In(place).ToMethods() is { } methods ? methods : body.Results.Of(place);

    private Optional<object?> IsOfType(IIsPatternOperation test)
    {
        if (Evaluate(test.Value) is { HasValue: true, Value: null })
        {
            return false;
        }

        ITypeSymbol? wanted = test.Pattern is ITypePatternOperation pattern ? pattern.MatchedType : (test.Pattern as IDeclarationPatternOperation)?.MatchedType;
        return test.Value.Type is { } tested && wanted is not null && TypeQuestions.Is(types.Apply(tested), types.Apply(wanted)) is { } isType
            ? isType
            : default(Optional<object?>);
    }

    private Optional<object?> Called(IInvocationOperation call)
    {
        switch (call.TargetMethod)
        {
            case { Name: "IsReferenceOrContainsReferences", TypeArguments: [{ } type] }:
                return TypeQuestions.ContainsReferences(types.Apply(type)) is { } contains ? contains : default(Optional<object?>);

            case { Name: "SizeOf", TypeArguments: [{ } type], ContainingType.Name: "Unsafe" }:
                return TypeQuestions.SizeOf(types.Apply(type)) is { } size ? size : default(Optional<object?>);

            case { Name: nameof(Enum.HasFlag), ContainingType.SpecialType: SpecialType.System_Enum } when call.Arguments is [{ Value: { } flag }]:
                return ConstantNumbers.Number(Evaluate(call.Instance).Value) is long flags && ConstantNumbers.Number(Evaluate((flag as IConversionOperation)?.Operand).Value) is long wanted
                    ? (flags & wanted) == wanted
                    : default(Optional<object?>);

            default:
                return Exact(call.TargetMethod, call.ConstrainedToType ?? call.Instance?.Type) is var method && body.Results.Of(method) is { HasValue: true } result
                    ? result
                    : Computed(method, call.Arguments);
        }
    }

    // A method that computes what it returns from its arguments: bool IsPolled(int mode) => mode == 1.
    private Optional<object?> Computed(ISymbol method, ImmutableArray<IArgumentOperation> arguments)
    {
        if (depth == Deepest || arguments.IsEmpty || method is not IMethodSymbol { IsGenericMethod: false, ContainingType.IsGenericType: false } || body.Results.ReturnedBy(method) is not { } returned)
        {
            return default;
        }

        Constants given = Constants.None;
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter is { } parameter)
            {
                given = given.With(parameter, Evaluate(argument.Value));
            }
        }

        return new ConstantEvaluator(body, types, given, depth + 1).Evaluate(returned);
    }

    private ISymbol Exact(IPropertySymbol property, IPropertyReferenceOperation reference) =>
        property.GetMethod is { } getter ? (Exact(getter, reference.ConstrainedToType ?? reference.Instance?.Type) as IMethodSymbol)?.AssociatedSymbol ?? property : property;

    // A member of an interface that a type argument implements.
    private ISymbol Exact(IMethodSymbol method, ITypeSymbol? receiver) =>
        receiver is ITypeParameterSymbol parameter && method is { IsAbstract: true } or { IsVirtual: true }
            && types.Apply(parameter) is INamedTypeSymbol type && (type.IsValueType || type.IsSealed || method.IsStatic)
            && CallTargets.In(type, types.Apply(method)) is { } exact
            ? exact
            : method;

    private static Optional<object?> Closed(ITypeSymbol type) =>
        type is ITypeParameterSymbol ? default : new Optional<object?>(new TypeValue(type));

    private Optional<object?> Convert(IConversionOperation conversion)
    {
        Optional<object?> operand = Evaluate(conversion.Operand);
        if (!operand.HasValue || operand.Value is null or TypeValue or MethodValue)
        {
            return operand;
        }

        ITypeSymbol? target = conversion.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration
            ? enumeration.EnumUnderlyingType
            : conversion.Type;
        return ConstantNumbers.Number(operand.Value) is long number && target is not null && ConstantNumbers.Narrow(number, target.SpecialType) is { } narrowed
            ? narrowed
            : operand.Value is bool && target?.SpecialType == SpecialType.System_Boolean ? operand : default;
    }

    private Optional<object?> Binary(IBinaryOperation binary)
    {
        if (binary.OperatorMethod is { ContainingType: { } owner } && !owner.IsNamed("System", "Type"))
        {
            return default;
        }

        Optional<object?> left = Evaluate(binary.LeftOperand);
        Optional<object?> right = Evaluate(binary.RightOperand);
        switch (binary.OperatorKind)
        {
            // One side can decide alone.
            case BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd when left is { HasValue: true, Value: false } || right is { HasValue: true, Value: false }:
                return false;

            case BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr when left is { HasValue: true, Value: true } || right is { HasValue: true, Value: true }:
                return true;
        }

        if (!left.HasValue || !right.HasValue)
        {
            return default;
        }

        if (left.Value is MethodValue || right.Value is MethodValue)
        {
            return Methods(binary.OperatorKind, left.Value, right.Value);
        }

        if (left.Value is bool a && right.Value is bool b)
        {
            return binary.OperatorKind switch
            {
                BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd => a && b,
                BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr => a || b,
                BinaryOperatorKind.ExclusiveOr or BinaryOperatorKind.NotEquals => a != b,
                BinaryOperatorKind.Equals => a == b,
                _ => default(Optional<object?>),
            };
        }

        return ConstantNumbers.Number(left.Value) is long x && ConstantNumbers.Number(right.Value) is long y
            ? ConstantNumbers.Compute(binary.OperatorKind, x, y)
            : binary.OperatorKind switch
            {
                BinaryOperatorKind.Equals => Equals(left.Value, right.Value),
                BinaryOperatorKind.NotEquals => !Equals(left.Value, right.Value),
                _ => default(Optional<object?>),
            };
    }

    private static Optional<object?> Methods(BinaryOperatorKind kind, object? left, object? right) => kind switch
    {
        BinaryOperatorKind.Add => MethodValue.Either(left, right) is { } either ? either : default(Optional<object?>),
        BinaryOperatorKind.Subtract when left is MethodValue methods => methods.OrNull(),
        BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals when right is null && left is MethodValue { MayBeNull: false } =>
            kind == BinaryOperatorKind.NotEquals,
        _ => default(Optional<object?>),
    };

    private bool? Matches(IPatternOperation pattern, object? value)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return true;

            case IRecursivePatternOperation or IDeclarationPatternOperation { MatchesNull: false } or ITypePatternOperation when value is null:
                return false;

            case INegatedPatternOperation negated:
                return !Matches(negated.Pattern, value);

            case IConstantPatternOperation constant when constant.Value.ConstantValue is { HasValue: true, Value: var expected }:
                return ConstantNumbers.Number(value) is long tested && ConstantNumbers.Number(expected) is long wanted ? tested == wanted : Equals(value, expected);

            case IRelationalPatternOperation relational when relational.Value.ConstantValue is { HasValue: true, Value: var limit }
                && ConstantNumbers.Number(value) is long number && ConstantNumbers.Number(limit) is long bound:
                return ConstantNumbers.Compute(relational.OperatorKind, number, bound).Value as bool?;

            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                {
                    bool? left = Matches(either.LeftPattern, value);
                    bool? right = Matches(either.RightPattern, value);
                    return left == true || right == true ? true : left == false && right == false ? false : null;
                }

            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both:
                {
                    bool? left = Matches(both.LeftPattern, value);
                    bool? right = Matches(both.RightPattern, value);
                    return left == false || right == false ? false : left == true && right == true ? true : null;
                }

            default:
                return null;
        }
    }

    /// <summary>A type as a value: compared as types are.</summary>
    private sealed class TypeValue(ITypeSymbol type)
    {
        private readonly ITypeSymbol _type = type;

        public bool? IsValueType => _type.IsValue();

        public override bool Equals(object? obj) => obj is TypeValue other && SymbolEqualityComparer.Default.Equals(other._type, _type);

        public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(_type);
    }
}
