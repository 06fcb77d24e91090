using System.Collections.Immutable;
using System.IO.Compression;

namespace Tophalf.Analyzers.Effects;

/// <summary>
/// What is known of the members of the class library, computed ahead from its implementation assemblies. Safe for any number
/// of threads.
/// </summary>
internal sealed class EffectCatalog
{
    /// <summary>The first bytes of a catalog.</summary>
    internal static readonly byte[] Signature = [(byte)'T', (byte)'H', (byte)'F', (byte)'X', 1];

    private const string ResourceName = "effects.bin";

    private static readonly Lazy<EffectCatalog?> s_framework = new(() =>
    {
        using Stream? resource = typeof(EffectCatalog).Assembly.GetManifestResourceStream(ResourceName);
        return resource is null ? null : Read(resource);
    });

    private readonly SortedNames _names;
    private readonly byte[] _bodies;
    private readonly byte[] _isVirtual;
    private readonly byte[] _virtuals;
    private readonly ushort[] _conditionSets;
    private readonly ushort[] _witnesses;
    private readonly ImmutableArray<ImmutableArray<Condition>> _sets;
    private readonly ImmutableArray<string> _texts;

    private EffectCatalog(string runtimeVersion, string platform, BinaryReader reader)
    {
        RuntimeVersion = runtimeVersion;
        Platform = platform;
        _names = SortedNames.Read(reader);
        _bodies = reader.ReadBytes(_names.Count);
        _isVirtual = reader.ReadBytes(_names.Count);
        _virtuals = reader.ReadBytes(_names.Count);
        _conditionSets = Numbers(reader, _names.Count);
        _witnesses = Numbers(reader, _names.Count);
        _sets = Table(reader, ReadConditions);
        _texts = Table(reader, texts => texts.ReadString());
    }

    /// <summary>That of .NET 10, embedded; null in a build that came without.</summary>
    public static EffectCatalog? Framework => s_framework.Value;

    /// <summary>The version of the runtime that it was computed from. Another one may differ.</summary>
    public string RuntimeVersion { get; }

    /// <summary>The platform that it was computed from, as a runtime identifier.</summary>
    public string Platform { get; }

    public int Count => _names.Count;

    /// <summary>The documentation ids of all members in it, sorted.</summary>
    public IEnumerable<string> Members => _names.All();

    /// <exception cref="InvalidDataException">The bytes are no catalog of this version.</exception>
    public static EffectCatalog Read(Stream stream)
    {
        using var header = new BinaryReader(stream);
        if (!header.ReadBytes(Signature.Length).SequenceEqual(Signature))
        {
            throw new InvalidDataException("This is no effect catalog of this version: make it anew with tools/effects.sh.");
        }

        string version = header.ReadString();
        string platform = header.ReadString();
        using var columns = new BinaryReader(new DeflateStream(stream, CompressionMode.Decompress));
        return new EffectCatalog(version, platform, columns);
    }

    /// <param name="documentationId">Of the original definition of a method or accessor: <c>M:System.String.get_Length</c>.</param>
    /// <returns>Null: nothing is known of it.</returns>
    public MemberEffects? Find(string documentationId)
    {
        int index = _names.Find(documentationId);
        if (index < 0)
        {
            return null;
        }

        var body = (Effect)_bodies[index];
        return new MemberEffects(
            body,
            _isVirtual[index] == 0 ? null : body ^ (Effect)_virtuals[index],
            _sets[_conditionSets[index]],
            _witnesses[index] == 0 ? null : _texts[_witnesses[index]]);
    }

    private static ImmutableArray<Condition> ReadConditions(BinaryReader reader)
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

    // Low bytes first, then high bytes: they compress better apart.
    private static ushort[] Numbers(BinaryReader reader, int count)
    {
        byte[] low = reader.ReadBytes(count);
        byte[] high = reader.ReadBytes(count);
        return [.. low.Select((value, i) => (ushort)(value | (high[i] << 8)))];
    }

    private static ImmutableArray<T> Table<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var table = ImmutableArray.CreateBuilder<T>(reader.ReadInt32());
        for (int i = table.Capacity; i > 0; i--)
        {
            table.Add(read(reader));
        }

        return table.MoveToImmutable();
    }
}
