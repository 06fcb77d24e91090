using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Tophalf.Analyzers.Il.Metadata;

/// <summary>A type as its assembly defines it.</summary>
internal sealed class IlTypeDefinition
{
    private readonly TypeDefinition _definition;
    private ImmutableArray<IlMethod> _methods;
    private ImmutableArray<IlType> _interfaces;
    private HashSet<string>? _threadStatics;
    private IlType? _open;
    private IlType? _base;
    private bool _baseKnown;
    private Dictionary<string, ImmutableArray<IlMethod>>? _byName;

    public IlTypeDefinition(IlImage image, TypeDefinitionHandle handle)
    {
        Image = image;
        Handle = handle;
        _definition = image.Reader.GetTypeDefinition(handle);
        FullName = MetadataNames.Of(image.Reader, handle);
        Attributes = _definition.Attributes;
        Arity = _definition.GetGenericParameters().Count;
        BaseName = NameOf(_definition.BaseType);
    }

    public IlImage Image { get; }

    public TypeDefinitionHandle Handle { get; }

    public string FullName { get; }

    public TypeAttributes Attributes { get; }

    /// <summary>With those of the containing types.</summary>
    public int Arity { get; }

    public string BaseName { get; }

    public bool IsInterface => (Attributes & TypeAttributes.Interface) != 0;

    public bool IsSealed => (Attributes & TypeAttributes.Sealed) != 0;

    public bool IsEnum => BaseName == "System.Enum";

    public bool IsValueType => IsEnum || (BaseName == "System.ValueType" && FullName != "System.Enum");

    public bool IsDelegate => BaseName == "System.MulticastDelegate" && FullName != "System.MulticastDelegate";

    /// <summary>Whether a static field access may come before the static constructor has run; it runs at some time all the same.</summary>
    public IlMethod? StaticConstructor => Named(".cctor").FirstOrDefault();

    public IlTypeDefinition? Outer => _definition.GetDeclaringType() is { IsNil: false } outer ? Image.Type(outer) : null;

    /// <summary>Whether code in another assembly can name it.</summary>
    public bool IsVisible => (Attributes & TypeAttributes.VisibilityMask) switch
    {
        TypeAttributes.Public => true,
        TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem => Outer!.IsVisible,
        _ => false,
    };

    /// <summary>Whether code in another assembly can derive from it.</summary>
    public bool IsDerivableOutside => IsVisible && !IsSealed
        && (IsInterface || Named(".ctor").Any(constructor => constructor.IsVisibleMember));

    public ImmutableArray<IlMethod> Methods
    {
        get
        {
            if (_methods.IsDefault)
            {
                _methods = [.. _definition.GetMethods().Select(handle => new IlMethod(this, handle))];
            }

            return _methods;
        }
    }

    /// <summary>Itself, with its own type parameters as arguments.</summary>
    public IlType Open => _open ??= Image.World.Named(this, Parameters(_definition.GetGenericParameters(), ofMethod: false));

    /// <summary>In terms of <see cref="Open"/>'s arguments without their constraints.</summary>
    public IlType? Base
    {
        get
        {
            if (!_baseKnown)
            {
                _baseKnown = true;
                _base = _definition.BaseType.IsNil ? null : Image.World.TypeOf(Image, _definition.BaseType, GenericContext.Symbolic);
            }

            return _base;
        }
    }

    /// <summary>In terms of <see cref="Open"/>'s arguments without their constraints.</summary>
    public ImmutableArray<IlType> Interfaces
    {
        get
        {
            if (_interfaces.IsDefault)
            {
                _interfaces = [.. _definition.GetInterfaceImplementations()
                    .Select(handle => Image.World.TypeOf(Image, Image.Reader.GetInterfaceImplementation(handle).Interface, GenericContext.Symbolic))];
            }

            return _interfaces;
        }
    }

    /// <summary>Whether each thread has the static field of that name to itself.</summary>
    public bool IsThreadStatic(string field)
    {
        _threadStatics ??= [.. _definition.GetFields().Select(Image.Reader.GetFieldDefinition)
            .Where(definition => MetadataNames.HasAttribute(Image.Reader, definition.GetCustomAttributes(), "System.ThreadStaticAttribute"))
            .Select(definition => Image.Reader.GetString(definition.Name))];
        return _threadStatics.Contains(field);
    }

    public IEnumerable<MethodImplementation> ExplicitImplementations => _definition.GetMethodImplementations().Select(Image.Reader.GetMethodImplementation);

    /// <summary>A type's methods follow one another in the table.</summary>
    public IlMethod Method(MethodDefinitionHandle handle) =>
        Methods[MetadataTokens.GetRowNumber(handle) - MetadataTokens.GetRowNumber(Methods[0].Handle)];

    public ImmutableArray<IlMethod> Named(string name)
    {
        _byName ??= Methods.GroupBy(method => method.Name).ToDictionary(group => group.Key, group => group.ToImmutableArray());
        return _byName.TryGetValue(name, out ImmutableArray<IlMethod> methods) ? methods : [];
    }

    internal ImmutableArray<IlType> Parameters(GenericParameterHandleCollection handles, bool ofMethod) =>
    [
        .. handles.Select(handle => Image.Reader.GetGenericParameter(handle))
            .Select(parameter => Image.World.Parameter(ofMethod, parameter.Index, parameter.Attributes & GenericParameterAttributes.SpecialConstraintMask & ~GenericParameterAttributes.DefaultConstructorConstraint)),
    ];

    public override string ToString() => FullName;

    private string NameOf(EntityHandle type) => type.IsNil ? "" : type.Kind switch
    {
        HandleKind.TypeDefinition => MetadataNames.Of(Image.Reader, (TypeDefinitionHandle)type),
        HandleKind.TypeReference => MetadataNames.Of(Image.Reader, (TypeReferenceHandle)type),
        _ => "",
    };
}
