using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Summaries;

/// <summary>The methods and accessors of a library that others can call and that have something to run.</summary>
internal static class VisibleMembers
{
    public static IEnumerable<IMethodSymbol> Of(TypeHierarchy hierarchy) =>
        from type in hierarchy.All
        where type.TypeKind is not (TypeKind.Delegate or TypeKind.Enum) && type.IsVisibleOutside()
        from member in type.GetMembers().OfType<IMethodSymbol>()
        where !member.IsAbstract && member.MethodKind is not (MethodKind.StaticConstructor or MethodKind.Destructor)
        where member.IsVisibleOutside() || !member.ExplicitInterfaceImplementations.IsEmpty
        where member.Import() is null
        select member;
}
