namespace Tophalf.Analyzers.Effects;

/// <summary>The parts of a method's documentation id.</summary>
internal static class MemberId
{
    private const string OfShared = " on ";

    /// <summary>The name of the type: <c>System.String</c> of <c>M:System.String.get_Length</c>. Null: not a method's id.</summary>
    public static string? TypeOf(string documentationId)
    {
        int end = documentationId.IndexOf('(');
        int dot = documentationId.LastIndexOf('.', (end < 0 ? documentationId.Length : end) - 1);
        return dot > 2 && documentationId.StartsWith("M:", StringComparison.Ordinal) ? documentationId.Substring(2, dot - 2) : null;
    }

    /// <summary>The name of a virtual member as it is on the object that a static property always returns.</summary>
    public static string On(string member, string getter) => member + OfShared + getter;

    /// <summary>Whether it is such a name.</summary>
    public static bool IsOnShared(string id) => id.Contains(OfShared);

    /// <summary>Whether it is an explicit implementation, which has the name of an interface in its own.</summary>
    public static bool IsExplicit(string documentationId)
    {
        int hash = documentationId.IndexOf('#');
        return hash >= 0 && string.CompareOrdinal(documentationId, hash, "#ctor", 0, 5) != 0;
    }
}
