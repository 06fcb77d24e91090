using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tophalf.Analyzers.Findings;
using Tophalf.CodeFixes.Declarations;

namespace Tophalf.CodeFixes.Tests.Driver;

/// <summary>Every fix of the assembly, and what all of them make of a project.</summary>
internal static class Fixes
{
    public static ImmutableArray<CodeFixProvider> All { get; } =
        [.. typeof(AddPartial).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(CodeFixProvider)))
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)];

    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
        [.. typeof(ContextAnalyzer).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    /// <summary>Everything that is offered for a file, done: the solutions with each of the repairs.</summary>
    public static async Task<IReadOnlyList<Solution>> OfferedAsync(string text, bool allowUnsafe, CancellationToken cancellation)
    {
        using AdhocWorkspace workspace = new();
        Project project = workspace.AddProject("Miniport", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: allowUnsafe))
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Latest))
            .WithMetadataReferences([.. Net100.References.All, MetadataReference.CreateFromFile(typeof(AtaMiniportAttribute).Assembly.Location)]);
        Document document = project.AddDocument("File.cs", text);
        Compilation compilation = (await document.Project.GetCompilationAsync(cancellation))!;
        ImmutableArray<Diagnostic> diagnostics = await compilation.WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync(cancellation);
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");

        List<CodeAction> actions = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            foreach (CodeFixProvider fix in All.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellation));
            }
        }

        List<Solution> results = [];
        foreach (CodeAction action in actions)
        {
            ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(cancellation);
            results.Add(Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution);
        }

        return results;
    }
}
