using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Contract;

/// <summary>The field that makes a structure managed, however deep it lies.</summary>
/// <param name="Path">The way to it: <c>Queue.Owner</c>.</param>
/// <param name="Mistake">What it is: <c>of the managed type 'string'</c>.</param>
internal sealed record ManagedField(string Path, string Mistake)
{
    /// <summary>The fields of which an instance consists, those behind automatic properties among them.</summary>
    public static IEnumerable<IFieldSymbol> StoredIn(ITypeSymbol structure) =>
        structure.GetMembers().OfType<IFieldSymbol>().Where(static field => !field.IsStatic && !field.IsConst);

    /// <summary>Follows a field to what is managed in it; <see langword="null"/> when nothing is, or an error hides it.</summary>
    public static ManagedField? PathFrom(IFieldSymbol field) => PathFrom(field, new(SymbolEqualityComparer.Default));

    // A structure that contains itself is an error (CS0523) and would be walked for ever.
    private static ManagedField? PathFrom(IFieldSymbol field, HashSet<ITypeSymbol> entered)
    {
        string name = (field.AssociatedSymbol ?? field).Name;
        if (field.RefKind is not RefKind.None)
        {
            return new ManagedField(name, "a ref field");
        }

        ITypeSymbol type = field.Type;
        if (type.TypeKind is TypeKind.Error || (type.IsUnmanagedType && !type.IsRefLikeType))
        {
            return null;
        }

        if (type.TypeKind is TypeKind.Struct)
        {
            if (!entered.Add(type))
            {
                return null;
            }

            // What a structure of another assembly hides is not the author's to change, and its reference assembly makes
            // it up.
            bool isOurs = !type.DeclaringSyntaxReferences.IsEmpty;
            foreach (IFieldSymbol inner in StoredIn(type))
            {
                if ((isOurs || inner.DeclaredAccessibility is Accessibility.Public) && PathFrom(inner, entered) is { } managed)
                {
                    return managed with { Path = name + "." + managed.Path };
                }
            }

            // Read whole, and nothing found: what makes it managed is a field that does not bind.
            if (isOurs)
            {
                return null;
            }
        }

        return new ManagedField(name, $"of the managed type '{type.Name()}'");
    }
}
