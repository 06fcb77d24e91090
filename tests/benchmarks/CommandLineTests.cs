using Tophalf.Benchmarks.Commands;

namespace Tophalf.Benchmarks.Tests;

/// <summary>The command line: what is wrong with it is said in a line, with the exit code for that.</summary>
public class CommandLineTests
{
    [Theory]
    [InlineData("'onze' is neither a command nor an option of one.", "onze")]
    [InlineData("'--twice' is neither a command nor an option of one.", "once", "--twice")]
    [InlineData("Required command was not provided.")]
    public async Task What_is_wrong_is_said(string expected, params string[] args)
    {
        (int code, _, string error) = await RunAsync(args);

        Assert.Equal(ExitCodes.Usage, code);
        Assert.Equal($"benchmarks: {expected} --help lists what may be said.\n", error);
    }

    [Fact]
    public async Task Help_lists_the_commands()
    {
        (int code, string output, _) = await RunAsync("--help");

        Assert.Equal(ExitCodes.Well, code);
        Assert.Contains("analysis", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_path_is_taken_once()
    {
        (int code, string output, _) = await RunAsync("once");

        Assert.Equal(ExitCodes.Well, code);
        Assert.Equal("NotMine: 0\nFirstChannel: 1\nSibling: 1\n", output);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        return (await EveryCommand.RunAsync(args, output, error), output.ToString(), error.ToString());
    }
}
