using Tophalf.Analyzers.Effects;

namespace Tophalf.Effects.Tests.Engine;

/// <summary>Instructions that allocate, and their neighbours that do not.</summary>
public sealed class AllocationTests
{
    [Theory]
    [InlineData("public static object M() => new object();")]
    [InlineData("public static int[] M() => new int[3];")]
    [InlineData("public static object M() => 7;")]
    [InlineData("static int s; public static object M() => s;")]
    [InlineData("public static Action M() { int a = Environment.TickCount; return () => Console.Write(a); }")]
    [InlineData("string _a, _b; public string M() => _a + _b;")]
    [InlineData("int _a; public string M() => $\"{_a}\";")]
    [InlineData("static void P(params object[] all) { } static object s; public static void M() => P(s);")]
    [InlineData("static List<int> s; public static int[] M() => s.ToArray();")]
    [InlineData("struct S { public override string ToString() => null; } public static object M() => new S();")]
    [InlineData("int _a; public bool M() => ((object)_a).Equals(this);")]
    [InlineData("public static IEnumerable<int> M() { yield return 1; }")]
    [InlineData("public static async System.Threading.Tasks.Task M() { await System.Threading.Tasks.Task.Yield(); }")]
    public void What_allocates_on_every_call_is_said_to_allocate(string members) =>
        Assert.True(Snippet.Of(members).Body.HasFlag(Effect.Allocates));

    [Theory]
    [InlineData("public static int M() => 7;")]
    [InlineData("struct S { public int A; } public static int M() => new S { A = 1 }.A;")]
    [InlineData("int[] _a; public int M() => _a[3];")]
    [InlineData("public static string M() => \"literal\";")]
    [InlineData("public static ReadOnlySpan<byte> M() => [1, 2, 3];")]
    [InlineData("public static int M() { Span<int> all = stackalloc int[4]; all[1] = 2; return all[1]; }")]
    [InlineData("int[] _a; public int M() { int sum = 0; foreach (int i in _a) sum += i; return sum; }")]
    [InlineData("List<int> _a; public int M() { int sum = 0; foreach (int i in _a) sum += i; return sum; }")]
    [InlineData("static int Twice(int a) => a * 2; int _a; public int M() => Twice(_a);")]
    [InlineData("int _a; public int M() => Math.Max(_a, 3);")]
    [InlineData("string _a; public int M() => _a.Length;")]
    [InlineData("string _a; public bool M() => _a.AsSpan().StartsWith(\"abc\");")]
    [InlineData("int _a; public int M() => Interlocked.Increment(ref _a);")]
    [InlineData("int _a; public bool M() => _a.Equals(3);")]
    [InlineData("public static Type M() => typeof(string);")]
    public void What_does_not_allocate_is_clean(string members) => Assert.Equal(Effect.None, Snippet.Costs(members) & ~(Effect.AllocatesOnce | Effect.ThrowsExplicit));

    [Theory]
    [InlineData("int _a; public bool M() { object o = _a; return o != null; }")]
    [InlineData("static bool Is<T>(T a) => a is int; int _a; public bool M() => Is(_a);")]
    [InlineData("static bool IsNull<T>(T a) => a == null; int _a; public bool M() => IsNull(_a);")]
    [InlineData("static void Check<T>(T a) => ArgumentNullException.ThrowIfNull(a); int _a; public void M() => Check(_a);")]
    public void A_box_that_is_only_asked_about_is_none(string members) => Assert.Equal(Effect.None, Snippet.Costs(members));

    [Fact]
    public void The_witness_names_the_method_and_the_cause() =>
        Assert.Equal("C.Inner, new Object", Snippet.Of("static object Inner() => new(); static object Middle() => Inner(); public static object M() => Middle();").Witness);
}
