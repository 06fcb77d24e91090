using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Summaries;

/// <summary>A miniport that calls a helper library of which it sees the reference assembly only.</summary>
public sealed class ReaderTests : IDisposable
{
    private const string Helper = """
        namespace Vendor;
        public static unsafe class Log
        {
            static readonly object s_gate = new();
            static volatile bool s_done;
            public static uint Sum(uint one, uint other) => one + other;
            public static object Make() => new object();
            public static void Note(int value) { object o = value; }
            public static void Enter() { lock (s_gate) { } }
            public static void Wait() { while (!s_done) { } }
            public static void Check(int value) { if (value < 0) throw new InvalidOperationException(); }
            public static object First() => s_gate;
            public static void Busy(void* channel) => AtaPort.DeviceBusy(channel, 0, 0, 1);
            public static void Change(void* channel) => AtaPort.DeviceStateChange(channel, 0, 0, 0);
            public static void Change(void* channel, uint time) => AtaPort.DeviceStateChange(channel, 0, 0, time);
            public static void* Grow(void* channel) => AtaPort.GetUnCachedExtension(channel, 4, 4);
            public static void Any(Action action) => action();
        }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tophalf-helper-");

    [Theory]
    [InlineData("uint n = Vendor.Log.Sum(1, 2);")]
    [InlineData("object o = {|TH2001:Vendor.Log.Make()|};")]
    [InlineData("{|TH2002:Vendor.Log.Note(1)|};")]
    [InlineData("{|TH3001:Vendor.Log.Enter()|};")]
    [InlineData("{|TH3002:Vendor.Log.Wait()|};")]
    [InlineData("{|TH4001:Vendor.Log.Check(1)|};")]
    [InlineData("object o = {|TH2003:Vendor.Log.First()|};")]
    [InlineData("{|TH1001:Vendor.Log.Busy(channel)|};")]
    [InlineData("Vendor.Log.Change(channel);")]
    [InlineData("{|TH1001:Vendor.Log.Change(channel, 1)|};")]
    [InlineData("{|TH1002:Vendor.Log.Grow(channel)|};")]
    [InlineData("{|TH9002:Vendor.Log.Any(null!)|};")]
    public Task A_member_is_judged_by_what_is_written_of_it(string statement) =>
        Test(statement, Library.Build(Helper).ReferenceAssembly()).RunAsync();

    [Theory]
    [InlineData("uint n = {|TH9002:Vendor.Log.Sum(1, 2)|};")]
    [InlineData("{|TH9002:Vendor.Log.Busy(channel)|};")]
    public Task Where_nothing_is_written_nothing_is_known(string statement) =>
        Test(statement, Library.Build(Helper, writesSummaries: false).ReferenceAssembly()).RunAsync();

    [Fact]
    public Task The_message_says_which_routine_and_through_whom() => Test(
        "{|TH1001:Vendor.Log.Busy(channel)|};",
        Library.Build(Helper).ReferenceAssembly(),
        ["AtaPort.DeviceBusy, which 'Log.Busy' comes to, must not run in interrupt context; Channel.Service runs there. The interrupt routine must not call it. Return InterruptOutcome.Defer and call it from Work, the worker routine"]).RunAsync();

    [Fact]
    public Task What_is_left_open_is_judged_by_the_body_if_there_is_one() =>
        Test("Vendor.Log.Any(static () => { });", File(Library.Build(Helper))).RunAsync();

    // The body, where nothing is written of the member: a loop that only an exception leaves, and one that counts.
    [Theory]
    [InlineData("while (true) { s_count++; }", "{|TH3002:Vendor.Spin.Run()|};")]
    [InlineData("for (;;) { Step(); }", "{|TH3002:Vendor.Spin.Run()|};")]
    [InlineData("Step(); Turn();", "{|TH3002:Vendor.Spin.Run()|};")]
    [InlineData("for (int i = 0; i < 8; i++) { s_count++; }", "Vendor.Spin.Run();")]
    [InlineData("while (s_count != 0) { s_count--; }", "Vendor.Spin.Run();")]
    public Task A_loop_without_an_end_is_found_in_the_body(string body, string statement) =>
        Test(
            statement,
            File(Library.Build(
                $"namespace Vendor; public static class Spin {{ static int s_count; public static void Run() {{ {body} }} static void Step() => s_count++; static void Turn() {{ for (;;) {{ }} }} }}",
                writesSummaries: false))).RunAsync();

    [Fact]
    public Task A_library_says_what_its_own_libraries_say()
    {
        MetadataReference helper = Library.Build(Helper).ReferenceAssembly();
        CSharpCompilation outer = Library.Build(
            "namespace Vendor; public static unsafe class Outer { public static void Recover(void* channel) { Log.Busy(channel); Log.Enter(); } }",
            references: [helper], name: "Outer");
        Assert.Equal(["Vendor.Outer: FB >Tophalf.Ata.AtaPort.DeviceBusy(System.Void*,System.Byte,System.Byte,System.UInt32) Recover(System.Void*)"], Library.Summaries(outer));
        return Test("{|TH1001:{|TH3001:Vendor.Outer.Recover(channel)|}|};", outer.ReferenceAssembly()).RunAsync();
    }

    [Fact]
    public Task An_override_that_nobody_sees_is_unknown() =>
        Test(
            "{|TH9002:writer.Write()|}; exact.Write();",
            Library.Build("namespace Vendor; public class Writer { public virtual void Write() { } } public sealed class Exact : Writer { public override void Write() { } }").ReferenceAssembly(),
            parameters: ", Vendor.Writer writer, Vendor.Exact exact").RunAsync();

    [Fact]
    public Task Members_without_a_name_in_code_are_found() =>
        Test(
            """
            Vendor.Number n = {|TH2002:n1 + n1|};
            using ({|TH2002:n1|}) { }
            {|TH2002:n.Twice()|};
            int t = {|TH2002:n.Thrice|};
            int i = {|TH2002:n[1]|};
            int c = {|TH2002:(int)n|};
            """,
            Library.Build("""
                namespace Vendor;
                public struct Number : IDisposable
                {
                    public static Number operator +(Number one, Number other) { Box(1); return one; }
                    public static explicit operator int(Number one) { Box(1); return 0; }
                    public int this[int place] { get { Box(place); return 0; } }
                    void IDisposable.Dispose() => Box(1);
                    internal static void Box(int value) { object o = value; }
                }
                public static class Extensions
                {
                    public static void Twice(this Number number) => Number.Box(1);
                    extension(Number number) { public int Thrice { get { Number.Box(1); return 1; } } }
                }
                """).ReferenceAssembly(),
            parameters: ", Vendor.Number n1").RunAsync();

    [Theory]
    [InlineData("2, \"Vendor.Log\", \"- Write\"")]
    [InlineData("1, \"Vendor.Log\", \"Z Write\"")]
    [InlineData("1, \"Vendor.Log\", \"A- Write\"")]
    [InlineData("1, \"Vendor.Log\", \"\", \"  \", \">\", \">~\", \"- >\", null!, \"-\"")]
    [InlineData("1, \"Vendor.Log\", \"- Write(System.Int32)\"")]
    [InlineData("1, \"Vendor.Log\", \"- Write\", \"A Write\"")]
    [InlineData("1, \"Vendor.Log\", \"- > Write\"")]
    [InlineData("1, \"Vendor.Log\", \"- >Vendor.Gone.Forever Write\"")]
    [InlineData("1, \"Vendor.Log\", null!")]
    [InlineData("1, null!, \"- Write\"")]
    [InlineData("1, \"\", \"- Write\"")]
    [InlineData("1, \"Vendor.Log\"")]
    public Task What_is_garbled_or_out_of_date_is_unknown(string arguments) =>
        Test(
            "{|TH9002:Vendor.Log.Write()|};",
            Library.Build($"[assembly: EffectSummary({arguments})] namespace Vendor {{ public static class Log {{ public static void Write() {{ }} }} }}", writesSummaries: false)
                .ReferenceAssembly()).RunAsync();

    public void Dispose() => _folder.Delete(recursive: true);

    private MetadataReference File(CSharpCompilation library)
    {
        string path = Path.Combine(_folder.FullName, "Vendor.dll");
        Assert.True(library.Emit(path, cancellationToken: TestContext.Current.CancellationToken).Success);
        return MetadataReference.CreateFromFile(path);
    }

    private static RuleTest<ContextAnalyzer> Test(string statement, MetadataReference helper, string[]? messages = null, string parameters = "") => new($$"""
        using Vendor;
        static unsafe class Channel
        {
            [RunsIn(MiniportContext.Interrupt)]
            static void Service(void* channel{{parameters}})
            {
        #pragma warning disable TH2003{{(statement.Contains("TH2003", StringComparison.Ordinal) ? "9" : "")}}
                {{statement}}
            }
        }
        """)
    {
        References = [.. References.Contract, helper],
        Messages = messages ?? [],
    };
}
