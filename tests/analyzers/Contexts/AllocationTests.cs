using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>What the language allocates by itself, each construct beside one that looks the same and does not.</summary>
public sealed class AllocationTests
{
    [Theory]
    [InlineData("s_kept = {|TH2001:new Node()|};")]
    [InlineData("Node n = {|TH2001:new Node()|}; s_kept = n;")]
    [InlineData("Node n = {|TH2001:new Node()|}; Keeps(n);")]
    [InlineData("Node n = {|TH2001:new Node()|}; GC.KeepAlive(n);")]
    [InlineData("int[] a = {|TH2001:new int[count]|};")]
    [InlineData("s_kept = {|TH2001:count|};")]
    [InlineData("IValue v = {|TH2001:new Value()|}; s_kept = v;")]
    [InlineData("string s = {|TH2001:$\"{count}\"|};")]
    [InlineData("string s = {|TH2001:text + count|};")]
    [InlineData("{|TH2001:text += \"x\"|};")]
    [InlineData("Action a = {|TH2001:() => Use(count)|}; Use(a);")]
    [InlineData("Action a = {|TH2001:this.Instance|}; Use(a);")]
    [InlineData("int[] a = {|TH2001:[count, 2]|}; s_kept = a;")]
    [InlineData("for (int i = 0; i < 3; i++) { int[] a = {|TH2001:[count, 2]|}; Use(a[0]); }")]
    [InlineData("while (count < 3) { int[] a = {|TH2001:[count, 2]|}; Use(a[0]); count++; }")]
    [InlineData("for (int i = 0; i < 3; i++) { foreach (int n in (int[]){|TH2001:[count, 2]|}) { Use(n); } }")]
    [InlineData("Enum day = {|TH2001:(DayOfWeek)count|}; s_kept = day;")]
    [InlineData("Params({|TH2001:1, 2|});")]
    [InlineData("int[] a = {|TH2001:numbers[1..]|};")]
    [InlineData("var a = {|TH2001:new { count }|};")]
    [InlineData("Node n = {|TH2001:Make<Node>()|};")]
    [Reports("TH2001")]
    public Task It_is_reported(string statement) => Run(statement.Replace("Params({|TH2001:1, 2|})", "{|TH2001:Params(1, 2)|}").Replace("Node n = {|TH2001:Make<Node>()|};", "Node n = Make<Node>();"), made: statement.Contains("Make<Node>", StringComparison.Ordinal));

    [Theory]
    [InlineData("{|TH2002:new Node()|}.Touch();")]
    [InlineData("Node n = {|TH2002:new Node()|}; n.Touch(); if (n is null) { }")]
    [InlineData("Node n = {|TH2002:new Node()|}; Reads(n);")]
    [InlineData("object o = {|TH2002:count|}; Use((int)o);")]
    [InlineData("int[] a = {|TH2002:[count, 2]|}; Use(a[0]);")]
    [InlineData("foreach (int n in (int[]){|TH2002:[count, 2]|}) { Use(n); }")]
    [InlineData("for (int[] a = {|TH2002:[count, 2]|}; count < 3; count++) { Use(a[0]); }")]
    [InlineData("#pragma warning disable TH9002\nEnum day = {|TH2002:(DayOfWeek)count|}; Use(day.HasFlag(DayOfWeek.Friday) ? 1 : 2);")]
    [InlineData("int[] a = {|TH2002:new int[4]|}; a[1] = count; foreach (int n in a) { Use(n + a.Length); }")]
    [Reports("TH2002")]
    [Accepts("TH2001")]
    public Task What_stays_in_the_method_may_be_removed(string statement) => Run(statement, made: false);

