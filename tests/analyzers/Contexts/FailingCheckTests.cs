using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>Checks of the runtime that fail whenever they are made, and the same with values that pass.</summary>
public sealed class FailingCheckTests
{
    [Theory]
    [InlineData("int zero = 0; int n = {|TH4003:count / zero|};")]
    [InlineData("int n = {|TH4003:count % s_zero|};")]
    [InlineData("decimal zero = 0m; decimal n = {|TH4003:1m / zero|};")]
    [InlineData("int least = int.MinValue, one = -1; int n = {|TH4003:least / one|};")]
    [InlineData("string text = null!; int n = {|TH4003:text.Length|};")]
    [InlineData("Node node = new(); int n = {|TH4003:node.Never.Value|};")]
    [InlineData("int n = {|TH4003:s_never.Value|};")]
    [InlineData("int n = {|TH4003:Find().Length|};")]
    [InlineData("Action action = null!; {|TH4003:action()|};")]
    [InlineData("int[] none = null!; int n = {|TH4003:none[0]|};")]
    [InlineData("int? none = null; int n = {|TH4003:none.Value|};")]
    [InlineData("int? none = default; int n = {|TH4003:(int)none|};")]
    [InlineData("object value = \"text\"; var n = {|TH4003:(value as Version).Major|};")]
    [InlineData("object box = count; long n = {|TH4003:(long)box|};")]
    [InlineData("Node node = new Leaf(); var n = {|TH4003:(Twig)node|};")]
    [InlineData("var n = {|TH4003:(IDisposable)s_leaf|};")]
    [InlineData("object? none = null; int n = {|TH4003:(int)none|};")]
    [InlineData("object[] texts = new string[1]; {|TH4003:texts[0] = new Node()|};")]
    [InlineData("int n = {|TH4003:s_three[3]|};")]
    [InlineData("int at = -1; int n = {|TH4003:numbers[at]|};")]
    [InlineData("const string Text = \"abc\"; int at = 3; char c = {|TH4003:Text[at]|};")]
    [InlineData("Span<int> four = stackalloc int[4]; int n = {|TH4003:four[4]|};")]
    [InlineData("int length = -1; var n = {|TH4003:new int[length]|};")]
    [InlineData("int most = int.MaxValue; int n = checked({|TH4003:most + 1|});")]
    [InlineData("byte most = 255; checked { {|TH4003:most++|}; }")]
    [InlineData("int least = int.MinValue; int n = checked({|TH4003:-least|});")]
    [InlineData("long large = 5000000000; int n = checked({|TH4003:(int)large|});")]
    [InlineData("for (int i = 0; i <= numbers.Length; i++) { {|TH4003:numbers[i]|} = 0; }")]
    [InlineData("for (int i = 0; i <= 3; i++) { count += {|TH4003:s_three[i]|}; }")]
    [InlineData("for (int i = 1; i < 5; ++i) { count += {|TH4003:s_three[i]|}; }")]
    [InlineData("string name = {|TH4003:3 switch { 1 => \"one\", 2 => \"two\" }|};")]
    [Reports("TH4003")]
    public Task It_fails(string statement) => Run(statement);

