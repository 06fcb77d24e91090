using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tophalf.Benchmarks.Analysis;

namespace Tophalf.Benchmarks.Tooling;

/// <summary>A project of so many miniports, each in a file of its own, and one file that has nothing to do with them.</summary>
internal static class ManyMiniports
{
    private const string Unrelated = "Other.cs";

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest);

    /// <summary>The edits that are measured: what a file becomes when it is edited once more.</summary>
    public static IReadOnlyList<(string Name, string File, Func<int, string> Text)> Edits { get; } =
    [
        ("unrelated edit", Unrelated, OtherText),
        ("edit in a channel's body", FileOf(0), static edit => MiniportText(0, edit, count: 2)),
        ("edit of a declaration", FileOf(0), static edit => MiniportText(0, 0, count: 3 + (edit % 2))),
    ];

    public static CSharpCompilation Compile(int miniports) => CSharpCompilation.Create(
        "Miniports",
        [Parse(OtherText(0), Unrelated), .. Enumerable.Range(0, miniports).Select(static number => Parse(MiniportText(number, 0, count: 2), FileOf(number)))],
        LargeProject.References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));

    /// <summary>The project after an edit of one file.</summary>
    public static Compilation Replace(Compilation project, string file, string text)
    {
        SyntaxTree before = project.SyntaxTrees.First(tree => tree.FilePath == file);
        return project.ReplaceSyntaxTree(before, Parse(text, file));
    }

    private static string FileOf(int number) => FormattableString.Invariant($"Disk{number}.cs");

    private static SyntaxTree Parse(string text, string file) => CSharpSyntaxTree.ParseText(text, ParseOptions, file);

    private static string OtherText(int edit) => FormattableString.Invariant($"namespace Other; public static class Counts {{ public static int Next(int number) => number + {edit}; }}");

    private static string MiniportText(int number, int edit, int count) => FormattableString.Invariant($$"""
        using Tophalf;
        using Tophalf.Ata;
        namespace Disks.N{{number}};

        [AtaMiniport]
        [Channel<Port>(Count = {{count}})]
        public unsafe partial struct Disk : IAtaController<Disk>
        {
            private byte* _busMaster;
        }

        public unsafe partial struct Port : IAtaChannel<Port, Disk>
        {
            private uint _served;

            public static uint Claim(ref Port channel, ref Disk controller) => channel._served;
            public static uint Dismiss(ref Port channel, ref Disk controller, uint cause) => cause;
            public static InterruptOutcome Service(ref Port channel, ref Disk controller, uint cause)
            {
                channel._served += cause + {{edit}};
                return InterruptOutcome.Handled;
            }

            public static void DisableInterrupts(ref Port channel, ref Disk controller) { }
            public static void EnableInterrupts(ref Port channel, ref Disk controller) { }
            public static uint Poll(ref Port channel, ref Disk controller) => 0;
            public static void Work(ref Port channel, ref Disk controller, uint cause) { }
            public static bool StartIo(ref Port channel, ref Disk controller, IdeRequestBlock* irb) => true;
        }

        """);
}
