using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Tests.Driver;

/// <summary>All that a diagnostic says: what two runs must agree on.</summary>
internal static class DiagnosticText
{
    public static string Of(Diagnostic diagnostic) => string.Join(
        " | ",
        [
            Place(diagnostic.Location),
            diagnostic.Id,
            diagnostic.Severity.ToString(),
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            .. diagnostic.Properties.OrderBy(static property => property.Key, StringComparer.Ordinal).Select(static property => $"{property.Key}={property.Value}"),
            .. diagnostic.AdditionalLocations.Select(Place),
        ]);

    /// <summary>Those of many diagnostics, in an order that does not depend on who was first.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Select(Of).Order(StringComparer.Ordinal)];

    private static string Place(Location location) =>
        $"{location.SourceTree?.FilePath}[{location.SourceSpan.Start:D6}..{location.SourceSpan.End}]";
}
