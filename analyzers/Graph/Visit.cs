using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Graph;

/// <summary>A method that was reached, and how: the shortest way from a routine.</summary>
/// <param name="Instance">The method as it is called there.</param>
/// <param name="From">Who calls it; null for a routine.</param>
/// <param name="Call">The call.</param>
internal sealed record Visit(MethodInstance Instance, Visit? From, Location? Call)
{
    /// <summary>The routine in which the way begins.</summary>
    public IMethodSymbol Routine => From is null ? Instance.Method : From.Routine;

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
}
