using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Tophalf.Analyzers.Il.Metadata;

/// <summary>What the tokens in the bodies of one assembly name.</summary>
internal sealed class TokenResolver(IlImage image)
{
    private readonly Dictionary<MemberReferenceHandle, (IlMethod? Method, string DocumentationId)> _references = [];

    private MetadataReader Reader => image.Reader;

    private IlWorld World => image.World;

    public IlType Type(EntityHandle token, GenericContext context) => World.TypeOf(image, token, context);

    public MethodReference Method(EntityHandle token, GenericContext context) => token.Kind switch
    {
        HandleKind.MethodDefinition => Defined((MethodDefinitionHandle)token, []),
        HandleKind.MemberReference => Referenced((MemberReferenceHandle)token, [], context),
        HandleKind.MethodSpecification => Specified(Reader.GetMethodSpecification((MethodSpecificationHandle)token), context),
        _ => throw new BadImageFormatException($"A {token.Kind} token stands where a method is wanted."),
    };

    public (IlField Field, IlType Type) Field(EntityHandle token, GenericContext context)
    {
        if (token.Kind == HandleKind.FieldDefinition)
        {
            FieldDefinition field = Reader.GetFieldDefinition((FieldDefinitionHandle)token);
            IlTypeDefinition declaring = image.Type(field.GetDeclaringType());
            return (new IlField(declaring, Reader.GetString(field.Name)), field.DecodeSignature(World.Provider(image), context));
        }

        MemberReference member = Reader.GetMemberReference((MemberReferenceHandle)token);
        IlType parent = World.TypeOf(image, member.Parent, context);
        return (new IlField(parent.Definition, Reader.GetString(member.Name)),
            member.DecodeFieldSignature(World.Provider(image), new GenericContext(parent.Arguments, context.MethodArguments)));
    }

    private MethodReference Defined(MethodDefinitionHandle handle, ImmutableArray<IlType> methodArguments)
    {
        IlTypeDefinition type = image.Type(Reader.GetMethodDefinition(handle).GetDeclaringType());
        IlMethod method = type.Method(handle);
        IlType declaring = World.Named(type, []);
        return new MethodReference(
            declaring, method.Name, method, methodArguments, method.SignatureIn(new GenericContext([], methodArguments)), method.DocumentationId);
    }

    private MethodReference Specified(MethodSpecification specification, GenericContext context)
    {
        ImmutableArray<IlType> arguments = specification.DecodeSignature(World.Provider(image), context);
        return specification.Method.Kind == HandleKind.MethodDefinition
            ? Defined((MethodDefinitionHandle)specification.Method, arguments)
            : Referenced((MemberReferenceHandle)specification.Method, arguments, context);
    }

    private MethodReference Referenced(MemberReferenceHandle handle, ImmutableArray<IlType> methodArguments, GenericContext context)
    {
        MemberReference member = Reader.GetMemberReference(handle);
        if (member.Parent.Kind == HandleKind.MethodDefinition)
        {
            return Defined((MethodDefinitionHandle)member.Parent, methodArguments);
        }

        IlType parent = World.TypeOf(image, member.Parent, context);
        MethodSignature<IlType> signature = member.DecodeMethodSignature(World.Provider(image), new GenericContext(parent.Arguments, methodArguments));
        string name = Reader.GetString(member.Name);
        if (!_references.TryGetValue(handle, out (IlMethod? Method, string DocumentationId) found))
        {
            MethodSignature<IlType> symbolic = member.DecodeMethodSignature(World.Provider(image), GenericContext.Symbolic);
            IlMethod? method = parent.Kind == IlTypeKind.Named ? Find(parent.Definition, name, symbolic) : null;
            found = (method, method?.DocumentationId
                ?? DocumentationId.Of(parent.Name, name, symbolic.GenericParameterCount, symbolic.ParameterTypes, symbolic.ReturnType));
            _references.Add(handle, found);
        }

        // A reference may name a derived type; the method is its base's then.
        IlType declaring = found.Method is { } resolved && resolved.Type != parent.Definition ? TypeRelations.BaseOf(parent, resolved.Type) ?? parent : parent;
        return new MethodReference(declaring, name, found.Method, methodArguments, signature, found.DocumentationId);
    }

    private static IlMethod? Find(IlTypeDefinition? type, string name, MethodSignature<IlType> symbolic)
    {
        foreach (IlType current in type is null ? [] : TypeRelations.Bases(type.Open))
        {
            foreach (IlMethod method in current.Definition?.Named(name) ?? [])
            {
                if (Same(method.Signature, symbolic))
                {
                    return method;
                }
            }
        }

        return null;
    }

    private static bool Same(MethodSignature<IlType> left, MethodSignature<IlType> right) =>
        left.GenericParameterCount == right.GenericParameterCount && left.Header.IsInstance == right.Header.IsInstance
        && left.ReturnType == right.ReturnType && left.ParameterTypes.AsSpan().SequenceEqual(right.ParameterTypes.AsSpan());
}
