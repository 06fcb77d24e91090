using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Summaries;

/// <summary>What is written into a library about its members.</summary>
public sealed class WriterTests
{
    [Theory]
    [InlineData("public static int Add(int one, int other) => one + other;", "- Add(System.Int32,System.Int32)")]
    [InlineData("public static object Make() => new object();", "A Make")]
    [InlineData("public static object Make() => Inner(); static object Inner() => new object();", "A Make")]
    [InlineData("static object s_gate = null!; public static void Enter() { lock (s_gate) { } }", "B Enter")]
    [InlineData("public static void Fail() => throw new InvalidOperationException();", "T Fail")]
    [InlineData("static volatile bool s_done; public static void Wait() { while (!s_done) { } }", "L Wait")]
    [InlineData("public static void Run(Action action) => action();", "? Run(System.Action)")]
    [InlineData("public static void Box(int value) { object o = value; lock (o) { } }", "AB Box(System.Int32)")]
    [InlineData("public static int Count { get; set; }", "- get_Count set_Count(System.Int32)")]
    [InlineData("public static IEnumerable<int> Each() { yield break; }", "A Each")]
    [InlineData("static readonly object s_made = new(); public static object Made() => s_made;", "F Made")]
    [InlineData("static Log() { _ = new object(); } public static void Nothing() { }", "F Nothing")]
    [InlineData("public static void Even(int n) { if (n > 0) Odd(n - 1); } static void Odd(int n) { _ = new object(); Even(n - 1); }", "A Even(System.Int32)")]
    public void The_effects_of_a_member_are_those_of_all_that_it_reaches(string members, string expected) =>
        Assert.Equal([$"Vendor.Log: {expected}"], Library.Summaries(Static(members)));

    [Theory]
    [InlineData("public static void Reach(void* channel) => AtaPort.DeviceBusy(channel, 0, 0, 1);", "Reach(System.Void*)")]
    [InlineData("public static void Reach(void* channel) => Inner(channel); static void Inner(void* channel) => AtaPort.DeviceBusy(channel, 0, 0, 1);", "Reach(System.Void*)")]
    public void The_routines_with_rules_that_it_reaches_are_named(string members, string member) =>
        Assert.Equal([$"Vendor.Log: - >Tophalf.Ata.AtaPort.DeviceBusy(System.Void*,System.Byte,System.Byte,System.UInt32) {member}"], Library.Summaries(Static(members)));

    [Theory]
    [InlineData("0", "~")]
    [InlineData("5", "")]
    [InlineData("time", "")]
    public void A_constant_that_lifts_a_rule_is_noted(string time, string lifted) => Assert.Equal(
        [$"Vendor.Log: - >{lifted}Tophalf.Ata.AtaPort.DeviceStateChange(System.Void*,System.Byte,System.Byte,System.UInt32) Change(System.Void*,System.UInt32)"],
        Library.Summaries(Static($"public static void Change(void* channel, uint time) => AtaPort.DeviceStateChange(channel, 0, 0, {time});")));

    [Theory]
    [InlineData("internal static object Make() => new object();")]
    [InlineData("static object Make() => new object();")]
    [InlineData("static class Inner { public static object Make() => new object(); }")]
    [InlineData("[System.Runtime.InteropServices.DllImport(\"kernel32\")] public static extern void Sleep(int time);")]
    public void What_others_cannot_call_is_left_out(string members) => Assert.Empty(Library.Summaries(Static(members)));

    [Fact]
    public void What_others_may_override_or_implement_is_unknown() => Assert.Equal(
        [
            "Vendor.Log: - #ctor Write",
            "Vendor.Log: ? Run Use(Vendor.ISink)",
        ],
        Library.Summaries(Library.Build("""
            namespace Vendor;
            public class Log
            {
                public virtual void Write() { }
                public void Run() => Write();
                public void Use(ISink sink) => sink.Take();
            }
            public interface ISink { void Take(); }
            class Sink : ISink { public void Take() { } }
            """)).Where(static line => line.StartsWith("Vendor.Log:", StringComparison.Ordinal)));

    [Fact]
    public void What_nobody_else_can_derive_from_is_known() => Assert.Equal(
        ["Vendor.Log: - Use"],
        Library.Summaries(Library.Build("""
            namespace Vendor;
            public static class Log { static readonly ISink? s_sink; public static void Use() => s_sink!.Take(); }
            interface ISink { void Take(); }
            class Sink : ISink { public void Take() { } }
            """)));

