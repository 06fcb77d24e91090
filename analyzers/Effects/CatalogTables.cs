using System.Collections.Immutable;

namespace Tophalf.Analyzers.Effects;

/// <summary>The conditions and witnesses of a catalog, each kept once.</summary>
internal sealed class CatalogTables
{
    private readonly ImmutableArray<ImmutableArray<Condition>> _sets;
    private readonly ImmutableArray<string> _witnesses;
    private readonly Dictionary<string, ushort> _setNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ushort> _witnessNumbers = new(StringComparer.Ordinal);

    private CatalogTables(ImmutableArray<ImmutableArray<Condition>> sets, ImmutableArray<string> witnesses)
    {
        _sets = sets;
        _witnesses = witnesses;
    }

    public static CatalogTables Of(IEnumerable<MemberEffects> all)
    {
        MemberEffects[] effects = [.. all];
        var sets = new SortedDictionary<string, ImmutableArray<Condition>>(StringComparer.Ordinal) { [""] = [] };
        foreach (MemberEffects member in effects)
        {
            sets[Text(member.Conditions)] = member.Conditions;
        }

        // What most members have, nothing, comes first in both.
        string[] witnesses = [.. effects.Select(member => member.Witness ?? "").Append("").Distinct().OrderBy(text => text, StringComparer.Ordinal)];
        var tables = new CatalogTables([.. sets.Values], [.. witnesses]);
        foreach (string set in sets.Keys)
        {
            tables._setNumbers.Add(set, checked((ushort)tables._setNumbers.Count));
        }

        foreach (string witness in witnesses)
        {
            tables._witnessNumbers.Add(witness, checked((ushort)tables._witnessNumbers.Count));
        }

        return tables;
    }

    public static CatalogTables Read(BinaryReader reader) => new(ReadAll(reader, ReadSet), ReadAll(reader, texts => texts.ReadString()));

    public void Write(BinaryWriter writer)
    {
        writer.Write(_sets.Length);
        foreach (ImmutableArray<Condition> set in _sets)
        {
            writer.Write((byte)set.Length);
            foreach (Condition condition in set)
            {
                writer.Write((byte)condition.Kind);
                writer.Write(condition.OfMethod);
                writer.Write(checked((sbyte)condition.Index));
                writer.Write(condition.Member ?? "");
            }
        }

        writer.Write(_witnesses.Length);
        foreach (string witness in _witnesses)
        {
            writer.Write(witness);
        }
    }

    public ImmutableArray<Condition> Conditions(ushort number) => _sets[number];

    public string? Witness(ushort number) => number == 0 ? null : _witnesses[number];

    public ushort NumberOf(ImmutableArray<Condition> conditions) => _setNumbers[Text(conditions)];

    public ushort NumberOf(string? witness) => _witnessNumbers[witness ?? ""];

    private static string Text(ImmutableArray<Condition> conditions) => string.Join("; ", conditions);

    private static ImmutableArray<Condition> ReadSet(BinaryReader reader)
    {
        var conditions = ImmutableArray.CreateBuilder<Condition>(reader.ReadByte());
        for (int i = conditions.Capacity; i > 0; i--)
        {
            var kind = (ConditionKind)reader.ReadByte();
            bool ofMethod = reader.ReadBoolean();
            int index = reader.ReadSByte();
            string member = reader.ReadString();
            conditions.Add(new Condition(kind, ofMethod, index, member.Length == 0 ? null : member));
        }

        return conditions.MoveToImmutable();
    }

    private static ImmutableArray<T> ReadAll<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var table = ImmutableArray.CreateBuilder<T>(reader.ReadInt32());
        for (int i = table.Capacity; i > 0; i--)
        {
            table.Add(read(reader));
        }

        return table.MoveToImmutable();
    }
}
