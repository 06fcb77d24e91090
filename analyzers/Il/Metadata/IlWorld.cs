using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;

namespace Tophalf.Analyzers.Il.Metadata;

/// <summary>
/// The assemblies that are looked at together, and their types. What is not among them is known by name only. For one
/// thread.
/// </summary>
internal sealed class IlWorld : IDisposable
{
    private readonly Dictionary<string, IlImage> _images = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(IlImage, TypeReferenceHandle), (IlTypeDefinition? Definition, string Name)> _references = [];
    private readonly Dictionary<IlImage, SignatureTypes> _providers = [];
    private readonly Dictionary<PrimitiveTypeCode, IlType> _primitives = [];
    private readonly TypeTable _types = new();

    public IEnumerable<IlImage> Images => _images.Values;

    /// <summary>Whether it is the class library itself, and not something built on it.</summary>
    public bool IsFramework => _images.ContainsKey("System.Private.CoreLib");

    /// <summary>A type of which nothing is known but that it is code.</summary>
    public IlType FunctionPointer => _types.FunctionPointer;

    /// <summary>False if the bytes are no readable managed assembly, or if one of that name is here already.</summary>
    public bool Add(ImmutableArray<byte> bytes)
    {
        IlImage? image = IlImage.Open(this, bytes);
        if (image is null || _images.ContainsKey(image.Name))
        {
            image?.Dispose();
            return false;
        }

        _images.Add(image.Name, image);
        return true;
    }

    public SignatureTypes Provider(IlImage image)
    {
        if (!_providers.TryGetValue(image, out SignatureTypes? provider))
        {
            provider = new SignatureTypes(image);
            _providers.Add(image, provider);
        }

        return provider;
    }

    /// <summary>The type behind a definition, reference or specification token.</summary>
    public IlType TypeOf(IlImage image, EntityHandle handle, GenericContext context) => handle.Kind switch
    {
        HandleKind.TypeDefinition => Named(image.Type((TypeDefinitionHandle)handle), []),
        HandleKind.TypeReference => Referenced(image, (TypeReferenceHandle)handle, isValueType: false),
        HandleKind.TypeSpecification => image.Reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(Provider(image), context),
        _ => throw new BadImageFormatException($"A {handle.Kind} token stands where a type is wanted."),
    };

    public IlType Named(IlTypeDefinition definition, ImmutableArray<IlType> arguments) =>
        _types.Named(definition.FullName, definition, definition.IsValueType, arguments);

    /// <summary>By name, if a core library is in this world or not.</summary>
    public IlType Named(string fullName, bool isValueType = false) =>
        Find(fullName) is { } definition ? Named(definition, []) : _types.Named(fullName, null, isValueType, []);

    public IlType Referenced(IlImage image, TypeReferenceHandle handle, bool isValueType)
    {
        if (!_references.TryGetValue((image, handle), out (IlTypeDefinition? Definition, string Name) found))
        {
            string name = MetadataNames.Of(image.Reader, handle);
            found = (Resolve(AssemblyOf(image, handle), name), name);
            _references.Add((image, handle), found);
        }

        return found.Definition is { } definition ? Named(definition, []) : _types.Named(found.Name, null, isValueType, []);
    }

    public IlType Construct(IlType generic, ImmutableArray<IlType> arguments) =>
        _types.Named(generic.Name, generic.Definition, generic.IsValueType, arguments);

    public IlType Parameter(bool ofMethod, int index, GenericParameterAttributes constraint) => _types.Parameter(ofMethod, index, constraint);

    public IlType Array(IlType element, int rank) => _types.Wrap(IlTypeKind.Array, element, rank);

    public IlType Wrap(IlTypeKind kind, IlType element) => _types.Wrap(kind, element, 0);

    public IlType Primitive(PrimitiveTypeCode code)
    {
        if (!_primitives.TryGetValue(code, out IlType? type))
        {
            type = Named("System." + code, code is not (PrimitiveTypeCode.String or PrimitiveTypeCode.Object));
            _primitives.Add(code, type);
        }

        return type;
    }

    /// <summary>A type with its type parameters replaced.</summary>
    public IlType Substitute(IlType type, GenericContext context)
    {
        if (!type.IsOpen)
        {
            return type;
        }

        switch (type.Kind)
        {
            case IlTypeKind.Parameter:
                ImmutableArray<IlType> arguments = type.OfMethod ? context.MethodArguments : context.TypeArguments;
                return arguments.IsDefault || type.Index >= arguments.Length ? type : arguments[type.Index];
            case IlTypeKind.Named:
                return Construct(type, [.. type.Arguments.Select(argument => Substitute(argument, context))]);
            default:
                return _types.Wrap(type.Kind, Substitute(type.Element!, context), type.Rank);
        }
    }

    public IlTypeDefinition? Find(string fullName)
    {
        foreach (IlImage image in _images.Values)
        {
            if (image.FindType(fullName) is { } definition)
            {
                return definition;
            }
        }

        return null;
    }

    public void Dispose()
    {
        foreach (IlImage image in _images.Values)
        {
            image.Dispose();
        }
    }

    private static string? AssemblyOf(IlImage image, TypeReferenceHandle handle)
    {
        EntityHandle scope = image.Reader.GetTypeReference(handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.TypeReference => AssemblyOf(image, (TypeReferenceHandle)scope),
            HandleKind.AssemblyReference => image.Reader.GetString(image.Reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name),
            _ => image.Name,
        };
    }

    // A facade forwards to where the type lives now; a nested type moves with the outermost.
    private IlTypeDefinition? Resolve(string? assembly, string fullName)
    {
        for (int hops = 0; hops < 8 && assembly is not null && _images.TryGetValue(assembly, out IlImage? image); hops++)
        {
            if (image.FindType(fullName) is { } definition)
            {
                return definition;
            }

            string outer = fullName;
            while ((assembly = image.ForwardedTo(outer)) is null && outer.LastIndexOf('.') is > 0 and var cut)
            {
                outer = outer.Substring(0, cut);
            }
        }

        return null;
    }
}
