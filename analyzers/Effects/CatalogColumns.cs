using System.Collections.Immutable;

namespace Tophalf.Analyzers.Effects;

/// <summary>
/// Names with verdicts, a column a property: like bytes side by side compress best. Conditions and witnesses are numbers of
/// entries in tables that all names share.
/// </summary>
internal sealed class CatalogColumns
{
    private readonly byte[] _bodies;
    private readonly byte[] _isVirtual;
    private readonly byte[] _virtuals;
    private readonly ushort[] _conditionSets;
    private readonly ushort[] _witnesses;

    private CatalogColumns(BinaryReader reader)
    {
        Names = SortedNames.Read(reader);
        _bodies = reader.ReadBytes(Names.Count);
        _isVirtual = reader.ReadBytes(Names.Count);
        _virtuals = reader.ReadBytes(Names.Count);
        _conditionSets = ReadNumbers(reader, Names.Count);
        _witnesses = ReadNumbers(reader, Names.Count);
    }

    public SortedNames Names { get; }

    public static CatalogColumns Read(BinaryReader reader) => new(reader);

    public static void Write(BinaryWriter writer, KeyValuePair<string, MemberEffects>[] sorted, CatalogTables tables)
    {
        SortedNames.Write(writer, [.. sorted.Select(entry => entry.Key)]);
        writer.Write([.. sorted.Select(entry => (byte)entry.Value.Body)]);
        writer.Write([.. sorted.Select(entry => (byte)(entry.Value.Callvirt is null ? 0 : 1))]);
        writer.Write([.. sorted.Select(entry => (byte)(entry.Value.Body ^ (entry.Value.Callvirt ?? entry.Value.Body)))]);
        WriteNumbers(writer, [.. sorted.Select(entry => tables.NumberOf(entry.Value.Conditions))]);
        WriteNumbers(writer, [.. sorted.Select(entry => tables.NumberOf(entry.Value.Witness))]);
    }

    /// <summary>Null: no such name.</summary>
    public MemberEffects? Find(string name, CatalogTables tables)
    {
        int index = Names.Find(name);
        if (index < 0)
        {
            return null;
        }

        var body = (Effect)_bodies[index];
        Effect? callvirt = _isVirtual[index] == 0 ? null : body ^ (Effect)_virtuals[index];
        return new MemberEffects(body, callvirt, tables.Conditions(_conditionSets[index]), tables.Witness(_witnesses[index]));
    }

    // Low bytes first, then high bytes: they compress better apart.
    private static ushort[] ReadNumbers(BinaryReader reader, int count)
    {
        byte[] low = reader.ReadBytes(count);
        byte[] high = reader.ReadBytes(count);
        return [.. low.Select((value, i) => (ushort)(value | (high[i] << 8)))];
    }

    private static void WriteNumbers(BinaryWriter writer, ImmutableArray<ushort> numbers)
    {
        writer.Write([.. numbers.Select(number => (byte)number)]);
        writer.Write([.. numbers.Select(number => (byte)(number >> 8))]);
    }
}
