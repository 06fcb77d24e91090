using Tophalf.Generators.Tests.Support;

namespace Tophalf.Generators.Tests;

public class SnapshotTests
{
    private const string Folder = "tests/generators/Snapshots";

    public static TheoryData<string> Cases => [.. SnapshotCases.All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_generated_text_is_the_one_that_was_reviewed(string name)
    {
        Generated generated = SnapshotCases.All[name].Generate().AssertClean();

        Assert.All(generated.Files, file =>
            Snapshot.AssertMatches($"{Folder}/{SnapshotFile(name, file.HintName)}", file.SourceText.ToString()));
    }

    [Fact]
    public void Every_snapshot_belongs_to_a_case()
    {
        IEnumerable<string> expected = SnapshotCases.All.SelectMany(static known =>
            known.Value.Generate().Files.Select(file => SnapshotFile(known.Key, file.HintName)));

        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            Directory.GetFiles(Repository.PathOf(Folder)).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private static string SnapshotFile(string name, string hint) =>
        hint == "DriverEntry.g.cs" ? $"{name}.{hint}" : $"{name}.g.cs";
}
