using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>What stands in a table at a known place, and what is chosen by what is known.</summary>
public sealed class TableTests
{
    private const string Engines = "interface IEngine { void Step(); } class Quiet : IEngine { public void Step() { } } class Loud : IEngine { public void Step() => Channel.Go(); }";

    [Theory]
    [InlineData("s_handlers[0]();", "static readonly Action[] s_handlers = [static () => { }, Go];")]
    [InlineData("s_handlers[Quiet]();", "const int Quiet = 1; static readonly Action[] s_handlers = { Go, static () => { } };")]
    [InlineData("s_handlers[0]();", "static readonly List<Action> s_handlers = [static () => { }, Go];")]
    [InlineData("s_handlers[0]();", "static readonly List<Action> s_handlers = new() { static () => { }, Go };")]
    [InlineData("s_handlers[1]();", "static readonly Dictionary<int, Action> s_handlers = new() { [1] = static () => { }, [2] = Go };")]
    [InlineData("s_handlers[\"quiet\"]();", "static readonly Dictionary<string, Action> s_handlers = new() { { \"quiet\", static () => { } }, { \"loud\", Go } };")]
    [InlineData("if (s_loud[1]) { Go(); }", "static readonly bool[] s_loud = [true, false];")]
    [InlineData("s_engines[0].Step();", "static readonly IEngine[] s_engines = [new Quiet(), new Loud()];")]
    [InlineData("Pick(1)();", "static Action Pick(int code) => code switch { 1 => static () => { }, _ => Go };")]
    [InlineData("Pick(5)();", "static Action Pick(int code) => code switch { > 3 => static () => { }, _ => Go };")]
    [InlineData("Make(false).Step();", "static IEngine Make(bool loud) => loud ? new Loud() : new Quiet();")]
    [InlineData("Make(false).Step();", "static IEngine Make(bool loud) { if (loud) { return new Loud(); } return new Quiet(); }")]
    [InlineData("Make(3).Step();", "static IEngine Make(int code) { switch (code) { case 1: case 2: return new Loud(); case > 2: return new Quiet(); default: throw new Exception(); } }")]
    [InlineData("if (IsLoud(2)) { Go(); }", "static bool IsLoud(int code) { switch (code) { case 1: return true; case 2: break; default: return true; } return false; }")]
    [InlineData("if (IsLoud(\"quiet\")) { Go(); }", "static bool IsLoud(string name) { if (name == \"loud\" || name.Length > 9) { return true; } else { return false; } }")]
    [Accepts("TH1001")]
    public Task Another_entry_is_not_called(string statement, string members) => Run(statement, members, isReached: false);

    [Theory]
    [InlineData("s_handlers[1]();", "static readonly Action[] s_handlers = [static () => { }, Go];")]
    [InlineData("s_handlers[count]();", "static readonly Action[] s_handlers = [static () => { }, Go];")]
    [InlineData("s_handlers[0]();", "static readonly Action[] s_handlers = [static () => { }, Go]; static void Swap() => s_handlers[0] = s_handlers[1];")]
    [InlineData("s_handlers[0]();", "static readonly Action[] s_handlers = [static () => { }, Go]; static void Swap() => Array.Reverse(s_handlers);")]
    [InlineData("s_handlers[0]();", "static Action[] s_handlers = [static () => { }]; static void Swap() => s_handlers = [Go];")]
    [InlineData("s_handlers[0]();", "static readonly List<Action> s_handlers = [static () => { }, Go]; static void Swap() => s_handlers.Reverse();")]
    [InlineData("s_handlers[0]();", "static readonly Action[] s_others = [Go]; static readonly Action[] s_handlers = [.. s_others, static () => { }];")]
    [InlineData("s_handlers[2]();", "static readonly Dictionary<int, Action> s_handlers = new() { [1] = static () => { }, [2] = Go };")]
    [InlineData("s_handlers[1]();", "static readonly Dictionary<int, Action> s_handlers = new() { [1] = static () => { }, [2] = Go }; static void Swap() => s_handlers[1] = Go;")]
    [InlineData("s_engines[1].Step();", "static readonly IEngine[] s_engines = [new Quiet(), new Loud()];")]
    [InlineData("Pick(2)();", "static Action Pick(int code) => code switch { 1 => static () => { }, _ => Go };")]
    [InlineData("Pick(count)();", "static Action Pick(int code) => code switch { 1 => static () => { }, _ => Go };")]
    [InlineData("Pick(1)();", "static Action Pick(int code) => code switch { 1 when Environment.TickCount > 0 => static () => { }, _ => Go };")]
    [InlineData("Make(true).Step();", "static IEngine Make(bool loud) => loud ? new Loud() : new Quiet();")]
    [InlineData("Make(true).Step();", "static IEngine Make(bool loud) { if (loud) { return new Loud(); } return new Quiet(); }")]
    [InlineData("Make(2).Step();", "static IEngine Make(int code) { switch (code) { case 1: case 2: return new Loud(); case > 2: return new Quiet(); default: throw new Exception(); } }")]
    [InlineData("Make(3).Step();", "static IEngine Make(int code) { code--; if (code == 2) { return new Loud(); } return new Quiet(); }")]
    [InlineData("Make(3).Step();", "static IEngine Make(int code) { switch (code) { case 3 when Environment.TickCount > 0: return new Loud(); default: return new Quiet(); } }")]
    [Reports("TH1001")]
    public Task Its_own_entry_is(string statement, string members) => Run(statement, members, isReached: true);

    // A handler is reported where it is called, an engine where it does it.
    private static Task Run(string statement, string members, bool isReached) => new RuleTest<ContextAnalyzer>($$"""
        #pragma warning disable TH2001, TH2002, TH2003, TH4001, TH5001, TH5002, TH5003, TH5004, TH5005, TH5006, TH9001, TH9002
        {{(isReached && statement.Contains("Step", StringComparison.Ordinal) ? Engines.Replace("Channel.Go()", "{|TH1001:Channel.Go()|}", StringComparison.Ordinal) : Engines)}}

        static class Channel
        {
            {{members}}

            [NeverIn(MiniportContext.Interrupt)]
            public static void Go() { }

            [RunsIn(MiniportContext.Interrupt)]
            static void Service(int count)
            {
                {{(isReached && !statement.Contains("Step", StringComparison.Ordinal) ? $"{{|TH1001:{statement[..^1]}|}};" : statement)}}
            }
        }
        """).RunAsync();
}