    [Theory]
    [InlineData("new Value().Touch();")]
    [InlineData("Span<int> a = stackalloc int[4];")]
    [InlineData("ReadOnlySpan<int> a = [1, 2, 3];")]
    [InlineData("Span<int> a = [count, 2];")]
    [InlineData("ReadOnlySpan<byte> a = new byte[] { 1, 2 };")]
    [InlineData("ReadOnlySpan<byte> a = \"text\"u8;")]
    [InlineData("const string S = \"a\" + \"b\"; Use(S);")]
    [InlineData("Params();")]
    [InlineData("Spans(1, 2);")]
    [InlineData("foreach (int n in numbers) { }")]
    [InlineData("foreach (char c in text) { }")]
    [InlineData("Constrained(new Value());")]
    [InlineData("if (IsNull(count)) { }")]
    [InlineData("int Local() => count; Use(Local());")]
    [InlineData("if (count < 0) throw new InvalidOperationException();")]
    [InlineData("Value v = Make<Value>();")]
    [Accepts("TH2001")]
    public Task It_is_accepted(string statement) => Run(statement, made: false);

    [Fact]
    [Reports("TH2002")]
    [Accepts("TH2001")]
    public Task A_box_that_only_a_call_needs_may_be_removed() =>
        Run("((IValue){|TH2002:new Value()|}).Touch();".Replace("((IValue){|TH2002:new Value()|})", "({|TH2002:(IValue)new Value()|})"), made: false);

    [Theory]
    [InlineData("Action a = {|TH2003:static () => { }|}; Use(a);")]
    [InlineData("Action a = {|TH2003:Static|}; Use(a);")]
    [Reports("TH2003")]
    [Accepts("TH2001")]
    public Task A_delegate_that_captures_nothing_is_made_once(string statement) => Run(statement, made: false);

    [Fact]
    [Accepts("TH2003")]
    public Task A_delegate_that_was_made_before_is_not_made_again() => Run("Use(s_made);", made: false);

    [Fact]
    [Accepts("TH2002")]
    public Task A_constrained_call_needs_no_box() => Run("Constrained(new Value());", made: false);

    [Theory]
    [InlineData("static readonly Func<Action> s_make = static () => {|TH2001:Reset|};")]
    [InlineData("static readonly Func<Action> s_make; static Channel() => s_make = static () => {|TH2001:Reset|};")]
    [Reports("TH2001")]
    public Task What_initializes_a_type_keeps_no_delegates(string members) => Made(members);

    [Theory]
    [InlineData("static Func<Action> s_make => {|TH2003:static () => {|TH2003:Reset|}|};")]
    [Accepts("TH2001")]
    public Task A_method_keeps_the_delegates_of_its_lambdas(string members) => Made(members);

    private static Task Made(string members) => new RuleTest<ContextAnalyzer>($$"""
        static class Channel
        {
            {{members}}
            static object? s_kept;
            static void Reset() { }

            [RunsIn(MiniportContext.Interrupt)]
            static void Service()
            {
        #pragma warning disable TH5003
                s_kept = s_make();
            }
        }
        """).RunAsync();

    private static Task Run(string statement, bool made) =>
        new RuleTest<ContextAnalyzer>($$"""
            sealed class Channel
            {
                static readonly Action s_made = static () => { };
                static object? s_kept;

                [RunsIn(MiniportContext.Interrupt)]
                void Service(int count, string text, int[] numbers)
                {
            #pragma warning disable TH4001
                    {{statement}}
                }

                void Instance() { }
                static void Static() { }
                static void Use(Action action) { }
                static void Use(int value) { }
                static void Use(string value) { }
                static void Params(params int[] values) => s_kept = values;
                static void Keeps(Node node) => s_kept = node;
                static void Reads(Node node) => node.Touch();
                static void Spans(params ReadOnlySpan<int> values) { }
                static void Constrained<T>(T value) where T : IValue => value.Touch();
                static bool IsNull<T>(T value) => value == null;
                static T Make<T>() where T : new() => {{(made ? "{|TH2001:new T()|}" : "new T()")}};
            }
            interface IValue { void Touch(); }
            struct Value : IValue { public void Touch() { } }
            class Node { public void Touch() { } }
            """).RunAsync();
}
