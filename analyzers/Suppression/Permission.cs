using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Contexts;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Suppression;

/// <summary>What an attribute says of a rule that may be broken: <c>[Permits]</c>, or <c>[SuppressMessage]</c>.</summary>
/// <param name="rule">The rule.</param>
/// <param name="contexts">The contexts; all bits where there is no word of them.</param>
/// <param name="reason">Why; null where no reason is given.</param>
/// <param name="isKnownToCompiler">Whether the compiler itself suppresses what is reported in the member.</param>
/// <param name="place">The attribute, where it is written in this compilation.</param>
internal sealed class Permission(string rule, long contexts, string? reason, bool isKnownToCompiler, Location? place)
{
    private const long AllContexts = -1;

    // What the editor writes where a reason is to be put.
    private const string NotYetGiven = "<Pending>";

    public string Rule { get; } = rule;

    public string? Reason { get; } = reason;

    public bool IsKnownToCompiler { get; } = isKnownToCompiler;

    public Location? Place { get; } = place;

    /// <summary>Whether something was found that it permits.</summary>
    public bool IsUsed { get; set; }

    /// <summary>Whether it says anything about a context.</summary>
    public bool Covers(RunContext context) => (contexts & context.Routine) != 0;

    public static bool IsReason(string? reason) => !string.IsNullOrWhiteSpace(reason) && reason != NotYetGiven;

    /// <summary>Reads an attribute; null: it is neither, or of a rule that is not of this package.</summary>
    public static Permission? Of(AttributeData attribute)
    {
        Location? place = attribute.ApplicationSyntaxReference is { } syntax ? syntax.SyntaxTree.GetLocation(syntax.Span) : null;
        if (attribute.AttributeClass.IsNamed("Tophalf", "PermitsAttribute")
            && attribute.ConstructorArguments is [{ Value: string rule }, { Value: IConvertible contexts }, { } because])
        {
            return new Permission(rule, contexts.ToInt64(null), because.Value as string, isKnownToCompiler: false, place);
        }

        if (attribute.AttributeClass.IsNamed("System.Diagnostics.CodeAnalysis", "SuppressMessageAttribute")
            && attribute.ConstructorArguments is [_, { Value: string check }] && IsOfThisPackage(check))
        {
            string? reason = attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == "Justification").Value.Value as string;
            return new Permission(RuleOf(check), AllContexts, reason, isKnownToCompiler: true, place);
        }

        return null;
    }

    /// <summary>Whether a suppression is of a rule of this package.</summary>
    public static bool IsOfThisPackage(string check) => RuleOf(check) is ['T', 'H', .. { Length: 4 } number] && number.All(char.IsDigit);

    /// <summary>The rule: editors write its title behind it, <c>TH2001:A context in which nothing may be allocated allocates</c>.</summary>
    public static string RuleOf(string check)
    {
        int colon = check.IndexOf(':');
        return (colon < 0 ? check : check.Substring(0, colon)).Trim();
    }
}
