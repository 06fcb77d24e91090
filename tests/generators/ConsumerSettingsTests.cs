using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tophalf.Generators.Tests.Support;

namespace Tophalf.Generators.Tests;

/// <summary>Whatever an author's project is set to, the generated part of it compiles without a word.</summary>
public class ConsumerSettingsTests
{
    private static readonly Dictionary<string, Func<AuthorProject, AuthorProject>> Settings = new()
    {
        ["nothing special"] = static project => project,
        ["nullable disabled"] = static project => project with { Nullable = NullableContextOptions.Disable },
        ["nullable annotations"] = static project => project with { Nullable = NullableContextOptions.Annotations },
        ["nullable warnings"] = static project => project with { Nullable = NullableContextOptions.Warnings },
        ["checked arithmetic"] = static project => project with { Checked = true },
        ["warnings as errors, documentation diagnosed"] = static project => project with
        {
            WarningsAsErrors = true,
            Documentation = DocumentationMode.Diagnose,
        },
        ["documentation not parsed"] = static project => project with { Documentation = DocumentationMode.None },
        ["CLS compliant"] = static project => project with
        {
            WarningsAsErrors = true,
            Sources = project.Sources.Add(("Compliance.cs", "[assembly: System.CLSCompliant(true)]")),
        },
        ["release"] = static project => project with { Optimization = OptimizationLevel.Release },
        ["kernel image"] = static project => project with { Symbols = ["TOPHALF_IMAGE"], WarningsAsErrors = true },
        ["C# 11, the first with static abstract members and generic attributes"] = static project => project with
        {
            Language = LanguageVersion.CSharp11,
        },
        ["C# 12"] = static project => project with { Language = LanguageVersion.CSharp12 },
        ["C# 13"] = static project => project with { Language = LanguageVersion.CSharp13 },
        ["C# preview"] = static project => project with { Language = LanguageVersion.Preview },
    };

    public static TheoryData<string> SettingNames => [.. Settings.Keys];

    [Theory]
    [MemberData(nameof(SettingNames))]
    public void Generated_code_compiles_without_a_warning(string setting)
    {
        Generated generated = Settings[setting](Together()).Generate();

        Assert.Null(generated.Result.Exception);
        Assert.Equal(SnapshotCases.All.Count + 1, generated.Files.Length);
        generated.AssertEmits();
    }

    [Fact]
    public void Unsafe_code_is_all_that_generated_code_asks_of_a_project()
    {
        AuthorProject project = AuthorProject.Of(Author.Disk());
        CSharpCompilation plain = project.Compile();
        Generated generated = Generated.By(
            project.CreateDriver(), plain.WithOptions(plain.Options.WithAllowUnsafe(false)));

        Assert.All(generated.ComplaintsInGenerated(), static complaint => Assert.Contains("CS0227", complaint));
    }

    // One compilation of all kinds of miniports is as good as one each, and ten times as fast.
    private static AuthorProject Together() => new()
    {
        Sources = [.. SnapshotCases.All.SelectMany(static known =>
            known.Value.Sources.Select(source => ($"{known.Key}.{source.File}", source.Text)))],
    };
}
