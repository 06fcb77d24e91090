namespace Tophalf.Hosting.Tests.Documentation;

/// <summary>What the page about testing shows is what runs here.</summary>
public sealed class TestingPageTests
{
    [Fact]
    public void The_test_on_the_page_is_the_one_that_is_compiled()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "docs");
        string page = File.ReadAllText(Path.Combine(folder, "testing.md"));
        string test = File.ReadAllText(Path.Combine(folder, "FirstTest.cs"));

        Assert.Contains($"```csharp\n{test}```", page, StringComparison.Ordinal);
    }
}
