using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Contract;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Findings;

/// <summary>The way from a routine to a place, as a message says it.</summary>
internal static class PathText
{
    /// <summary>"it is reached from PiixChannel.Service through Recover and Throttle".</summary>
    public static string Of(Visit visit)
    {
        string routine = visit.Routine.NameInType();
        if (visit.From is null)
        {
            return $"{routine} runs there";
        }

        string[] between = [.. visit.Way().Skip(1).Select(static step => NameOf(step.Instance.Method))];
        string through = between.Length == 1
            ? between[0]
            : string.Join(", ", between, 0, between.Length - 1) + " and " + between[between.Length - 1];
        return $"it is reached from {routine} through {through}";
    }

    public static string NameOf(IMethodSymbol method) => method.MethodKind switch
    {
        MethodKind.LambdaMethod => "a lambda",
        MethodKind.Constructor => $"new {method.ContainingType.Name}",
        MethodKind.StaticConstructor => $"the static constructor of {method.ContainingType.Name}",
        MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove => method.AssociatedSymbol?.Name ?? method.Name,
        MethodKind.UserDefinedOperator or MethodKind.Conversion => $"operator {method.Name}",
        _ => method.Name,
    };
}
