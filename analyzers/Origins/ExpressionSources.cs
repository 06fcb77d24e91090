using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Origins;

/// <summary>
/// Where the value of an expression comes from. Of a container it is what is in it, and of a member of one, too; unless only
/// the value itself is asked for.
/// </summary>
internal sealed class ExpressionSources(MethodOrigins origins, TypeHierarchy hierarchy, bool isDeep)
{
    public void Add(Sources sources, IOperation? value)
    {
        switch (value)
        {
            case null:
                sources.IsOpen = true;
                break;

            case { ConstantValue.HasValue: true } or IDefaultValueOperation or IThrowOperation:
                break;

            case ICollectionExpressionOperation { Type: INamedTypeSymbol { TypeKind: TypeKind.Class, IsAbstract: false } list } when !isDeep:
                sources.Types.Add(list);
                break;

            case IOperation when !isDeep && IsPart(value):
                sources.IsOpen = true;
                break;

            // A structure behind an interface, whatever it holds.
            case IConversionOperation { OperatorMethod: null, Type.IsReferenceType: true, Operand.Type: INamedTypeSymbol { IsValueType: true } boxed } when !isDeep:
                sources.Types.Add(boxed);
                break;

            case IConversionOperation { OperatorMethod: { } method } when method.IsFromSource():
                sources.AddPlace(method);
                break;

            case ITypeOfOperation { TypeOperand: INamedTypeSymbol type }:
                sources.Named.Add(type);
                break;

            // What is taken away is not in it.
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract, Type.TypeKind: TypeKind.Delegate } difference:
                Add(sources, Without(difference));
                break;

            case IInterpolatedStringOperation text when isDeep:
                AddAll(sources, text.Parts.OfType<IInterpolationOperation>().Select(static hole => hole.Expression));
                break;

            case IParenthesizedOperation or IConversionOperation or IDelegateCreationOperation or IAddressOfOperation or ISpreadOperation
                or IAwaitOperation or IWithOperation or IDeclarationExpressionOperation or IArrayElementReferenceOperation or IInlineArrayAccessOperation:
                Add(sources, value.ChildOperations.FirstOrDefault());
                break;

            case IMethodReferenceOperation reference:
                sources.Methods.Add(reference.Method);
                break;

            case IAnonymousFunctionOperation function:
                sources.Methods.Add(function.Symbol);
                break;

            case IConditionalOperation conditional:
                Add(sources, conditional.WhenTrue);
                Add(sources, conditional.WhenFalse);
                break;

            case ICoalesceOperation or ICoalesceAssignmentOperation or ICompoundAssignmentOperation or IBinaryOperation { Type.TypeKind: TypeKind.Delegate }
                or ITupleOperation or ICollectionExpressionOperation or IArrayInitializerOperation:
                AddAll(sources, value.ChildOperations);
                break;

            case IArrayCreationOperation array:
                AddAll(sources, array.Initializer?.ElementValues ?? []);
                break;

            case ISwitchExpressionOperation choice:
                AddAll(sources, choice.Arms.Select(static arm => arm.Value));
                break;

            case ISimpleAssignmentOperation assignment:
                Add(sources, assignment.Value);
                break;

            case ILocalReferenceOperation local:
                sources.AddPlace(local.Local);
                break;

            case IParameterReferenceOperation parameter:
                sources.AddPlace(parameter.Parameter);
                break;

            case IEventReferenceOperation @event:
                sources.AddPlace(@event.Event);
                break;

            case IFieldReferenceOperation { Field: { ContainingType.IsTupleType: false } field } when field.IsFromSource():
                sources.AddPlace(field);
                break;

            case IFieldReferenceOperation field when isDeep:
                Add(sources, field.Instance);
                break;

            case IPropertyReferenceOperation property:
                Property(sources, property);
                break;

            case IInvocationOperation call:
                Call(sources, call);
                break;

            case IObjectCreationOperation creation:
                Creation(sources, creation);
                break;

            case IConditionalAccessOperation access:
                Add(sources, access.WhenNotNull);
                break;

            case IConditionalAccessInstanceOperation instance:
                Add(sources, AccessAround(instance)?.Operation);
                break;

            case IInstanceReferenceOperation { Type: INamedTypeSymbol type }:
                sources.Types.Add(type);
                break;

            default:
                sources.IsOpen |= Carriers.Can(value.Type);
                break;
        }
    }

    // What is taken out of something, and an object that others may have derived from.
    private static bool IsPart(IOperation value) =>
        value is ISpreadOperation or IAwaitOperation or IArrayElementReferenceOperation or IInlineArrayAccessOperation or ITupleOperation
            or ICollectionExpressionOperation or IArrayCreationOperation or IArrayInitializerOperation or IInstanceReferenceOperation;

    /// <summary>What a member outside may return: what it was given, or what its receiver has.</summary>
    public void AddGiven(Sources sources, IOperation? instance, ImmutableArray<IArgumentOperation> arguments)
    {
        if (!isDeep)
        {
            sources.IsOpen = true;
            return;
        }

        bool any = false;
        foreach (IOperation? given in arguments.Select(static argument => argument.Value).Append(instance))
        {
            if (given is not null && Carriers.Can(given.Type))
            {
                Add(sources, given);
                any = true;
            }
        }

        sources.IsOpen |= !any;
    }

    private void AddAll(Sources sources, IEnumerable<IOperation> values)
    {
        foreach (IOperation value in values)
        {
            Add(sources, value);
        }
    }

    private void Property(Sources sources, IPropertyReferenceOperation reference)
    {
        if (!reference.Property.IsFromSource())
        {
            if (!isDeep && reference.Property.IsStatic)
            {
                sources.Shared.Add(reference.Property);
            }
            else if (isDeep && LazyValues.Are(reference))
            {
                LazyValues.Add(sources, origins.Of(reference.Instance));
            }
            else if (Carriers.Can(reference.Type))
            {
                AddGiven(sources, reference.Instance, reference.Arguments);
            }
        }
        else
        {
            Candidates(sources, reference.Property.GetMethod, reference.Instance, static getter => getter.AssociatedSymbol);
        }
    }

    private void Call(Sources sources, IInvocationOperation call)
    {
        if (call.TargetMethod.MethodKind == MethodKind.DelegateInvoke)
        {
            Origin called = origins.Of(call.Instance);
            sources.Places.AddRange(called.Methods.Select(static method => method.OriginalDefinition));
            sources.IsOpen |= called.IsOpen || (called.Methods.IsEmpty && !origins.IsInCircle);
        }
        else if (!call.TargetMethod.IsFromSource())
        {
            if (Reflection.TypesIn(call, origins) is { IsEmpty: false } named)
            {
                sources.Named.AddRange(named);
            }
            else if (isDeep && Reflection.MembersIn(call, origins) is { IsEmpty: false } members)
            {
                sources.Methods.AddRange(members);
            }
            else if (Carriers.Can(call.Type))
            {
                AddGiven(sources, call.Instance, call.Arguments);
            }
        }
        else
        {
            Candidates(sources, call.TargetMethod, call.Instance, static method => method);
        }
    }

    // What is left of 'a + b' without b; of anything else, all of it may be.
    private static IOperation Without(IBinaryOperation difference) =>
        Unconverted(difference.LeftOperand) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum
            && StaticMethodOf(sum.RightOperand) is { } last && SymbolEqualityComparer.Default.Equals(last, StaticMethodOf(difference.RightOperand))
                ? sum.LeftOperand
                : difference.LeftOperand;

    private static IMethodSymbol? StaticMethodOf(IOperation value) => Unconverted(value) is IDelegateCreationOperation { Target: IMethodReferenceOperation { Method.IsStatic: true } reference } ? reference.Method : null;

    private static IOperation Unconverted(IOperation value) => value is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation ? Unconverted(value.ChildOperations.First()) : value;

    private void Candidates(Sources sources, IMethodSymbol? method, IOperation? instance, Func<IMethodSymbol, ISymbol?> placeOf)
    {
        if (method is null)
        {
            sources.IsOpen = true;
            return;
        }

        CallTargets targets = CallTargets.Of(method, instance?.Type, instance is not null, hierarchy);
        sources.IsOpen |= targets.IsOpen;
        foreach (IMethodSymbol target in targets.Methods)
        {
            if (placeOf(target) is { } place)
            {
                sources.AddPlace(place);
            }
        }
    }

    // What an object of the author's holds, its fields do.
    private void Creation(Sources sources, IObjectCreationOperation creation)
    {
        if (creation.Type is INamedTypeSymbol type && (type.IsFromSource() || !isDeep))
        {
            sources.Types.Add(type);
        }
        else
        {
            AddAll(sources, creation.Arguments.Select(static argument => argument.Value).Where(static given => Carriers.Can(given.Type)));
        }

        foreach (IOperation part in creation.Initializer?.Initializers ?? [])
        {
            switch (part)
            {
                case IInvocationOperation add:
                    AddAll(sources, add.Arguments.Select(static argument => argument.Value));
                    break;

                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments.IsEmpty: false } } element:
                    Add(sources, element.Value);
                    break;
            }
        }
    }

    private static IConditionalAccessOperation? AccessAround(IOperation operation)
    {
        IOperation inner = operation;
        for (IOperation? around = operation.Parent; around is not null; inner = around, around = around.Parent)
        {
            if (around is IConditionalAccessOperation access && access.WhenNotNull == inner)
            {
                return access;
            }
        }

        return null;
    }
}
