using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Il;

namespace Tophalf.Effects.Tests.Engine;

/// <summary>From some members nearly everything can be reached. They are unknown, and no other member is.</summary>
public sealed class BoundTests
{
    private static readonly Lazy<ImmutableArray<byte>> s_chain = new(() => Snippet.Compile(
        """
        public class C
        {
            public static int[] First() => Second();
            public static int[] Second() => Third();
            public static int[] Third() => new int[3];
        }
        """));

    [Theory]
    [InlineData("First", "Second", "Third")]
    [InlineData("Third", "Second", "First")]
    [InlineData("Second", "First", "Third")]
    public void Who_reaches_too_much_is_unknown_whatever_was_asked_before(params string[] questions)
    {
        using var effects = new AssemblyEffects(_ => null, mostReached: 2);
        effects.Add(s_chain.Value);

        Dictionary<string, Effect> answers = questions.ToDictionary(
            static question => question, question => effects.Of($"M:C.{question}", TestContext.Current.CancellationToken)!.Body);

        Assert.Equal((Effect.Unknown, Effect.Allocates, Effect.Allocates), (answers["First"], answers["Second"], answers["Third"]));
    }

    [Fact]
    public void A_compiler_is_not_walked_through_for_one_question()
    {
        const int Most = 1_000;
        using var effects = new AssemblyEffects(EffectCatalog.Framework!.Find, Most);
        effects.Add(ImmutableArray.Create(File.ReadAllBytes(typeof(CSharpSyntaxTree).Assembly.Location)));

        MemberEffects? answer = effects.Of(
            "M:Microsoft.CodeAnalysis.CSharp.CSharpExtensions.GetSymbolInfo(Microsoft.CodeAnalysis.SemanticModel,Microsoft.CodeAnalysis.CSharp.Syntax.ExpressionSyntax,System.Threading.CancellationToken)",
            TestContext.Current.CancellationToken);

        Assert.True(answer!.Body.HasFlag(Effect.Unknown));
        Assert.InRange(effects.Count, Most, 4 * Most);
    }

    [Theory]
    [InlineData("xunit.v3.assert.dll")]
    [InlineData("System.CommandLine.dll")]
    public void The_order_of_questions_does_not_matter(string file)
    {
        ImmutableArray<byte> bytes = ImmutableArray.Create(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, file)));

        Assert.Equal(Answers(bytes, isReversed: false), Answers(bytes, isReversed: true));
    }

    private static List<string> Answers(ImmutableArray<byte> assembly, bool isReversed)
    {
        using var effects = new AssemblyEffects(EffectCatalog.Framework!.Find, mostReached: 200);
        effects.Add(assembly);
        List<string> ids = [.. effects.VisibleMethods().Select(static method => method.DocumentationId).Distinct().Order(StringComparer.Ordinal)];
        if (isReversed)
        {
            ids.Reverse();
        }

        return [.. ids.Select(id => $"{id}: {Text(effects.Of(id, TestContext.Current.CancellationToken)!)}").Order(StringComparer.Ordinal)];
    }

    private static string Text(MemberEffects effects) => $"{effects.Body}, {effects.Callvirt}, {string.Join(", ", effects.Conditions)}, {effects.Witness}";
}
