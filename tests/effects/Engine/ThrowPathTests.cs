using Tophalf.Analyzers.Effects;

namespace Tophalf.Effects.Tests.Engine;

/// <summary>What happens only on the way to a throw is the throw's.</summary>
public sealed class ThrowPathTests
{
    [Fact]
    public void An_exception_that_is_thrown_is_no_allocation() =>
        Assert.Equal(Effect.ThrowsExplicit, Snippet.Costs("static int s; public static void M() { if (s < 0) throw new InvalidOperationException(\"no \" + s); }"));

    [Fact]
    public void A_call_that_always_throws_ends_the_path() =>
        Assert.Equal(Effect.ThrowsExplicit, Snippet.Costs(
            "static int s; static void Fail(object why) => throw new InvalidOperationException(); public static void M() { if (s < 0) Fail(new object()); }"));

    [Fact]
    public void A_call_that_may_return_does_not() =>
        Assert.Equal(Effect.Allocates | Effect.ThrowsExplicit, Snippet.Costs(
            "static int s; static void Fail(object why) { if (s > 3) throw new InvalidOperationException(); } public static void M() { if (s < 0) Fail(new object()); }"));

    [Fact]
    public void A_throw_that_is_caught_allocates_its_exception() =>
        Assert.Equal(Effect.Allocates | Effect.ThrowsExplicit, (Effect.Allocates | Effect.ThrowsExplicit) & Snippet.Costs(
            "static int s; public static void M() { try { if (s < 0) throw new InvalidOperationException(); } catch (InvalidOperationException) { s = 0; } }"));

    [Fact]
    public void What_comes_before_a_throw_that_is_caught_counts() =>
        Assert.True(Snippet.Costs(
            "static int s; public static void M() { try { if (s < 0) { Thread.Sleep(1); throw new InvalidOperationException(); } } catch (InvalidOperationException) { s = 0; } }").HasFlag(Effect.Blocks));

    [Fact]
    public void What_comes_before_a_throw_that_is_not_caught_does_not() =>
        Assert.False(Snippet.Costs(
            "static int s; public static void M() { if (s < 0) { Thread.Sleep(1); throw new InvalidOperationException(); } }").HasFlag(Effect.Blocks));

    [Fact]
    public void A_callees_throw_that_is_caught_is_a_throw() =>
        Assert.Equal(Effect.ThrowsExplicit, Snippet.Costs(
            "static int s; static void Inner() { if (s < 0) throw new InvalidOperationException(); } public static void M() { try { Inner(); } catch (InvalidOperationException) { s = 0; } }"));

    [Fact]
    public void A_handler_that_allocates_and_goes_on_allocates() =>
        Assert.True(Snippet.Costs("static object s; public static void M() { try { s.ToString(); } catch (NullReferenceException) { s = new object(); } }").HasFlag(Effect.Allocates));

    [Fact]
    public void A_handler_that_allocates_and_throws_does_not() =>
        Assert.Equal(Effect.ThrowsExplicit, Snippet.Costs("static int s; public static void M() { try { s++; } catch (OverflowException) { throw new InvalidOperationException(); } }"));

    [Fact]
    public void A_finally_block_is_on_both_paths() =>
        Assert.Equal(Effect.Allocates, Snippet.Costs("static object s; static int n; public static void M() { try { n++; } finally { s = new object(); } }"));

    [Fact]
    public void A_finally_block_after_a_throw_only_is_on_the_throws() =>
        Assert.Equal(Effect.ThrowsExplicit, Snippet.Costs("static object s; public static void M() { try { throw new InvalidOperationException(); } finally { s = new object(); } }"));

    [Fact]
    public void A_test_for_null_is_told_apart() =>
        Assert.Equal(Effect.ThrowsNull, Snippet.Of("public static void M(object a) { ArgumentNullException.ThrowIfNull(a); }", "M:C.M(System.Object)").Body);

    [Fact]
    public void Checks_are_told_apart() =>
        Assert.Equal(Effect.ThrowsImplicit, Snippet.Of("static int s; public static int M() => 7 / s;").Body);

    [Fact]
    public void An_endless_loop_is_a_path_of_its_own() =>
        Assert.Equal(Effect.Allocates | Effect.Unbounded, Snippet.Costs("static object s; public static void M() { while (true) { s = new object(); } }"));

    [Fact]
    public void A_loop_around_a_compare_exchange_is_unbounded() =>
        Assert.Equal(Effect.Unbounded, Snippet.Costs("static int s; public static void M() { int a; do { a = s; } while (Interlocked.CompareExchange(ref s, a + 1, a) != a); }"));
}
