namespace Tophalf.Analyzers.Effects;

/// <summary>What an effect depends on that only the call site knows.</summary>
internal enum ConditionKind : byte
{
    /// <summary>A value of the type parameter is boxed: an allocation unless it is a reference type.</summary>
    Boxes,

    /// <summary>A member is called on the type parameter, which may implement it as it likes.</summary>
    CallsOnType,

    /// <summary>Values of the type parameter are compared as <c>EqualityComparer&lt;T&gt;.Default</c> compares them.</summary>
    ComparesEquality,

    /// <summary>Values of the type parameter are ordered as <c>Comparer&lt;T&gt;.Default</c> orders them.</summary>
    ComparesOrder,

    /// <summary>The type parameter is constructed: <c>new T()</c>.</summary>
    Constructs,

    /// <summary>The delegate that is passed as the parameter is called.</summary>
    CallsDelegate,

    /// <summary>A virtual member is called on what is passed as the parameter.</summary>
    CallsOnArgument,

    /// <summary>One of <see cref="Assumption"/>, which no type argument decides.</summary>
    Assumes,
}
