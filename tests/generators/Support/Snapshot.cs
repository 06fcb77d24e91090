namespace Tophalf.Generators.Tests.Support;

/// <summary>Generated text under version control: what a change of the generator does to it is seen in a review.</summary>
internal static class Snapshot
{
    private const string Accept = "TOPHALF_ACCEPT";

    public static string Folder => Repository.PathOf("tests", "generators", "Snapshots");

    // A build server judges; it does not accept.
    private static bool Accepts =>
        Environment.GetEnvironmentVariable(Accept) == "1" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    public static void AssertMatches(string file, string actual)
    {
        string path = Path.Combine(Folder, file);
        string expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (expected == actual)
        {
            return;
        }

        if (Accepts)
        {
            File.WriteAllText(path, actual);
            return;
        }

        Assert.Fail($"""
            tests/generators/Snapshots/{file} is not what is generated now (- snapshot, + now):

            {LineDiff.Between(expected, actual)}
            If that is how it should be: run this test once with the environment variable {Accept}=1 (where CI is not
            set), read the change of the snapshot, and commit it.
            """);
    }
}
