using System.IO.Compression;
using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Effects;

/// <summary>
/// What is known of the members of the class library, computed ahead from its implementation assemblies. What most members
/// of a type have in common is kept once, for the type; a member is listed if it differs. Safe for any number of threads.
/// </summary>
internal sealed class EffectCatalog
{
    /// <summary>The first bytes of a catalog, with the version of its form.</summary>
    internal static readonly byte[] Signature = [(byte)'T', (byte)'H', (byte)'F', (byte)'X', 1];

    private const string ResourceName = "effects.bin";

    private static readonly Lazy<EffectCatalog?> s_framework = new(() =>
    {
        using Stream? resource = typeof(EffectCatalog).Assembly.GetManifestResourceStream(ResourceName);
        return resource is null ? null : Read(resource);
    });

    private readonly CatalogColumns _types;
    private readonly CatalogColumns _members;
    private readonly CatalogTables _tables;

    private EffectCatalog(string runtimeVersion, string platform, BinaryReader reader)
    {
        RuntimeVersion = runtimeVersion;
        Platform = platform;
        _types = CatalogColumns.Read(reader);
        _members = CatalogColumns.Read(reader);
        _tables = CatalogTables.Read(reader);
    }

    /// <summary>That of .NET 10, embedded; null in a build that came without.</summary>
    public static EffectCatalog? Framework => s_framework.Value;

    /// <summary>The version of the runtime that it was computed from. Another one may differ.</summary>
    public string RuntimeVersion { get; }

    /// <summary>The first number of that version. Another one may have other members, which would be taken for clean.</summary>
    public int? Major => Version.TryParse(RuntimeVersion, out Version version) ? version.Major : null;

    /// <summary>The platform that it was computed from, as a runtime identifier.</summary>
    public string Platform { get; }

    /// <summary>Whether it is about the class library that a project refers to.</summary>
    public bool IsFor(Compilation compilation) => Major == MajorOf(compilation);

    /// <summary>The first number of the version of the class library that a project refers to.</summary>
    public static int MajorOf(Compilation compilation) => compilation.ObjectType.ContainingAssembly?.Identity.Version.Major ?? 0;

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

    /// <param name="documentationId">
    /// Of the original definition of a method or accessor that exists and that other assemblies can see:
    /// <c>M:System.String.get_Length</c>.
    /// </param>
    /// <returns>Null: nothing is known of it.</returns>
    public MemberEffects? Find(string documentationId)
    {
        if (_members.Find(documentationId, _tables) is { } listed)
        {
            return listed;
        }

        return MemberId.TypeOf(documentationId) is { } type && !MemberId.IsExplicit(documentationId) ? _types.Find(type, _tables) : null;
    }

    /// <summary>What a virtual member does on the object that a static property always returns, as <c>Encoding.UTF8</c> does.</summary>
    /// <param name="member">Its documentation id.</param>
    /// <param name="getter">That of the property's getter.</param>
    /// <returns>Null: the property may return one or another.</returns>
    public MemberEffects? FindOn(string member, string getter) => _members.Find(MemberId.On(member, getter), _tables);
}
