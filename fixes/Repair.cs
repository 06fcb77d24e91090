using Microsoft.CodeAnalysis;

namespace Tophalf.CodeFixes;

/// <summary>One thing that may be done about a diagnostic.</summary>
/// <param name="Title">What the author is offered.</param>
/// <param name="Key">The same for the same repair at other places.</param>
/// <param name="Result">The solution with it.</param>
internal sealed record Repair(string Title, string Key, Solution Result)
{
    /// <summary>Whether what other files see has changed, so that they have to compile as well.</summary>
    public bool ReachesFar { get; init; }

    /// <summary>Whether there is no error that was not there before.</summary>
    public async Task<bool> CompilesAsync(Solution before, CancellationToken cancellation)
    {
        foreach (ProjectChanges project in Result.GetChanges(before).GetProjectChanges())
        {
            DocumentId[] changed = [.. project.GetChangedDocuments()];
            Dictionary<string, int> old = await ErrorsAsync(project.OldProject, changed, cancellation).ConfigureAwait(false);
            foreach (KeyValuePair<string, int> error in await ErrorsAsync(project.NewProject, changed, cancellation).ConfigureAwait(false))
            {
                if (!old.TryGetValue(error.Key, out int count) || count < error.Value)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private async Task<Dictionary<string, int>> ErrorsAsync(Project project, DocumentId[] changed, CancellationToken cancellation)
    {
        List<Diagnostic> diagnostics = [];
        if (ReachesFar && await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is { } compilation)
        {
            diagnostics.AddRange(compilation.GetDiagnostics(cancellation));
        }
        else
        {
            foreach (DocumentId id in changed)
            {
                if (project.GetDocument(id) is { } document
                    && await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model)
                {
                    diagnostics.AddRange(model.GetDiagnostics(cancellationToken: cancellation));
                }
            }
        }

        return diagnostics
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .GroupBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .ToDictionary(static same => same.Key, static same => same.Count(), StringComparer.Ordinal);
    }
}
