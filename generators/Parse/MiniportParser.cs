using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tophalf.Generators.Model;

namespace Tophalf.Generators.Parse;

/// <summary>
/// Reads a miniport from its declaration. Answers null for a declaration that nothing can be generated from: the
/// analyzers say what is wrong with it.
/// </summary>
internal static class MiniportParser
{
    public static MiniportInfo? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        Compilation compilation = context.SemanticModel.Compilation;
        if (context.TargetSymbol is not INamedTypeSymbol { TypeKind: TypeKind.Struct } miniport
            || miniport.IsRefLikeType
            || !context.Attributes[0].IsFirstOf(miniport)
            || !miniport.IsUnmanagedType
            || !Declarations.IsExtensible(miniport, cancellation)
            || Contract.Find(miniport, ContractNames.Controller, miniport) is not { } contract)
        {
            return null;
        }

        ImmutableArray<ChannelInfo> channels = ChannelParser.Parse(miniport, compilation, cancellation);
        if (channels.IsDefaultOrEmpty)
        {
            return null;
        }

        cancellation.ThrowIfCancellationRequested();
        AttributeData attribute = context.Attributes[0];
        string displayName = Names.Display(miniport);
        return new MiniportInfo(
            Namespace: miniport.ContainingNamespace.IsGlobalNamespace ? "" : Names.Escaped(miniport.ContainingNamespace),
            Containers: Declarations.Containers(miniport).ToEquatableArray(),
            Declaration: Declarations.Of(miniport),
            DisplayName: displayName,
            FullName: Names.Full(miniport),
            HintName: displayName,
            IsExportable: compilation.IsSymbolAccessibleWithin(miniport, compilation.Assembly),
            DispatcherName: Names.Unused("Dispatcher", miniport, compilation, cancellation),
            Routines: contract.Written<ControllerRoutines>(),
            SharedInterruptLock: attribute.Named("SharedInterruptLock") is true,
            AlignmentMask: attribute.Named("AlignmentMask") is uint mask ? mask : 1,
            Channels: new(channels));
    }

    /// <summary>
    /// Whether an attribute is the first of its kind on a type. Two parts that both carry it are one declaration: the compiler
    /// complains about the second, once.
    /// </summary>
    internal static bool IsFirstOf(this AttributeData attribute, INamedTypeSymbol type)
    {
        AttributeData first = type.GetAttributes().First(other =>
            SymbolEqualityComparer.Default.Equals(other.AttributeClass, attribute.AttributeClass));
        return first.ApplicationSyntaxReference is { } written
            && written.SyntaxTree == attribute.ApplicationSyntaxReference?.SyntaxTree
            && written.Span == attribute.ApplicationSyntaxReference.Span;
    }

    /// <summary>The value that an attribute sets by name, or null.</summary>
    internal static object? Named(this AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Kind == TypedConstantKind.Primitive)
            {
                return argument.Value.Value;
            }
        }

        return null;
    }
}
