using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>Events, combined delegates, references that are passed on, and constructors that nobody wrote.</summary>
public sealed class EventRunTests
{
    [Theory]
    [InlineData("Done!();", "Done!()")]
    [InlineData("Bell bell = new(); bell.Rung += part => count = 10 / part; bell.Ring(0);", "10 / part")]
    [InlineData("Bell bell = new(); bell.Rung += Half; bell.Rung -= Half; bell.Go();", "Rung!(1)")]
    [InlineData("Action both = () => count = 0; both += () => count = 10 / count; both();", "10 / count")]
    [InlineData("Own own = new(); own.Rung += () => { }; own.Rung -= null; own.Clear(); own.Ring();", "_all!()")]
    [InlineData("int by = 3; Down(ref by); int n = 10 / by;", "10 / by")]
    [InlineData("s_by = 3; Both(ref s_by);", "10 / by")]
    [InlineData("int by = 1; Cursor cursor = new(ref by); cursor.Set(0); int n = 10 / by;", "10 / by")]
    [InlineData("Cursor cursor = default; cursor.Place = 0;", "cursor.Place")]
    [Reports("TH4003")]
    public Task A_check_fails(string statement, string place) => Run(statement, "TH4003", place);

    [Theory]
    [InlineData("Done?.Invoke();")]
    [InlineData("Done += () => { }; Done!();")]
    [InlineData("Bell bell = new(); bell.Rung += part => count = 10 / part; bell.Ring(2);")]
    [InlineData("Bell bell = new(); bell.Rung += Half; bell.Rung += Half; bell.Rung -= Half; bell.Go();")]
    [InlineData("Bell bell = new(); some(bell); bell.Go();")]
    [InlineData("Action both = () => count = 1; both += () => count = 10 / count; both();")]
    [InlineData("int by = 3; Down(ref by, 2); int n = 10 / by;")]
    [InlineData("int by = 0; Up(ref by, count); int n = 10 / by;")]
    [InlineData("int by = 0; Up(ref Same(ref by), 3); int n = 10 / by;")]
    [InlineData("int by = 1; Cursor cursor = new(ref by); cursor.Set(count); int n = 10 / by;")]
    [InlineData("int one = 3, other = 0; Swap(ref one, ref other); int n = 10 / other;")]
    [InlineData("if (int.TryParse(\"4\", out s_by)) { int n = 10 / s_by; }")]
    [InlineData("Derived derived = new(); int n = derived.Size();")]
    [InlineData("int n = s_pool.Count > 0 ? s_pool.Pop() : 1;")]
    [Accepts("TH4003")]
    [Accepts("TH4001")]
    public Task No_check_fails(string statement) => Run(statement, "TH4003", "");

    [Theory]
    [InlineData("int n = s_pool.Pop();", "s_pool.Pop()")]
    [InlineData("TaskCompletionSource source = new(); source.SetException(new Exception()); source.SetResult();", "source.SetResult()")]
    [Reports("TH4001")]
    public Task A_member_throws(string statement, string place) => Run(statement, "TH4001", place);

    private static Task Run(string statement, string rule, string place)
    {
        string source = $$"""
            #pragma warning disable TH1017, TH2001, TH2002, TH2003, TH3001, TH5001, TH5002, TH5003, TH5004, TH9001, TH9002
            sealed class Bell { public event Action<int> Rung; public void Ring(int part) => Rung?.Invoke(part); public void Go() => Rung!(1); }
            sealed class Own { Action _all; public event Action Rung { add => _all += value; remove => _all -= value; } public void Clear() => _all = null; public void Ring() => _all!(); }
            class Above { readonly int[] _sizes = [1, 2]; public int Size() => _sizes[1]; }
            class Between : Above;
            sealed class Derived : Between;
            ref struct Cursor { public ref int Place; public Cursor(ref int place) => Place = ref place; public void Set(int to) => Place = to; }

            static class Channel
            {
                static event Action Done;
                static int s_by;
                static readonly Stack<int> s_pool = new();

                [RunsIn(MiniportContext.Interrupt)]
                static void Service(int count, Action<Bell> some)
                {
                    {{statement}}
                }

                static void Half(int part) { }
                static void Down(ref int by, int times = 3) { for (int i = 0; i < times; i++) { by--; } }
                static void Up(ref int by, int times) { for (int i = 0; i < times; i++) { by++; } }
                static void Both(ref int by) { s_by = 0; int n = 10 / by; }
                static ref int Same(ref int place) => ref place;
                static void Swap<T>(ref T one, ref T other) { T kept = one; one = other; other = kept; }
            }
            """;
        return new RuleTest<ContextAnalyzer>(Places.Marked(source, statement, place, rule)).RunAsync();
    }
}
