using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>Objects that are in a state in which something fails, and the same in one in which it does not.</summary>
public sealed class RoutineRunTests
{
    [Theory]
    [InlineData("Port port = new(); port.Dispose(); port.First();", "_buffer[0]")]
    [InlineData("Port port = new(); Close(port); port.First();", "_buffer[0]")]
    [InlineData("Port port = new(); try { count++; } finally { port.Dispose(); } port.First();", "_buffer[0]")]
    [InlineData("Port port = new(); try { port.Fail(); } catch (InvalidCastException) { port.Dispose(); } port.First();", "(string)box|_buffer[0]")]
    [InlineData("string[] texts = new string[2]; int n = texts[1].Length;", "texts[1].Length")]
    [InlineData("Node node = new(); int n = node.Next.Value;", "node.Next.Value")]
    [InlineData("Pair pair = default; int n = pair.Second.Length;", "pair.Second.Length")]
    [InlineData("int by = 3; Func<int> part = () => 10 / by; by = 0; int n = part();", "10 / by")]
    [InlineData("for (int i = 3; i >= 0; i--) { count += 10 / i; }", "10 / i")]
    [InlineData("int n = new Window(0).Step;", "512 / parts")]
    [InlineData("Shape shape = new Flat(); int n = shape.Part(0);", "10 / by")]
    [InlineData("int n = s_kept.Next.Value;", "s_kept.Next.Value")]
    [InlineData("int n = Sizes.First;", "s_sizes[2]")]
    [InlineData("_ = Later.Fails();", "await s_failed")]
    [InlineData("(int by, _) = (0, 1); Take(out by); int n = 10 / by;", "10 / by")]
    [InlineData("(int by, string name) pair = (0, null); int n = 10 / pair.by;", "10 / pair.by")]
    [InlineData("(int by, string name) = Parts(); int n = name.Length;", "name.Length")]
    [InlineData("Two two = new Two(\"\") with { Name = null }; int n = two.Name.Length;", "two.Name.Length")]
    [InlineData("int back = 3; int[] sizes = new int[2]; int n = sizes[^back];", "sizes[^back]")]
    [InlineData("if (new Node() is { Value: 0, Next: null } node) { int n = 10 / node.Value; }", "10 / node.Value")]
    [InlineData("Node node = new(); try { lock (node) { count++; } } finally { int n = node.Next.Value; }", "node.Next.Value")]
    [InlineData("List<Func<int>> parts = []; for (int i = 0; i < 2; i++) { int by = 1 - i; parts.Add(() => 10 / by); } int n = parts[1]();", "10 / by")]
    [InlineData("Counter counter = new(); Action next = counter.Next; next(); int n = 10 / counter.Value;", "10 / counter.Value")]
    [InlineData("Counter counter = new(); object box = counter; counter.Value = 1; int n = 10 / ((Counter)box).Value;", "10 / ((Counter)box).Value")]
    [InlineData("bool fits = !(true && false); int n = 10 / (fits ? 0 : 1);", "10 / (fits ? 0 : 1)")]
    [InlineData("int by = 3; by += --by + (count > 0 ? -5 : -5); int n = 10 / by;", "10 / by")]
    [InlineData("int at = 0; again: if (at++ < 1) { goto again; } int n = 10 / (at - 2);", "10 / (at - 2)")]
    [InlineData("int by = 5; int n = Math.Max(by = 1, --by); n = 10 / by;", "10 / by")]
    [Reports("TH4003")]
    public Task A_check_fails(string statement, string places) => Run(statement, "TH4003", places);

