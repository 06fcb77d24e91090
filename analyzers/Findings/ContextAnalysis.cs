using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Tophalf.Analyzers.Contexts;
using Tophalf.Analyzers.Options;
using Tophalf.Analyzers.Suppression;

namespace Tophalf.Analyzers.Findings;

/// <summary>The analysis of one compilation: made once, when the first file is asked about.</summary>
/// <remarks>
/// An editor asks about each file with a copy of the compilation, and starts the analyzers anew for each. The copies have
/// their trees and references in common, by which they are known again; so nothing of a compilation is kept here.
/// </remarks>
internal sealed class ContextAnalysis
{
    private const int MillisecondsBetweenLooks = 20;

    // The last one, for as long as the first file of the project stays as it is.
    private static readonly ConditionalWeakTable<SyntaxTree, ContextAnalysis> s_last = new();

    private readonly object _gate = new();
    private readonly ImmutableArray<SyntaxTree> _trees;
    private readonly ImmutableArray<MetadataReference> _references;
    private readonly CompilationOptions _options;
    private readonly ImmutableArray<AdditionalText> _ruleFiles;
    private readonly bool _reportsChecks;
    private ILookup<SyntaxTree, Finding>? _findings;
    private ILookup<SyntaxTree, Diagnostic>? _unused;

    private ContextAnalysis(Compilation compilation, ImmutableArray<AdditionalText> ruleFiles, bool reportsChecks)
    {
        _trees = [.. compilation.SyntaxTrees];
        _references = [.. compilation.References];
        _options = compilation.Options;
        _ruleFiles = ruleFiles;
        _reportsChecks = reportsChecks;
    }

    /// <summary>The analysis of a compilation; null when it does not know the contract at all.</summary>
    /// <param name="compilation">What is analysed.</param>
    /// <param name="files">The additional files of the project, among which may be rule files.</param>
    /// <param name="options">What the project asks for.</param>
    public static ContextAnalysis? Of(Compilation compilation, ImmutableArray<AdditionalText> files, AnalysisOptions options)
    {
        if (ContextNames.Of(compilation) is null || compilation.SyntaxTrees.FirstOrDefault() is not { } first)
        {
            return null;
        }

        ImmutableArray<AdditionalText> ruleFiles = [.. files.Where(RuleFile.Is)];
        bool reportsChecks = options.ReportsChecks(compilation);
        lock (s_last)
        {
            if (!s_last.TryGetValue(first, out ContextAnalysis? analysis) || !analysis.IsOf(compilation, ruleFiles, reportsChecks))
            {
                analysis = new ContextAnalysis(compilation, ruleFiles, reportsChecks);
                s_last.Remove(first);
                s_last.Add(first, analysis);
            }

            return analysis;
        }
    }

    /// <summary>What is reported in a file.</summary>
    public IEnumerable<Diagnostic> In(SyntaxTree tree, Compilation compilation, AnalysisOptions options, CancellationToken cancellation)
    {
        // One thread walks, the others wait for it, unless they are cancelled; when it is cancelled, the next one begins anew.
        while (!Monitor.TryEnter(_gate, MillisecondsBetweenLooks))
        {
            cancellation.ThrowIfCancellationRequested();
        }

        try
        {
            if (_findings is null)
            {
                Walk(compilation, cancellation);
            }

            // Of a library, nobody knows here what its users do.
            return _findings![tree].Select(finding => finding.ToDiagnostic(options)).OfType<Diagnostic>()
                .Concat(options.WritesSummaries ? [] : _unused![tree]);
        }
        finally
        {
            Monitor.Exit(_gate);
        }
    }

    /// <summary>What is wrong in a rule file.</summary>
    public IEnumerable<Diagnostic> MistakesIn(AdditionalText file, Compilation compilation, CancellationToken cancellation)
    {
        if (_ruleFiles.Contains(file) && RuleFile.Read(file, compilation, ContextNames.Of(compilation)!, cancellation) is { } rules)
        {
            foreach ((TextSpan span, string mistake) in rules.Mistakes)
            {
                LinePositionSpan lines = file.GetText(cancellation)!.Lines.GetLinePositionSpan(span);
                yield return Diagnostic.Create(ContextRules.WrongLine, Location.Create(file.Path, span, lines), mistake);
            }
        }
    }

    private bool IsOf(Compilation compilation, ImmutableArray<AdditionalText> ruleFiles, bool reportsChecks) =>
        _reportsChecks == reportsChecks && _options.Equals(compilation.Options) && _trees.SequenceEqual(compilation.SyntaxTrees)
        && _references.SequenceEqual(compilation.References) && _ruleFiles.SequenceEqual(ruleFiles);

    private void Walk(Compilation compilation, CancellationToken cancellation)
    {
        ContextWalk walk = ContextWalk.Of(compilation, _ruleFiles, isLibrary: false, cancellation)!;
        walk.ReportsChecks = _reportsChecks;
        walk.Run();
        _unused = UnusedPermissions.Of(walk).ToLookup(static diagnostic => diagnostic.Location.SourceTree!);
        _findings = walk.Log.InOrder().ToLookup(static finding => finding.Place.SourceTree!);
    }
}
