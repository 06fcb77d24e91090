using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Suppression;

namespace Tophalf.Analyzers.Graph;

/// <summary>A method that was reached, and how: the shortest way from a routine.</summary>
/// <param name="Instance">The method as it is called there.</param>
/// <param name="From">Who calls it; null for a routine.</param>
/// <param name="Call">The call.</param>
internal sealed record Visit(MethodInstance Instance, Visit? From, Location? Call)
{
    /// <summary>What the method may do in this context although rules forbid it.</summary>
    public ImmutableArray<Permission> Permissions { get; init; } = [];

    /// <summary>The numbers of all permissions on the way: two ways to a method that differ in them are two visits.</summary>
    public string PermittedBy { get; init; } = "";

    /// <summary>The routine in which the way begins.</summary>
    public IMethodSymbol Routine { get; } = From?.Routine ?? Instance.Method;

    /// <summary>Its name, by which findings are put in order.</summary>
    public string RoutineName { get; } = From?.RoutineName ?? Instance.Method.ToDisplayString();

    /// <summary>The methods on the way, the routine first.</summary>
    public IEnumerable<Visit> Way()
    {
        if (From is not null)
        {
            foreach (Visit earlier in From.Way())
            {
                yield return earlier;
            }
        }

        yield return this;
    }

    /// <summary>
    /// The permission nearest to a place in this method under which a rule may be broken there; and where, in the member
    /// that has the permission, the way to the place goes on.
    /// </summary>
    public (Permission Permission, Location Place)? PermissionFor(string rule, Location place)
    {
        for (Visit? visit = this; visit is { PermittedBy: not "" }; visit = visit.From)
        {
            foreach (Permission permission in visit.Permissions)
            {
                if (permission.Rule == rule)
                {
                    return (permission, place);
                }
            }

            place = visit.Call ?? place;
        }

        return null;
    }
}
