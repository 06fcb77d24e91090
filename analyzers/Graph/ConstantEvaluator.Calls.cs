using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <content>Methods whose result is known: what a question of a type answers, and what is computed from arguments.</content>
internal readonly partial struct ConstantEvaluator
{
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
                    : Computed(method, call.Instance, call.Arguments);
        }
    }

    // A member that computes what it returns from its arguments, or from what its object keeps: bool IsPolled(int mode) => mode == 1.
    private Optional<object?> Computed(ISymbol member, IOperation? instance, ImmutableArray<IArgumentOperation> arguments)
    {
        if (depth == Deepest || member.IsVirtual || member.IsAbstract || member.IsOverride || !member.IsFromSource() || member is IMethodSymbol { IsGenericMethod: true } || member.ContainingType is not { IsGenericType: false })
        {
            return default;
        }

        Constants kept = KeptIn(instance);
        if (arguments.IsEmpty && kept.Equals(Constants.None))
        {
            return default;
        }

        return body.Results.ReturnedBy(member) is { } returned ? Given(arguments, kept).Evaluate(returned)
            : member is IMethodSymbol method && body.Results.ChoicesOf(method) is { } choices && Given(arguments, kept).Decide(choices) is { Returns: true, Value: var chosen } ? chosen
            : default;
    }

    // What an object has in it for ever. In a member that is computed, all that is known is of its object.
    private Constants KeptIn(IOperation? instance) => instance switch
    {
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => depth > 0 ? known : Receiver.KeptIn(known),
        IParameterReferenceOperation or ILocalReferenceOperation or IFieldReferenceOperation or IObjectCreationOperation when Evaluate(instance) is { HasValue: true, Value: ObjectValue { Kept: { IsEmpty: false } kept } } =>
            kept.Aggregate(Constants.None, static (all, one) => all.With(one.Member, one.Value)),
        _ => Constants.None,
    };

    private Optional<object?> Kept(IOperation? owner, ISymbol member) => KeptIn(owner).TryGet(member, out object? value) ? value : default(Optional<object?>);

    /// <summary>What a method or constructor stores where an argument points, if it computes that from its other arguments.</summary>
    public Optional<object?> SaidBy(IArgumentOperation argument) =>
        depth < Deepest && argument.Parameter is { RefKind: RefKind.Out } parameter && body.Results.StoredTo(parameter) is { } stored
            ? argument.Parent switch
            {
                IInvocationOperation call => Given(call.Arguments, Constants.None).Evaluate(stored),
                IObjectCreationOperation creation => Given(creation.Arguments, Constants.None).Evaluate(stored),
                _ => default(Optional<object?>),
            }
            : default;

    // In a method that is called with some arguments.
    private ConstantEvaluator Given(ImmutableArray<IArgumentOperation> arguments, Constants kept)
    {
        Constants given = kept;
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter is { } parameter)
            {
                given = given.With(parameter, Evaluate(argument.Value));
            }
        }

        return new ConstantEvaluator(body, types, given, depth + 1, trustsFields);
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
}
