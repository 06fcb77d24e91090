using System.Diagnostics;
using System.Text.Json;
using Tophalf.Analyzers.Findings;

namespace Tophalf.Analyzers.Tests.Suppression;

/// <summary>What the compiler of the SDK writes into its error log: the way to a place, and what was suppressed why.</summary>
public sealed class ErrorLogTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tophalf-sarif-");

    [Fact]
    public async Task The_error_log_has_the_way_and_the_reasons()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "Channel.cs"), """
            using Tophalf;
            class Channel
            {
                [RunsIn(MiniportContext.Interrupt)]
                void Service() { First(); Owned(); Native(); }
                static void First() { Second(); }
                static void Second() { _ = new object(); }
                [Permits("TH2001", MiniportContext.Interrupt, because: "It was measured.")]
                static void Owned() { Second(); }
                [System.Diagnostics.CodeAnalysis.SuppressMessage("Tophalf.Allocation", "TH2001", Justification = "It is known.")]
                static void Native() { _ = new object(); }
            }
            """, TestContext.Current.CancellationToken);
        using JsonDocument log = JsonDocument.Parse(await CompileAsync());
        JsonElement[] results = [.. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(static result => result.GetProperty("ruleId").GetString() == "TH2001")];

        JsonElement reported = Assert.Single(results, static result => !result.TryGetProperty("suppressions", out _));
        Assert.Equal(7, LineOf(reported.GetProperty("locations")[0]));
        // The calls, and the routine.
        Assert.Equal([5, 6, 5], reported.GetProperty("relatedLocations").EnumerateArray().Select(LineOf));
        Assert.Equal(
            ["DiagnosticSuppressor { Suppression Id: TH2001Permitted, Suppression Justification: It was measured. }", "It is known."],
            results.Where(static result => result.TryGetProperty("suppressions", out _))
                .Select(static result => ReasonOf(result.GetProperty("suppressions")[0])).Order());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    // The compiler writes the reason of a suppressor among the properties.
    private static string? ReasonOf(JsonElement suppression) =>
        (suppression.TryGetProperty("justification", out JsonElement reason) ? reason : suppression.GetProperty("properties").GetProperty("suppressionType")).GetString();

    private static int LineOf(JsonElement location) =>
        location.GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32();

    private async Task<string> CompileAsync()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string compiler = Directory.GetDirectories(Path.Combine(framework, "../../../sdk"))
            .Select(static sdk => Path.Combine(sdk, "Roslyn", "bincore", "csc.dll"))
            .Where(File.Exists).Max(StringComparer.Ordinal)!;
        string log = Path.Combine(_folder.FullName, "build.sarif");
        ProcessStartInfo start = new(Path.Combine(framework, "../../../dotnet"))
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            ArgumentList =
            {
                "exec", compiler, "/noconfig", "/nologo", "/target:library", "/out:Channel.dll", $"/errorlog:{log},version=2.1",
                $"/analyzer:{typeof(ContextAnalyzer).Assembly.Location}",
                $"/reference:{typeof(MiniportContext).Assembly.Location}", $"/reference:{framework}/System.Runtime.dll",
                $"/reference:{framework}/System.Private.CoreLib.dll", "Channel.cs",
            },
        };
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, output);
        Assert.StartsWith("Channel.cs(7,", Assert.Single(output.Split('\n'), static line => line.Contains(": warning ", StringComparison.Ordinal)));
        return await File.ReadAllTextAsync(log, TestContext.Current.CancellationToken);
    }
}
