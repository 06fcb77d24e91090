using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Tophalf.CodeFixes;

/// <summary>Offers what repairs the cause of a rule. What would not compile is not offered.</summary>
public abstract class RuleFix : CodeFixProvider
{
    private protected RuleFix(params string[] rules) => FixableDiagnosticIds = [.. rules];

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (await FixPlace.OfAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } place)
            {
                continue;
            }

            foreach (Repair repair in await RepairsAsync(place).ConfigureAwait(false))
            {
                if (await repair.CompilesAsync(place.Solution, place.Cancellation).ConfigureAwait(false))
                {
                    context.RegisterCodeFix(
                        CodeAction.Create(repair.Title, _ => Task.FromResult(repair.Result), repair.Key), diagnostic);
                }
            }
        }
    }

    /// <summary>What can be done at a place; nothing when the code there is of another shape than the fix knows.</summary>
    private protected virtual ImmutableArray<Repair> Repairs(FixPlace place) => [];

    /// <summary>The same for a fix that looks into other files.</summary>
    private protected virtual Task<ImmutableArray<Repair>> RepairsAsync(FixPlace place) => Task.FromResult(Repairs(place));
}
