using System.Collections.Immutable;
using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Il;
using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.Effects.Tests.Engine;

/// <summary>Libraries as they come from NuGet, judged as helper assemblies are.</summary>
public sealed class RealLibraryTests
{
    [Theory]
    [InlineData("Spectre.Console.dll")]
    [InlineData("System.CommandLine.dll")]
    [InlineData("xunit.v3.assert.dll")]
    public void All_members_get_a_verdict(string file)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, file));
        using AssemblyEffects effects = Snippet.Load(ImmutableArray.Create(bytes));

        var verdicts = new Dictionary<string, MemberEffects>();
        foreach (IlMethod method in effects.VisibleMethods())
        {
            verdicts[method.DocumentationId] = effects.Of(method.DocumentationId, TestContext.Current.CancellationToken)!;
        }

        Assert.True(verdicts.Count > 100);
        Assert.Contains(verdicts.Values, verdict => verdict.Body == Effect.None);
        Assert.Contains(verdicts.Values, verdict => verdict.Body.HasFlag(Effect.Allocates));
    }
}
