using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tophalf.Generators.Emit;
using Tophalf.Generators.Model;
using Tophalf.Generators.Parse;

namespace Tophalf.Generators;

/// <summary>
/// Generates the interrupt dispatcher and the tables of every miniport in a project, and exports the DriverEntry of
/// the one that is named; and the dispatcher of every interrupt source that stands alone. Reports nothing: what is wrong with a declaration is the analyzers' to say.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class MiniportGenerator : IIncrementalGenerator
{
    /// <summary>The named steps, for tests that ask what an edit recomputes.</summary>
    internal static class Steps
    {
        public const string Miniports = nameof(Miniports);
        public const string Sources = nameof(Sources);
        public const string NamedSources = nameof(NamedSources);
        public const string NumberedFiles = nameof(NumberedFiles);
        public const string NamedMiniports = nameof(NamedMiniports);
        public const string DriverEntryAttribute = nameof(DriverEntryAttribute);
        public const string DriverEntryProperty = nameof(DriverEntryProperty);
        public const string DriverEntry = nameof(DriverEntry);
    }

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Parse: every structure with the attribute, as a model that holds no symbol, syntax or location.
        IncrementalValuesProvider<MiniportInfo> miniports = context.SyntaxProvider
            .ForAttributeWithMetadataName(ContractNames.AtaMiniportAttribute, static (_, _) => true, MiniportParser.Parse)
            .Where(static miniport => miniport is not null)
            .Select(static (miniport, _) => miniport!)
            .WithTrackingName(Steps.Miniports);

        IncrementalValuesProvider<SourceInfo> sources = context.SyntaxProvider
            .ForAttributeWithMetadataName(ContractNames.InterruptSourceAttribute, static (_, _) => true, SourceParser.Parse)
            .Where(static source => source is not null)
            .Select(static (source, _) => source!)
            .WithTrackingName(Steps.Sources);

        // Two names that differ in case only would be one file on some disks: number the later ones. Only the exceptions
        // are looked at together, so that a miniport more does not move the others.
        IncrementalValueProvider<EquatableArray<NumberedFile>> numbered = miniports.Select(static (miniport, _) => miniport.HintName).Collect()
            .Combine(sources.Select(static (source, _) => source.HintName).Collect())
            .Select(static (names, _) => HintNames.Clashing(names.Left.AddRange(names.Right)))
            .WithTrackingName(Steps.NumberedFiles);
        IncrementalValuesProvider<MiniportInfo> named = miniports.Combine(numbered)
            .Select(static (pair, _) => pair.Left with { HintName = HintNames.Of(pair.Left.HintName, pair.Right) })
            .WithTrackingName(Steps.NamedMiniports);
        IncrementalValuesProvider<SourceInfo> namedSources = sources.Combine(numbered)
            .Select(static (pair, _) => pair.Left with { HintName = HintNames.Of(pair.Left.HintName, pair.Right) })
            .WithTrackingName(Steps.NamedSources);

        // Emit: one file each.
        context.RegisterSourceOutput(named, static (output, miniport) =>
            output.AddSource(miniport.HintName + ".g.cs", MiniportFile.Write(miniport)));
        context.RegisterSourceOutput(namedSources, static (output, source) =>
            output.AddSource(source.HintName + ".g.cs", SourceFile.Write(source)));

        // The exported DriverEntry: named by an assembly attribute, or else by an MSBuild property.
        IncrementalValueProvider<ImmutableArray<string?>> attribute = context.SyntaxProvider
            .ForAttributeWithMetadataName(ContractNames.DriverEntryAttribute, static (_, _) => true, DriverEntryParser.FromAttribute)
            .WithTrackingName(Steps.DriverEntryAttribute)
            .Collect();
        IncrementalValueProvider<string?> property = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => options.GlobalOptions.TryGetValue(ContractNames.DriverEntryProperty, out string? name) ? name : null)
            .WithTrackingName(Steps.DriverEntryProperty);
        IncrementalValueProvider<EquatableArray<DriverEntryInfo>> candidates = miniports
            .Where(static miniport => miniport.IsExportable)
            .Select(static (miniport, _) => new DriverEntryInfo(miniport.DisplayName, miniport.FullName))
            .Collect()
            .Select(static (all, _) => all.ToEquatableArray());
        IncrementalValueProvider<DriverEntryInfo?> entry = attribute.Combine(property).Combine(candidates)
            .Select(static (named, _) => DriverEntryParser.Choose(named.Left.Left, named.Left.Right, named.Right))
            .WithTrackingName(Steps.DriverEntry);

        context.RegisterSourceOutput(entry, static (output, entry) =>
        {
            if (entry is not null)
            {
                output.AddSource("DriverEntry.g.cs", DriverEntryFile.Write(entry));
            }
        });
    }
}
