using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Tophalf.Generators.Model;
using Tophalf.Generators.Tests.Support;

namespace Tophalf.Generators.Tests;

/// <summary>What the steps hand on: values that can be compared, and that keep no compilation alive.</summary>
public class ModelTests
{
    // What a model may be made of; anything else is a model, whose fields are looked at.
    private static readonly Type[] Leaves = [typeof(string), typeof(int), typeof(uint), typeof(bool)];

    [Fact]
    public void No_model_holds_a_symbol_a_syntax_a_location_or_a_compilation()
    {
        AuthorProject project = SnapshotCases.All["Piix3"];
        GeneratorRunResult result = (project with { Sources = project.Sources.Add(("More.cs", Author.Disk())).Add(("Clock.cs", Author.Usings + Author.Source("Clock"))), DriverEntry = "X" }).Generate().Result;
        object[] values = [.. Steps.Named.SelectMany(step => result.TrackedSteps[step])
            .SelectMany(static run => run.Outputs).Select(static output => output.Value).Where(static value => value is not null)];

        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        Assert.Contains(values, static value => value is MiniportInfo);
        Assert.Contains(values, static value => value is DriverEntryInfo);
        Assert.Contains(values, static value => value is SourceInfo);
        Assert.All(values, value => Walk(value, value.GetType().Name, seen));
        Assert.Contains(seen, static value => value is ChannelInfo);
    }

    [Fact]
    public void Models_of_two_runs_are_equal()
    {
        AuthorProject project = SnapshotCases.All["FiveOfThreeTypes"];

        Assert.Equal(Models(project), Models(project));
        Assert.Equal(
            Models(project).Select(static model => model.GetHashCode()), Models(project).Select(static model => model.GetHashCode()));
    }

    private static IEnumerable<object> Models(AuthorProject project) => project.Generate().Result
        .TrackedSteps[MiniportGenerator.Steps.NamedMiniports]
        .SelectMany(static run => run.Outputs).Select(static output => output.Value);

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null || value.GetType().IsEnum || Leaves.Contains(value.GetType()) || !seen.Add(value))
        {
            return;
        }

        Type type = value.GetType();
        Assert.False(type.Namespace!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal), $"{path} is a {type}");
        if (value is IEnumerable items && (type.IsArray || type.Namespace.StartsWith("System.Collections", StringComparison.Ordinal)))
        {
            foreach (object? item in items)
            {
                Walk(item, path + "[]", seen);
            }

            return;
        }

        Assert.True(type.Assembly == typeof(MiniportInfo).Assembly, $"{path} is a {type}");
        foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
        }
    }
}
