using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tophalf.Generators.Tests.Support;
using static Tophalf.Generators.Tests.Support.Author;

namespace Tophalf.Generators.Tests;

/// <summary>What an edit recomputes: only what it changed.</summary>
public class IncrementalityTests
{
    private const string Disk = "Disk.cs";
    private const string Other = "Other.cs";
    private const string Tape = "Tape.cs";
    private const string Clock = "Clock.cs";

    private static readonly AuthorProject Project = new()
    {
        Sources =
        [
            (Disk, Usings + "[assembly: DriverEntry<Disks.Disk>]\nnamespace Disks;"
                + Miniport("Disk", "[Channel<Port>(Count = 2)]") + Channel("Port", "Disk")),
            (Other, "namespace Disks { class Other { } }"),
            (Tape, Usings + "namespace Tapes;" + Miniport("Tape", "[Channel<Port>]") + Channel("Port", "Tape")),
            (Clock, Usings + "namespace Kernel;" + Source("Clock")),
        ],
    };

    /// <summary>File, what is replaced in it, and by what.</summary>
    public static TheoryData<string, string, string> UnrelatedEdits => new()
    {
        { Other, "class Other { }", "class Another { int _field; }" },
        { Other, "namespace Disks", "using System;\nnamespace Disks" },
        { Disk, "\nnamespace Disks;", "\n// A remark.\n\n\nnamespace Disks;" },
        { Disk, "=> InterruptOutcome.Handled;", "=> cause == 1 ? InterruptOutcome.Handled : InterruptOutcome.Defer;" },
        { Disk, "StartIo(ref Port channel, ref Disk controller, IdeRequestBlock* irb)", "StartIo(ref Port ours, ref Disk whole, IdeRequestBlock* request)" },
        { Disk, "public static uint Poll", "private int _field;\npublic static int Asked() => 1;\npublic static uint Poll" },
        { Disk, "    public static uint Claim(ref Port", "    [System.Obsolete] public static uint Claim(ref Port" },
        { Disk, "(Count = 2)", "( Count=1+1 )" },
        { Disk, "[AtaMiniport]", "[AtaMiniport(SharedInterruptLock = false, AlignmentMask = 1)]" },
        { Clock, "=> InterruptOutcome.Handled;", "=> cause == 1 ? InterruptOutcome.Handled : InterruptOutcome.Defer;" },
        { Tape, "public static uint Poll", "public static int Broken( public static uint Poll" },
    };

    [Theory]
    [MemberData(nameof(UnrelatedEdits))]
    public void An_unrelated_edit_recomputes_nothing(string file, string from, string to) =>
        Edit(file, from, to).After.AssertNothingRecomputed();

    [Fact]
    public void Every_step_has_run_under_its_name() =>
        Assert.All(Steps.Named, step => Assert.Contains(step, Project.Generate().Result.TrackedSteps.Keys));

    [Theory]
    [InlineData("(Count = 2)", "(Count = 3)")]
    [InlineData("[AtaMiniport]", "[AtaMiniport(SharedInterruptLock = true)]")]
    [InlineData("[AtaMiniport]", "[AtaMiniport(AlignmentMask = 3)]")]
    [InlineData("public static uint Claim", "public static bool Reset(ref Port channel, ref Disk controller) => true; public static uint Claim")]
    public void A_changed_declaration_writes_its_own_file_anew(string from, string to)
    {
        (GeneratorRunResult before, GeneratorRunResult after) = Edit(Disk, from, to);

        Assert.Equal(["Disks.Disk"], after.Emitted());
        Assert.Equal(["Disks.Disk.g.cs"], after.Changed(before));
    }

    [Fact]
    public void A_renamed_source_writes_its_own_file_anew()
    {
        (GeneratorRunResult before, GeneratorRunResult after) = Edit(Clock, "namespace Kernel", "namespace System2");

        Assert.Equal(["System2.Clock.InterruptObject.g.cs"], after.Changed(before));
    }

    // The compiler tells files and declarations by their place, so one before the others moves them: Roslyn's doing.
    [Fact]
    public void A_miniport_more_leaves_those_before_it_as_they_are()
    {
        string more = Miniport("More", "[Channel<Platter>]") + Channel("Platter", "More");
        (string File, string Text) disk = Project.Sources[0];

        AssertAdded("More", Run(Project with { Sources = Project.Sources.Add(("More.cs", Usings + more)) }));
        AssertAdded("Disks.More", Run(Project with { Sources = Project.Sources.SetItem(0, (disk.File, disk.Text + more)) }));

        static void AssertAdded(string name, (GeneratorRunResult Before, GeneratorRunResult After) run)
        {
            Assert.Equal([name], run.After.Emitted());
            Assert.Equal([name + ".g.cs"], run.After.Changed(run.Before));
        }
    }

    [Fact]
    public void A_miniport_less_leaves_the_others_as_they_are()
    {
        (GeneratorRunResult before, GeneratorRunResult after) = Edit(Disk, "[AtaMiniport]", "");

        Assert.Empty(after.Changed(before));
        Assert.Equal(["Tapes.Tape.g.cs", "Kernel.Clock.InterruptObject.g.cs"], after.GeneratedSources.Select(static file => file.HintName));
    }

    [Fact]
    public void Another_exported_miniport_writes_the_entry_anew_and_nothing_else()
    {
        (GeneratorRunResult before, GeneratorRunResult after) = Edit(Disk, "DriverEntry<Disks.Disk>", "DriverEntry<Tapes.Tape>");

        Assert.Equal(["DriverEntry.g.cs"], after.Changed(before));
    }

    private static (GeneratorRunResult Before, GeneratorRunResult After) Edit(string file, string from, string to)
    {
        (string _, string text) = Project.Sources.Single(source => source.File == file);
        Assert.Contains(from, text);
        return Run(Project with { Sources = Project.Sources.Replace((file, text), (file, text.Replace(from, to))) });
    }

    // What was not edited is the same tree, as it is in an editor.
    private static (GeneratorRunResult Before, GeneratorRunResult After) Run(AuthorProject edited)
    {
        CSharpCompilation first = Project.Compile();
        Generated before = Generated.By(Project.CreateDriver(), first);
        Dictionary<string, SyntaxTree> trees = Project.Sources
            .Zip(first.SyntaxTrees).ToDictionary(static pair => pair.First.Text, static pair => pair.Second);
        CSharpCompilation second = first.RemoveAllSyntaxTrees().AddSyntaxTrees(edited.Sources.Select(source =>
            trees.GetValueOrDefault(source.Text) ?? edited.Parse(source.Text, source.File)));
        return (before.Result, Generated.By(before.Driver, second).Result);
    }
}
