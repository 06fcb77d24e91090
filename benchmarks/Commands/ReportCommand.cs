using System.CommandLine;
using Tophalf.Benchmarks.Report;
using Tophalf.Benchmarks.Results;

namespace Tophalf.Benchmarks.Commands;

/// <summary>Makes docs/benchmarks.md and its drawings of what was measured.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        Option<string> results = new("--results")
        {
            HelpName = "folder",
            Description = "Where the sections are that were measured.",
            DefaultValueFactory = static _ => ResultFile.DefaultFolder,
        };
        Option<string> docs = new("--docs")
        {
            HelpName = "folder",
            Description = "Where benchmarks.md and the folder benchmarks are written.",
            DefaultValueFactory = static _ => Repository.PathOf("docs"),
        };
        Command command = new("report", "Makes docs/benchmarks.md and its drawings of what was measured.") { results, docs };
        command.SetAction(result => Write(result.GetValue(results)!, result.GetValue(docs)!, result.InvocationConfiguration.Output));
        return command;
    }

    private static void Write(string results, string docs, TextWriter output)
    {
        Template template = new(ReadSource("benchmarks.md"), new Reasons(ReadSource("why.json")));
        string report = template.Fill(name => ResultFile.Read(name, results));
        string drawings = Path.Combine(docs, "benchmarks");
        try
        {
            if (Directory.Exists(drawings))
            {
                Directory.Delete(drawings, recursive: true);
            }

            Directory.CreateDirectory(drawings);
            foreach ((string name, string drawing) in template.Drawings)
            {
                File.WriteAllText(Path.Combine(drawings, name), drawing);
            }

            File.WriteAllText(Path.Combine(docs, "benchmarks.md"), report);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BenchmarkException($"The report cannot be written: {exception.Message}");
        }

        output.WriteLine($"{Path.Combine(docs, "benchmarks.md")}, {template.Drawings.Count} drawings");
    }

    private static string ReadSource(string name) => File.ReadAllText(Repository.PathOf("benchmarks", "Report", name));
}
