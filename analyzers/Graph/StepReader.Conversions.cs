using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <content>Conversions: boxes, and calls of operators.</content>
internal sealed partial class StepReader
{
    private void Conversion(IConversionOperation conversion)
    {
        if (conversion.OperatorMethod is { } method)
        {
            Call(conversion, method, conversion.ConstrainedToType, false, []);
            return;
        }

        if (conversion.Operand.Type?.TypeKind == TypeKind.Dynamic && conversion.Type?.TypeKind != TypeKind.Dynamic)
        {
            BindsConversion(conversion);
            return;
        }

        if (conversion.Operand is IFlowAnonymousFunctionOperation && conversion.Type.IsNamed("System.Linq.Expressions", "Expression`1"))
        {
            Allocates(conversion, AllocationKind.Object, "an expression tree");
            return;
        }

        if (conversion.Type is not { } to || conversion.Operand.Type is not { } from || !conversion.GetConversion().IsBoxing)
        {
            return;
        }

        ITypeSymbol boxed = types.Apply(from);
        if (boxed.IsValue() == false || IsNeverMade(conversion))
        {
            return;
        }

        Allocates(
            conversion, AllocationKind.Box, $"'{boxed.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}' boxed as '{to.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}'",
            IsForOneCall(conversion) ? AllocationGrade.MayBeRemoved : AllocationGrade.EveryCall);
    }

    // A box that only a call needs, which the JIT may inline: of a member of the value, or of a comparison with it.
    private static bool IsForOneCall(IConversionOperation conversion) => conversion.Parent switch
    {
        IInvocationOperation call => call.Instance == conversion,
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: nameof(Equals) } } => true,
        _ => false,
    };

    // Boxes that are in the tree and not in the program: one that is opened at once, a comparison with null, and an operand
    // of a concatenation, which the compiler turns into a text by a constrained call.
    private bool IsNeverMade(IConversionOperation conversion) =>
        conversion.Parent switch
        {
            IConversionOperation { OperatorMethod: null, Type: { } opened } => types.Apply(opened).IsValueType,
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: nameof(Enum.HasFlag), ContainingType.SpecialType: SpecialType.System_Enum } } } => true,
            IBinaryOperation binary when IsConcatenation(binary) => true,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison =>
                comparison.LeftOperand.ConstantValue is { HasValue: true, Value: null }
                || comparison.RightOperand.ConstantValue is { HasValue: true, Value: null }
                || comparison.LeftOperand is IConversionOperation { Operand.ConstantValue: { HasValue: true, Value: null } }
                || comparison.RightOperand is IConversionOperation { Operand.ConstantValue: { HasValue: true, Value: null } },
            IInterpolationOperation => true,
            _ => false,
        };
}
