using System.IO.Compression;

namespace Tophalf.Analyzers.Effects;

/// <summary>Writes what <see cref="EffectCatalog"/> reads. The same members give the same bytes.</summary>
internal static class EffectCatalogWriter
{
    public static void Write(Stream stream, string runtimeVersion, string platform, IEnumerable<KeyValuePair<string, MemberEffects>> members)
    {
        KeyValuePair<string, MemberEffects>[] sorted = [.. members.OrderBy(member => member.Key, StringComparer.Ordinal)];
        using var header = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        header.Write(EffectCatalog.Signature);
        header.Write(runtimeVersion);
        header.Write(platform);
        header.Flush();

        using var writer = new BinaryWriter(new DeflateStream(stream, CompressionLevel.Optimal, leaveOpen: true));
        SortedNames.Write(writer, [.. sorted.Select(member => member.Key)]);
        writer.Write([.. sorted.Select(member => (byte)member.Value.Body)]);
        writer.Write([.. sorted.Select(member => (byte)(member.Value.Callvirt is null ? 0 : 1))]);
        writer.Write([.. sorted.Select(member => (byte)(member.Value.Body ^ (member.Value.Callvirt ?? member.Value.Body)))]);

        // Each table begins with what most members have: nothing.
        string[] sets = [.. sorted.Select(member => Text(member.Value)).Append("").Distinct().OrderBy(text => text, StringComparer.Ordinal)];
        string[] witnesses = [.. sorted.Select(member => member.Value.Witness ?? "").Append("").Distinct().OrderBy(text => text, StringComparer.Ordinal)];
        WriteNumbers(writer, [.. sorted.Select(member => Number(sets, Text(member.Value)))]);
        WriteNumbers(writer, [.. sorted.Select(member => Number(witnesses, member.Value.Witness ?? ""))]);

        var bySet = sorted.GroupBy(member => Text(member.Value)).ToDictionary(group => group.Key, group => group.First().Value.Conditions);
        writer.Write(sets.Length);
        foreach (string set in sets)
        {
            WriteConditions(writer, bySet.TryGetValue(set, out var conditions) ? [.. conditions] : []);
        }

        writer.Write(witnesses.Length);
        foreach (string witness in witnesses)
        {
            writer.Write(witness);
        }
    }

    private static string Text(MemberEffects effects) => string.Join("; ", effects.Conditions);

    private static ushort Number(string[] table, string text) => checked((ushort)Array.BinarySearch(table, text, StringComparer.Ordinal));

    private static void WriteConditions(BinaryWriter writer, Condition[] conditions)
    {
        writer.Write((byte)conditions.Length);
        foreach (Condition condition in conditions)
        {
            writer.Write((byte)condition.Kind);
            writer.Write(condition.OfMethod);
            writer.Write((sbyte)condition.Index);
            writer.Write(condition.Member ?? "");
        }
    }

    private static void WriteNumbers(BinaryWriter writer, ushort[] numbers)
    {
        writer.Write([.. numbers.Select(number => (byte)number)]);
        writer.Write([.. numbers.Select(number => (byte)(number >> 8))]);
    }
}
