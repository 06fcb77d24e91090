using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;

namespace Tophalf.Analyzers.Il.Metadata;

/// <summary>A method as its assembly defines it.</summary>
internal sealed class IlMethod
{
    private readonly MethodDefinition _definition;
    private MethodSignature<IlType>? _signature;
    private string? _documentationId;
    private bool? _isIntrinsic;

    public IlMethod(IlTypeDefinition type, MethodDefinitionHandle handle)
    {
        Type = type;
        Handle = handle;
        _definition = Image.Reader.GetMethodDefinition(handle);
        Name = Image.Reader.GetString(_definition.Name);
        Attributes = _definition.Attributes;
        Implementation = _definition.ImplAttributes;
    }

    public IlTypeDefinition Type { get; }

    public IlImage Image => Type.Image;

    public MethodDefinitionHandle Handle { get; }

    public string Name { get; }

    public MethodAttributes Attributes { get; }

    public MethodImplAttributes Implementation { get; }

    public int Address => _definition.RelativeVirtualAddress;

    public bool IsStatic => (Attributes & MethodAttributes.Static) != 0;

    public bool IsVirtual => (Attributes & MethodAttributes.Virtual) != 0;

    public bool IsAbstract => (Attributes & MethodAttributes.Abstract) != 0;

    /// <summary>Takes a slot of its own: what it overrides is hidden, not overridden.</summary>
    public bool IsNewSlot => (Attributes & MethodAttributes.NewSlot) != 0;

    public bool IsOverridable => IsVirtual && !IsStatic && (Attributes & MethodAttributes.Final) == 0 && !Type.IsSealed;

    /// <summary>Public or protected, whatever its type is.</summary>
    public bool IsVisibleMember => (Attributes & MethodAttributes.MemberAccessMask)
        is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    public bool IsIntrinsic => _isIntrinsic ??= MetadataNames.HasAttribute(
        Image.Reader, _definition.GetCustomAttributes(), "System.Runtime.CompilerServices.IntrinsicAttribute");

    public bool DoesNotReturn => MetadataNames.HasAttribute(
        Image.Reader, _definition.GetCustomAttributes(), "System.Diagnostics.CodeAnalysis.DoesNotReturnAttribute");

    /// <summary>In terms of its own type parameters, without their constraints.</summary>
    public MethodSignature<IlType> Signature => _signature ??= _definition.DecodeSignature(Image.World.Provider(Image), GenericContext.Symbolic);

    public string DocumentationId => _documentationId ??= Metadata.DocumentationId.Of(this);

    public bool HasBody => Address != 0 && (Implementation & (MethodImplAttributes.CodeTypeMask | MethodImplAttributes.InternalCall)) == MethodImplAttributes.IL
        && (Attributes & MethodAttributes.PinvokeImpl) == 0;

    public MethodSignature<IlType> SignatureIn(GenericContext context) => _definition.DecodeSignature(Image.World.Provider(Image), context);

    public ImmutableArray<IlType> OpenArguments => Type.Parameters(_definition.GetGenericParameters(), ofMethod: true);

    /// <summary>For chains that people read: <c>List`1.AddWithResize</c>.</summary>
    public string ShortName
    {
        get
        {
            string type = Type.FullName;
            int cut = Type.Outer is null ? type.LastIndexOf('.') : type.LastIndexOf('.', type.LastIndexOf('.') - 1);
            return type.Substring(cut + 1) + "." + Name.TrimStart('.');
        }
    }

    public override string ToString() => DocumentationId;
}
