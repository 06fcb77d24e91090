using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.Analyzers.Il.Analysis;

internal enum ValueKind
{
    /// <summary>Nothing is known but, perhaps, the static type.</summary>
    Any,

    Null,

    /// <summary>A constant: <see cref="Value.Number"/>.</summary>
    Integer,

    /// <summary>What was passed as the argument of that number, <c>this</c> included.</summary>
    Argument,

    /// <summary>Not null, and of exactly that type.</summary>
    Exact,

    /// <summary>The <c>typeof</c> of a type.</summary>
    TypeOf,

    /// <summary>Read from a field.</summary>
    Field,

    /// <summary>The address of a field.</summary>
    FieldAddress,

    /// <summary>The address of a method.</summary>
    Function,

    /// <summary>A delegate on one known method.</summary>
    Delegate,

    /// <summary><c>EqualityComparer&lt;T&gt;.Default</c> or <c>Comparer&lt;T&gt;.Default</c>.</summary>
    DefaultComparer,
}

/// <summary>What is known of a value on the stack or in a variable.</summary>
/// <param name="Kind">How it is known.</param>
/// <param name="Type">The type that it has, or is declared with.</param>
/// <param name="Number">A constant, or the number of an argument.</param>
/// <param name="Data">The field, method or type that it is about.</param>
internal readonly record struct Value(ValueKind Kind, IlType? Type, long Number = 0, object? Data = null)
{
    public static Value Any(IlType? type = null) => new(ValueKind.Any, type);

    public static Value Null => new(ValueKind.Null, null);

    public static Value Integer(long number) => new(ValueKind.Integer, null, number);

    public static Value Exact(IlType type) => new(ValueKind.Exact, type);

    /// <summary>Whether a branch on it goes one way only; null: either.</summary>
    public bool? IsTrue => Kind switch
    {
        ValueKind.Null => false,
        ValueKind.Integer => Number != 0,
        ValueKind.Exact or ValueKind.TypeOf or ValueKind.FieldAddress or ValueKind.Function or ValueKind.Delegate or ValueKind.DefaultComparer => true,
        _ => null,
    };

    // The compiler keeps a delegate that needs to be made once in a field whose name no source has; it holds that delegate or null.
    private bool IsCacheOf(Value made) =>
        made.Kind == ValueKind.Delegate && Kind == ValueKind.Field && Data is FieldReference { Field.Name: ['<', ..] };

    /// <summary>What is known where two ways meet.</summary>
    public static Value Join(Value left, Value right) =>
        left == right ? left
        : left.IsCacheOf(right) ? right
        : right.IsCacheOf(left) ? left
        : left.Kind == ValueKind.Null && right.Type is { IsReference: true } ? Any(right.Type)
        : right.Kind == ValueKind.Null && left.Type is { IsReference: true } ? Any(left.Type)
        : left.Type == right.Type ? Any(left.Type)
        : Any();
}
