using Tophalf.Analyzers.Effects;

namespace Tophalf.Effects.Tests.Catalog;

/// <summary>What is written is what is read, in the same bytes each time.</summary>
public sealed class CatalogTests
{
    private static readonly KeyValuePair<string, MemberEffects>[] s_members =
    [
        new("M:N.A.First", new MemberEffects(Effect.Allocates | Effect.ThrowsNull, Callvirt: null, [], "A.Inner, new Object")),
        new("M:N.A.Second(System.Int32)", new MemberEffects(Effect.None, Effect.Unknown, [], Witness: null)),
        new("M:N.A.Third``1(``0)", new MemberEffects(Effect.None, Callvirt: null, [Condition.OnType(ConditionKind.Boxes, ofMethod: true, 0)], Witness: null)),
        new("M:N.B.#ctor", MemberEffects.Unknown),
        new("M:N.B.F(N.A)", new MemberEffects(Effect.None, Callvirt: null, [Condition.OnArgument(ConditionKind.CallsOnArgument, 0, "M:N.A.First")], Witness: null)),
        new("M:N.B.G", new MemberEffects(Effect.Blocks, Effect.Blocks, [Condition.Assuming(Assumption.TracingOff)], Witness: null)),
    ];

    [Fact]
    public void Members_come_back_as_they_were()
    {
        var catalog = EffectCatalog.Read(new MemoryStream(Write(s_members)));

        Assert.Equal(("10.0.0", "test-x64"), (catalog.RuntimeVersion, catalog.Platform));
        foreach ((string id, MemberEffects effects) in s_members)
        {
            MemberEffects? found = catalog.Find(id);
            Assert.NotNull(found);
            Assert.Equal(effects.Body, found.Body);
            Assert.Equal(effects.Callvirt, found.Callvirt);
            Assert.Equal(effects.Conditions, found.Conditions);
        }
    }

    [Fact]
    public void What_is_not_in_it_is_not_found()
    {
        var catalog = EffectCatalog.Read(new MemoryStream(Write(s_members)));

        Assert.Null(catalog.Find("M:N.C.First"));
        Assert.Null(catalog.Find("M:A"));
        Assert.Null(catalog.Find("T:N.A"));
        Assert.Null(catalog.Find(""));
        // An explicit implementation is nobody's default.
        Assert.Null(catalog.Find("M:N.A.System#IDisposable#Dispose"));
    }

    [Fact]
    public void The_same_members_give_the_same_bytes_in_any_order() => Assert.Equal(Write(s_members), Write([.. s_members.Reverse()]));

    [Fact]
    public void Bytes_of_another_form_are_refused_with_a_hint()
    {
        var exception = Assert.Throws<InvalidDataException>(() => EffectCatalog.Read(new MemoryStream([1, 2, 3, 4, 5, 6])));

        Assert.Contains("tools/effects.sh", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_names_are_found_and_their_neighbours_are_not()
    {
        string[] names = [.. Enumerable.Range(0, 1000).Select(i => $"M:N.T.Member{i * 2:D5}(System.Int32)")];
        byte[] bytes = Write([.. names.Select((name, i) => new KeyValuePair<string, MemberEffects>(name, new MemberEffects((Effect)(i % 7), null, [], null)))]);
        var catalog = EffectCatalog.Read(new MemoryStream(bytes));

        for (int i = 0; i < names.Length; i++)
        {
            Assert.Equal((Effect)(i % 7), catalog.Find(names[i])!.Body);
        }
    }

    private static byte[] Write(KeyValuePair<string, MemberEffects>[] members)
    {
        using var stream = new MemoryStream();
        EffectCatalogWriter.Write(stream, "10.0.0", "test-x64", members);
        return stream.ToArray();
    }
}
