using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Contexts;
using Tophalf.Analyzers.Suppression;

namespace Tophalf.Analyzers.Findings;

/// <summary>The analysis of one compilation: made once, when the first file is asked about.</summary>
internal sealed class ContextAnalysis
{
    private const int MillisecondsBetweenLooks = 20;

    private readonly object _gate = new();
    private readonly Compilation _compilation;
    private readonly INamedTypeSymbol? _contexts;
    private ILookup<SyntaxTree, Diagnostic>? _findings;

    public ContextAnalysis(Compilation compilation)
    {
        _compilation = compilation;
        _contexts = compilation.GetTypeByMetadataName("Tophalf.MiniportContext");
    }

    /// <summary>Whether the compilation knows the contract at all.</summary>
    public bool HasContract => _contexts is not null;

    /// <summary>What is reported in a file.</summary>
    public IEnumerable<Diagnostic> In(SyntaxTree tree, CancellationToken cancellation)
    {
        // One thread walks, the others wait for it, unless they are cancelled; when it is cancelled, the next one begins anew.
        while (!Monitor.TryEnter(_gate, MillisecondsBetweenLooks))
        {
            cancellation.ThrowIfCancellationRequested();
        }

        try
        {
            _findings ??= Walk(cancellation);
            return _findings[tree];
        }
        finally
        {
            Monitor.Exit(_gate);
        }
    }

    private ILookup<SyntaxTree, Diagnostic> Walk(CancellationToken cancellation)
    {
        ContextNames names = new(_contexts!, _compilation.GetTypeByMetadataName("Tophalf.Ata.IdeControlAction"));
        ContextWalk walk = new(_compilation, _contexts!.ContainingAssembly, names, cancellation);
        walk.Run();
        return walk.Log.InOrder().Select(static finding => finding.ToDiagnostic())
            .Concat(UnusedPermissions.Of(walk))
            .ToLookup(static diagnostic => diagnostic.Location.SourceTree!);
    }
}
