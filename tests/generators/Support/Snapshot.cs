namespace Tophalf.Generators.Tests.Support;

/// <summary>Generated text under version control: what a change of what generates it does to it is seen in a review.</summary>
internal static class Snapshot
{
    private const string Accept = "TOPHALF_ACCEPT";

    // A build server judges; it does not accept.
    private static bool Accepts =>
        Environment.GetEnvironmentVariable(Accept) == "1" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

    /// <summary>Compares, or accepts.</summary>
    /// <param name="file">A file of the repository.</param>
    /// <param name="actual">What it should hold.</param>
    public static void AssertMatches(string file, string actual)
    {
        string path = Repository.PathOf(file);
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
            {file} is not what is generated now (- snapshot, + now):

            {LineDiff.Between(expected, actual)}
            If that is how it should be: run this test once with the environment variable {Accept}=1 (where CI is not
            set), read the change of the snapshot, and commit it.
            """);
    }
}
