using Tophalf.Benchmarks.Baselines;
using Tophalf.Benchmarks.Instructions;
using Tophalf.Benchmarks.Results;

namespace Tophalf.Benchmarks.Tests;

/// <summary>The generated dispatcher takes no more instructions than it did, on any path.</summary>
public sealed class GateTests
{
    private static readonly string[] s_tools = ["gcc", "valgrind", "objcopy", "lld-link", "llvm-mc", "llvm-dlltool"];

    [Fact]
    public async Task No_path_takes_more_than_it_did()
    {
        string[] path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':');
        Assert.SkipUnless(
            s_tools.All(tool => path.Any(folder => File.Exists(Path.Combine(folder, tool)))),
            $"One of {string.Join(", ", s_tools)} is not installed; ./test.sh installs them where it may.");

        IReadOnlyList<Measurement> counts = await InstructionCounts.OursAsync(TestContext.Current.CancellationToken);

        Assert.Empty(Baseline.Read("instructions").GrownIn(counts.Where(InstructionCounts.IsOurs)));
    }

    [Fact]
    public void What_has_grown_is_said()
    {
        Baseline baseline = new(new Dictionary<string, int> { ["scale: generated: 2"] = 20, ["scale: generated: 4"] = 40, ["scale: generated: 8"] = 80 });

        IReadOnlyList<string> grown = baseline.GrownIn([Of("2", 20), Of("4", 41), Of("16", 160)]);

        Assert.Equal(
            [
                "scale: generated: 16 is not in the baseline. If it is to be there, --accept it.",
                "scale: generated: 4: 41 now, 40 in the baseline. If it is to be so, --accept it.",
                "scale: generated: 8 is in the baseline, and was not measured.",
            ],
            grown);
    }

    [Fact]
    public void What_has_shrunk_is_fine() =>
        Assert.Empty(new Baseline(new Dictionary<string, int> { ["scale: generated: 2"] = 20 }).GrownIn([Of("2", 19)]));

    private static Measurement Of(string @case, int value) => new("scale", "generated", @case, value, "instructions");
}
