using Tophalf.Analyzers.Effects;

namespace Tophalf.Effects.Tests.Engine;

/// <summary>What only the first call does is told apart from what every call does.</summary>
public sealed class FirstCallTests
{
    [Theory]
    [InlineData("static object s; public static object M() => s ??= new object();")]
    [InlineData("object _a; public object M() => _a ??= new object();")]
    [InlineData("static object s; public static object M() { if (s == null) { s = new object(); } return s; }")]
    [InlineData("static object s; public static object M() => s ?? Interlocked.CompareExchange(ref s, new object(), null) ?? s;")]
    [InlineData("static object s; static object Make() { s = new object(); return s; } public static object M() => s ?? Make();")]
    [InlineData("static bool s; static object o; public static object M() { if (!s) { o = new object(); s = true; } return o; }")]
    [InlineData("static readonly Lock s_lock = new(); static object s; public static object M() { if (s == null) { lock (s_lock) { if (s == null) { s = new object(); } } } return s; }")]
    [InlineData("public static Func<int> M() => static () => 7;")]
    [InlineData("static int Seven() => 7; public static Func<int> M() => Seven;")]
    [InlineData("static class D { public static readonly object O = new(); } public static object M() => D.O;")]
    public void A_cache_that_stays_filled_is_filled_once(string members) => Assert.Equal(Effect.AllocatesOnce, Snippet.Costs(members));

    [Theory]
    [InlineData("static object s; public static void Clear() => s = null; public static object M() => s ??= new object();")]
    [InlineData("static object s; public static void Clear() => Interlocked.Exchange(ref s, null); public static object M() => s ??= new object();")]
    [InlineData("static object s, t; public static object M() { if (s == null) { t = new object(); } return t; }")]
    [InlineData("static object s; public static object M() => s = new object();")]
    [InlineData("static object s; static int n; public static object M() { if (s == null) { object made = new object(); if (n > 3) { s = made; } return made; } return s; }")]
    [InlineData("static object s; public static object M(bool b) { if (b) { s = new object(); } return s; }", "M:C.M(System.Boolean)")]
    [InlineData("public struct S { object _a; public object M() => _a ??= new object(); }", "M:C.S.M")]
    public void A_cache_that_is_cleared_or_left_empty_allocates_again(string members, string id = "M:C.M") =>
        Assert.True(Snippet.Costs(members, id).HasFlag(Effect.Allocates));
}
