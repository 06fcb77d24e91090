using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Contexts;
using Tophalf.Analyzers.Graph;
using Tophalf.Analyzers.Suppression;

namespace Tophalf.Analyzers.Findings;

/// <summary>
/// The findings of a compilation: one for each place, rule, context and permission. The first way that leads there is a
/// shortest one, and is the one that the message tells.
/// </summary>
internal sealed class FindingLog
{
    private readonly Dictionary<(string Rule, Location Place, RunContext Context, Permission? Permission), Finding> _findings = [];

    /// <summary>Adds a finding that is one whatever the context: once for a place.</summary>
    public void Add(DiagnosticDescriptor rule, Location place, Visit visit, params string[] arguments) =>
        Add(rule, place, visit, default, arguments);

    public void Add(DiagnosticDescriptor rule, Location place, Visit visit, RunContext context, params string[] arguments)
    {
        if (place.SourceTree is null)
        {
            return;
        }

        Permission? permission = null;
        if (visit.PermissionFor(rule.Id, place) is var (permitting, at))
        {
            permitting.IsUsed = true;
            (permission, place) = (permitting, at);
        }

        var key = (rule.Id, place, context, permission);
        if (_findings.TryGetValue(key, out Finding? known))
        {
            known.Add(visit);
            return;
        }

        ImmutableArray<Location> calls = [.. visit.Way().Select(static step => step.Call).OfType<Location>()];
        Finding found = new(rule, place, context, [.. arguments, PathText.Of(visit)], calls, permission);
        found.Add(visit);
        _findings.Add(key, found);
    }

    /// <summary>Adds what was found in the methods of a context, for all routines that reach them.</summary>
    public void Add(FindingLog other, ReachedMethods reached)
    {
        foreach (var pair in other._findings)
        {
            if (!_findings.TryGetValue(pair.Key, out Finding? known))
            {
                _findings.Add(pair.Key, known = pair.Value);
            }

            known.AddAll([.. pair.Value.Visits.SelectMany(reached.RoutinesTo)]);
        }
    }

    /// <summary>Takes findings back.</summary>
    public void Remove(Func<Finding, bool> which)
    {
        foreach (var pair in _findings.Where(pair => which(pair.Value)).ToArray())
        {
            _findings.Remove(pair.Key);
        }
    }

    /// <summary>The findings in the order of their places.</summary>
    public IEnumerable<Finding> InOrder() => _findings.Values
        .OrderBy(static finding => finding.Place.SourceSpan.Start)
        .ThenBy(static finding => finding.Rule.Id, StringComparer.Ordinal)
        .ThenBy(static finding => finding.Context.Routine)
        .ThenBy(static finding => finding.Context.Action);
}
