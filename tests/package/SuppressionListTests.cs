using System.Text.RegularExpressions;
using Tophalf.Package.Tests.Support;

namespace Tophalf.Package.Tests;

/// <summary><c>dotnet build -t:TophalfSuppressions</c>, as an author types it.</summary>
public sealed partial class SuppressionListTests(Packages packages)
{
    private static readonly string[] s_list =
    [
        "Channel.cs(14,1): TH2001 is suppressed by a pragma, which hides it here only: A checked build only.",
        "Channel.cs(19,6): TH2001 is suppressed in Acme.Channel.Report(string): It was measured.",
        "Channel.cs(22,6): TH1001 is suppressed in Acme.Channel.Recover(void*): The port driver of this machine is patched.",
    ];

    [Fact]
    public async Task Every_suppression_of_the_project_is_listed_with_its_reason_whenever_it_is_asked_for()
    {
        string folder = packages.Author("Suppressing", with: ("Suppressing.Helper", "../Helper"));
        CancellationToken cancellation = TestContext.Current.CancellationToken;

        // Of a project that was never built, of one that is up to date, and again.
        for (int time = 0; time < 3; time++)
        {
            Dotnet list = await Dotnet.RunAsync(folder, cancellation, "build", "-tl:off", "-t:TophalfSuppressions", "-restore");
            Assert.True(list.ExitCode == 0, list.Output);
            Assert.Equal(s_list, ListIn(list.Output));
        }

        // The build is as it was: nothing is compiled again, and nothing is listed.
        DateTime built = BuiltAt(folder);
        Dotnet build = await Dotnet.RunAsync(folder, cancellation, "build", "-tl:off");
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Contains("0 Warning(s)", build.Output);
        Assert.Equal(built, BuiltAt(folder));

        // What is suppressed by now is in the next list.
        string source = Path.Combine(folder, "Channel.cs");
        await File.WriteAllTextAsync(source, (await File.ReadAllTextAsync(source, cancellation)).Replace("It was measured.", "It was measured again."), cancellation);
        Dotnet later = await Dotnet.RunAsync(folder, cancellation, "build", "-tl:off", "-t:TophalfSuppressions");
        Assert.Equal(s_list.Select(static line => line.Replace("It was measured.", "It was measured again.")), ListIn(later.Output));
    }

    private static DateTime BuiltAt(string folder) => File.GetLastWriteTimeUtc(Path.Combine(folder, "bin", "Debug", "net10.0", "Suppressing.dll"));

    private static IEnumerable<string> ListIn(string output) =>
        ListedLine().Matches(output).Select(static line => $"{line.Groups["place"]}: {line.Groups["text"]}").Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"(?<place>\w+\.cs\(\d+,\d+\)): warning TH0103: (?<text>[^\[\r\n]*?)( \(https[^)]*\))? \[", RegexOptions.ExplicitCapture)]
    private static partial Regex ListedLine();
}