    [Theory]
    [InlineData("Port port = new(); port.First(); port.Dispose();")]
    [InlineData("Port port = new(); if (count > 0) { port.Dispose(); } port.First();")]
    [InlineData("Port port = new(); s_shared = port; some(port); port.First();")]
    [InlineData("string[] texts = new string[2]; texts[1] = \"\"; int n = texts[1].Length;")]
    [InlineData("string[] texts = new string[2]; texts[count] = \"\"; int n = texts[1].Length;")]
    [InlineData("string[] texts = new string[2]; for (int i = 0; i < count; i++) { texts[i] = \"\"; } int n = texts[1].Length;")]
    [InlineData("Pair pair = default; pair.Second = \"\"; int n = pair.Second.Length;")]
    [InlineData("Pair pair = default; Pair copy = pair; copy.Second = \"\"; int n = copy.Second.Length;")]
    [InlineData("int by = 0; Func<int> part = () => 10 / by; by = 3; int n = part();")]
    [InlineData("for (int i = 3; i > 0; i--) { count += 10 / i; }")]
    [InlineData("int n = new Window(4).Step;")]
    [InlineData("_ = Later.Goes();")]
    [InlineData("Shape shape = new Round(); int n = shape.Part(0);")]
    [InlineData("int by = 0; Take(out by, 4); int n = 10 / by;")]
    [InlineData("Outer outer = new(); outer.In.Second = \"\"; int n = outer.In.Second.Length;")]
    [InlineData("Outer outer = new(); outer.In.First = \"\"; Outer copy = outer; copy.In.First = null; int n = outer.In.First.Length;")]
    [InlineData("Outer[] all = new Outer[2]; all[1].In.First = \"\"; int n = all[1].In.First.Length;")]
    [InlineData("Outer outer = default; Fill(ref outer); int n = outer.In.First.Length;")]
    [InlineData("int by = 0; by = count > 0 ? 1 : 2; int n = 10 / by;")]
    [InlineData("int? by = null; by ??= 4; int n = 10 / by.Value;")]
    [InlineData("Node node = null; for (int i = 0; i < count; i++) { node ??= new(); node.Value++; }")]
    [InlineData("int i = 0; int[] sizes = new int[2]; sizes[i++] = i; int n = 10 / sizes[0];")]
    [InlineData("Ready ready = new Ready();")]
    [InlineData("Two two = new(\"\"); int n = two.Name.Length;")]
    [InlineData("int by = 0; var thread = new Thread(() => by = 3); by = 0; thread.Start(); thread.Join(); int n = 10 / by;")]
    [InlineData("int by = 0; Call(() => by = 3, some); int n = 10 / by;")]
    [InlineData("int[] sizes = new int[2]; Array.Fill(sizes, 4); int n = 10 / sizes[1];")]
    [InlineData("int[] sizes = { 3, 0 }; Array.Sort(sizes); int n = 10 / sizes[1];")]
    [InlineData("byte[] bytes = new byte[4]; Buffer.BlockCopy(new byte[] { 7 }, 0, bytes, 1, 1); int n = 10 / bytes[1];")]
    [InlineData("byte[] bytes = new byte[4]; var stream = new System.IO.MemoryStream(bytes); bytes[0] = 3; int n = 10 / stream.ReadByte();")]
    [InlineData("int[] sizes = new int[1]; List<int[]> all = [sizes]; all[0][0] = 4; int n = 10 / sizes[0];")]
    [InlineData("string[] texts = { count.ToString(), \"\" }; int n = 10 / string.Concat(texts).Length;")]
    [InlineData("List<int>.Enumerator one = new List<int> { 1, 0 }.GetEnumerator(); one.MoveNext(); var other = one; other.MoveNext(); int n = 10 / one.Current;")]
    [InlineData("(int by, string name) pair = (0, null); pair.by = 3; pair = (pair.by, \"\"); int n = 10 / pair.by + pair.name.Length;")]
    [InlineData("int by = 0, other = 3; (by, other) = (other, by); int n = 10 / by;")]
    [InlineData("Two two = new(null); Two other = two with { Name = \"\" }; int n = other.Name.Length;")]
    [InlineData("int[] sizes = { 0, 1 }; int n = 10 / sizes[^1];")]
    [InlineData("if (new Counter() is { Value: > 0 } counter) { int n = 10 / counter.Value; }")]
    [InlineData("Held held = new(); held.Kept.Next(); int n = 10 / (1 - held.Kept.Value);")]
    [InlineData("Begun begun = new(); int n = 10 / begun.Kept.Value;")]
    [InlineData("foreach (Counter one in new Counter[1]) { one.Next(); int n = 10 / (1 - one.Value); }")]
    [InlineData("List<Func<int>> parts = []; for (int i = 0; i < 2; i++) { int by = 1 - i; parts.Add(() => 10 / by); } int n = parts[0]();")]
    [InlineData("Counter counter = new() { Value = 1 }; object box = counter; counter.Value = 0; int n = 10 / ((Counter)box).Value;")]
    [InlineData("bool fits = !(false || true); int n = 10 / (fits ? 0 : 1);")]
    [InlineData("int by = 2; by += --by + (count > 0 ? -2 : -2); int n = 10 / by;")]
    [InlineData("int at = 0; again: if (at++ < 1) { goto again; } int n = 10 / (at - 1);")]
    [InlineData("int by = 5; int n = Math.Max(--by, by = 1); n = 10 / by;")]
    [InlineData("int by = 0; (by, _) = (count > 0 ? 1 : 2, 3); int n = 10 / by;")]
    [Accepts("TH4003")]
    public Task Every_check_passes(string statement) => Run(statement, "TH4003", "");

