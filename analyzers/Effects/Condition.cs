namespace Tophalf.Analyzers.Effects;

/// <summary>A condition of a verdict. Its subject is a type parameter, a parameter, or an assumption.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="OfMethod">The type parameter is one of the method's; otherwise of the containing types', counted through all of them.</param>
/// <param name="Index">The number of the type parameter, or of the parameter; <see cref="Receiver"/> for <c>this</c>.</param>
/// <param name="Member">The documentation id of the member that is called, or the assumption.</param>
internal readonly record struct Condition(ConditionKind Kind, bool OfMethod, int Index, string? Member) : IComparable<Condition>
{
    /// <summary>The number of the receiver among the parameters.</summary>
    public const int Receiver = -1;

    /// <summary>A condition about a type parameter.</summary>
    public static Condition OnType(ConditionKind kind, bool ofMethod, int index, string? member = null) => new(kind, ofMethod, index, member);

    /// <summary>A condition about a parameter.</summary>
    public static Condition OnArgument(ConditionKind kind, int parameter, string? member = null) => new(kind, OfMethod: false, parameter, member);

    /// <summary>An assumption.</summary>
    public static Condition Assuming(string assumption) => new(ConditionKind.Assumes, OfMethod: false, 0, assumption);

    /// <summary>The order in which conditions are told and looked at.</summary>
    public int CompareTo(Condition other)
    {
        int order = Kind.CompareTo(other.Kind);
        order = order != 0 ? order : OfMethod.CompareTo(other.OfMethod);
        order = order != 0 ? order : Index.CompareTo(other.Index);
        return order != 0 ? order : string.CompareOrdinal(Member, other.Member);
    }

    /// <summary>Reads as the rest of "holds unless it ...", or "assumes ...".</summary>
    public override string ToString() => Kind switch
    {
        ConditionKind.Boxes => $"boxes {TypeParameter}",
        ConditionKind.CallsOnType => $"calls {Member} on {TypeParameter}",
        ConditionKind.ComparesEquality => $"compares {TypeParameter} by its default equality",
        ConditionKind.ComparesOrder => $"compares {TypeParameter} by its default order",
        ConditionKind.Constructs => $"constructs {TypeParameter}",
        ConditionKind.CallsDelegate => $"calls the delegate {Parameter}",
        ConditionKind.CallsOnArgument => $"calls {Member} on {Parameter}",
        _ => $"assumes {Member}",
    };

    private string TypeParameter => (OfMethod ? "``" : "`") + Index;

    private string Parameter => Index == Receiver ? "receiver" : $"parameter {Index}";
}
