using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Tophalf.Analyzers.Il.Metadata;

/// <summary>One assembly, as metadata and bodies. Holds no lock on a file: it is made of bytes.</summary>
internal sealed class IlImage : IDisposable
{
    private readonly PEReader _file;
    private readonly Dictionary<TypeDefinitionHandle, IlTypeDefinition> _types = [];
    private readonly Dictionary<string, TypeDefinitionHandle> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _forwarded = new(StringComparer.Ordinal);

    private IlImage(IlWorld world, PEReader file)
    {
        _file = file;
        World = world;
        Reader = file.GetMetadataReader();
        Tokens = new TokenResolver(this);
        Name = Reader.GetString(Reader.GetAssemblyDefinition().Name);
        ModuleVersionId = Reader.GetGuid(Reader.GetModuleDefinition().Mvid);

        foreach (TypeDefinitionHandle handle in Reader.TypeDefinitions)
        {
            _byName[MetadataNames.Of(Reader, handle)] = handle;
        }

        foreach (ExportedTypeHandle handle in Reader.ExportedTypes)
        {
            ExportedType type = Reader.GetExportedType(handle);
            if (type.Implementation.Kind == HandleKind.AssemblyReference)
            {
                AssemblyReference target = Reader.GetAssemblyReference((AssemblyReferenceHandle)type.Implementation);
                _forwarded[MetadataNames.Of(Reader, type)] = Reader.GetString(target.Name);
            }
        }
    }

    public IlWorld World { get; }

    public MetadataReader Reader { get; }

    public TokenResolver Tokens { get; }

    public string Name { get; }

    public Guid ModuleVersionId { get; }

    /// <summary>Whether it is a reference assembly: its bodies say nothing.</summary>
    public bool IsReferenceAssembly => MetadataNames.HasAttribute(
        Reader, Reader.GetAssemblyDefinition().GetCustomAttributes(), "System.Runtime.CompilerServices.ReferenceAssemblyAttribute");

    /// <summary>Null if the bytes are no readable managed assembly.</summary>
    public static IlImage? Open(IlWorld world, ImmutableArray<byte> bytes)
    {
        PEReader? file = null;
        try
        {
            file = new PEReader(bytes);
            return new IlImage(world, file);
        }
        catch (Exception exception) when (Unreadable.Is(exception))
        {
            file?.Dispose();
            return null;
        }
    }

    public IlTypeDefinition Type(TypeDefinitionHandle handle)
    {
        if (!_types.TryGetValue(handle, out IlTypeDefinition? type))
        {
            type = new IlTypeDefinition(this, handle);
            _types.Add(handle, type);
        }

        return type;
    }

    public IlTypeDefinition? FindType(string fullName) => _byName.TryGetValue(fullName, out TypeDefinitionHandle handle) ? Type(handle) : null;

    /// <summary>The assembly that a type was moved to; nested types go with the outermost.</summary>
    public string? ForwardedTo(string fullName) => _forwarded.TryGetValue(fullName, out string? assembly) ? assembly : null;

    public IEnumerable<IlTypeDefinition> Types => Reader.TypeDefinitions.Select(Type);

    public MethodBodyBlock Body(int relativeVirtualAddress) => _file.GetMethodBody(relativeVirtualAddress);

    public void Dispose() => _file.Dispose();
}
