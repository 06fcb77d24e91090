using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <content>Operators.</content>
internal sealed partial class StepReader
{
    private void Binary(IBinaryOperation binary)
    {
        if (binary.OperatorMethod is { } method)
        {
            if (!OfRecord(binary, method))
            {
                Call(binary, method, binary.ConstrainedToType ?? binary.LeftOperand.Type, false, []);
            }
        }
        else if (IsDynamic(binary.LeftOperand) || IsDynamic(binary.RightOperand))
        {
            BindsOperator(binary, NameOf(binary.OperatorKind), binary.LeftOperand, binary.RightOperand);
        }
        else if (binary is { OperatorKind: BinaryOperatorKind.Add, Type.TypeKind: TypeKind.Delegate })
        {
            Allocates(binary, AllocationKind.Delegate, "a combination of delegates");
        }
        else if (IsConcatenation(binary) && !IsConcatenation(binary.Parent))
        {
            Concatenation(binary);
        }
    }

    private void Compound(ICompoundAssignmentOperation compound)
    {
        foreach (IMethodSymbol? method in new[] { compound.InConversion.MethodSymbol, compound.OperatorMethod, compound.OutConversion.MethodSymbol })
        {
            Call(compound, method, compound.ConstrainedToType ?? compound.Target.Type, false, []);
        }

        if (IsDynamic(compound.Target) || IsDynamic(compound.Value))
        {
            BindsOperator(compound, NameOf(compound.OperatorKind), compound.Target, compound.Value);
        }
        else if (compound is { OperatorMethod: null, OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String })
        {
            TextOf(compound.Value, compound.Type);
            Allocates(compound, AllocationKind.Text, "a concatenation of strings");
        }
        else if (compound is { OperatorKind: BinaryOperatorKind.Add, Type.TypeKind: TypeKind.Delegate })
        {
            Allocates(compound, AllocationKind.Delegate, "a combination of delegates");
        }
    }

    // Two tuples are compared element by element, with the operators of the elements' types.
    private void TupleComparison(ITupleBinaryOperation comparison, INamedTypeSymbol left, INamedTypeSymbol right)
    {
        for (int place = 0; place < left.TupleElements.Length && place < right.TupleElements.Length; place++)
        {
            if (left.TupleElements[place].Type is INamedTypeSymbol one && right.TupleElements[place].Type is INamedTypeSymbol other)
            {
                if (one.IsTupleType && other.IsTupleType)
                {
                    TupleComparison(comparison, one, other);
                }
                else
                {
                    Call(comparison, EqualityOperator(one, comparison) ?? EqualityOperator(other, comparison), null, false, []);
                }
            }
        }
    }

    private static IMethodSymbol? EqualityOperator(INamedTypeSymbol type, ITupleBinaryOperation comparison)
    {
        string name = comparison.OperatorKind == BinaryOperatorKind.Equals ? WellKnownMemberNames.EqualityOperatorName : WellKnownMemberNames.InequalityOperatorName;
        return type.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(static method => method.IsFromSource());
    }
}
