using Microsoft.CodeAnalysis;
using Tophalf.Generators.Model;

namespace Tophalf.Generators.Parse;

/// <summary>
/// Reads an interrupt source from its declaration. Answers null for a declaration that nothing can be generated from: the
/// analyzers say what is wrong with it.
/// </summary>
internal static class SourceParser
{
    public static SourceInfo? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        if (context.TargetSymbol is not INamedTypeSymbol { TypeKind: TypeKind.Struct } source
            || source.IsRefLikeType
            || !source.IsUnmanagedType
            || !context.Attributes[0].IsFirstOf(source)
            || !Declarations.IsExtensible(source, cancellation)
            || Contract.Find(source, ContractNames.Source, source) is null)
        {
            return null;
        }

        string displayName = Names.Display(source);
        return new SourceInfo(
            Namespace: source.ContainingNamespace.IsGlobalNamespace ? "" : Names.Escaped(source.ContainingNamespace),
            Containers: Declarations.Containers(source).ToEquatableArray(),
            Declaration: Declarations.Of(source),
            DisplayName: displayName,
            FullName: Names.Full(source),
            HintName: $"{displayName}.{ContractNames.InterruptObject}");
    }
}
