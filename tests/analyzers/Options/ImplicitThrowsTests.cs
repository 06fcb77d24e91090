using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Options;

/// <summary><c>tophalf_implicit_throws</c>: checks that may fail.</summary>
public sealed class ImplicitThrowsTests
{
    private static readonly Dictionary<(string Path, string Key), string> s_on = new() { [("", "tophalf_implicit_throws")] = "true" };

    [Theory]
    [InlineData("int n = {|TH4002:numbers[count]|};")]
    [InlineData("int n = {|TH4002:span[count]|};")]
    [InlineData("int n = {|TH4002:list[count]|};")]
    [InlineData("int n = {|TH4002:7 / count|};")]
    [InlineData("uint n = 7; {|TH4002:n %= (uint)count|};")]
    [InlineData("byte b = {|TH4002:checked((byte)count)|};", "checked(", "(byte)count")]
    [InlineData("int n = checked({|TH4002:count + 1|});")]
    [InlineData("string s = {|TH4002:(string)any|};")]
    [InlineData("int n = {|TH4002:(int)any|};")]
    [InlineData("{|TH4002:{|TH4002:things[count]|} = any|};")]
    [InlineData("int n = {|TH4002:maybe.Length|};")]
    [InlineData("Helper();")]
    [Reports("TH4002")]
    public Task What_may_fail_is_reported(string statement, string? around = null, string? marked = null) =>
        Test(marked is null ? statement : $"byte b = {around}{{|TH4002:{marked}|}});", fails: statement == "Helper();").RunAsync();

    [Theory]
    [InlineData("int n = count + 1;")]
    [InlineData("int n = count / 2;")]
    [InlineData("int n = count % 16;")]
    [InlineData("double d = 1.0 / count;")]
    [InlineData("object o = text;")]
    [InlineData("string? s = any as string;")]
    [InlineData("int n = text.Length;")]
    [InlineData("int? n = maybe?.Length;")]
    [InlineData("if (maybe != null) { int n = maybe.Length; }")]
    [InlineData("int n = pointer[count] + pointer->GetHashCode();")]
    [InlineData("foreach (int n in numbers) { }")]
    [InlineData("byte b = unchecked((byte)count);")]
    [InlineData("const byte Small = checked((byte)3);")]
    [InlineData("if (count < 0) { _ = numbers[count]; throw new InvalidOperationException(); }")]
    [Accepts("TH4002")]
    public Task What_cannot_fail_is_not(string statement) => Test(statement).RunAsync();

    [Fact]
    [Accepts("TH4002")]
    public Task Nothing_is_reported_unless_it_is_asked_for() =>
        new RuleTest<ContextAnalyzer>("static class Channel { [RunsIn(MiniportContext.Interrupt)] static int Service(int[] numbers, int count) => numbers[count] / count; }").RunAsync();

    [Fact]
    [Reports("TH4002")]
    public Task The_file_in_which_it_is_decides() =>
        new RuleTest<ContextAnalyzer>(
            "static class Channel { [RunsIn(MiniportContext.Interrupt)] static int Service(int[] numbers, int count) => numbers[count] + Other.At(numbers, count); }",
            "static class Other { public static int At(int[] numbers, int count) => {|TH4002:numbers[count]|}; }")
        {
            EditorConfig = new Dictionary<(string Path, string Key), string> { [("File1", "tophalf_implicit_throws")] = "true" },
            Messages = ["In interrupt context, 'numbers[count]' throws if the index is out of range; it is reached from Channel.Service through At"],
        }.RunAsync();

    [Fact]
    public Task A_context_in_which_exceptions_are_allowed_has_no_checks() =>
        new RuleTest<ContextAnalyzer>("static class Channel { [RunsIn(MiniportContext.Worker)] static int Work(int[] numbers, int count) => numbers[count]; }") { EditorConfig = s_on }.RunAsync();

    private static RuleTest<ContextAnalyzer> Test(string statement, bool fails = false) =>
        new($$"""
            static unsafe class Channel
            {
                [RunsIn(MiniportContext.Interrupt)]
                static void Service(int count, int[] numbers, Span<int> span, List<int> list, object any, object[] things, string text, string? maybe, int* pointer)
                {
            #pragma warning disable CS8602, TH2001, TH2002, TH4001, TH9001
                    {{statement}}
                }

                static int Helper() => {{(fails ? "{|TH4002:s_numbers[s_count]|}" : "0")}};
                static int s_count;
                static int[] s_numbers = null!;
            }
            """)
        {
            EditorConfig = s_on,
        };
}
