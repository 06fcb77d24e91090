using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Tophalf.Analyzers.Contexts;

namespace Tophalf.Analyzers.Findings;

/// <summary>The analysis of one compilation: made once, when the first file is asked about.</summary>
internal sealed class ContextAnalysis
{
    private readonly object _gate = new();
    private readonly Compilation _compilation;
    private readonly ImmutableArray<AdditionalText> _ruleFiles;
    private readonly INamedTypeSymbol? _contexts;
    private ILookup<SyntaxTree, Finding>? _findings;

    /// <param name="compilation">What is analysed.</param>
    /// <param name="files">The additional files of the project, among which may be rule files.</param>
    public ContextAnalysis(Compilation compilation, ImmutableArray<AdditionalText> files)
    {
        _compilation = compilation;
        _ruleFiles = [.. files.Where(RuleFile.Is)];
        _contexts = compilation.GetTypeByMetadataName("Tophalf.MiniportContext");
    }

    /// <summary>Whether the compilation knows the contract at all.</summary>
    public bool HasContract => _contexts is not null;

    /// <summary>The findings in a file.</summary>
    public IEnumerable<Finding> In(SyntaxTree tree, CancellationToken cancellation)
    {
        // One thread walks, the others wait for it; when it is cancelled, the next one begins anew.
        lock (_gate)
        {
            _findings ??= Walk(cancellation);
        }

        return _findings[tree];
    }

    /// <summary>What is wrong in a rule file.</summary>
    public IEnumerable<Diagnostic> MistakesIn(AdditionalText file, CancellationToken cancellation)
    {
        if (_ruleFiles.Contains(file) && RuleFile.Read(file, _compilation, Names(), cancellation) is { } rules)
        {
            foreach ((TextSpan span, string mistake) in rules.Mistakes)
            {
                LinePositionSpan lines = file.GetText(cancellation)!.Lines.GetLinePositionSpan(span);
                yield return Diagnostic.Create(ContextRules.WrongLine, Location.Create(file.Path, span, lines), mistake);
            }
        }
    }

    private ContextNames Names() => new(_contexts!, _compilation.GetTypeByMetadataName("Tophalf.Ata.IdeControlAction"));

    private ILookup<SyntaxTree, Finding> Walk(CancellationToken cancellation)
    {
        ContextNames names = Names();
        ImmutableArray<RuleFile> files = [.. _ruleFiles.Select(file => RuleFile.Read(file, _compilation, names, cancellation)).OfType<RuleFile>()];
        ContextWalk walk = new(_compilation, _contexts!.ContainingAssembly, names, files, cancellation);
        walk.Run();
        return walk.Log.ByTree();
    }
}
