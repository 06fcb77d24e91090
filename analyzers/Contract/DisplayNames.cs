using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Contract;

/// <summary>Symbols as messages write them: as the author would, without namespaces.</summary>
internal static class DisplayNames
{
    private static readonly SymbolDisplayFormat s_member = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType);

    private static readonly SymbolDisplayFormat s_signature = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeParameters);

    private static readonly SymbolDisplayFormat s_full = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted)
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.None);

    /// <summary><c>PiixChannel</c>, <c>Board.PiixChannel</c>, <c>IAtaController&lt;PiixController&gt;</c>.</summary>
    public static string Name(this ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);

    /// <summary><c>Acme.Storage.PiixController</c>.</summary>
    public static string FullName(this ITypeSymbol type) => type.ToDisplayString(s_full);

    /// <summary><c>PiixChannel.Claim</c>.</summary>
    public static string NameInType(this ISymbol member) => member.ToDisplayString(s_member);

    /// <summary><c>public static bool Reset(ref PiixChannel channel, ref PiixController controller)</c>.</summary>
    public static string Signature(this IMethodSymbol contractMember) => "public static " + contractMember.ToDisplayString(s_signature);
}
