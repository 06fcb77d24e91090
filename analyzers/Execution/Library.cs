using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Findings;

namespace Tophalf.Analyzers.Execution;

/// <summary>
/// What the class library does is asked of the class library: a member that neither waits nor touches anything outside is
/// called with what is known, on an object of this very process. What it returns is known then, or what it throws.
/// </summary>
/// <param name="compilation">The program.</param>
/// <param name="types">The types of this process.</param>
internal sealed class Library(Compilation compilation, NativeTypes types)
{
    // Patterns that become code, or that are looked for in all ways at once, take long to be made.
    private const int CompiledOrNonBacktracking = 8 | 1024;

    private static readonly int[] s_samples = [0, 1, 2, 7, 100];
    private static readonly object?[] s_texts = ["", "a", new string('a', Sizes.Most + 1)];

    // An older class library than that of the program says other things, or less.
    private readonly bool _isOfTheProgram = typeof(object).Assembly.GetName().Version.Major >= EffectCatalog.MajorOf(compilation);
    private readonly NativeValues _values = new(compilation, types);

    /// <summary>What a call comes to.</summary>
    /// <param name="IsKnown">Whether that is known at all.</param>
    /// <param name="Result">What it returns.</param>
    /// <param name="Exception">What it throws.</param>
    public readonly record struct Answer(bool IsKnown, object? Result = null, Type? Exception = null);

    /// <summary>What a place of a structure of the class library holds that nothing was stored to.</summary>
    public object? Default(ITypeSymbol type) =>
        _isOfTheProgram && type is INamedTypeSymbol { IsValueType: true, IsRefLikeType: false } named && HarmlessTypes.Have(named) && types.Of(named) is { IsValueType: true } native
            ? new Thing(type) { Native = Activator.CreateInstance(native) }
            : Unknown.Value;

    /// <summary>What a field of the class library holds that nobody can store to: string.Empty, TimeSpan.MaxValue.</summary>
    public object? Static(IFieldSymbol field) =>
        _isOfTheProgram && field is { IsStatic: true, IsReadOnly: true } && HarmlessTypes.Have(field.ContainingType) && types.Of(field.ContainingType)?.GetField(field.Name)?.GetValue(null) is { } value
            ? _values.Take(value, field.Type)
            : Unknown.Value;

    /// <summary>What says of a type of the class library which it is: typeof(DayOfWeek).</summary>
    public object? TypeOf(ITypeSymbol type) =>
        _isOfTheProgram && type is INamedTypeSymbol { IsGenericType: false } named && MembersOutside.IsFramework(named) && types.Of(named) is { } native ? new Thing(null) { Native = native } : Unknown.Value;

    /// <summary>Whether an object of the class library is of one of its types; null: that depends on what type arguments stand for.</summary>
    public bool? IsOfType(object native, ITypeSymbol wanted) =>
        wanted is INamedTypeSymbol { IsGenericType: false } && types.Of(wanted) is { } type && type != typeof(object) ? type.IsInstanceOfType(native) : null;

    /// <summary>Calls a member. What it stores to its arguments takes their place.</summary>
    /// <param name="method">The member.</param>
    /// <param name="self">What it is called on.</param>
    /// <param name="given">What it is given.</param>
    /// <param name="author">Who runs the author's code that it calls.</param>
    public Answer Call(IMethodSymbol method, object? self, object?[] given, IAuthor author)
    {
        try
        {
            return Ask(method, self, given, author);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // Objects in odd states refuse to be looked at, each in its own way.
            return default;
        }
    }

