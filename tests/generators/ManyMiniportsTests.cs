using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tophalf.Generators.Tests.Support;
using static Tophalf.Generators.Tests.Support.Author;

namespace Tophalf.Generators.Tests;

/// <summary>A thousand miniports in one project: far more than anybody has, and no more work for an edit than one.</summary>
public class ManyMiniportsTests
{
    private const int Many = 1000;
    private const int Edited = 617;

    [Fact]
    public void An_edit_of_one_miniport_of_a_thousand_writes_one_file()
    {
        AuthorProject project = new() { Sources = [.. Enumerable.Range(0, Many).Select(static number => ($"Disk{number}.cs", Text(number)))] };
        CSharpCompilation compilation = project.Compile();
        Generated all = Generated.By(project.CreateDriver(), compilation);

        Assert.Null(all.Result.Exception);
        Assert.Equal(Many, all.Files.Length);
        AssertNoErrors(all.Compilation);

        SyntaxTree old = compilation.SyntaxTrees[Edited];
        SyntaxTree edited = project.Parse(Text(Edited).Replace("[Channel<Port>]", "[Channel<Port>(Count = 2)]"), old.FilePath);
        Generated again = Generated.By(all.Driver, compilation.ReplaceSyntaxTree(old, edited));

        Assert.Equal([$"Disks.N{Edited}.Disk"], again.Result.Emitted());
        Assert.Equal([$"Disks.N{Edited}.Disk.g.cs"], again.Result.Changed(all.Result));
    }

    private static string Text(int number) =>
        Usings + $"namespace Disks.N{number};" + Miniport("Disk", "[Channel<Port>]") + Channel("Port", "Disk");

    // Declarations clash across files, so they are bound in all of them; bodies do not: those of every hundredth are.
    private static void AssertNoErrors(Compilation compilation)
    {
        Assert.DoesNotContain(
            compilation.GetDeclarationDiagnostics(TestContext.Current.CancellationToken),
            static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.All(compilation.SyntaxTrees.Where(static (_, index) => index % 100 == 0), tree =>
            Assert.Empty(compilation.GetSemanticModel(tree).GetDiagnostics(cancellationToken: TestContext.Current.CancellationToken)
                .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
    }
}
