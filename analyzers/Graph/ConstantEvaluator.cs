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
/// <param name="body">The method.</param>
/// <param name="types">What its type parameters stand for.</param>
/// <param name="known">What is known where the expression is.</param>
/// <param name="depth">How many methods were followed on the way here.</param>
/// <param name="trustsFields">Whether fields that nothing stores to are taken to be what they are made with.</param>
internal readonly struct ConstantEvaluator(MethodBody body, TypeMap types, Constants known, int depth = 0, bool trustsFields = false)
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
        IFieldReferenceOperation field => Stored(field.Field, field.Type) is var stored && (stored.HasValue || !trustsFields) ? stored : body.Results.Settled.Of(field.Field),
        IPropertyReferenceOperation { Property: { Name: nameof(Type.IsValueType), ContainingType: { } owner } } property when owner.IsNamed("System", "Type") =>
            Evaluate(property.Instance) is { HasValue: true, Value: TypeValue { IsValueType: { } isValue } } ? isValue : default(Optional<object?>),
        IPropertyReferenceOperation { Arguments.IsEmpty: true, Property.ContainingType: { } owner } property when OfKnown(property, owner) is { HasValue: true } known => known,
        IPropertyReferenceOperation { Arguments.IsEmpty: true } property => Stored(Exact(property.Property, property), property.Type),
        IDefaultValueOperation { Type.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => null,
        IIsNullOperation test => Evaluate(test.Operand) is { HasValue: true, Value: var tested } && (tested is null || ObjectValue.IsThere(tested))
            ? tested is null
            : default(Optional<object?>),
        ISizeOfOperation size => TypeQuestions.SizeOf(types.Apply(size.TypeOperand)) is { } bytes ? bytes : default(Optional<object?>),
        IIsTypeOperation { ValueOperand.Type: { } tested } test =>
            IsOfType(test.ValueOperand, types.Apply(tested), types.Apply(test.TypeOperand)) is { } isType ? isType != test.IsNegated : default(Optional<object?>),
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
        _ => Made(operation) is { } made ? made : default(Optional<object?>),
    };

    private ObjectValue? Made(IOperation operation)
    {
        ConstantEvaluator evaluator = this;
        TypeMap map = types;
        return ObjectValue.Of(operation, size => ConstantNumbers.Number(evaluator.Evaluate(size).Value)) is { } made
            ? made.Type is null ? made : new ObjectValue(map.Apply(made.Type), made.Length)
            : null;
    }

    // text.Length, number.HasValue
    private Optional<object?> OfKnown(IPropertyReferenceOperation property, INamedTypeSymbol owner)
    {
        bool isNullable = owner.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        if (!isNullable && !(property.Property.Name == "Length" && (owner.SpecialType is SpecialType.System_String or SpecialType.System_Array || ObjectValue.IsSpan(owner))))
        {
            return default;
        }

        return Evaluate(property.Instance) is not { HasValue: true, Value: var value } ? default
            : !isNullable ? ObjectValue.LengthOf(value) is { } length ? (int)length : default(Optional<object?>)
            : property.Property.Name == "HasValue" ? value is not null
            : value is null ? default(Optional<object?>) : value;
    }

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
        return test.Value.Type is { } tested && wanted is not null && IsOfType(test.Value, types.Apply(tested), types.Apply(wanted)) is { } isType
            ? isType
            : default(Optional<object?>);
    }

    // By the type that it has here, or by the one that it was made of.
    private bool? IsOfType(IOperation value, ITypeSymbol tested, ITypeSymbol wanted) =>
        TypeQuestions.Is(tested, wanted)
        ?? (types.MadeOf(Evaluate(value).Value) is { } made ? TypeQuestions.IsExactly(made, wanted) : null);

    private Optional<object?> Called(IInvocationOperation call)
    {
        switch (call.TargetMethod)
        {
            case { Name: "IsReferenceOrContainsReferences", TypeArguments: [{ } type] }:
                return TypeQuestions.ContainsReferences(types.Apply(type)) is { } contains ? contains : default(Optional<object?>);

            case { Name: "SizeOf", TypeArguments: [{ } type], ContainingType.Name: "Unsafe" }:
                return TypeQuestions.SizeOf(types.Apply(type)) is { } size ? size : default(Optional<object?>);

            case { Name: nameof(string.IsNullOrEmpty) or nameof(string.IsNullOrWhiteSpace), ContainingType.SpecialType: SpecialType.System_String } question when call.Arguments is [{ Value: { } asked }]:
                return Evaluate(asked) is { HasValue: true, Value: null or string } text
                    ? question.Name == nameof(string.IsNullOrEmpty) ? string.IsNullOrEmpty((string?)text.Value) : string.IsNullOrWhiteSpace((string?)text.Value)
                    : default(Optional<object?>);

            case { Name: "GetValueOrDefault", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }:
                return Evaluate(call.Instance) is { HasValue: true, Value: not null } some ? some : default;

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

        return new ConstantEvaluator(body, types, given, depth + 1, trustsFields).Evaluate(returned);
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
        if (!operand.HasValue && conversion is { Type.IsReferenceType: true, Operand.Type: { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } boxed } && boxed is not ITypeParameterSymbol)
        {
            return new ObjectValue(types.Apply(boxed));
        }

        if (!operand.HasValue || operand.Value is TypeValue or MethodValue)
        {
            return operand;
        }

        if (operand.Value is null)
        {
            // Nothing is no number.
            return conversion.Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } ? default : operand;
        }

        if (conversion.Type is { IsReferenceType: true } reference)
        {
            return Referred(operand.Value, conversion, types.Apply(reference));
        }

        if (operand.Value is ObjectValue)
        {
            return default;
        }

        ITypeSymbol? target = conversion.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration
            ? enumeration.EnumUnderlyingType
            : conversion.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var some] } ? some : conversion.Type;
        if (conversion.IsChecked && ConstantNumbers.Fits(operand.Value, target?.SpecialType) == false)
        {
            return default;
        }

        return ConstantNumbers.Number(operand.Value) is long number && target is not null && ConstantNumbers.Narrow(number, target.SpecialType) is { } narrowed
            ? narrowed
            : operand.Value is bool && target?.SpecialType == SpecialType.System_Boolean ? operand : default;
    }

    // A number in a box is an object of its type, and a text stays one.
    private Optional<object?> Referred(object value, IConversionOperation conversion, ITypeSymbol target)
    {
        object? referred = value is string or ObjectValue ? value
            : conversion.Operand.Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } boxed ? new ObjectValue(types.Apply(boxed))
            : null;
        if (referred is null || !conversion.IsTryCast)
        {
            return referred ?? default(Optional<object?>);
        }

        return types.MadeOf(referred) is { } made && TypeQuestions.IsExactly(made, target) is { } isType ? (isType ? referred : null) : default(Optional<object?>);
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

        // Of objects it is known that they are there, and not which they are.
        if (left.Value is ObjectValue || right.Value is ObjectValue)
        {
            return (left.Value ?? right.Value) is ObjectValue && (left.Value is null || right.Value is null) && binary.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals
                ? binary.OperatorKind == BinaryOperatorKind.NotEquals
                : default(Optional<object?>);
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

        if (binary.IsChecked && binary.Type is { } type && ConstantNumbers.Fits(binary.OperatorKind, left.Value, right.Value, type.SpecialType) == false)
        {
            return default;
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

            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: not null } } when value is ObjectValue:
                return null;

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
