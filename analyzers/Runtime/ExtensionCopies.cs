using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Runtime;

/// <summary>Places where an extension structure is copied: written as one, or by the compiler.</summary>
internal static class ExtensionCopies
{
    /// <summary>What an operation copies; null when it copies none.</summary>
    public static IOperation? In(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation { IsRef: false } assignment => Copied(assignment.Value),
        IArgumentOperation { Parameter.RefKind: RefKind.None } argument => Copied(argument.Value),

        // What must not change is copied before a member is called that might.
        IInvocationOperation { TargetMethod: { IsReadOnly: false, ContainingType.IsValueType: true }, Instance: { } receiver } when IsReadOnly(receiver) => Copied(receiver),
        _ => null,
    };

    /// <summary>What a block returns a copy of; null when it returns none.</summary>
    public static IOperation? ReturnedBy(BasicBlock block, IMethodSymbol method) =>
        block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return && method is { ReturnsByRef: false, ReturnsByRefReadonly: false } && block.BranchValue is { } value
            ? Copied(value)
            : null;

    private static IOperation? Copied(IOperation value) =>
        value.Type is INamedTypeSymbol { TypeKind: TypeKind.Struct } type && IsExtension(type) && IsVariable(value) ? value : null;

    private static bool IsVariable(IOperation value) =>
        value is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IArrayElementReferenceOperation
            or IInvocationOperation { TargetMethod: { ReturnsByRef: true } or { ReturnsByRefReadonly: true } }
            or IPropertyReferenceOperation { Property: { ReturnsByRef: true } or { ReturnsByRefReadonly: true } }
        || Pointer.Dereferenced(value) is not null;

    private static bool IsReadOnly(IOperation receiver) => receiver switch
    {
        IParameterReferenceOperation parameter => parameter.Parameter.RefKind is RefKind.In or RefKind.RefReadOnlyParameter,
        ILocalReferenceOperation local => local.Local.RefKind == RefKind.RefReadOnly,
        IFieldReferenceOperation field => field.Field.IsReadOnly,
        _ => false,
    };

    private static bool IsExtension(INamedTypeSymbol type) => type.AllInterfaces.Any(static implemented =>
        implemented.OriginalDefinition.IsNamed("Tophalf", "IChannelExtension") || implemented.OriginalDefinition.IsNamed("Tophalf", "IAtaController`1"));
}
