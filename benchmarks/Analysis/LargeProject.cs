using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tophalf.Benchmarks.Analysis;

/// <summary>
/// A generated project with the shape of real ones: channels of controllers, each with a routine that reaches its registers,
/// its queue, its protocols and its recovery several calls deep; and four times as many types that no routine reaches.
/// </summary>
internal static class LargeProject
{
    /// <summary>How many types a channel and those of the application beside it are.</summary>
    public const int TypesInChannel = 40;

    private static readonly string[] s_contexts = ["Interrupt", "Worker", "StartIo", "Timer", "SynchronizedRoutine"];

    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Latest);

    /// <summary>What it refers to: of the class library no more than it needs.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "System.Collections.dll" or "System.Linq.dll" or "System.Console.dll" or "Tophalf.dll")
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The project.</summary>
    /// <param name="channels">How many channels it has.</param>
    /// <param name="routines">In how many of them the method that serves is a routine of a miniport.</param>
    public static CSharpCompilation Compile(int channels, int routines)
    {
        List<SyntaxTree> trees = [Parse(LargeDriver.Shared, "Shared.cs")];
        for (int channel = 0; channel < channels; channel++)
        {
            string attribute = channel < routines ? $"[RunsIn(MiniportContext.{s_contexts[channel % s_contexts.Length]})]" : "";
            trees.Add(Parse(LargeDriver.Channel(channel, attribute, IsPlanted(channel, routines)), FileOf(channel)));
            StringBuilder file = new();
            for (int type = 0; type < TypesInChannel - LargeDriver.TypesInChannel; type++)
            {
                file.Append(LargeApplication.Model((channel * TypesInChannel) + type));
            }

            trees.Add(Parse(file.ToString(), FormattableString.Invariant($"Application{channel}.cs")));
        }

        return CSharpCompilation.Create("Large", trees, References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
    }

    /// <summary>The project after an edit in the middle of a routine.</summary>
    /// <returns>It, and the file that was edited.</returns>
    public static (Compilation Edited, SyntaxTree File) Edit(Compilation project, int edit)
    {
        SyntaxTree before = project.SyntaxTrees.First(static tree => tree.FilePath == FileOf(0));
        SyntaxTree after = Parse(
            before.ToString().Replace("int served = 0;", FormattableString.Invariant($"int served = 0 * {edit};"), StringComparison.Ordinal), before.FilePath);
        return (project.ReplaceSyntaxTree(before, after), after);
    }

    /// <summary>The places where the project does what an interrupt routine must not, in the order of the channels.</summary>
    public static IEnumerable<string> Planted(int channels, int routines) =>
        Enumerable.Range(0, channels).Where(channel => IsPlanted(channel, routines)).Select(FileOf);

    // Each fifth routine serves interrupts, and does something there that it must not.
    private static bool IsPlanted(int channel, int routines) => channel < routines && channel % s_contexts.Length == 0;

    private static string FileOf(int channel) => FormattableString.Invariant($"Channel{channel}.cs");

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(
        "using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing Tophalf;\nusing Tophalf.Ata;\nnamespace Large;\n" + text, s_parse, path);
}
