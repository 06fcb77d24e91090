using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace Tophalf.CodeFixes.Declarations;

/// <summary>TH0013: allows unsafe code in the project.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AllowUnsafe() : RuleFix("TH0013")
{
    // One setting of the project: there is nothing to do all at once.
    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    private protected override ImmutableArray<Repair> Repairs(FixPlace place)
    {
        Project project = place.Document.Project;
        return project.CompilationOptions is CSharpCompilationOptions options
            ? [new Repair("Allow unsafe code in this project", nameof(AllowUnsafe), project.WithCompilationOptions(options.WithAllowUnsafe(true)).Solution)]
            : [];
    }
}
