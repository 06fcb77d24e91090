using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Il.Metadata;
using Tophalf.EffectSummaries;

namespace Tophalf.Effects.Tests.Catalog;

/// <summary>The catalog under version control is what the engine says today.</summary>
public sealed class CatalogIsCurrentTests
{
    // A prime, so that the sample is not all getters.
    private const int Every = 61;

    // Of a framework of another version most members are still the same.
    private const double LeastShareOfAnotherVersion = 0.9;

    [Fact]
    public void A_sample_of_members_is_as_the_engine_judges_them()
    {
        EffectCatalog catalog = EffectCatalog.Framework!;
        using Framework framework = Framework.Load();
        // Members that share an id have a verdict together.
        IlMethod[] sample =
        [
            .. framework.Members().GroupBy(method => method.DocumentationId).Where(group => group.Count() == 1)
                .Select(group => group.Single()).Where((_, i) => i % Every == 0),
        ];
        string[] different =
        [
            .. sample.Where(method => !Same(framework.Effects.Of(method), catalog.Find(method.DocumentationId)))
                .Select(method => method.DocumentationId),
        ];

        bool isSameVersion = (catalog.RuntimeVersion, catalog.Platform) == (Framework.Version, Framework.Platform);
        Assert.True(sample.Length > 500);
        Assert.True(
            different.Length <= (isSameVersion ? 0 : sample.Length * (1 - LeastShareOfAnotherVersion)),
            $"Run tools/effects.sh. {different.Length} of {sample.Length} differ: {string.Join(", ", different.Take(20))}");
    }

    private static bool Same(MemberEffects judged, MemberEffects? listed) =>
        listed is not null && judged.Body == listed.Body && judged.Callvirt == listed.Callvirt && judged.Conditions.SequenceEqual(listed.Conditions);
}
