using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>What stands at a place that no run of a routine comes to is not reported; what any run may come to is.</summary>
public sealed class UnreachedTests
{
    [Theory]
    [InlineData("foreach (int row in Rows()) { break; }", "static IEnumerable<int> Rows() { yield return 1; Stub.Never(); }")]
    [InlineData("int[] rows = [1, 2]; foreach (int row in rows) { if (row > 2) { Stub.Never(); } }")]
    [InlineData("Gate gate = new(); gate.Close(); if (gate.IsOpen) { Stub.Never(); }")]
    [InlineData("if (new Gate() is { IsOpen: false } and { Asks: true }) { }", "sealed class Gate { public bool IsOpen => true; public bool Asks { get { Stub.Never(); return true; } } }")]
    [InlineData("int[] sizes = s_sizes; if (sizes.Length == 2) { Stub.s_kept = new object(); }", "static readonly int[] s_sizes = new int[3];")]
    [InlineData("Gate gate = new(); if (!gate.IsOpen) { lock (gate) { } }")]
    [InlineData("int state = 1; state = state switch { 1 => 2, 2 => Stub.Number(), _ => 0 };")]
    [InlineData("string name = \"a\" + 1; if (name == \"a2\") { Stub.Never(); }")]
    [InlineData("if (Greater(3, 4)) { Stub.Never(); }", "static bool Greater<T>(T one, T other) where T : System.Numerics.IComparisonOperators<T, T, bool> => one > other;")]
    [InlineData("if ($\"{new Named()}\" != \"named\") { Stub.Never(); }", "sealed class Named { public override string ToString() => \"named\"; }")]
    [Accepts("TH1001")]
    [Accepts("TH2001")]
    [Accepts("TH3001")]
    public Task It_is_not_reported(string statements, string members = "") => Run(statements, members);

    [Theory]
    [InlineData("_ = \"a\" + new Loud();", "sealed class Loud { public override string ToString() { {|TH1001:Stub.Never()|}; return \"\"; } }")]
    [InlineData("object loud = new Loud(); _ = \"a\" + loud;", "struct Loud { public override string ToString() { {|TH1001:Stub.Never()|}; return \"\"; } }")]
    [InlineData("_ = $\"{new Loud()}\";", "sealed class Loud { public override string ToString() { {|TH1001:Stub.Never()|}; return \"\"; } }")]
    [InlineData("string name = \"\"; name += new Loud(1);", "record Loud(int Number) { public override string ToString() { {|TH1001:Stub.Never()|}; return \"\"; } }")]
    [InlineData("_ = Less(new Rank(), new Rank());", "static bool Less<T>(T one, T other) where T : IRank<T> => one < other; interface IRank<T> where T : IRank<T> { static abstract bool operator <(T one, T other); static abstract bool operator >(T one, T other); } struct Rank : IRank<Rank> { public static bool operator <(Rank one, Rank other) { {|TH1001:Stub.Never()|}; return true; } public static bool operator >(Rank one, Rank other) => false; }")]
    [InlineData("Next(new Rank());", "static void Next<T>(T one) where T : System.Numerics.IIncrementOperators<T> => one++; struct Rank : System.Numerics.IIncrementOperators<Rank> { public static Rank operator ++(Rank one) { {|TH1001:Stub.Never()|}; return one; } }")]
    [InlineData("Rank? one = new Rank(); _ = -one;", "struct Rank { public static Rank operator -(Rank one) { {|TH1001:Stub.Never()|}; return one; } }")]
    [InlineData("Rank? one = new Rank(), other = new Rank(); _ = one + other;", "struct Rank { public static Rank operator +(Rank one, Rank other) { {|TH1001:Stub.Never()|}; return one; } }")]
    [InlineData("dynamic bag = new Bag(); _ = bag + 1;", "public sealed class Bag { public static Bag operator +(Bag bag, int by) { {|TH1001:Stub.Never()|}; return bag; } }")]
    [InlineData("foreach (int row in Rows()) { if (row == 2) { {|TH1001:Stub.Never()|}; } }", "static IEnumerable<int> Rows() { yield return 1; yield return 2; }")]
    [InlineData("foreach (int row in Rows()) { break; }", "static IEnumerable<int> Rows() { try { yield return 1; } finally { {|TH1001:Stub.Never()|}; } }")]
    [InlineData("Func<int> get = () => count; if (get() > 3) { {|TH1001:Stub.Never()|}; }")]
    [InlineData("Gate gate = new(); some(gate); if (!gate.IsOpen) { {|TH1001:Stub.Never()|}; }")]
    [InlineData("switch (text) { case \"a\": {|TH1001:Stub.Never()|}; break; }")]
    [Reports("TH1001")]
    public Task It_is_reported(string statements, string members = "") => Run(statements, members);

    [Theory]
    [InlineData("if (count > 3) { Stub.s_kept = {|TH2001:new object()|}; }")]
    [InlineData("foreach (char letter in text) { if (letter == 'a') { Stub.s_kept = {|TH2001:new object()|}; } }")]
    [Reports("TH2001")]
    public Task An_allocation_is_reported(string statements) => Run(statements, "");

    private static Task Run(string statements, string members) => new RuleTest<ContextAnalyzer>($$"""
        #pragma warning disable {{(statements.Contains("= {|TH2001", StringComparison.Ordinal) || statements.Contains("= new object", StringComparison.Ordinal) ? "" : "TH2001, ")}}TH2002, TH2003, TH4001, TH4003, TH5001, TH5002, TH5003, TH5004, TH5005, TH5006, TH9001, TH9002, TH9003, CS0219
        {{(members.Contains("class Gate", StringComparison.Ordinal) ? "" : "sealed class Gate { public bool IsOpen { get; private set; } = true; public void Close() => IsOpen = false; }")}}

        static class Stub
        {
            internal static object? s_kept;

            [NeverIn(MiniportContext.Interrupt)]
            public static void Never() { }

            [NeverIn(MiniportContext.Interrupt)]
            public static int Number() => 1;
        }

        static class Channel
        {
            [RunsIn(MiniportContext.Interrupt)]
            static void Service(int count, string text, Action<Gate> some)
            {
                {{statements}}
            }

            {{members}}
        }
        """).RunAsync();
}
