using Tophalf.Benchmarks.Results;
using Tophalf.Benchmarks.Tooling;

namespace Tophalf.Benchmarks.Tests;

/// <summary>The project that the generator is measured on.</summary>
public class ToolingTests
{
    [Fact]
    public void It_has_no_errors_but_that_its_dispatchers_are_not_written() => Assert.All(
        ManyMiniports.Compile(2).GetDiagnostics(TestContext.Current.CancellationToken).Where(static one => one.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error),
        static error => Assert.Contains("Disk", error.GetMessage(), StringComparison.Ordinal));

    [Fact]
    public async Task An_edit_of_a_declaration_writes_one_file_and_the_others_none()
    {
        IReadOnlyList<Measurement> measured = await GeneratorCost.OfAsync(2);

        Assert.Equal([2, 0, 0, 1], measured.Where(static one => one.Group == "generator, files written anew").Select(static one => one.Value));
        Assert.All(measured.Where(static one => one.Unit is "ms" or "allocated bytes"), static one => Assert.True(one.Value > 0, one.ToString()));
    }
}
