using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>A throw that no run of a routine comes to is not reported; one that any run may come to is.</summary>
public sealed class NeverThrownTests
{
    [Theory]
    [InlineData("for (int at = 0; at < 4; at++) { if (at == 4) { throw new Exception(); } }")]
    [InlineData("Account account = new(10m); account.Withdraw(9m);", "sealed class Account(decimal balance) { decimal _balance = balance; public void Withdraw(decimal by) { if (by > _balance) { throw new Exception(); } _balance -= by; } }")]
    [InlineData("using Deal deal = new(); deal.Commit();", "sealed class Deal : IDisposable { bool _done; public void Commit() => _done = true; public void Dispose() { if (!_done) { throw new Exception(); } } }")]
    [InlineData("Machine machine = new(); machine.Stop();", "sealed class Machine { int _state = 1; public void Stop() { if (_state != 1) { throw new Exception(); } _state = 0; } }")]
    [InlineData("_ = Name(2);", "static string Name(int at) => at switch { 1 => \"one\", 2 => \"two\", _ => throw new Exception() };")]
    [InlineData("Shape shape = new Round(); shape.Draw();", "abstract class Shape { public virtual void Draw() => throw new Exception(); } sealed class Round : Shape { public override void Draw() { } }")]
    [InlineData("int[] rows = [1, 2, 3]; foreach (int row in rows) { if (row > 3) { throw new Exception(); } }")]
    [InlineData("bool failed = false; try { Quiet(); } catch (Exception) { failed = true; } if (failed) { throw new Exception(); }", "static void Quiet() { }")]
    [InlineData("var list = new List<int> { 1 }; if (list.Count != 1) { throw new Exception(); }")]
    [InlineData("if (count < 0 && count > 0 && count == count + 0) { if (1 > 2) { throw new Exception(); } }")]
    [InlineData("int[] rows = new[] { 1, 2, 3 }; foreach (int row in rows) { if (row > 3) { throw new Exception(); } }")]
    [InlineData("int[] rows = [1, 2, 3]; for (int i = 0; i < rows.Length; i++) { if (rows[i] > 3) { throw new Exception(); } }")]
    [InlineData("foreach (string row in new[] { \"a\" }) { if (row != \"a\") { throw new Exception(); } }")]
    [InlineData("foreach (char row in \"abc\") { if (row == 'd') { throw new Exception(); } }")]
    [InlineData("foreach (int row in new List<int> { 1, 2 }) { if (row > 3) { throw new Exception(); } }")]
    [InlineData("_ = (1, 2) switch { (1, 2) => 1, _ => throw new Exception() };")]
    [InlineData("int[] rows = [1, 2]; if (System.Linq.Enumerable.Any(rows, static row => row > 2)) { throw new Exception(); }")]
    [InlineData("int sum = 0; new List<int> { 1, 2 }.ForEach(row => sum += row); if (sum != 3) { throw new Exception(); }")]
    [InlineData("foreach (int row in System.Linq.Enumerable.Select(new List<int> { 1, 2 }, static row => row * 2)) { if (row % 2 == 1) { throw new Exception(); } }")]
    [InlineData("double by = 2.5; if (by < 1) { throw new Exception(); }")]
    [InlineData("(int one, int two) = (1, 2); if (one > two) { throw new Exception(); }")]
    [InlineData("string name = \"0x12\"; if (name is not ['0', 'x', ..]) { throw new Exception(); }")]
    [InlineData("object number = 3; if (number is not int) { throw new Exception(); }")]
    [InlineData("var point = new Point(1, 2); if (point is not { X: 1, Y: 2 }) { throw new Exception(); }", "record Point(int X, int Y);")]
    [InlineData("var point = new Point(1, 2) with { X = 3 }; if (point.X != 3) { throw new Exception(); }", "record struct Point(int X, int Y);")]
    [InlineData("Dictionary<string, int> map = new() { [\"a\"] = 1 }; if (!map.TryGetValue(\"a\", out int found) || found != 1) { throw new Exception(); }")]
    [InlineData("int? found = 3; _ = found ?? throw new Exception();")]
    [InlineData("string? found = \"a\"; _ = found ?? throw new Exception();")]
    [InlineData("if (!int.TryParse(\"12\", out int number) || number != 12) { throw new Exception(); }")]
    [InlineData("ArgumentNullException.ThrowIfNull(\"a\"); Check(\"a\");", "static void Check(string? one) { if (string.IsNullOrEmpty(one)) { throw new Exception(); } }")]
    [InlineData("Func<int, int> half = static by => by == 0 ? throw new Exception() : 8 / by; _ = half(2);")]
    [InlineData("Guard.Positive(3);", "static class Guard { public static T Positive<T>(T value) where T : IComparable<T> => value.CompareTo(default!) <= 0 ? throw new Exception() : value; }")]
    [InlineData("IShape shape = new Round(2); if (shape.Area() < 1) { throw new Exception(); }", "interface IShape { int Area(); } sealed class Round(int by) : IShape { public int Area() => by * by; }")]
    [Accepts("TH4001")]
    public Task What_no_run_comes_to_is_not_thrown(string statements, string members = "") => Run(statements, members);

