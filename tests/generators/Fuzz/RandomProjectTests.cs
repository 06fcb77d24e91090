using Microsoft.CodeAnalysis;
using Tophalf.Generators.Tests.Support;

namespace Tophalf.Generators.Tests.Fuzz;

/// <summary>Every right declaration gets a dispatcher, and it compiles.</summary>
public class RandomProjectTests
{
    private const int Projects = 60;

    [Fact]
    public void Every_right_declaration_gets_a_dispatcher_that_compiles()
    {
        foreach (int seed in FuzzBudget.Seeds(Projects))
        {
            RandomProject random = new(new Random(seed));
            string text = "#pragma warning disable CS8981\n" + random.Write();
            string context = $"Seed {seed}:\n{text}";
            AuthorProject project = AuthorProject.Of(text) with { DriverEntry = random.Miniports[0].Replace("@", "", StringComparison.Ordinal) };

            // The declarations themselves have to be right, or the test says nothing.
            Diagnostic[] ofAuthor = [.. project.Compile().GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
            Assert.True(ofAuthor.Length == 0, $"Not right: {string.Join<Diagnostic>('\n', ofAuthor)}\n{context}");

            Generated generated = project.Generate();
            Assert.True(generated.Result.Exception is null, $"{generated.Result.Exception}\n{context}");
            Assert.True(generated.Files.Length == random.Miniports.Count + 1, $"{generated.Files.Length} files\n{context}");
            Assert.True(!generated.Complaints().Any(), $"{string.Join('\n', generated.Complaints())}\n{context}");
        }
    }
}
