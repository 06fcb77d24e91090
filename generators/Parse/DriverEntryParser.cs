using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tophalf.Generators.Model;

namespace Tophalf.Generators.Parse;

/// <summary>Finds out which miniport the image exports.</summary>
internal static class DriverEntryParser
{
    /// <summary>The full name that the assembly attribute gives, or null.</summary>
    public static string? FromAttribute(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        context.TargetSymbol is IAssemblySymbol
        && context.Attributes[0].AttributeClass is { TypeArguments: [INamedTypeSymbol { IsGenericType: false } miniport] }
            ? Names.Full(miniport)
            : null;

    /// <summary>The miniport that attribute or property names, if there is one of that name.</summary>
    public static DriverEntryInfo? Choose(ImmutableArray<string?> attributes, string? property, EquatableArray<DriverEntryInfo> miniports)
    {
        if (attributes.FirstOrDefault() is { } fullName)
        {
            return miniports.FirstOrDefault(miniport => miniport.FullName == fullName);
        }

        return property?.Trim() is { Length: > 0 } displayName
            ? miniports.FirstOrDefault(miniport => miniport.DisplayName == displayName)
            : null;
    }
}