    [Theory]
    [InlineData("List<int> list = new() { 1 }; int n = list[1];", "list[1]")]
    [InlineData("List<int> list = new(); list.Add(count); int n = list[1];", "list[1]")]
    [InlineData("Queue<string> queue = new(); queue.Enqueue(\"\"); queue.Dequeue(); queue.Peek();", "queue.Peek()")]
    [InlineData("List<int> list = [1, 2]; List<int>.Enumerator next = list.GetEnumerator(); list.Add(3); next.MoveNext();", "next.MoveNext()")]
    [InlineData("IList<int> list = new int[2]; list.Add(1);", "list.Add(1)")]
    [InlineData("IList<int> list = new List<int>().AsReadOnly(); list.Add(count);", "list.Add(count)")]
    [InlineData("var stream = new System.IO.MemoryStream(); stream.Dispose(); stream.WriteByte((byte)count);", "stream.WriteByte((byte)count)")]
    [InlineData("SemaphoreSlim gate = new(1, 1); gate.Release();", "gate.Release()")]
    [InlineData("Monitor.Exit(new object());", "Monitor.Exit(new object())")]
    [InlineData("Locked locked = new(); locked.Close(); locked.Go();", "ObjectDisposedException.ThrowIf(_closed, this)")]
    [InlineData("int n = Math.Clamp(count, 9, 1);", "Math.Clamp(count, 9, 1)")]
    [InlineData("string text = \"name\"; string part = text.Substring(text.IndexOf('='));", "text.Substring(text.IndexOf('='))")]
    [InlineData("var date = new DateTime(2025, 13, 1);", "new DateTime(2025, 13, 1)")]
    [InlineData("int n = System.Linq.Enumerable.Single(new int[] { 1, 2 });", "System.Linq.Enumerable.Single(new int[] { 1, 2 })")]
    [InlineData("var date = DateTime.MaxValue.AddDays(1);", "DateTime.MaxValue.AddDays(1)")]
    [InlineData("List<int> list = [1, 2]; list.Remove(2); list.TrimExcess(); int n = 10 / list[1];", "list[1]")]
    [InlineData("Queue<int> queue = new(); queue.Enqueue(1); queue.TryDequeue(out int first); queue.Peek();", "queue.Peek()")]
    [InlineData("System.Collections.Immutable.ImmutableArray<int> sizes = default; int n = sizes.Length;", "sizes.Length")]
    [InlineData("Type type = Type.GetType(\"No.Such\", true);", "Type.GetType(\"No.Such\", true)")]
    [InlineData("int[] rows = [1, 2]; int n = System.Linq.Enumerable.First(rows, static row => row > 2);", "System.Linq.Enumerable.First(rows, static row => row > 2)")]
    [InlineData("int[] rows = [1, 2]; int least = 0; int n = System.Linq.Enumerable.Single(rows, row => row > least);", "System.Linq.Enumerable.Single(rows, row => row > least)")]
    [InlineData("int[] rows = []; int n = System.Linq.Enumerable.Aggregate(rows, static (x, y) => x + y);", "System.Linq.Enumerable.Aggregate(rows, static (x, y) => x + y)")]
    [InlineData("var query = System.Linq.Enumerable.Where(new List<int> { 1, 2 }, static row => row > 2); int n = System.Linq.Enumerable.First(query);", "System.Linq.Enumerable.First(query)")]
    [InlineData("var map = System.Linq.Enumerable.ToDictionary(new[] { 1, 3 }, static row => row % 2);", "System.Linq.Enumerable.ToDictionary(new[] { 1, 3 }, static row => row % 2)")]
    [InlineData("List<int> list = [1, 2]; list.ForEach(row => { if (row == 2) { list.Clear(); } }); list.RemoveAt(0);", "list.ForEach(row => { if (row == 2) { list.Clear(); } })")]
    [Reports("TH4001")]
    public Task A_member_throws(string statement, string place) => Run(statement, "TH4001", place);

