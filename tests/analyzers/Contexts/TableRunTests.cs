using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>Tables that are filled once and only looked at: what is in them is known, whoever looks, and only then.</summary>
public sealed class TableRunTests
{
    [Theory]
    [InlineData("int n = 10 / s_sizes[1];", "10 / s_sizes[1]", "static readonly int[] s_sizes = [1, 0]; static int Other(int at) => s_sizes[at];")]
    [InlineData("done(); int n = 10 / s_sizes[1];", "10 / s_sizes[1]", "static readonly int[] s_sizes = [1, 0];")]
    [InlineData("foreach (int size in s_sizes) { int n = 10 / size; }", "10 / size", "static readonly int[] s_sizes = [1, 0]; static int Other() => System.Linq.Enumerable.Max(s_sizes);")]
    [InlineData("int n = 10 / s_sizes[3];", "10 / s_sizes[3]", "static readonly int[] s_sizes = new int[4]; static Channel() { for (int i = 0; i < 3; i++) { s_sizes[i] = i + 1; } } static int Other(int at) => s_sizes[at];")]
    [InlineData("int n = 10 / Mean(s_sizes);", "10 / Mean(s_sizes)", "static readonly int[] s_sizes = [2, -2]; static int Other() => Mean(s_sizes); static int Mean(ReadOnlySpan<int> all) { int sum = 0; foreach (int one in all) { sum += one; } return sum; }")]
    [InlineData("int n = 10 / s_sizes[\"a\"];", "10 / s_sizes[\"a\"]", "static readonly Dictionary<string, int> s_sizes = new() { [\"a\"] = 0 }; static int Other(string name) => s_sizes[name];")]
    [InlineData("int n = 10 / s_sizes[State.Busy];", "10 / s_sizes[State.Busy]", "enum State { Idle, Busy } static readonly Dictionary<State, int> s_sizes = new() { [State.Busy] = 0 }; static int Other(State state) => s_sizes[state];")]
    [Reports("TH4003")]
    public Task A_check_fails(string statement, string place, string members) => Run(statement, "TH4003", place, members);

    [Theory]
    [InlineData("int n = 10 / s_sizes[0];", "static readonly int[] s_sizes = [1, 0]; static int Other(int at) => s_sizes[at];")]
    [InlineData("int n = 10 / s_sizes[1];", "static readonly int[] s_sizes = [1, 0]; static void Other(int at) => s_sizes[at] = 3;")]
    [InlineData("int n = 10 / s_sizes[1];", "static readonly int[] s_sizes = [1, 0]; static void Other(int at) => s_sizes[at]++;")]
    [InlineData("int n = 10 / s_sizes[1];", "static readonly int[] s_sizes = [1, 0]; static void Other(int at) => Fill(s_sizes); static void Fill(int[] all) => all[1] = 3;")]
    [InlineData("int n = 10 / s_sizes[1];", "static readonly int[] s_sizes = [1, 0]; static ref int Other() => ref s_sizes[1];")]
    [InlineData("int n = 10 / s_sizes[1];", "public static readonly int[] s_sizes = [1, 0]; static void Other() { }")]
    [InlineData("int n = 10 / s_rows[0].Size;", "struct Row { public int Size; } static readonly Row[] s_rows = new Row[1]; static void Other() => s_rows[0].Size = 3;")]
    [InlineData("int n = 10 / s_rows[0].Size;", "sealed class Row { public int Size; } static readonly Row[] s_rows = [new Row()]; static void Other() => s_rows[0].Size = 3;")]
    [InlineData("int n = 10 / s_sizes[\"a\"];", "static readonly Dictionary<string, int> s_sizes = new() { [\"a\"] = 0 }; static void Other(string name) => s_sizes[name] = 3;")]
    [InlineData("int n = 10 / s_sizes[\"a\"];", "static readonly Dictionary<string, int> s_sizes = new() { [\"a\"] = 0 }; static void Other(string name) => System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrNullRef(s_sizes, name) = 3;")]
    [Accepts("TH4003")]
    public Task No_check_fails(string statement, string members) => Run(statement, "TH4003", "", members);

    [Theory]
    [InlineData("foreach (Shape shape in s_shapes) { shape.Draw(); }", "static readonly Shape[] s_shapes = [new Round(), new Round()]; static int Other() => s_shapes.Length;")]
    [Accepts("TH4001")]
    public Task Nothing_is_thrown(string statement, string members) => Run(statement, "TH4001", "", members);

    [Theory]
    [InlineData("foreach (Shape shape in s_shapes) { shape.Draw(); }", "static readonly Shape[] s_shapes = [new Round(), new Round()]; static void Other(Shape shape) => s_shapes[0] = shape;")]
    [Reports("TH4001")]
    public Task Something_may_be_thrown(string statement, string members) => Run(statement, "TH4001", "new Exception()", members);

    private static Task Run(string statement, string rule, string place, string members)
    {
        string source = $$"""
            #pragma warning disable TH1017, TH2001, TH2002, TH2003, TH3001, TH5001, TH5002, TH5003, TH5004, TH9001, TH9002, CS0649
            class Shape { public virtual void Draw() => throw new Exception(); }
            sealed class Round : Shape { public override void Draw() { } }

            public static class Channel
            {
                [RunsIn(MiniportContext.Interrupt)]
                static void Service(int count, Action done)
                {
                    {{statement}}
                }

                {{members}}
            }
            """;
        return new RuleTest<ContextAnalyzer>(Places.Marked(source, statement, place, rule)).RunAsync();
    }
}
