using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Contexts;
using Tophalf.Analyzers.Suppression;

namespace Tophalf.Analyzers.Findings;

/// <summary>A rule that is broken at a place.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Place">Where: always in what the author wrote.</param>
/// <param name="Context">The context in which the place runs.</param>
/// <param name="Arguments">What the message says of it, the way to it last.</param>
/// <param name="Calls">The calls on the way.</param>
/// <param name="Routines">All routines that reach the place in this context.</param>
/// <param name="Permission">What allows it, if anything does.</param>
internal sealed record Finding(
    DiagnosticDescriptor Rule, Location Place, RunContext Context, ImmutableArray<string> Arguments,
    ImmutableArray<Location> Calls, SortedSet<string> Routines, Permission? Permission)
{
    /// <param name="forImage">An image without a runtime is built: what is a suggestion elsewhere is a warning there.</param>
    public Diagnostic ToDiagnostic(bool forImage)
    {
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty
            .Add("Routines", string.Join(";", Routines))
            .Add("Context", Context.Routine.ToString(CultureInfo.InvariantCulture));
        DiagnosticSeverity severity = forImage && Rule.DefaultSeverity == DiagnosticSeverity.Info ? DiagnosticSeverity.Warning : Rule.DefaultSeverity;
        return Permission is { IsKnownToCompiler: false }
            ? PermittedDiagnostic.Of(Rule, Place, Calls, properties, [.. Arguments], Permission)
            : Diagnostic.Create(Rule, Place, severity, Calls, properties, [.. Arguments]);
    }
}
