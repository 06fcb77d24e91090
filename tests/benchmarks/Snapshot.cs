namespace Tophalf.Benchmarks.Tests;

/// <summary>A text under version control. With TOPHALF_ACCEPT=1 it is written anew.</summary>
internal static class Snapshot
{
    public static void Assert(string name, string actual)
    {
        string file = Repository.PathOf("tests", "benchmarks", "Snapshots", name);
        if (Environment.GetEnvironmentVariable("TOPHALF_ACCEPT") == "1")
        {
            File.WriteAllText(file, actual);
        }

        Xunit.Assert.Equal(File.ReadAllText(file), actual);
    }
}
