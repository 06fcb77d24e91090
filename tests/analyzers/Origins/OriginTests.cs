using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Origins;

/// <summary>A delegate is followed through whatever carries it.</summary>
public sealed class OriginTests
{
    [Theory]
    // Tuples.
    [InlineData("(int Count, Action Run) pair = (1, Dirty); pair.Run();")]
    [InlineData("(Action first, Action second) = Pair(); second();")]
    [InlineData("s_pair.Run();")]
    // Collections.
    [InlineData("s_list[1]();")]
    [InlineData("foreach (Action one in s_list) one();")]
    [InlineData("foreach (Action one in s_array) { Action again = one; again(); }")]
    [InlineData("s_table[\"reset\"]();")]
    [InlineData("if (s_table.TryGetValue(\"reset\", out Action? found)) found();")]
    [InlineData("s_queue.Dequeue()();")]
    [InlineData("Action[] all = [Clean, Dirty]; all[count]();")]
    [InlineData("ReadOnlySpan<Action> all = s_array; all[count]();")]
    // Captures.
    [InlineData("Action kept = Dirty; Action outer = () => kept(); outer();")]
    [InlineData("Action kept = Dirty; void Local() => kept(); Local();")]
    // Results.
    [InlineData("Choose(count)();")]
    [InlineData("Chosen();")]
    [InlineData("Maker()();")]
    [InlineData("(s_unset ?? Dirty)();")]
    [InlineData("Action chosen = count switch { 0 => Clean, _ => Dirty }; chosen();")]
    // Out parameters, patterns, generics.
    [InlineData("Find(out Action found); found();")]
    [InlineData("object boxed = (Action)Dirty; if (boxed is Action run) run();")]
    [InlineData("Same<Action>(Dirty)();")]
    [InlineData("new Holder { Run = Dirty }.Run!();")]
    [Reports("TH3001")]
    [Accepts("TH9001")]
    public Task It_is_followed(string statements) => Run(statements, isReached: true);

    [Theory]
    [InlineData("(int Count, Action Run) pair = (1, Clean); pair.Run();")]
    [InlineData("s_clean[0]();")]
    [InlineData("int held = s_list.Count;")]
    [InlineData("s_list[0]();")]
    [InlineData("Action kept = Dirty; Action outer = () => Clean(); outer();")]
    [InlineData("Action made = Maker(Clean); made();")]
    [InlineData("Action chosen = Choose(count);")]
    [Accepts("TH3001")]
    [Accepts("TH9001")]
    public Task It_is_not_called(string statements) => Run(statements, isReached: false);

    [Theory]
    [InlineData("{|TH9001:s_filled[0]()|};")]
    [InlineData("{|TH9001:((Action)Delegate.Combine(s_given))()|};")]
    [Reports("TH9001")]
    public Task It_stays_unknown(string statements) => Run(statements, isReached: false);

    private static Task Run(string statements, bool isReached) =>
        new RuleTest<ContextAnalyzer>($$"""
            #pragma warning disable TH2001, TH2002, TH2003, TH9002
            public static class Channel
            {
                static readonly (int Count, Action Run) s_pair = (2, Dirty);
                static readonly List<Action> s_list = new() { Clean, Dirty };
                static readonly List<Action> s_clean = [Clean];
                static readonly Action[] s_array = { Dirty };
                static readonly Dictionary<string, Action> s_table = new() { ["reset"] = Dirty };
                static readonly Queue<Action> s_queue = new();
                static readonly Action? s_unset;
                static readonly List<Action> s_filled = new();
                static Action[] s_given = [];
                static Action Chosen => Dirty;

                public static void Fill(Action given, Action[] all)
                {
                    s_queue.Enqueue(Dirty);
                    s_filled.Add(given);
                    s_given = all;
                }

                [RunsIn(MiniportContext.Interrupt)]
                static void Service(int count)
                {
                    {{statements}}
                }

                static (Action, Action) Pair() => (Clean, Dirty);
                static Action Choose(int count) { if (count > 0) return Clean; return Dirty; }
                static Action Maker() => Dirty;
                static Action Maker(Action made) => made;
                static void Find(out Action found) => found = Dirty;
                static T Same<T>(T value) => value;
                static void Clean() { }
                static void Dirty() => {{(isReached ? "{|TH3001:Thread.Sleep(1)|}" : "Thread.Sleep(1)")}};

                sealed class Holder { public Action? Run; }
            }
            """).RunAsync();
}