    private Answer Ask(IMethodSymbol method, object? self, object?[] given, IAuthor author)
    {
        IMethodSymbol called = method.ReducedFrom ?? method;
        if (!_isOfTheProgram || !HarmlessMembers.Has(called) || types.Of(called.ContainingType) is not { } type || types.MemberOf(type, called) is not { } member || IsTooMuch(called, self, given))
        {
            return default;
        }

        bool isGuessed = self is Thing { IsOpen: true } || given.Any(one => one is Thing { IsOpen: true } and not { Native: null, Elements: null } && !(one is Thing { Elements: not null } && HarmlessMembers.OnlyMove(called)));
        bool isBlurred = self is Thing { Elements: { } elements } ? elements.Any(static one => one is Unknown) : given.Prepend(self).Any(static one => one is Thing { IsBlurred: true });
        if (HarmlessMembers.Compares(called) && (isBlurred || given.Prepend(self).Any(NativeValues.HasUnknown)))
        {
            return default;
        }

        NativeCall call = new(_values, member, self, given);
        bool isOfAnyText = !called.IsStatic && self is Unknown && called.ContainingType.SpecialType == SpecialType.System_String;
        if ((!called.IsStatic && called.MethodKind != MethodKind.Constructor && !isOfAnyText && !call.Receives(type)) || HarmlessMembers.Waits(called, call.Receiver))
        {
            return default;
        }

        bool countsThings = !HarmlessMembers.OnlyComputes(called.ContainingType);
        for (int place = 0; place < given.Length; place++)
        {
            bool isElement = HarmlessMembers.KeepsAsItIs(called, called.OriginalDefinition.Parameters[place]);
            if (called.ContainingType.Name == "Monitor" ? !call.Locks(place) : !call.Passes(place, isElement))
            {
                // A number that is not known is one element, whichever it is; and what is moved need not be looked at.
                bool isMoved = HarmlessMembers.OnlyMove(called) && given[place] is Thing { Elements: not null } or Thing { Window: not null } && call.Arguments[place] is not null;
                isBlurred |= isElement || isMoved;
                isGuessed |= !isElement && !isMoved;
            }

            // What is an element or a key is no number of things.
            if (countsThings && called.OriginalDefinition.Parameters[place].Type is not ITypeParameterSymbol && Sizes.AsksForMuch(call.Arguments[place]))
            {
                return default;
            }
        }

        if (isOfAnyText)
        {
            return Always(call, s_texts, given);
        }

        if (isGuessed && call.Receiver is null)
        {
            return called.MethodKind != MethodKind.Constructor && (!countsThings || IsFormat(called)) ? Always(call, [null], given) : default;
        }

        // With an argument that is not known, and called on what may have changed, an object refuses only what it always refuses.
        try
        {
            _values.IsBlurred = isBlurred || isGuessed;
            object? result = _values.With(author, () => call.Invoke(call.Receiver));
            if (isGuessed || HarmlessMembers.IsByChance(called))
            {
                return default;
            }

            isBlurred |= HarmlessMembers.IsOrderedByChance(called.ContainingType);
            return new Answer(true, call.Take(result, method, isBlurred));
        }
        catch (TargetInvocationException thrown) when (thrown.InnerException is { } inner)
        {
            return (!isGuessed || inner is ObjectDisposedException or NotSupportedException) && IsOfTheMember(inner) ? new Answer(true, null, inner.GetType()) : default;
        }
    }

    // Some exceptions are about this process, or about what this analyzer has put into a collection.
    private static bool IsOfTheMember(Exception error) =>
        error is not (OutOfMemoryException or PlatformNotSupportedException or TypeInitializationException or TypeLoadException or MissingMemberException or InsufficientExecutionStackException)
        && error.GetBaseException() is not Opaque.LookedAtException;

    // What would fill the memory of the compiler, or take its time.
    private static bool IsTooMuch(IMethodSymbol called, object? self, object?[] given) =>
        given.Prepend(self).Any(Sizes.IsLarge)
        || NativeCall.NestingOf(self, given) > Sizes.MostNested
        || called.Parameters.Any(parameter => parameter.Name == "format" && given[parameter.Ordinal] is string format && Sizes.FormatsMuch(format))
        || (HarmlessMembers.ReadsByCulture(called) && given.Any(static one => one is string text && text.Any(char.IsDigit)))
        || (called.ContainingType.Name == "Regex" && given.Any(static one => one is int options && (options & CompiledOrNonBacktracking) != 0));

    private static bool IsFormat(IMethodSymbol called) => called is { Name: "Format", ContainingType.SpecialType: SpecialType.System_String };

    // Whatever the numbers and texts are that are not known, it throws: a range the wrong way round.
    private static Answer Always(NativeCall call, object?[] receivers, object?[] given)
    {
        Type[] parameters = call.Parameters;
        if (given.Any(static one => one is Boxed or Thing { IsOpen: true } or Thing { Elements: null, Window: null }) || given.Where((one, place) => one is Unknown && !HasSamples(parameters[place])).Any())
        {
            return default;
        }

        Type? thrown = null;
        foreach ((object? receiver, int sample) in receivers.SelectMany(static receiver => s_samples.Select(sample => (receiver, sample))))
        {
            for (int place = 0; place < given.Length; place++)
            {
                if (given[place] is Unknown && parameters[place] is { IsPrimitive: true } type)
                {
                    call.Arguments[place] = Convert.ChangeType(sample, type, CultureInfo.InvariantCulture);
                }
            }

            try
            {
                call.Invoke(receiver);
                return default;
            }
            catch (TargetInvocationException wrong) when (wrong.InnerException is ArgumentException or FormatException)
            {
                thrown = wrong.InnerException.GetType();
            }
            catch (Exception error) when (error is TargetInvocationException or ArgumentException or TargetException or MemberAccessException or NotSupportedException)
            {
                return default;
            }
        }

        return new Answer(true, null, thrown);
    }

    // Of an object, the text of nothing is as good as any other.
    private static bool HasSamples(Type type) => (type.IsPrimitive && type != typeof(bool) && type != typeof(char)) || type == typeof(object);
}
