using Tophalf.Analyzers.Effects;

namespace Tophalf.Effects.Tests.Engine;

/// <summary>What runs behind a virtual call or a delegate: known exactly, one of a few, the caller's to say, or unknown.</summary>
public sealed class DispatchTests
{
    private const string Open = "public abstract class B { public abstract void F(); } ";

    [Fact]
    public void An_open_virtual_call_on_a_field_is_unknown() =>
        Assert.True(Snippet.Costs(Open + "static B s; public static void M() => s.F();").HasFlag(Effect.Unknown));

    [Fact]
    public void An_open_virtual_call_on_a_parameter_is_a_condition() =>
        Assert.Equal([Condition.OnArgument(ConditionKind.CallsOnArgument, 0, "M:C.B.F")], Snippet.Of(Open + "public static void M(B b) => b.F();", "M:C.M(C.B)").Conditions);

    [Fact]
    public void What_is_passed_resolves_the_condition() =>
        Assert.Equal(Effect.Allocates | Effect.AllocatesOnce, Snippet.Costs(
            Open + "sealed class D : B { static object s; public override void F() => s = new object(); } static readonly D s_d = new(); static void G(B b) => b.F(); public static void M() => G(s_d);"));

    [Fact]
    public void A_closed_set_of_overrides_is_all_of_them() =>
        Assert.Equal(Effect.Allocates, Snippet.Costs(
            "abstract class B { public abstract void F(); } sealed class D : B { public override void F() { } } sealed class E : B { static object s; public override void F() => s = new(); } static B s; public static void M() => s.F();"));

    [Fact]
    public void A_public_virtual_member_is_unknown_for_a_virtual_call() =>
        Assert.Equal((Effect.None, Effect.Unknown), Snippet.Of("public virtual void M() { }") is var said ? (said.Body, said.Callvirt!.Value) : default);

    [Fact]
    public void A_sealed_member_has_one_verdict() => Assert.Null(Snippet.Of("public void M() { }").Callvirt);

    [Fact]
    public void A_readonly_field_of_one_exact_type_is_looked_through() =>
        Assert.Equal(Effect.AllocatesOnce, Snippet.Costs(
            Open + "class D : B { public override void F() { } } static readonly B s_b = new D(); public static void M() => s_b.F();"));

    [Fact]
    public void A_delegate_parameter_is_a_condition() =>
        Assert.Equal([Condition.OnArgument(ConditionKind.CallsDelegate, 0)], Snippet.Of("public static void M(Action a) => a();", "M:C.M(System.Action)").Conditions);

    [Fact]
    public void A_lambda_that_is_passed_resolves_the_condition() =>
        Assert.Equal(Effect.Allocates | Effect.AllocatesOnce, Snippet.Costs("static object s; static void G(Action a) => a(); public static void M() => G(static () => s = new object());"));

    [Fact]
    public void Storing_a_delegate_is_not_calling_it() =>
        Assert.Equal(Effect.None, Snippet.Costs("static Action s; public static void M(Action a) => s = a;", "M:C.M(System.Action)"));

    [Fact]
    public void A_delegate_in_a_field_is_unknown() => Assert.True(Snippet.Costs("static Action s; public static void M() => s();").HasFlag(Effect.Unknown));

    [Fact]
    public void Natives_are_unknown_unless_listed() =>
        Assert.True(Snippet.Costs("[System.Runtime.InteropServices.DllImport(\"none\")] static extern void F(); public static void M() => F();").HasFlag(Effect.Unknown));

    [Fact]
    public void The_table_of_natives_is_not_about_a_librarys_own_methods()
    {
        using var effects = Snippet.Load(Snippet.Compile(
            "public static class Interop { public static class Sys { static object s; public static void SetErrNo(int a) => s = new(); } } public class C { public static void M() => Interop.Sys.SetErrNo(1); }"));

        Assert.Equal(Effect.Allocates, effects.Of("M:C.M", TestContext.Current.CancellationToken)!.Body);
    }

    [Fact]
    public void A_lock_blocks() => Assert.True(Snippet.Costs("static object s; public static void M() { lock (s) { } }").HasFlag(Effect.Blocks));

    [Fact]
    public void Recursion_ends() => Assert.Equal(Effect.Allocates, Snippet.Costs("static object s; static void A(int n) { if (n > 0) B(n - 1); } static void B(int n) { s = new(); A(n); } public static void M() => A(3);"));
}
