using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Tophalf.Analyzers.Il.Metadata;

/// <summary>Makes <see cref="IlType"/>s of signatures, with type parameters replaced.</summary>
internal sealed class SignatureTypes(IlImage image) : ISignatureTypeProvider<IlType, GenericContext>
{
    private const byte ValueTypeKind = 0x11;

    private readonly IlWorld _world = image.World;

    public IlType GetPrimitiveType(PrimitiveTypeCode typeCode) => _world.Primitive(typeCode);

    public IlType GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => _world.Named(image.Type(handle), []);

    public IlType GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        _world.Referenced(image, handle, rawTypeKind == ValueTypeKind);

    public IlType GetTypeFromSpecification(MetadataReader reader, GenericContext context, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, context);

    public IlType GetGenericInstantiation(IlType genericType, ImmutableArray<IlType> typeArguments) => _world.Construct(genericType, typeArguments);

    public IlType GetGenericTypeParameter(GenericContext context, int index) => Pick(context.TypeArguments, index, ofMethod: false);

    public IlType GetGenericMethodParameter(GenericContext context, int index) => Pick(context.MethodArguments, index, ofMethod: true);

    public IlType GetSZArrayType(IlType elementType) => _world.Array(elementType, 1);

    public IlType GetArrayType(IlType elementType, ArrayShape shape) => _world.Array(elementType, Math.Max(shape.Rank, 2));

    public IlType GetByReferenceType(IlType elementType) => _world.Wrap(IlTypeKind.ByReference, elementType);

    public IlType GetPointerType(IlType elementType) => _world.Wrap(IlTypeKind.Pointer, elementType);

    public IlType GetFunctionPointerType(MethodSignature<IlType> signature) => _world.FunctionPointer;

    public IlType GetModifiedType(IlType modifier, IlType unmodifiedType, bool isRequired) => unmodifiedType;

    public IlType GetPinnedType(IlType elementType) => elementType;

    private IlType Pick(ImmutableArray<IlType> arguments, int index, bool ofMethod) =>
        arguments.IsDefault || index >= arguments.Length ? _world.Parameter(ofMethod, index, default) : arguments[index];
}
