using System.Diagnostics;

namespace Tophalf.Samples.Demo.Tests;

/// <summary>What belongs to a process: its output, its environment, its signals.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // Some CI systems take control codes without being terminals, and the library knows them by their variables.
    [Theory]
    [InlineData("TERM", "xterm-256color")]
    [InlineData("GITHUB_ACTIONS", "true")]
    public async Task Redirected_output_is_plain_lines_of_80_columns(string variable, string value)
    {
        DemoRun run = await Run(new() { [variable] = value }, "--size", "1");

        Assert.StartsWith("All is well", run.LastLine);
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(run.Output, one => char.IsControl(one) && one is not '\n' and not '\r');
        Assert.All(
            run.Output.Split('\n').Where(line => !line.Contains(_folder.Path, StringComparison.Ordinal)),
            line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public async Task Made_images_are_removed_in_the_end()
    {
        DemoRun run = await Run([], "--size", "1");
        Assert.Contains(_folder.Path, run.Output);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task A_temporary_folder_that_is_missing_is_said()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There TMPDIR means nothing.");
        DemoRun run = await Run(new() { ["TMPDIR"] = Path.Combine(_folder.Path, "missing") }, "--size", "3");
        Assert.StartsWith($"demo: The images cannot be made in '{_folder.Path}/missing/': ", run.Error);
        Assert.EndsWith("Point TMPDIR to a folder with 6 MiB free, or give a smaller --size.", run.Error.TrimEnd());
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task A_signal_stops_the_run_and_removes_made_images(string signal, int exitCode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals there.");

        // By PIO, so that the signal comes long before the end.
        using DemoProcess demo = DemoProcess.Start(Environment([]), "--size", "64", "--pio");
        while (await demo.Output.ReadLineAsync(TestContext.Current.CancellationToken) is { } line
            && !line.StartsWith("Reading", StringComparison.Ordinal))
        {
        }

        Assert.NotEmpty(Directory.GetFileSystemEntries(_folder.Path));
        using Process kill = Process.Start("kill", [$"-{signal}", $"{demo.Id}"]);
        DemoRun run = await demo.EndAsync(TestContext.Current.CancellationToken);

        Assert.Equal("demo: stopped. No image was changed, and made ones are removed.", run.Error.TrimEnd());
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task Help_names_every_option()
    {
        DemoRun run = await Run([], "--help");
        Assert.All(
            (string[])["<image>", "--wiring <isa|native>", "--pio", "--size <MiB>", "--seed <number>"],
            option => Assert.Contains(option, run.Output));
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
    }

    private async Task<DemoRun> Run(Dictionary<string, string> environment, params string[] args)
    {
        using DemoProcess demo = DemoProcess.Start(Environment(environment), args);
        return await demo.EndAsync(TestContext.Current.CancellationToken);
    }

    private Dictionary<string, string> Environment(Dictionary<string, string> more) =>
        new([.. new Dictionary<string, string> { ["TMPDIR"] = _folder.Path, ["TMP"] = _folder.Path }.Where(one => !more.ContainsKey(one.Key)), .. more]);
}
