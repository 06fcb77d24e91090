using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <summary>
/// What a method is called with: the arguments that are written, the operands of an operator or conversion, the value that is
/// assigned to a property, the receiver of an extension member.
/// </summary>
internal static class PassedValues
{
    /// <summary>The values, each with the place of its parameter (<see cref="ParametersOf"/>).</summary>
    /// <param name="at">What calls.</param>
    /// <param name="target">What is called.</param>
    /// <param name="arguments">The arguments that are written.</param>
    public static IEnumerable<(int Place, IOperation Value)> Of(IOperation at, IMethodSymbol target, ImmutableArray<IArgumentOperation> arguments)
    {
        int count = target.Parameters.Length;
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.None or RefKind.In } parameter && parameter.Ordinal < count)
            {
                yield return (parameter.Ordinal, argument.Value);
            }
        }

        if (target.MethodKind is MethodKind.UserDefinedOperator or MethodKind.Conversion)
        {
            foreach ((int place, IOperation operand) in OperandsOf(at, target).Take(count).Select(static (operand, place) => (place, operand)))
            {
                yield return (place, operand);
            }
        }
        else if (target.MethodKind == MethodKind.PropertySet && at.Parent is ISimpleAssignmentOperation assignment && assignment.Target == at)
        {
            yield return (count - 1, assignment.Value);
        }
        else if (ReceiverOf(at, target) is { } receiver)
        {
            yield return (count, receiver);
        }
    }

    /// <summary>The parameters of a method by their places; the receiver of an extension member comes last.</summary>
    public static ImmutableArray<IParameterSymbol> ParametersOf(IMethodSymbol method) =>
        method is { IsStatic: false, ContainingType: { IsExtension: true, ExtensionParameter: { } receiver } } ? method.Parameters.Add(receiver) : method.Parameters;

    // Of one that changes its operand in place, the operand is the receiver.
    private static IEnumerable<IOperation> OperandsOf(IOperation at, IMethodSymbol target) => at switch
    {
        IUnaryOperation unary when IsOf(unary.OperatorMethod, target) => [unary.Operand],
        IBinaryOperation binary when IsOf(binary.OperatorMethod, target) => [binary.LeftOperand, binary.RightOperand],
        IConversionOperation conversion when IsOf(conversion.OperatorMethod, target) => [conversion.Operand],
        IIncrementOrDecrementOperation change when IsOf(change.OperatorMethod, target) => [change.Target],
        ICompoundAssignmentOperation compound when IsOf(compound.OperatorMethod, target) => target.IsStatic ? [compound.Target, compound.Value] : [compound.Value],
        _ => [],
    };

    private static bool IsOf(IMethodSymbol? called, IMethodSymbol target) => SymbolEqualityComparer.Default.Equals(called?.OriginalDefinition, target.OriginalDefinition);

    private static IOperation? ReceiverOf(IOperation at, IMethodSymbol target) =>
        target is not { IsStatic: false, ContainingType: { IsExtension: true, ExtensionParameter.RefKind: RefKind.None or RefKind.In } } ? null
        : at switch
        {
            IInvocationOperation call => call.Instance,
            IPropertyReferenceOperation property => property.Instance,
            _ => null,
        };
}
