using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <content>What is bound when the program runs.</content>
internal sealed partial class StepReader
{
    private static bool IsDynamic(IOperation? value) => value?.Type?.TypeKind == TypeKind.Dynamic;

    private void Dynamic(IOperation operation)
    {
        bool isSet = operation.Parent is ISimpleAssignmentOperation assignment && assignment.Target == operation;
        ImmutableArray<IOperation> set = isSet ? [((ISimpleAssignmentOperation)operation.Parent!).Value] : [];
        switch (operation)
        {
            // A member that is invoked is bound with its arguments.
            case IDynamicMemberReferenceOperation { Parent: IDynamicInvocationOperation }:
                break;

            case IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation called } call:
                bool wantsResult = call.Parent is not IExpressionStatementOperation;
                Binds(operation, called.Instance, called.Instance is null ? called.ContainingType as INamedTypeSymbol ?? TypeAround(operation) : null, called.MemberName, call.Arguments, wantsResult);
                break;

            case IDynamicInvocationOperation call:
                _steps.Add(new IndirectCallStep(operation, call.Operation, []));
                Allocates(operation, AllocationKind.Object, "dynamic binding", call.Parent is IExpressionStatementOperation ? AllocationGrade.FirstCall : AllocationGrade.EveryCall);
                break;

            case IDynamicObjectCreationOperation { Type: INamedTypeSymbol made } creation:
                Binds(operation, null, made, WellKnownMemberNames.InstanceConstructorName, creation.Arguments);
                break;

            case IDynamicMemberReferenceOperation member:
                Binds(operation, member.Instance, member.ContainingType as INamedTypeSymbol, isSet ? "set_" + member.MemberName : member.MemberName, set);
                break;

            case IDynamicIndexerAccessOperation element:
                Binds(operation, element.Operation, null, isSet ? "set_Item" : "get_Item", [.. element.Arguments, .. set]);
                break;
        }
    }

    private INamedTypeSymbol? TypeAround(IOperation operation) =>
        models.Of(operation.Syntax.SyntaxTree)?.GetEnclosingSymbol(operation.Syntax.SpanStart)?.ContainingType;

    private void Binds(IOperation at, IOperation? receiver, INamedTypeSymbol? owner, string name, ImmutableArray<IOperation> arguments, bool boxes = true) =>
        _steps.Add(new DynamicCallStep(at, receiver is null ? [] : [receiver], owner, name, arguments, null, boxes));

    // An operator belongs to the type of one of its operands.
    private void BindsOperator(IOperation at, string? name, params IOperation[] operands)
    {
        if (name is not null)
        {
            _steps.Add(new DynamicCallStep(at, [.. operands], null, name, [.. operands], null, Boxes: true));
        }
    }

    // What comes out has the type that is wanted.
    private void BindsConversion(IConversionOperation conversion)
    {
        foreach (string name in conversion.IsImplicit ? new[] { WellKnownMemberNames.ImplicitConversionName } : [WellKnownMemberNames.ImplicitConversionName, WellKnownMemberNames.ExplicitConversionName])
        {
            _steps.Add(new DynamicCallStep(conversion, [conversion.Operand], null, name, [conversion.Operand], conversion.Type, Boxes: false));
        }
    }

    private static string? NameOf(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Add => WellKnownMemberNames.AdditionOperatorName,
        BinaryOperatorKind.Subtract => WellKnownMemberNames.SubtractionOperatorName,
        BinaryOperatorKind.Multiply => WellKnownMemberNames.MultiplyOperatorName,
        BinaryOperatorKind.Divide => WellKnownMemberNames.DivisionOperatorName,
        BinaryOperatorKind.Remainder => WellKnownMemberNames.ModulusOperatorName,
        BinaryOperatorKind.And => WellKnownMemberNames.BitwiseAndOperatorName,
        BinaryOperatorKind.Or => WellKnownMemberNames.BitwiseOrOperatorName,
        BinaryOperatorKind.ExclusiveOr => WellKnownMemberNames.ExclusiveOrOperatorName,
        BinaryOperatorKind.LeftShift => WellKnownMemberNames.LeftShiftOperatorName,
        BinaryOperatorKind.RightShift => WellKnownMemberNames.RightShiftOperatorName,
        BinaryOperatorKind.Equals => WellKnownMemberNames.EqualityOperatorName,
        BinaryOperatorKind.NotEquals => WellKnownMemberNames.InequalityOperatorName,
        BinaryOperatorKind.LessThan => WellKnownMemberNames.LessThanOperatorName,
        BinaryOperatorKind.LessThanOrEqual => WellKnownMemberNames.LessThanOrEqualOperatorName,
        BinaryOperatorKind.GreaterThan => WellKnownMemberNames.GreaterThanOperatorName,
        BinaryOperatorKind.GreaterThanOrEqual => WellKnownMemberNames.GreaterThanOrEqualOperatorName,
        _ => null,
    };

    private static string? NameOf(UnaryOperatorKind kind) => kind switch
    {
        UnaryOperatorKind.Minus => WellKnownMemberNames.UnaryNegationOperatorName,
        UnaryOperatorKind.Plus => WellKnownMemberNames.UnaryPlusOperatorName,
        UnaryOperatorKind.Not => WellKnownMemberNames.LogicalNotOperatorName,
        UnaryOperatorKind.BitwiseNegation => WellKnownMemberNames.OnesComplementOperatorName,
        UnaryOperatorKind.True => WellKnownMemberNames.TrueOperatorName,
        UnaryOperatorKind.False => WellKnownMemberNames.FalseOperatorName,
        _ => null,
    };
}
