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
internal readonly partial struct ConstantEvaluator(MethodBody body, TypeMap types, Constants known, int depth = 0, bool trustsFields = false)
{
    // Methods that compute what they return by calling others are followed so far.
    private const int Deepest = 4;

    /// <summary>The value, if it is known. A type is a value, too.</summary>
    public Optional<object?> Evaluate(IOperation? operation) =>
        OperationMode.Decides(operation, body, types, known) is { HasValue: true } decided ? decided : Value(operation);

    private Optional<object?> Value(IOperation? operation) => operation switch
    {
        null => default,
        // What is kept on the way through !(a && b) is called by the constant that a && b is.
        { ConstantValue.HasValue: true } and not IFlowCaptureReferenceOperation => operation.ConstantValue,
        IParameterReferenceOperation parameter => Known(parameter.Parameter),
        ILocalReferenceOperation local => Known(local.Local),
        IFieldReferenceOperation { Field: { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String } } => "",
        IFieldReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }, Field: { } own } when known.TryGet(own, out object? kept) => kept,
        IPropertyReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }, Property: { } own } when known.TryGet(own, out object? kept) => kept,
        IFieldReferenceOperation { Instance: IParameterReferenceOperation or ILocalReferenceOperation or IFieldReferenceOperation, Field: { } member } field when Kept(field.Instance, member) is { HasValue: true } kept => kept,
        IPropertyReferenceOperation { Instance: IParameterReferenceOperation or ILocalReferenceOperation or IFieldReferenceOperation, Property: { } member } property when Kept(property.Instance, member) is { HasValue: true } kept => kept,
        IFieldReferenceOperation field => Stored(field.Field, field.Type) is var stored && (stored.HasValue || !trustsFields) ? stored : body.Results.Settled.Of(field.Field),
        IPropertyReferenceOperation { Property: { Name: nameof(Type.IsValueType), ContainingType: { } owner } } property when owner.IsNamed("System", "Type") =>
            Evaluate(property.Instance) is { HasValue: true, Value: TypeValue { IsValueType: { } isValue } } ? isValue : default(Optional<object?>),
        IPropertyReferenceOperation { Property: { Name: "Empty", IsStatic: true } } empty when ObjectValue.IsSpan(empty.Type) => Made(empty) is { } none ? none : default(Optional<object?>),
        IInvocationOperation { TargetMethod: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_Array } } empty => Made(empty) is { } none ? none : default(Optional<object?>),
        IPropertyReferenceOperation { Arguments.IsEmpty: true, Property.ContainingType: { } owner } property when OfKnown(property, owner) is { HasValue: true } known => known,
        IPropertyReferenceOperation { Arguments.IsEmpty: true } property => Stored(Exact(property.Property, property), property.Type) is { HasValue: true } stored ? stored : Computed(property.Property, property.Instance, []),
        IDefaultValueOperation { Type.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => null,
        IIsNullOperation test => Evaluate(test.Operand) is { HasValue: true, Value: var tested } && (tested is null || ObjectValue.IsThere(tested))
            ? tested is null
            : default(Optional<object?>),
        ISizeOfOperation size => TypeQuestions.SizeOf(types.Apply(size.TypeOperand)) is { } bytes ? bytes : default(Optional<object?>),
        IIsTypeOperation { ValueOperand.Type: { } tested } test =>
            IsOfType(test.ValueOperand, types.Apply(tested), types.Apply(test.TypeOperand)) is { } isType ? isType != test.IsNegated : default(Optional<object?>),
        IEventReferenceOperation @event => Stored(@event.Event, @event.Type),
        IArrayElementReferenceOperation { Indices: [var place] } element when body.Results.Tables.At(element.ArrayReference, Evaluate(place)) is { HasValue: true } entry => entry,
        IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [{ Value: var place }] } element when body.Results.Tables.At(element.Instance, Evaluate(place)) is { HasValue: true } entry => entry,
        ISwitchExpressionOperation choice => Chosen(choice),
        IArrayElementReferenceOperation element => Evaluate(element.ArrayReference) is { HasValue: true, Value: MethodValue methods } ? methods : default(Optional<object?>),
        IInvocationOperation call => known.TryGet(call, out object? result) ? result : Called(call),
        IFlowCaptureReferenceOperation capture => known.TryGet(capture.Id, out object? value) ? value : default(Optional<object?>),
        IParenthesizedOperation parenthesized => Evaluate(parenthesized.Operand),
        IConversionOperation { Type: { } span } conversion when ObjectValue.IsSpan(span) =>
            ObjectValue.LengthOf(Evaluate(conversion.Operand).Value) is { } length ? new ObjectValue(types.Apply(span), length) : default(Optional<object?>),
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

    private Optional<object?> Known(ISymbol symbol) =>
        known.TryGet(symbol, out object? value) && !body.Untracked.Contains(symbol) ? value
        : symbol is ILocalSymbol or IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } ? body.Results.Of(symbol) : default;

    private Optional<object?> MethodOf(IOperation target) => target switch
    {
        IMethodReferenceOperation reference => new MethodValue(types.Apply(reference.Method)),
        IFlowAnonymousFunctionOperation function => new MethodValue(function.Symbol),
        IAnonymousFunctionOperation function => new MethodValue(function.Symbol),
        _ => default(Optional<object?>),
    };

    // Delegates and function pointers that are stored, and what never changes.
    private Optional<object?> Stored(ISymbol place, ITypeSymbol? type) => Carriers.HoldsMethods(type) && body.Origins.In(place).ToMethods() is { } methods ? methods : body.Results.Of(place);

    private static Optional<object?> Closed(ITypeSymbol type) =>
        type is ITypeParameterSymbol ? default : new Optional<object?>(new TypeValue(type));

    /// <summary>A type as a value: compared as types are.</summary>
    private sealed class TypeValue(ITypeSymbol type)
    {
        private readonly ITypeSymbol _type = type;

        public bool? IsValueType => _type.IsValue();

        public override bool Equals(object? obj) => obj is TypeValue other && SymbolEqualityComparer.Default.Equals(other._type, _type);

        public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(_type);
    }
}
