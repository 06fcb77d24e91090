using System.Reflection.Metadata;

namespace Tophalf.Analyzers.Il.Metadata;

/// <summary>Full names as documentation ids spell them: <c>System.Collections.Generic.List`1.Enumerator</c>.</summary>
internal static class MetadataNames
{
    // No compiler nests deeper; tables that were tampered with may go round in circles.
    private const int DeepestNesting = 64;

    public static string Of(MetadataReader reader, TypeDefinitionHandle handle) => Of(reader, handle, 0);

    public static string Of(MetadataReader reader, TypeReferenceHandle handle) => Of(reader, handle, 0);

    private static string Of(MetadataReader reader, TypeDefinitionHandle handle, int depth)
    {
        Check(depth);
        TypeDefinition type = reader.GetTypeDefinition(handle);
        string name = reader.GetString(type.Name);
        TypeDefinitionHandle outer = type.GetDeclaringType();
        return outer.IsNil ? Join(reader.GetString(type.Namespace), name) : Of(reader, outer, depth + 1) + "." + name;
    }

    private static string Of(MetadataReader reader, TypeReferenceHandle handle, int depth)
    {
        Check(depth);
        TypeReference type = reader.GetTypeReference(handle);
        string name = reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? Of(reader, (TypeReferenceHandle)type.ResolutionScope, depth + 1) + "." + name
            : Join(reader.GetString(type.Namespace), name);
    }

    public static string Of(MetadataReader reader, ExportedType type) => Join(reader.GetString(type.Namespace), reader.GetString(type.Name));

    /// <summary>The type of an attribute.</summary>
    public static string OfAttribute(MetadataReader reader, CustomAttribute attribute) => attribute.Constructor.Kind switch
    {
        HandleKind.MethodDefinition => Of(reader, reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType()),
        HandleKind.MemberReference => reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
            ? Of(reader, (TypeReferenceHandle)parent)
            : "",
        _ => "",
    };

    public static bool HasAttribute(MetadataReader reader, CustomAttributeHandleCollection attributes, string fullName)
    {
        foreach (CustomAttributeHandle handle in attributes)
        {
            if (OfAttribute(reader, reader.GetCustomAttribute(handle)) == fullName)
            {
                return true;
            }
        }

        return false;
    }

    private static void Check(int depth)
    {
        if (depth > DeepestNesting)
        {
            throw new BadImageFormatException("Types are nested without end.");
        }
    }

    private static string Join(string space, string name) => space.Length == 0 ? name : space + "." + name;
}
