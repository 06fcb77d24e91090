using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tophalf.Generators.Tests.Support;
using static Tophalf.Generators.Tests.Support.Author;

namespace Tophalf.Generators.Tests.Fuzz;

/// <summary>An editor runs the generator on whatever is there: it never throws, and adds no error to code that has none.</summary>
public class BrokenSyntaxTests
{
    private const int Mutants = 2000;

    private static readonly string[] Originals =
    [
        "[assembly: DriverEntry<Disk>]" + Miniport("Disk", "[Channel<Port>(Count = 2)]") + Channel("Port", "Disk"),
        "namespace N; " + Miniport("Disk", "[Channel<Port>, Channel<Other>(Count = 3)]", ControllerOptional("Disk")) + Channel("Port", "Disk", Optional("Port", "Disk")) + Channel("Other", "Disk"),
        "namespace N { partial class Outer { partial record Inner { " + Miniport("Disk", "[Channel<Port>]", Channel("Port", "Disk")) + " } } }",
        "[AtaMiniport] partial struct Disk { } [Channel<Port>] unsafe partial struct Disk : IAtaController<Disk>;" + Channel("Port", "Disk"),
    ];

    // A second part of the miniport, in a file of its own, which carries the attribute too.
    private const string Second = Usings + "[AtaMiniport, Channel<Port>] partial struct Disk { }";

    [Fact]
    public void Nothing_that_an_author_types_makes_it_throw()
    {
        AuthorProject project = AuthorProject.Of();
        CSharpCompilation empty = project.Compile();
        GeneratorDriver driver = project.CreateDriver();

        foreach (int seed in FuzzBudget.Seeds(Mutants))
        {
            Random random = new(seed);
            string mutant = Mutation.Of(Usings + Originals[random.Next(Originals.Length)], random);
            SyntaxTree[] trees = [project.Parse(mutant, "Mutant.cs"), .. random.Next(8) == 0 ? [project.Parse(Second, "Second.cs")] : Array.Empty<SyntaxTree>()];
            CSharpCompilation compilation = empty.AddSyntaxTrees(trees);

            // The same driver, so that each mutant is an edit of the one before.
            Generated generated = Generated.By(driver, compilation);
            driver = generated.Driver;

            string context = $"Seed {seed}:\n{mutant}";
            Assert.True(generated.Result.Exception is null, $"{generated.Result.Exception}\n{context}");
            Assert.True(generated.Result.Diagnostics.IsEmpty, context);
            AssertNoErrorAdded(compilation, generated, context);
        }
    }

    // What the author's files alone compile to, they compile to with the generated ones: errors there are ours.
    private static void AssertNoErrorAdded(CSharpCompilation before, Generated generated, string context)
    {
        if (generated.Files.IsEmpty || HasErrors(before.GetParseDiagnostics()) || HasErrors(before.GetDiagnostics()))
        {
            return;
        }

        string[] errors = [.. generated.Compilation.GetDiagnostics()
            .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(static diagnostic => diagnostic.ToString())];
        Assert.True(errors.Length == 0, string.Join('\n', errors) + "\n" + context);
    }

    private static bool HasErrors(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