    [Theory]
    [InlineData("List<int> list = new() { 1 }; int n = list[0];")]
    [InlineData("List<int> list = new(); if (count > 0) { list.Add(1); } int n = list[0];")]
    [InlineData("List<int> list = new(); for (int i = 0; i < count; i++) { list.Add(i); } int n = list[0];")]
    [InlineData("List<int> list = new(); Fill(list); int n = list[0];")]
    [InlineData("List<int> list = [1, 2]; foreach (int one in list) { count += one; } list.Add(3);")]
    [InlineData("IList<int> list = new List<int>(); list.Add(1);")]
    [InlineData("var stream = new System.IO.MemoryStream(); stream.WriteByte((byte)count); stream.Dispose();")]
    [InlineData("SemaphoreSlim gate = new(0, 1); gate.Release();")]
    [InlineData("object gate = new(); Monitor.Enter(gate); Monitor.Exit(gate);")]
    [InlineData("object gate = new(); lock (gate) { count++; }")]
    [InlineData("Locked locked = new(); locked.Go(); locked.Close();")]
    [InlineData("int n = Math.Clamp(count, 1, 9);")]
    [InlineData("int n = Math.Clamp(5, count, 9);")]
    [InlineData("string text = \"a=b\"; string part = text.Substring(text.IndexOf('='));")]
    [InlineData("SortedSet<Node> nodes = new(); nodes.Add(new Node());")]
    [InlineData("Type type = Type.GetType(\"Locked\", true);")]
    [InlineData("Guarded guarded = new(); guarded.Start(3);")]
    [Accepts("TH4001")]
    public Task No_member_throws(string statement) => Run(statement, "TH4001", "");

    [Theory]
    [InlineData("Guarded guarded = new(); guarded.Start(count);")]
    [InlineData("Guarded guarded = new(); guarded.Start(8);")]
    [InlineData("Guarded guarded = new(); Action<int> start = guarded.Start; start(count);")]
    [InlineData("if (new Guarded() is { Level: 1 }) { new Guarded().Start(8); }")]
    [InlineData("List<int> list = [8]; Guarded guarded = new(); list.ForEach(one => guarded.Start(one));")]
    [Reports("TH4001")]
    public Task A_throw_is_reached(string statement) => Run(statement, "TH4001", "new InvalidOperationException()");

    private static Task Run(string statement, string rule, string places)
    {
        string source = $$"""
            #pragma warning disable TH1017, TH2001, TH2002, TH2003, TH3001, TH5001, TH5002, TH5003, TH5004, TH9001, TH9002
            class Node : IComparable<Node> { public int Value; public Node Next; public int CompareTo(Node other) => 0; }
            struct Pair { public string First; public string Second; }
            sealed class Port : IDisposable { int[] _buffer = new int[4]; public void Dispose() => _buffer = null; public int First() => _buffer[0]; public void Fail() { object box = 1; var text = (string)box; } }
            sealed class Locked { bool _closed; public void Close() => _closed = true; public void Go() => ObjectDisposedException.ThrowIf(_closed, this); }
            sealed class Window { readonly int _step; public Window(int parts) => _step = 512 / parts; public int Step => _step; }
            sealed class Guarded { public int Level => 1; public void Start(int unit) { if (unit > 4) { throw new InvalidOperationException(); } } }
            abstract class Shape { public abstract int Part(int by); }
            sealed class Flat : Shape { public override int Part(int by) => 10 / by; }
            sealed class Round : Shape { public override int Part(int by) => by; }
            struct Outer { public Pair In; }
            static class Later
            {
                static readonly Task s_failed = Task.FromException(new InvalidOperationException());
                static readonly Task s_done = Task.CompletedTask;
                internal static async Task Fails() => await s_failed;
                internal static async Task Goes() => await s_done;
            }
            struct Counter { public int Value; public void Next() => Value++; }
            sealed class Held { public readonly Counter Kept; }
            sealed class Begun { public readonly Counter Kept; public Begun() => Kept.Next(); }
            abstract class Base { protected Base() { Go(); } protected abstract void Go(); }
            sealed class Ready : Base { readonly int[] _sizes = new int[1]; protected override void Go() => _sizes[0]++; }
            record One(string Name);
            record Two(string Name) : One(Name);
            static class Sizes { static readonly int[] s_sizes = new int[2]; static Sizes() { s_sizes[2] = 1; } public static int First => s_sizes[0]; }

            static class Channel
            {
                static readonly Node s_kept = new();
                internal static Port s_shared;

                [RunsIn(MiniportContext.Interrupt)]
                static void Service(int count, Action<Port> some)
                {
                    {{statement}}
                }

                static (int, string) Parts() => (1, null);
                static void Fill(ref Outer outer) => outer.In.First = "";
                static void Call(Action action, Action<Port> some) { s_action = action; some(null); }
                internal static Action s_action;
                static void Close(Port port) => port.Dispose();
                static void Take(out int by, int value = 0) => by = value;
                static void Fill(List<int> list) => list.Add(1);
            }
            """;
        return new RuleTest<ContextAnalyzer>(Places.Marked(source, statement, places, rule)).RunAsync();
    }
}
