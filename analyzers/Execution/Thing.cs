using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <summary>An object or a structure that the execution has made: there, and the same wherever it is referred to.</summary>
/// <param name="type">The type that it was made of; null: not known.</param>
internal sealed class Thing(ITypeSymbol? type) : Opaque
{
    private object? _gate;

    public ITypeSymbol? Type { get; } = type;

    /// <summary>What its fields, and the properties that are like fields, hold.</summary>
    public Dictionary<ISymbol, object?> Fields { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The elements of an array, or of a structure that is one.</summary>
    public object?[]? Elements { get; init; }

    /// <summary>How long an array of several dimensions is in each; its elements stand in one row.</summary>
    public int[]? Lengths { get; init; }

    /// <summary>An object of the class library of this very process that does what the one of the program does.</summary>
    public object? Native { get; init; }

    /// <summary>How deep such objects lie in each other: a sequence that goes through another, a stream on a stream.</summary>
    public int Nesting { get; init; }

    /// <summary>What is locked in its place: no lock of this process is taken.</summary>
    public object Gate => _gate ??= new object();

    /// <summary>The method of a delegate.</summary>
    public IMethodSymbol? Method { get; init; }

    /// <summary>The delegates that a delegate calls one after the other.</summary>
    public ImmutableList<Thing>? Parts { get; init; }

    /// <summary>What the method of a delegate is called on.</summary>
    public object? Target { get; init; }

    /// <summary>The call in which a lambda was made.</summary>
    public Frame? Around { get; init; }

    /// <summary>What a span shows.</summary>
    public Window? Window { get; init; }

    /// <summary>Of a loop over an array or a span, where it is.</summary>
    public WindowWalk? Walk { get; init; }

    /// <summary>What an iterator has returned: a call of it, for whoever goes through it.</summary>
    public Func<Frame>? Sequence { get; init; }

    /// <summary>An iterator that somebody goes through.</summary>
    public Steps? Steps { get; init; }

    /// <summary>Whether it is a collection of numbers that are not all known: others stand for them.</summary>
    public bool IsBlurred { get; set; }

    /// <summary>Whether it is a table that nobody changes any more.</summary>
    public bool Lasts { get; set; }

    /// <summary>Whether somebody may have changed it whom nobody follows.</summary>
    public bool IsOpen { get; set; }

    /// <summary>What a place of a type holds that nothing was stored to; <see cref="Unknown"/> where that has no representation.</summary>
    public static object? DefaultOf(ITypeSymbol type) => type switch
    {
        { IsReferenceType: true } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } or { TypeKind: TypeKind.Pointer } => null,
        INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } number } => DefaultOf(number),
        { SpecialType: SpecialType.System_Boolean } => false,
        { SpecialType: SpecialType.System_Char } => '\0',
        { SpecialType: SpecialType.System_Double } => 0.0,
        { SpecialType: SpecialType.System_Single } => 0f,
        { SpecialType: SpecialType.System_Decimal } => 0m,
        { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 } => ConstantNumbers.Narrow(0, type.SpecialType),
        { TypeKind: TypeKind.Struct } when type.IsFromSource() => Make(type),
        _ => Unknown.Value,
    };

    /// <summary>An object or a structure of the author's that nothing was stored to yet.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="isOpen">Whether somebody may have stored to it all the same.</param>
    public static Thing Make(ITypeSymbol type, bool isOpen = false) => new(type)
    {
        IsOpen = isOpen,
        Elements = InlineLength(type) is { } length and >= 0 and <= Sizes.Most && type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault() is { } first && InlineLength(first.Type) is null
            ? [.. Enumerable.Range(0, length).Select(_ => DefaultOf(first.Type))]
            : null,
    };

    // [InlineArray(4)]
    private static int? InlineLength(ITypeSymbol type) => type.IsValueType
        ? type.GetAttributes().FirstOrDefault(static one => one.AttributeClass.IsNamed("System.Runtime.CompilerServices", "InlineArrayAttribute")) is { ConstructorArguments: [{ Value: int length }] } ? length : null
        : null;

    /// <summary>Forgets what may have changed.</summary>
    public void Open()
    {
        if (Lasts)
        {
            return;
        }

        IsOpen = true;
        foreach (ISymbol field in Fields.Keys.Where(static field => field is not (IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null or { IsInitOnly: true } })).ToArray())
        {
            Fields.Remove(field);
        }

        for (int at = 0; at < (Elements?.Length ?? 0); at++)
        {
            Elements![at] = Unknown.Value;
        }

        Window?.Array.Open();
    }

    /// <summary>A structure that is assigned as a whole.</summary>
    public void Become(object? value)
    {
        Fields.Clear();
        IsOpen = value is not Thing { IsOpen: false };
        foreach (KeyValuePair<ISymbol, object?> field in (Copy(value) as Thing)?.Fields ?? [])
        {
            Fields[field.Key] = field.Value;
        }

        for (int at = 0; at < (Elements?.Length ?? 0); at++)
        {
            Elements![at] = (value as Thing)?.Elements is { } others ? Copy(others[at]) : Unknown.Value;
        }
    }

    /// <summary>Forgets what may have changed, of what it refers to as well.</summary>
    public void OpenAll()
    {
        Stack<Thing> reached = new([this]);
        while (reached.Count > 0)
        {
            Thing thing = reached.Pop();
            if (!thing.IsOpen && !thing.Lasts)
            {
                foreach (Thing other in thing.Fields.Values.Concat(thing.Elements ?? []).OfType<Thing>())
                {
                    reached.Push(other);
                }

                thing.Open();
            }
        }
    }

    /// <summary>A structure is copied where it is assigned, with the structures in it.</summary>
    public static object? Copy(object? value) =>
        value is Thing thing && (thing.Type?.IsValueType ?? thing.Native is ValueType) ? thing.Duplicate() : value;

    /// <summary>Another object with the same in its fields.</summary>
    public Thing Duplicate()
    {
        Thing copy = new(Type)
        {
            Native = RuntimeHelpers.GetObjectValue(Native),
            Elements = Elements is null ? null : [.. Elements.Select(Copy)],
            Window = Window,
            Nesting = Nesting,
            IsBlurred = IsBlurred,
            IsOpen = IsOpen,
        };
        foreach (KeyValuePair<ISymbol, object?> field in Fields)
        {
            copy.Fields[field.Key] = Copy(field.Value);
        }

        return copy;
    }
}