    [Fact]
    public void The_base_that_nobody_calls_in_writing_is_reached() => Assert.Contains(
        "Vendor.Derived: A #ctor",
        Library.Summaries(Library.Build("namespace Vendor; public class Base { public Base() { _ = new object(); } } public class Derived : Base;")));

    [Fact]
    public void What_a_type_argument_decides_is_left_open() => Assert.Equal(
        ["Vendor.Log: - Same``1(``0)", "Vendor.Log: ? Less``1(``0,``0)", "Vendor.Log: A? Box``1(``0)"],
        Library.Summaries(Static("""
            public static T Same<T>(T value) => value;
            public static object? Box<T>(T value) => value;
            public static bool Less<T>(T one, T other) where T : IComparable<T> => one.CompareTo(other) < 0;
            """)));

    [Fact]
    public void What_other_generators_write_is_left_open()
    {
        CSharpCompilation library = Compiler.Compile([("Vendor.cs", """
            namespace Vendor;
            public static partial class Log
            {
                public static partial int Parse(string text);
                public static partial int Count { get; }
                public static int Both() => Parse("") + Count;
                public static void New() => Written.Elsewhere();
                public static void Known() { }
            }
            """)], References.Contract);
        (Compilation built, GeneratorDriverRunResult result) = Library.Generate(library, Library.Property);
        Assert.Null(Assert.Single(result.Results).Exception);
        Assert.Equal(
            ["Vendor.Log: - Known", "Vendor.Log: ? Both New Parse(System.String) get_Count"],
            Library.Summaries((CSharpCompilation)built));
    }

    [Fact]
    public void A_suppression_stops_what_it_suppresses() => Assert.Equal(
        ["Vendor.Log: - Quiet", "Vendor.Log: A Loud"],
        Library.Summaries(Static("""
            [System.Diagnostics.CodeAnalysis.SuppressMessage("Tophalf.Allocation", "TH2001", Justification = "Once in a life.")]
            public static void Quiet() => Make();
            public static void Loud() => Make();
            static void Make() => _ = new object();
            """)));

    [Fact]
    public void Types_that_go_on_forever_come_to_an_end() => Assert.Equal(
        ["Vendor.Log: AF? Deep``1(``0,System.Int32)"],
        Library.Summaries(Static("public static void Deep<T>(T value, int depth) { if (depth > 0) Deep(new List<T>(), depth - 1); }")));

    [Fact]
    public void Nothing_is_written_that_nobody_asked_for()
    {
        Compilation library = Compiler.Compile([("Vendor.cs", "public static class Log { public static void Write() { } }")], References.Contract);
        Assert.Empty(Library.Generate(library, new Dictionary<string, string>()).Result.GeneratedTrees);
        Assert.Empty(Library.Generate(library, new Dictionary<string, string> { ["TophalfSummaries"] = "false" }).Result.GeneratedTrees);
        Assert.Single(Library.Generate(library, Library.Property).Result.GeneratedTrees);
    }

    [Fact]
    public void A_project_that_does_not_know_the_contract_gets_nothing()
    {
        Compilation library = Compiler.Compile([("Vendor.cs", "public static class Log { public static void Write() { } }")], References.BaseClassLibrary);
        Assert.Empty(Library.Generate(library, Library.Property).Result.GeneratedTrees);
    }

    [Fact]
    public void The_same_sources_in_any_order_give_the_same_text()
    {
        IReadOnlyList<(string Path, string Text)> sources = Repository.SourcesOf("core");
        string one = Text(sources), other = Text(sources.Reverse());
        Assert.Equal(one, other);
        Assert.Contains("EffectSummaryAttribute(1, \"Tophalf.Dispatch.StateWord\"", one);

        static string Text(IEnumerable<(string Path, string Text)> sources) =>
            Assert.Single(Library.Generate(Compiler.Compile(sources, References.BaseClassLibrary), Library.Property).Result.GeneratedTrees).ToString();
    }

    private static CSharpCompilation Static(string members) => Library.Build($"namespace Vendor; public static unsafe class Log {{ {members} }}");
}
