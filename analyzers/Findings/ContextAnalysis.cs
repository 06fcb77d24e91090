using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Tophalf.Analyzers.Contexts;
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
    private readonly bool _forImage;
    private ILookup<SyntaxTree, Diagnostic>? _findings;

    private ContextAnalysis(Compilation compilation, ImmutableArray<AdditionalText> ruleFiles, bool forImage)
    {
        _trees = [.. compilation.SyntaxTrees];
        _references = [.. compilation.References];
        _options = compilation.Options;
        _ruleFiles = ruleFiles;
        _forImage = forImage;
    }

    /// <summary>The analysis of a compilation; null when it does not know the contract at all.</summary>
    /// <param name="compilation">What is analysed.</param>
    /// <param name="files">The additional files of the project, among which may be rule files.</param>
    /// <param name="forImage">Whether an image without a runtime is built.</param>
    public static ContextAnalysis? Of(Compilation compilation, ImmutableArray<AdditionalText> files, bool forImage)
    {
        if (ContextNames.Of(compilation) is null || compilation.SyntaxTrees.FirstOrDefault() is not { } first)
        {
            return null;
        }

        ImmutableArray<AdditionalText> ruleFiles = [.. files.Where(RuleFile.Is)];
        lock (s_last)
        {
            if (!s_last.TryGetValue(first, out ContextAnalysis? analysis) || !analysis.IsOf(compilation, ruleFiles, forImage))
            {
                analysis = new ContextAnalysis(compilation, ruleFiles, forImage);
                s_last.Remove(first);
                s_last.Add(first, analysis);
            }

            return analysis;
        }
    }

    /// <summary>What is reported in a file.</summary>
    public IEnumerable<Diagnostic> In(SyntaxTree tree, Compilation compilation, CancellationToken cancellation)
    {
        // One thread walks, the others wait for it, unless they are cancelled; when it is cancelled, the next one begins anew.
        while (!Monitor.TryEnter(_gate, MillisecondsBetweenLooks))
        {
            cancellation.ThrowIfCancellationRequested();
        }

        try
        {
            _findings ??= Walk(compilation, cancellation);
            return _findings[tree];
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

    private bool IsOf(Compilation compilation, ImmutableArray<AdditionalText> ruleFiles, bool forImage) =>
        _forImage == forImage && _options.Equals(compilation.Options) && _trees.SequenceEqual(compilation.SyntaxTrees)
        && _references.SequenceEqual(compilation.References) && _ruleFiles.SequenceEqual(ruleFiles);

    private ILookup<SyntaxTree, Diagnostic> Walk(Compilation compilation, CancellationToken cancellation)
    {
        ContextWalk walk = ContextWalk.Of(compilation, _ruleFiles, isLibrary: false, cancellation)!;
        walk.Run();
        return walk.Log.InOrder().Select(finding => finding.ToDiagnostic(_forImage))
            .Concat(UnusedPermissions.Of(walk))
            .ToLookup(static diagnostic => diagnostic.Location.SourceTree!);
    }
}
