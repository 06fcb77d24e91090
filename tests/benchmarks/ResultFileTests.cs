using Tophalf.Benchmarks.Results;

namespace Tophalf.Benchmarks.Tests;

/// <summary>What was measured is read as it was written, or not at all.</summary>
public sealed class ResultFileTests : IDisposable
{
    private static readonly Section s_section = new(
        "tails",
        "./bench.sh --full",
        new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        "0123456789abcdef0123456789abcdef01234567",
        HasChanges: true,
        new Computer("A processor", 2, 23.5, "Debian"),
        new Dictionary<string, string> { ["gcc"] = "gcc (Debian) 12.2.0" },
        [new Measurement("latency, quiet", "JIT", "99.9", 1234.5, "ns"), new Measurement("latency, quiet", "C", "max", 0.1, "ns")]);

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_section_is_read_as_it_was_written()
    {
        ResultFile.Write(s_section, _folder.Path);

        Section read = ResultFile.Read("tails", _folder.Path)!;

        Assert.Equal(s_section.Measurements, read.Measurements);
        Assert.Equal(s_section.Versions, read.Versions);
        Assert.Equal(s_section, read with { Measurements = s_section.Measurements, Versions = s_section.Versions });
    }

    [Fact]
    public void A_section_that_was_not_measured_is_none() => Assert.Null(ResultFile.Read("tails", _folder.Path));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{ "Name": "scale" }""")]
    public void A_broken_file_is_named(string text)
    {
        string file = Path.Combine(_folder.Path, "tails.json");
        File.WriteAllText(file, text);

        BenchmarkException exception = Assert.Throws<BenchmarkException>(() => ResultFile.Read("tails", _folder.Path));

        Assert.Equal(ExitCodes.Failed, exception.ExitCode);
        Assert.StartsWith(file, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_section_of_another_name_is_refused()
    {
        File.Move(ResultFile.Write(s_section, _folder.Path), Path.Combine(_folder.Path, "scale.json"));

        Assert.Contains("tails", Assert.Throws<BenchmarkException>(() => ResultFile.Read("scale", _folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_section_of_now_has_all_that_is_needed_to_measure_it_again()
    {
        Section section = await Section.OfAsync("tails", "./bench.sh", [], "git");

        Assert.Matches("^[0-9a-f]{40}$", section.Commit);
        Assert.StartsWith("10.", section.Versions[".NET SDK"], StringComparison.Ordinal);
        Assert.StartsWith("git version", section.Versions["git"], StringComparison.Ordinal);
        Assert.NotEmpty(section.Computer.Processor);
        Assert.True(section.Computer.Cores > 0 && section.Computer.MemoryGibibytes > 0);
    }

    [Fact]
    public async Task A_tool_that_is_missing_is_named()
    {
        BenchmarkException exception = await Assert.ThrowsAsync<BenchmarkException>(() => Section.OfAsync("tails", "", [], "no-such-tool"));

        Assert.StartsWith("no-such-tool cannot be started", exception.Message, StringComparison.Ordinal);
    }
}
