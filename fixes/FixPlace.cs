using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tophalf.CodeFixes;

/// <summary>Where a diagnostic was reported, as a fix sees it.</summary>
internal sealed record FixPlace(
    Document Document, SyntaxNode Root, SemanticModel Model, SyntaxNode Node, Diagnostic Diagnostic, CancellationToken Cancellation)
{
    public Solution Solution => Document.Project.Solution;

    /// <summary>The place; null when the file is another by now.</summary>
    public static async Task<FixPlace?> OfAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return root is null || model is null || !root.FullSpan.Contains(diagnostic.Location.SourceSpan)
            ? null
            : new FixPlace(
                document, root, model, root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), diagnostic, cancellation);
    }

    /// <summary>The innermost node of a kind around the place.</summary>
    public T? Around<T>()
        where T : SyntaxNode => Node.FirstAncestorOrSelf<T>();

    /// <summary>The one repair that replaces a node.</summary>
    public ImmutableArray<Repair> Replace(string title, string key, SyntaxNode old, SyntaxNode changed) =>
        [new Repair(title, key, Document.WithSyntaxRoot(Root.ReplaceNode(old, changed)).Project.Solution)];

    /// <summary>A node of another place in the solution: the file may be another than that of the diagnostic.</summary>
    public async Task<(Document Document, SyntaxNode Node)?> FindAsync(Location location)
    {
        if (Solution.GetDocument(location.SourceTree) is not { } document
            || await document.GetSyntaxRootAsync(Cancellation).ConfigureAwait(false) is not { } root
            || !root.FullSpan.Contains(location.SourceSpan))
        {
            return null;
        }

        return (document, root.FindNode(location.SourceSpan, getInnermostNodeForTie: true));
    }
}
