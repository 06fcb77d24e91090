using Tophalf.Analyzers.Effects;

namespace Tophalf.Effects.Tests.Engine;

/// <summary>Type arguments decide: inside an assembly at once, for its public members at the call site.</summary>
public sealed class GenericTests
{
    [Fact]
    public void A_branch_that_the_type_argument_decides_is_followed_one_way() =>
        Assert.Equal(Effect.None, Snippet.Costs(
            "static object s; static void G<T>() { if (typeof(T) == typeof(string)) { s = new object(); } } public static void M() => G<int>();"));

    [Fact]
    public void Both_ways_are_followed_where_it_does_not() =>
        Assert.True(Snippet.Of("static object s; public static void M<T>() { if (typeof(T) == typeof(string)) { s = new object(); } }", "M:C.M``1").Body.HasFlag(Effect.Allocates));

    [Fact]
    public void Boxing_a_type_parameter_is_a_condition() =>
        Assert.Equal([Condition.OnType(ConditionKind.Boxes, ofMethod: true, 0)], Snippet.Of("static object s; public static void M<T>(T a) => s = a;", "M:C.M``1(``0)").Conditions);

    [Fact]
    public void Boxing_a_class_is_nothing() =>
        Assert.Equal(Effect.None, Snippet.Of("static object s; public static void M<T>(T a) where T : class => s = a;", "M:C.M``1(``0)").Body);

    [Fact]
    public void A_call_on_a_type_parameter_is_a_condition() =>
        Assert.Equal(
            [Condition.OnType(ConditionKind.CallsOnType, ofMethod: true, 0, "M:System.IDisposable.Dispose")],
            Snippet.Of("public static void M<T>(T a) where T : IDisposable => a.Dispose();", "M:C.M``1(``0)").Conditions);

    [Theory]
    [InlineData("struct S : IDisposable { public void Dispose() { } }", false)]
    [InlineData("static object s; struct S : IDisposable { public void Dispose() => s = new object(); }", true)]
    [InlineData("interface I : IDisposable { void IDisposable.Dispose() { } } struct S : I { }", true)]
    public void A_call_on_a_type_argument_runs_what_it_implements(string type, bool allocates) =>
        Assert.Equal(allocates ? Effect.Allocates : Effect.None, Snippet.Costs(type + " static void G<T>(T a) where T : IDisposable => a.Dispose(); public static void M() => G(new S());"));

    [Fact]
    public void The_default_comparer_of_a_type_parameter_is_a_condition() =>
        Assert.Contains(
            Condition.OnType(ConditionKind.ComparesEquality, ofMethod: true, 0),
            Snippet.Of("public static bool M<T>(T[] a, T b) => Array.IndexOf(a, b) >= 0;", "M:C.M``1(``0[],``0)").Conditions);

    [Fact]
    public void Static_abstract_members_resolve_exactly() =>
        Assert.Equal(Effect.Allocates, Snippet.Costs(
            "interface I { static abstract object Make(); } struct S : I { public static object Make() => new(); } static object G<T>() where T : I => T.Make(); public static object M() => G<S>();"));

    [Fact]
    public void Type_arguments_that_grow_without_end_are_unknown() =>
        Assert.True(Snippet.Of("static void G<T>(int n) { if (n > 0) G<List<T>>(n - 1); } public static void M() => G<int>(9);").Body.HasFlag(Effect.Unknown));
}