    // Whatever decides about it is not known, or somebody may come to it who is not followed.
    [Theory]
    [InlineData("if (count > 3) { throw {|TH4001:new Exception()|}; }")]
    [InlineData("if (s_times++ > 3) { throw {|TH4001:new Exception()|}; }", "static int s_times;")]
    [InlineData("if (s_list.Count > 3) { throw {|TH4001:new Exception()|}; } s_list.Add(1);", "static readonly List<int> s_list = [];")]
    [InlineData("s_counter.Count();", "static readonly Counter s_counter = new(); sealed class Counter { int _count; public void Count() { if (_count++ > 3) { throw {|TH4001:new Exception()|}; } } }")]
    [InlineData("try { _ = 10 / count; } catch (DivideByZeroException) { throw {|TH4001:new Exception()|}; }")]
    [InlineData("bool failed = false; try { _ = 10 / count; } catch (Exception) { failed = true; } if (failed) { throw {|TH4001:new Exception()|}; }")]
    [InlineData("bool failed = false; try { Deep(count); } catch (Exception) { failed = true; } if (failed) { throw {|TH4001:new Exception()|}; }", "static void Deep(int by) => s_table[by] = 1; static readonly int[] s_table = [1];")]
    [InlineData("bool failed = false; try { _ = int.Parse(text); } catch (Exception) { failed = true; } if (failed) { throw {|TH4001:new Exception()|}; }")]
    [InlineData("bool failed = false; try { _ = new int[count]; } catch (Exception) { failed = true; } if (failed) { throw {|TH4001:new Exception()|}; }")]
    [InlineData("bool failed = false; try { _ = (string)box; } catch (Exception) { failed = true; } if (failed) { throw {|TH4001:new Exception()|}; }")]
    [InlineData("bool failed = false; try { _ = checked(count + 1); } catch (Exception) { failed = true; } if (failed) { throw {|TH4001:new Exception()|}; }")]
    [InlineData("bool failed = false; try { done(); } catch (Exception) { failed = true; } if (failed) { throw {|TH4001:new Exception()|}; }")]
    [InlineData("foreach (int row in Rows()) { }", "static IEnumerable<int> Rows() { yield return 1; throw {|TH4001:new Exception()|}; }")]
    [InlineData("new List<int> { 2, 1 }.Sort(Compare);", "static int Compare(int x, int y) => throw {|TH4001:new Exception()|};")]
    [InlineData("_ = $\"{new Loud()}\";", "sealed class Loud { public override string ToString() => throw {|TH4001:new Exception()|}; }")]
    [InlineData("_ = new HashSet<Key> { new Key() };", "sealed class Key { public override int GetHashCode() => throw {|TH4001:new Exception()|}; }")]
    [InlineData("_ = new List<Key> { new Key() }.Contains(new Key());", "sealed class Key : IEquatable<Key> { public bool Equals(Key? other) => throw {|TH4001:new Exception()|}; }")]
    [InlineData("_ = new Once();", "sealed class Once { static Once() => throw {|TH4001:new Exception()|}; }")]
    [InlineData("Once.Go();", "static class Once { static readonly int s_one = One(); static int One() { throw {|TH4001:new Exception()|}; } public static void Go() => s_two = s_one; static int s_two; }")]
    [InlineData("_ = Once<int>.Two;", "static class Once<T> { static Once() => Fail(); static void Fail() => throw {|TH4001:new Exception()|}; public static int Two => 2; }")]
    [InlineData("var (one, two) = new Pair();", "sealed class Pair { public void Deconstruct(out int one, out int two) => throw {|TH4001:new Exception()|}; }")]
    [InlineData("_ = new Pair() is { Sum: 3 };", "sealed class Pair { public int Sum => throw {|TH4001:new Exception()|}; }")]
    [InlineData("_ = new Pair() is (1, 2);", "sealed class Pair { public void Deconstruct(out int one, out int two) => throw {|TH4001:new Exception()|}; }")]
    [InlineData("_ = (new Money(), 1) == (new Money(), 1);", "sealed class Money { public static bool operator ==(Money x, Money y) => throw {|TH4001:new Exception()|}; public static bool operator !=(Money x, Money y) => false; public override bool Equals(object? o) => false; public override int GetHashCode() => 0; }")]
    [InlineData("_ = new Line()[^1];", "sealed class Line { public int Length => 3; public int this[int at] => throw {|TH4001:new Exception()|}; }")]
    [InlineData("Meter? one = new Meter(), two = new Meter(); _ = one + two;", "struct Meter { public static Meter operator +(Meter x, Meter y) => throw {|TH4001:new Exception()|}; }")]
    [InlineData("_ = new Note(1) with { };", "record Note(int Number) { protected Note(Note other) => throw {|TH4001:new Exception()|}; }")]
    [InlineData("_ = new Note(new Loud()) == new Note(new Loud());", "record Note(Loud Loud); sealed class Loud { public override bool Equals(object? o) => throw {|TH4001:new Exception()|}; public override int GetHashCode() => 0; }")]
    [InlineData("Bell bell = new(); bell.Rings += Fail; bell.Ring();", "sealed class Bell { public event Action? Rings; public void Ring() => Rings?.Invoke(); } static void Fail() => throw {|TH4001:new Exception()|};")]
    [InlineData("dynamic loud = new Loud(); loud.Cry();", "sealed class Loud { public void Cry() => throw {|TH4001:new Exception()|}; }")]
    [InlineData("Later().Wait();", "static async Task Later() { await Task.Yield(); throw {|TH4001:new Exception()|}; }")]
    [InlineData("Shape shape = count > 0 ? new Round() : new Flat(); shape.Draw();", "abstract class Shape { public abstract void Draw(); } sealed class Round : Shape { public override void Draw() { } } sealed class Flat : Shape { public override void Draw() => throw {|TH4001:new Exception()|}; }")]
    [InlineData("Reader reader = new(text); while (reader.Next()) { }", "struct Reader(string text) { int _at; public bool Next() { if (_at > 3) { throw {|TH4001:new Exception()|}; } return _at++ < text.Length; } }")]
    [InlineData("int at = 0; while (count != at) { at++; if (at > 5) { throw {|TH4001:new Exception()|}; } }")]
    [InlineData("int at = 0; for (int i = 0; i < count; i++) { Step(ref at); } if (at > 5) { throw {|TH4001:new Exception()|}; }", "static void Step(ref int at) => at++;")]
    [InlineData("_ = Down(count);", "static int Down(int by) => by > 100 ? throw {|TH4001:new Exception()|} : Down(by + 1);")]
    [InlineData("Lazy<int> lazy = new(Make); _ = lazy.Value;", "static int Make() => throw {|TH4001:new Exception()|};")]
    [InlineData("_ = System.Linq.Enumerable.ToList(System.Linq.Enumerable.Select(new[] { 1 }, static one => one > 0 ? throw {|TH4001:new Exception()|} : one));")]
    [InlineData("System.IO.Stream stream = new Own(); stream.CopyTo(System.IO.Stream.Null);", "sealed class Own : System.IO.MemoryStream { public override void CopyTo(System.IO.Stream to, int size) => throw {|TH4001:new Exception()|}; }")]
    [InlineData("Span<int> span = stackalloc int[2]; ref int first = ref span[0]; first = count; if (span[0] > 3) { throw {|TH4001:new Exception()|}; }")]
    [InlineData("int one = 0; int* place = &one; *place = count; if (one > 3) { throw {|TH4001:new Exception()|}; }")]
    [InlineData("Interlocked.Exchange(ref s_state, 3); if (s_state == 4) { throw {|TH4001:new Exception()|}; }", "static int s_state;")]
    [InlineData("int state = 0; Interlocked.Exchange(ref state, count); if (state == 4) { throw {|TH4001:new Exception()|}; }")]
    [Reports("TH4001")]
    public Task What_some_run_may_come_to_is_thrown(string statements, string members = "") => Run(statements, members);

    private static Task Run(string statements, string members) => new RuleTest<ContextAnalyzer>($$"""
        #pragma warning disable TH2001, TH2002, TH2003, TH3001, TH3002, TH4003, TH5001, TH5002, TH5003, TH5004, TH5005, TH5006, TH9001, TH9002, TH9003, CS1998, CS0219
        static class Channel
        {
            [RunsIn(MiniportContext.Interrupt)]
            static unsafe void Service(int count, string text, object box, Action done)
            {
                {{statements}}
            }

            {{members}}
        }
        """).RunAsync();
}
