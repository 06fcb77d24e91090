using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Suppression;

/// <summary>
/// The reason of one suppression. The compiler takes a suppression that equals one that was announced; what was announced is
/// the rule, and the reason is known only at the place. So all reasons are equal.
/// </summary>
internal sealed class ReasonText(string text) : LocalizableString
{
    /// <inheritdoc/>
    protected override string GetText(IFormatProvider? formatProvider) => text;

    /// <inheritdoc/>
    protected override int GetHash() => 0;

    /// <inheritdoc/>
    protected override bool AreEqual(object? other) => other is ReasonText;
}
