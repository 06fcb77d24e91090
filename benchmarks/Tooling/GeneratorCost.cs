using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tophalf.Benchmarks.Analysis;
using Tophalf.Benchmarks.Results;
using Tophalf.Generators;

namespace Tophalf.Benchmarks.Tooling;

/// <summary>What the generator costs when a project is opened, and with each keystroke.</summary>
internal static class GeneratorCost
{
    /// <summary>How many miniports the projects have.</summary>
    public static IReadOnlyList<int> Miniports { get; } = [1, 100, 1000];

    private const string FirstRun = "first run";
    private const int Runs = 5;

    // The first edit after the first run still finds work that later ones do not.
    private const int EditsBefore = 2;

    /// <summary>Measures a project of so many miniports.</summary>
    public static async Task<IReadOnlyList<Measurement>> OfAsync(int miniports)
    {
        string column = miniports.ToString(CultureInfo.InvariantCulture);
        Compilation project = ManyMiniports.Compile(miniports);
        Cost first = await Cost.OfAsync(Runs, _ => project.Clone(), static fresh => Task.FromResult(Run(Create(isTracking: false), fresh)));
        List<Measurement> measured = [.. Rows(FirstRun, column, first, miniports)];
        foreach ((string name, string file, Func<int, string> text) in ManyMiniports.Edits)
        {
            GeneratorDriver driver = Run(Create(isTracking: false), project);
            Compilation edited = project;
            int edits = 0;
            void Edit() => edited = ManyMiniports.Replace(edited, file, text(++edits));
            while (edits < EditsBefore)
            {
                Edit();
                driver = Run(driver, edited);
            }

            Cost cost = await Cost.OfAsync(
                Runs,
                _ =>
                {
                    Edit();
                    return edited;
                },
                now => Task.FromResult(driver = Run(driver, now)));
            measured.AddRange(Rows(name, column, cost, Written(project, file, text(1))));
        }

        return measured;
    }

    private static Measurement[] Rows(string edit, string column, Cost cost, int written) =>
    [
        new("generator, time", edit, column, cost.Milliseconds, "ms"),
        new("generator, memory", edit, column, cost.Bytes, "allocated bytes"),
        new("generator, files written anew", edit, column, written, "files"),
    ];

    // Tracked, which costs time: so it is not the run that is measured.
    private static int Written(Compilation project, string file, string text)
    {
        GeneratorRunResult result = Run(Run(Create(isTracking: true), project), ManyMiniports.Replace(project, file, text)).GetRunResult().Results[0];
        return result.Exception is { } exception
            ? throw new BenchmarkException($"The generator failed: {exception}")
            : result.TrackedOutputSteps.SelectMany(static step => step.Value).SelectMany(static run => run.Outputs)
                .Count(static output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
    }

    private static GeneratorDriver Run(GeneratorDriver driver, Compilation project) => driver.RunGenerators(project);

    private static GeneratorDriver Create(bool isTracking) => CSharpGeneratorDriver.Create(
        [new MiniportGenerator().AsSourceGenerator()],
        parseOptions: ManyMiniports.ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, isTracking));
}
