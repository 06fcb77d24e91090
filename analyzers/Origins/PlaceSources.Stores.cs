using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Origins;

/// <content>Every use of a place, and what it stores.</content>
internal sealed partial class PlaceSources
{
    private void Stored(Sources sources, ISymbol place, ITypeSymbol? type)
    {
        bool isContainer = isDeep && Carriers.IsContainer(type);
        foreach (SimpleNameSyntax name in names.Of(place))
        {
            SyntaxNode whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
            if (models.Of(name.SyntaxTree)?.GetOperation(whole) is { } use)
            {
                Use(sources, use, isContainer);
            }
        }
    }

    private void Use(Sources sources, IOperation use, bool isContainer)
    {
        switch (use.Parent)
        {
            case ISimpleAssignmentOperation assignment when assignment.Target == use:
                expressions.Add(sources, assignment.Value);
                sources.IsOpen |= assignment.IsRef;
                break;

            case ICoalesceAssignmentOperation assignment when assignment.Target == use:
                expressions.Add(sources, assignment.Value);
                break;

            case ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } assignment when assignment.Target == use:
                if (!Cancelled.Is(assignment.Syntax))
                {
                    expressions.Add(sources, assignment.Value);
                }

                break;

            case IEventAssignmentOperation assignment:
                if (assignment.Adds && !Cancelled.Is(assignment.Syntax))
                {
                    expressions.Add(sources, assignment.HandlerValue);
                }

                break;

            case ITupleOperation tuple when Deconstruction(tuple) is { } deconstruction:
                Deconstructed(sources, deconstruction.Value, use.Syntax);
                break;

            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument:
                Passed(sources, argument);
                break;

            case IAddressOfOperation:
                sources.IsOpen = true;
                break;

            case ISimpleAssignmentOperation { IsRef: true } or IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: RefKind.Ref } }:
                sources.IsOpen = true;
                break;

            case not null when isContainer:
                Filled(sources, use);
                break;
        }
    }

    // A container that is filled where it stands.
    private void Filled(Sources sources, IOperation use)
    {
        switch (use.Parent)
        {
            case IArrayElementReferenceOperation or IInlineArrayAccessOperation:
                Use(sources, use.Parent, isContainer: false);
                break;

            case IFieldReferenceOperation:
                Use(sources, use.Parent, isContainer: true);
                break;

            case IPropertyReferenceOperation member when member.Instance == use:
                Use(sources, member, isContainer: true);
                break;

            // list.CollectionChanged += handler
            case IEventReferenceOperation { Event: var member } handled when handled.Instance == use && !member.IsFromSource():
                Use(sources, handled, isContainer: false);
                break;

            case IInvocationOperation call when call.Instance == use && !call.TargetMethod.IsFromSource():
                foreach (IArgumentOperation argument in call.Arguments)
                {
                    if (IsKept(argument, call.TargetMethod) && argument.Parameter is { RefKind: RefKind.None or RefKind.In })
                    {
                        expressions.Add(sources, argument.Value);
                    }
                }

                break;

            // Under another name it can be filled, too.
            case ISimpleAssignmentOperation or IVariableInitializerOperation or IReturnOperation when use.Type is { IsValueType: false }:
            case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var callee } } when use.Type is { IsValueType: false } && callee.IsFromSource():
                sources.IsOpen |= Carriers.HoldsMethods(use.Type);
                break;

            case IConversionOperation or IParenthesizedOperation:
                Filled(sources, use.Parent);
                break;
        }
    }

    // A list keeps its elements, and calls a predicate.
    private static bool IsKept(IArgumentOperation argument, IMethodSymbol callee) =>
        Carriers.Can(argument.Value.Type)
        && (!callee.ContainingType.IsGenericType || argument.Parameter?.OriginalDefinition.Type is not INamedTypeSymbol { TypeKind: TypeKind.Delegate });

    private void Passed(Sources sources, IArgumentOperation argument)
    {
        if (argument is { Parent: IInvocationOperation call, Parameter: { } parameter })
        {
            if (call.TargetMethod.IsFromSource())
            {
                sources.AddPlace(parameter);
            }
            else
            {
                expressions.AddGiven(sources, call.Instance, [.. call.Arguments.Where(other => other != argument)]);
            }
        }
        else
        {
            sources.IsOpen = true;
        }
    }

    private static IDeconstructionAssignmentOperation? Deconstruction(IOperation target)
    {
        while (target.Parent is ITupleOperation or IDeclarationExpressionOperation)
        {
            target = target.Parent;
        }

        return target.Parent as IDeconstructionAssignmentOperation;
    }

    private void Designated(Sources sources, SingleVariableDesignationSyntax designation, SemanticModel model)
    {
        SyntaxNode around = designation;
        while (around is VariableDesignationSyntax or DeclarationExpressionSyntax or ArgumentSyntax { RefOrOutKeyword.RawKind: 0 } or TupleExpressionSyntax
            && around.Parent is { } parent and not (AssignmentExpressionSyntax or ForEachVariableStatementSyntax))
        {
            around = parent;
        }

        switch (around)
        {
            case { Parent: AssignmentExpressionSyntax assignment }:
                Deconstructed(sources, model.GetOperation(assignment.Right), designation);
                break;

            case { Parent: ForEachVariableStatementSyntax loop }:
                Deconstructed(sources, model.GetOperation(loop.Expression), designation);
                break;

            case ArgumentSyntax when model.GetOperation(around) is IArgumentOperation argument:
                Passed(sources, argument);
                break;

            default:
                expressions.Add(sources, Matched(model.GetOperation(around)));
                break;
        }
    }

    // The parts of a tuple are looked at together; what a type of the author's is taken apart into, its properties or its
    // Deconstruct say.
    private void Deconstructed(Sources sources, IOperation? value, SyntaxNode part)
    {
        if (!isDeep)
        {
            sources.IsOpen = true;
            return;
        }

        if (Unconverted(value)?.Type is { IsTupleType: false } type && ElementOf(type) is { IsTupleType: false } taken && taken.IsFromSource())
        {
            ISymbol? place = PartOf(taken, part);
            if (place is null)
            {
                sources.IsOpen = true;
            }
            else
            {
                sources.AddPlace(place);
            }

            return;
        }

        expressions.Add(sources, value);
    }

    private static IOperation? Unconverted(IOperation? value) => value is IConversionOperation conversion ? Unconverted(conversion.Operand) : value;

    private static ITypeSymbol? ElementOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: [var element] } named when !named.IsFromSource() => element,
        _ => type,
    };

    private static ISymbol? PartOf(ITypeSymbol type, SyntaxNode part)
    {
        SyntaxNode item = part.Parent is DeclarationExpressionSyntax or ArgumentSyntax ? part.FirstAncestorOrSelf<ArgumentSyntax>() ?? part : part;
        (int index, int count) = item switch
        {
            ArgumentSyntax { Parent: TupleExpressionSyntax tuple } argument => (tuple.Arguments.IndexOf(argument), tuple.Arguments.Count),
            VariableDesignationSyntax { Parent: ParenthesizedVariableDesignationSyntax list } variable => (list.Variables.IndexOf(variable), list.Variables.Count),
            _ => (-1, 0),
        };
        IParameterSymbol? parameter = type.GetMembers("Deconstruct").OfType<IMethodSymbol>()
            .FirstOrDefault(method => method.Parameters.Length == count)?.Parameters.ElementAtOrDefault(index);
        return parameter is { ContainingSymbol.IsImplicitlyDeclared: true } ? type.GetMembers(parameter.Name).FirstOrDefault() : parameter;
    }

    // What a pattern looks at: the member of the nearest property pattern, or the whole.
    private static IOperation? Matched(IOperation? pattern)
    {
        for (; pattern is not null; pattern = pattern.Parent)
        {
            switch (pattern)
            {
                case IPropertySubpatternOperation property:
                    return property.Member;

                case IIsPatternOperation test:
                    return test.Value;

                case ISwitchExpressionOperation choice:
                    return choice.Value;

                case ISwitchOperation choice:
                    return choice.Value;
            }
        }

        return null;
    }
}
