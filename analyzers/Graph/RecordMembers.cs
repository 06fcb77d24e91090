using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tophalf.Analyzers.Graph;

/// <summary>What the members call that the compiler writes for a record: those of its fields, properties and base.</summary>
internal static class RecordMembers
{
    /// <summary>Whether the compiler writes a method, since it is a record's.</summary>
    public static bool IsOne(IMethodSymbol method) => method is { IsImplicitlyDeclared: true, ContainingType.IsRecord: true };

    /// <summary>The methods that somebody wrote and a member of a record calls; of an Equals that was written, that one.</summary>
    /// <param name="method">The member.</param>
    /// <param name="types">What type parameters stand for.</param>
    public static IEnumerable<IMethodSymbol> CalledBy(IMethodSymbol method, TypeMap types)
    {
        string name = method.MethodKind == MethodKind.UserDefinedOperator ? nameof(Equals) : method.Name;
        if (name == nameof(Equals) && Written(method.ContainingType, name) is { } own)
        {
            return [own];
        }

        HashSet<IMethodSymbol> called = new(SymbolEqualityComparer.Default);
        Add(method.ContainingType, name, types, called, new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default));
        return called;
    }

    private static void Add(INamedTypeSymbol record, string name, TypeMap types, HashSet<IMethodSymbol> called, HashSet<INamedTypeSymbol> seen)
    {
        if (!seen.Add(record))
        {
            return;
        }

        if (name == nameof(ToString) && Written(record, "PrintMembers") is { } print)
        {
            called.Add(print);
            return;
        }

        foreach (ISymbol member in record.GetMembers().Where(static member => !member.IsStatic))
        {
            ITypeSymbol? type = member switch
            {
                IFieldSymbol field => field.Type,
                IPropertySymbol { DeclaredAccessibility: Accessibility.Public, IsIndexer: false } property when name == nameof(ToString) => property.Type,
                _ => null,
            };
            if (type is not null && member is IPropertySymbol { GetMethod: { IsImplicitlyDeclared: false } getter } && IsWritten(getter))
            {
                called.Add(getter);
            }

            if (type is not null && types.Apply(type) is INamedTypeSymbol part && part.IsFromSource())
            {
                AddMembers(part, name, types, called, seen);
            }
        }

        if (record.BaseType is { IsRecord: true } parent)
        {
            AddMembers(parent, name, types, called, seen);
        }
    }

    private static void AddMembers(INamedTypeSymbol part, string name, TypeMap types, HashSet<IMethodSymbol> called, HashSet<INamedTypeSymbol> seen)
    {
        foreach (IMethodSymbol member in part.GetMembers(name).OfType<IMethodSymbol>())
        {
            if (!IsOne(member))
            {
                called.Add(member);
            }
            else if (Written(part, name) is null)
            {
                Add(part, name, types, called, seen);
            }
        }
    }

    private static IMethodSymbol? Written(INamedTypeSymbol type, string name) =>
        type.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(static one => !one.IsImplicitlyDeclared);

    // An accessor without a body is a field.
    private static bool IsWritten(IMethodSymbol getter) =>
        getter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is AccessorDeclarationSyntax { Body: not null } or AccessorDeclarationSyntax { ExpressionBody: not null } or ArrowExpressionClauseSyntax;
}
