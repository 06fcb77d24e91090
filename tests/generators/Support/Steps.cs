using Microsoft.CodeAnalysis;
using Tophalf.Generators.Model;

namespace Tophalf.Generators.Tests.Support;

/// <summary>What the generator computed in a run, and what it kept from the run before.</summary>
internal static class Steps
{
    /// <summary>The names that the generator gives its steps.</summary>
    public static readonly string[] Named = [.. typeof(MiniportGenerator.Steps).GetFields().Select(static field => (string)field.GetValue(null)!)];

    public static bool IsKept(IncrementalStepRunReason reason) =>
        reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    /// <summary>That every step kept what it had, and no file was written anew.</summary>
    public static void AssertNothingRecomputed(this GeneratorRunResult result)
    {
        foreach (string step in Named.Where(result.TrackedSteps.ContainsKey))
        {
            Assert.All(result.TrackedSteps[step].SelectMany(static run => run.Outputs), output =>
                Assert.True(IsKept(output.Reason), $"{step}: {output.Value} is {output.Reason}"));
        }

        Assert.NotEmpty(result.TrackedOutputSteps);
        Assert.All(result.TrackedOutputSteps.SelectMany(static step => step.Value).SelectMany(static run => run.Outputs), static output =>
            Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    /// <summary>The miniports whose files were written anew.</summary>
    public static string[] Emitted(this GeneratorRunResult result) =>
    [
        .. from step in result.TrackedOutputSteps.SelectMany(static step => step.Value)
           where step.Outputs.Any(static output => output.Reason != IncrementalStepRunReason.Cached)
           from input in step.Inputs
           let model = input.Source.Outputs[input.OutputIndex].Value as MiniportInfo
           where model is not null
           orderby model.DisplayName
           select model.DisplayName,
    ];

    /// <summary>The files that this run did not take over from the run before.</summary>
    public static string[] Changed(this GeneratorRunResult result, GeneratorRunResult before) =>
    [
        .. result.GeneratedSources
            .Where(now => !before.GeneratedSources.Any(then => ReferenceEquals(then.SourceText, now.SourceText)))
            .Select(static now => now.HintName)
            .Order(StringComparer.Ordinal),
    ];
}
