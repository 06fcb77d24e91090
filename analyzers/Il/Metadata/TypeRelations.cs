using System.Reflection.Metadata;

namespace Tophalf.Analyzers.Il.Metadata;

/// <summary>Which method runs when a member is called on a type that is known exactly.</summary>
internal static class TypeRelations
{
    private const int LongestChain = 200;

    /// <summary>The base type of that definition, with its arguments; the type itself counts. Null: it is none.</summary>
    public static IlType? BaseOf(IlType type, IlTypeDefinition definition)
    {
        foreach (IlType current in Bases(type))
        {
            if (current.Definition == definition)
            {
                return current;
            }
        }

        return null;
    }

    /// <summary>The type, its base, and so on.</summary>
    public static IEnumerable<IlType> Bases(IlType type)
    {
        IlType? current = type;
        for (int depth = 0; current is not null; depth++, current = Base(current))
        {
            if (depth > LongestChain)
            {
                throw new BadImageFormatException("A type is derived from itself.");
            }

            yield return current;
        }
    }

    public static IlType? Base(IlType type) =>
        type.Definition is { Base: { } parent } definition ? definition.Image.World.Substitute(parent, new GenericContext(type.Arguments, [])) : null;

    /// <summary>The interface of that definition that the type implements; the first one, if there are several.</summary>
    public static IlType? Interface(IlType type, IlTypeDefinition definition) =>
        AllInterfaces(type).FirstOrDefault(candidate => candidate.Definition == definition);

    public static bool Implements(IlType type, IlType wanted) => AllInterfaces(type).Any(candidate => candidate == wanted);

    /// <summary>What runs for a virtual or interface member on exactly this type; null: not found.</summary>
    public static MethodInstance? Implementation(IlType type, MethodReference member)
    {
        // A member that is known by name only may be an interface's or a class's; either way its name and signature tell.
        IlMethod? called = member.Method;
        bool ofInterface = called is null or { Type.IsInterface: true };
        foreach (IlType current in Bases(type))
        {
            if (current.Definition is not { } definition)
            {
                break;
            }

            if (Explicit(current, definition, member) is { } body)
            {
                return body;
            }

            foreach (IlMethod method in definition.Named(member.Name))
            {
                if (method == called || ((ofInterface || !method.IsNewSlot) && IsCandidate(method, member, ofInterface) && SameSignature(method, current, member)))
                {
                    return new MethodInstance(method, current.Arguments, member.MethodArguments);
                }
            }
        }

        return ofInterface ? DefaultBody(type, member) : null;
    }

    private static bool IsCandidate(IlMethod method, MethodReference member, bool ofInterface) =>
        method.IsStatic != member.HasThis && (method.IsVirtual || method.IsStatic)
        && (!ofInterface || (method.Attributes & System.Reflection.MethodAttributes.MemberAccessMask) == System.Reflection.MethodAttributes.Public);

    private static bool SameSignature(IlMethod method, IlType type, MethodReference member)
    {
        if (method.Signature.ParameterTypes.Length != member.Signature.ParameterTypes.Length
            || method.Signature.GenericParameterCount != member.Signature.GenericParameterCount)
        {
            return false;
        }

        MethodSignature<IlType> signature = method.SignatureIn(new GenericContext(type.Arguments, member.MethodArguments));
        return signature.ParameterTypes.AsSpan().SequenceEqual(member.Signature.ParameterTypes.AsSpan())
            && (signature.ReturnType == member.Signature.ReturnType || member.Method is { Type.IsInterface: false });
    }

    private static MethodInstance? Explicit(IlType type, IlTypeDefinition definition, MethodReference member)
    {
        var context = new GenericContext(type.Arguments, member.MethodArguments);
        foreach (MethodImplementation implementation in definition.ExplicitImplementations)
        {
            if (NameOf(definition.Image, implementation.MethodDeclaration) != member.Name)
            {
                continue;
            }

            MethodReference declaration = definition.Image.Tokens.Method(implementation.MethodDeclaration, context);
            if (declaration.DocumentationId == member.DocumentationId && declaration.Type == member.Type
                && definition.Image.Tokens.Method(implementation.MethodBody, context).Method is { } body)
            {
                return new MethodInstance(body, type.Arguments, member.MethodArguments);
            }
        }

        return null;
    }

    private static MethodInstance? DefaultBody(IlType type, MethodReference member)
    {
        MethodInstance? found = null;
        foreach (IlType candidate in AllInterfaces(type))
        {
            if (candidate.Definition is { } definition && Explicit(candidate, definition, member) is { Method.HasBody: true } body)
            {
                // Two that override it: which is the more special one is not worth knowing here.
                if (found is not null)
                {
                    return null;
                }

                found = body;
            }
        }

        return found ?? (member.Method is { HasBody: true } ? member.Instance : null);
    }

    private static IEnumerable<IlType> AllInterfaces(IlType type)
    {
        var seen = new HashSet<IlType>();
        var open = new Stack<IlType>();
        foreach (IlType current in Bases(type))
        {
            open.Push(current);
        }

        while (open.Count > 0)
        {
            IlType current = open.Pop();
            if (current.Definition is not { } definition)
            {
                continue;
            }

            foreach (IlType symbolic in definition.Interfaces)
            {
                IlType next = definition.Image.World.Substitute(symbolic, new GenericContext(current.Arguments, []));
                if (seen.Add(next))
                {
                    yield return next;
                    open.Push(next);
                }
            }
        }
    }

    private static string NameOf(IlImage image, EntityHandle method) => method.Kind == HandleKind.MethodDefinition
        ? image.Reader.GetString(image.Reader.GetMethodDefinition((MethodDefinitionHandle)method).Name)
        : image.Reader.GetString(image.Reader.GetMemberReference((MemberReferenceHandle)method).Name);
}
