using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Contexts;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Findings;

/// <summary>
/// Whether an attribute says in which context a delegate or function pointer runs: then what is stored there is judged,
/// and the call of it is not unknown.
/// </summary>
internal static class ContractedPlaces
{
    /// <param name="value">What is called.</param>
    /// <param name="context">Where it is called.</param>
    /// <param name="body">The method that calls it.</param>
    public static bool Cover(IOperation value, RunContext context, MethodBody body) => Cover(value, context, body, []);

    private static bool Cover(IOperation value, RunContext context, MethodBody body, HashSet<object> seen) =>
        (ContextsOf(value) & context.Routine) != 0
        || value switch
        {
            IConversionOperation conversion => Cover(conversion.Operand, context, body, seen),

            // A local, and what the compiler keeps, is what was assigned to it.
            ILocalReferenceOperation local => seen.Add(local.Local) && AllCover(Assigned(local.Local, body), context, body, seen),
            IFlowCaptureReferenceOperation capture => seen.Add(capture.Id) && AllCover(Captured(capture.Id, body), context, body, seen),
            _ => false,
        };

    private static bool AllCover(IEnumerable<IOperation> values, RunContext context, MethodBody body, HashSet<object> seen)
    {
        bool any = false;
        foreach (IOperation value in values)
        {
            if (!Cover(value, context, body, seen))
            {
                return false;
            }

            any = true;
        }

        return any;
    }

    private static IEnumerable<IOperation> Assigned(ILocalSymbol local, MethodBody body) =>
        from graph in body.Graphs
        from operation in graph.Operations()
        let assignment = operation as ISimpleAssignmentOperation
        where assignment?.Target is ILocalReferenceOperation target && SymbolEqualityComparer.Default.Equals(target.Local, local)
        select assignment.Value;

    private static IEnumerable<IOperation> Captured(CaptureId id, MethodBody body) =>
        from graph in body.Graphs
        from operation in graph.Operations()
        let capture = operation as IFlowCaptureOperation
        where capture is not null && capture.Id.Equals(id)
        select capture.Value;

    private static long ContextsOf(IOperation value) => RuleBook.RunsIn(value.Type?.OriginalDefinition) | value switch
    {
        IFieldReferenceOperation field => RuleBook.RunsIn(field.Field.OriginalDefinition),
        IPropertyReferenceOperation property => RuleBook.RunsIn(property.Property.OriginalDefinition),
        IParameterReferenceOperation parameter => RuleBook.RunsIn(parameter.Parameter.OriginalDefinition),
        IInvocationOperation invocation => RuleBook.RunsInOfResult(invocation.TargetMethod.OriginalDefinition),
        _ => 0,
    };
}
