using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tophalf.Analyzers.Effects;

namespace Tophalf.Effects.Tests.Catalog;

/// <summary>Conditions about type parameters, answered with the type arguments of a call in source.</summary>
public sealed class CallSiteTests
{
    private const string Types =
        """
        struct Plain { public int A; }
        struct Good : IEquatable<Good> { public bool Equals(Good other) => true; public override bool Equals(object o) => true; public override int GetHashCode() => 1; }
        """;

    [Theory]
    [InlineData("int", false)]
    [InlineData("string", false)]
    [InlineData("DayOfWeek", false)]
    [InlineData("int?", false)]
    [InlineData("Good", false)]
    [InlineData("Plain", true)]
    public void A_lookup_allocates_if_comparing_the_key_does(string key, bool allocates)
    {
        EffectsAtCall call = AtCall($"Dictionary<{key}, int> all, {key} key", "all.ContainsKey(key)");

        Assert.Equal(allocates, call.Effects.HasFlag(Effect.Allocates));
        Assert.Contains(Assumption.NoCustomComparer, call.Assumptions);
    }

    [Fact]
    public void A_type_parameter_of_the_caller_decides_nothing()
    {
        EffectsAtCall call = AtCall("Dictionary<T, int> all, T key", "all.ContainsKey(key)");

        Assert.True(call.Effects.HasFlag(Effect.Unknown));
        Assert.NotEmpty(call.Unresolved);
    }

    [Fact]
    public void A_condition_about_an_argument_is_the_callers()
    {
        EffectsAtCall unanswered = AtCall("int[] all, Predicate<int> match", "Array.Find(all, match)");
        EffectsAtCall answered = AtCall("int[] all, Predicate<int> match", "Array.Find(all, match)", condition => Effect.None);

        Assert.True(unanswered.Effects.HasFlag(Effect.Unknown));
        Assert.False(answered.Effects.HasFlag(Effect.Unknown));
    }

    private static EffectsAtCall AtCall(string parameters, string expression, Func<Condition, Effect?>? argument = null)
    {
        CSharpCompilation compilation = Snippet.Compilation($"{Types} class C<T> {{ object M({parameters}) => {expression}; }}");
        SyntaxTree tree = compilation.SyntaxTrees.Single();
        SemanticModel model = compilation.GetSemanticModel(tree);
        InvocationExpressionSyntax call = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>().Single();
        var callee = (IMethodSymbol)model.GetSymbolInfo(call, TestContext.Current.CancellationToken).Symbol!;

        return Known(callee)!.At(new SymbolConditions(compilation, callee, member => Known(member)?.Body, argument ?? (_ => null)));
    }

    // Members of the snippet itself do nothing.
    private static MemberEffects? Known(IMethodSymbol method) =>
        EffectCatalog.Framework!.Find(method.OriginalDefinition.GetDocumentationCommentId()!)
        ?? (method.DeclaringSyntaxReferences.IsEmpty ? null : new MemberEffects(Effect.None, null, [], null));
}
