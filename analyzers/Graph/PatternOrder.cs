using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <summary>The parts of a pattern are asked one after the other, and no further than the first that does not match.</summary>
internal static class PatternOrder
{
    /// <summary>Whether a member is not asked, because a part before it is certain not to match.</summary>
    /// <param name="member">What reads the member, in a pattern.</param>
    /// <param name="matches">Whether a value matches a pattern; null: that is not known.</param>
    public static bool IsNeverAsked(IOperation member, Func<IOperation, IPatternOperation, bool?> matches)
    {
        for (IOperation part = member; part.Parent is IPatternOperation or IPropertySubpatternOperation; part = part.Parent)
        {
            if (part is IPropertySubpatternOperation asked && part.Parent is IRecursivePatternOperation { PropertySubpatterns: var parts }
                && parts.TakeWhile(one => one != asked).Any(before => matches(before.Member, before.Pattern) == false))
            {
                return true;
            }
        }

        return false;
    }
}
