using System.IO.Compression;

namespace Tophalf.Analyzers.Effects;

/// <summary>Writes what <see cref="EffectCatalog"/> reads. The same members give the same bytes.</summary>
internal static class EffectCatalogWriter
{
    /// <param name="stream">Where to.</param>
    /// <param name="runtimeVersion">What the members were computed from.</param>
    /// <param name="platform">What the members were computed from.</param>
    /// <param name="members">All visible members of each type: what is missing is taken to be like the others. Besides, members on shared objects.</param>
    public static void Write(Stream stream, string runtimeVersion, string platform, IEnumerable<KeyValuePair<string, MemberEffects>> members)
    {
        using var header = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        header.Write(EffectCatalog.Signature);
        header.Write(runtimeVersion);
        header.Write(platform);
        header.Flush();

        var types = new SortedDictionary<string, MemberEffects>(StringComparer.Ordinal);
        var listed = new SortedDictionary<string, MemberEffects>(StringComparer.Ordinal);
        foreach (IGrouping<string, KeyValuePair<string, MemberEffects>> type in members.Where(member => !MemberId.IsOnShared(member.Key)).GroupBy(member => MemberId.TypeOf(member.Key) ?? ""))
        {
            MemberEffects common = Common(type.Select(member => member.Value));
            types.Add(type.Key, common);
            foreach (KeyValuePair<string, MemberEffects> member in type.Where(member => Key(member.Value) != Key(common)))
            {
                listed.Add(member.Key, member.Value);
            }
        }

        foreach (KeyValuePair<string, MemberEffects> member in members.Where(member => MemberId.IsOnShared(member.Key)))
        {
            listed.Add(member.Key, member.Value);
        }

        var tables = CatalogTables.Of(types.Values.Concat(listed.Values));
        using var writer = new BinaryWriter(new DeflateStream(stream, CompressionLevel.Optimal, leaveOpen: true));
        CatalogColumns.Write(writer, [.. types], tables);
        CatalogColumns.Write(writer, [.. listed], tables);
        tables.Write(writer);
    }

    // The verdict that most members share; among equals the one whose text comes first. Witnesses are each member's own.
    private static MemberEffects Common(IEnumerable<MemberEffects> members) =>
        members.GroupBy(Key).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .First().First() with
        { Witness = null };

    private static string Key(MemberEffects effects) =>
        $"{(int)effects.Body:X2} {(int?)effects.Callvirt:X2} {string.Join("; ", effects.Conditions)}";
}