    [Theory]
    [InlineData("int four = 4; int n = count / four;")]
    [InlineData("int n = count / count;")]
    [InlineData("int n = count / s_set;")]
    [InlineData("double zero = 0; double n = 1.5 / zero;")]
    [InlineData("string? text = null; int n = text?.Length ?? 0;")]
    [InlineData("string? text = null; if (text != null) { int n = text.Length; }")]
    [InlineData("string? text = null; if (!string.IsNullOrEmpty(text)) { int n = text.Length; }")]
    [InlineData("string? text = null; Fill(ref text); int n = text.Length;")]
    [InlineData("string? text = null; Action fill = () => text = \"\"; fill(); int n = text.Length;")]
    [InlineData("string? text = null; for (int i = 0; i < count; i++) { if (i > 0) { int n = text.Length; } text = \"a\"; }")]
    [InlineData("Node node = new(); int n = node.Given.Value;")]
    [InlineData("int n = LengthOf(null);")]
    [InlineData("int? some = count; int n = some.Value;")]
    [InlineData("int? none = null; int n = none.GetValueOrDefault();")]
    [InlineData("int? none = null; if (none is int known) { int n = known; }")]
    [InlineData("object box = count; int n = (int)box;")]
    [InlineData("object box = DayOfWeek.Friday; int n = (int)box;")]
    [InlineData("Node node = new Leaf(); var n = (Leaf)node;")]
    [InlineData("object text = \"abc\"; var n = (IComparable)text;")]
    [InlineData("object? none = null; var n = (Node)none;")]
    [InlineData("object[] texts = new string[1]; texts[0] = \"a\"; texts[0] = null;")]
    [InlineData("object[] nodes = new Node[1]; nodes[0] = new Leaf();")]
    [InlineData("int n = s_three[2];")]
    [InlineData("int n = numbers[^1];")]
    [InlineData("Span<int> four = stackalloc int[4]; int n = four[3];")]
    [InlineData("int most = int.MaxValue; int n = unchecked(most + 1);")]
    [InlineData("int few = 20; int n = checked(few + 1);")]
    [InlineData("int n = checked((byte)count);")]
    [InlineData("for (int i = 0; i < numbers.Length; i++) { numbers[i] = 0; }")]
    [InlineData("for (int i = 0; i <= numbers.Length; i++) { if (i < numbers.Length) { numbers[i] = 0; } }")]
    [InlineData("for (int i = 0; i <= numbers.Length; i++) { if (numbers.Length == i) { break; } numbers[i] = 0; }")]
    [InlineData("for (int i = 1; i <= numbers.Length; i++) { numbers[i - 1] = 0; }")]
    [InlineData("for (int i = 0; i < 3; i++) { count += s_three[i]; }")]
    [InlineData("for (int i = 0; i <= 4; i++) { int part = i > 2 ? 0 : s_three[i]; }")]
    [InlineData("string name = 2 switch { 1 => \"one\", 2 => \"two\" };")]
    [InlineData("string name = count switch { 1 => \"one\", 2 => \"two\" };")]
    [Accepts("TH4003")]
    public Task It_may_pass(string statement) => Run(statement);

    [Fact]
    [Reports("TH4003")]
    public Task What_is_passed_counts() =>
        new RuleTest<ContextAnalyzer>("""
            static class Channel
            {
                [RunsIn(MiniportContext.Interrupt)]
                static int Service() => Part(0) + Part(3);

                static int Part(int by) => {|TH4003:10 / by|};
            }
            """)
        {
            Messages = ["In interrupt context, '10 / by' throws, because the divisor is 0; it is reached from Channel.Service through Part"],
        }.RunAsync();

    private static Task Run(string statement) =>
        new RuleTest<ContextAnalyzer>($$"""
            #pragma warning disable TH2001, TH2002, TH2003, TH5003, TH9001, TH9002
            class Node { public int Value; public Node Never; public Node Given; public Node() => Given = this; }
            sealed class Leaf : Node { }
            sealed class Twig : Node { }

            static class Channel
            {
                static int s_zero;
                static int s_set;
                static Node s_never;
                static readonly Node s_leaf = new Leaf();
                static readonly int[] s_three = new int[3];

                [RunsIn(MiniportContext.Interrupt)]
                static void Service(int count, int[] numbers)
                {
                    {{statement}}
                }

                [RunsIn(MiniportContext.Initialize)]
                static void Initialize(int count) => s_set = count;

                static string Find() => null;
                static void Fill(ref string text) => text = "";
                static bool IsUsable(string text) { Fill(ref text); return text.Length > 0; }
                static int LengthOf(string text) { if (IsUsable(text)) { return text.Length; } return 0; }
            }
            """).RunAsync();
}
