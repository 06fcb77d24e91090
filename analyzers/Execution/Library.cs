using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Execution;

/// <summary>
/// What the class library does is asked of the class library: a member that neither waits nor touches anything outside is
/// called with what is known, on an object of this very process. What it returns is known then, or what it throws.
/// </summary>
internal sealed class Library(Compilation compilation)
{
    /// <summary>More than this nobody makes to look at it.</summary>
    public const int MostElements = 4096;

    private static readonly System.Numerics.BigInteger s_largest = System.Numerics.BigInteger.Pow(2, MostElements);
    private static readonly int[] s_samples = [0, 1, 2, 7, 100];

    private readonly NativeTypes _types = new();
    private readonly NativeValues _values = new(compilation);

    /// <summary>What a call comes to.</summary>
    /// <param name="IsKnown">Whether that is known at all.</param>
    /// <param name="Result">What it returns.</param>
    /// <param name="Exception">What it throws.</param>
    public readonly record struct Answer(bool IsKnown, object? Result = null, Type? Exception = null);

    /// <summary>What a place of a structure of the class library holds that nothing was stored to.</summary>
    public object? Default(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsValueType: true, IsRefLikeType: false } named && HarmlessMembers.IsHarmless(named) && _types.Of(named) is { IsValueType: true } native
            ? new Thing(type) { Native = Activator.CreateInstance(native) }
            : Unknown.Value;

    public Answer Call(IMethodSymbol method, object? self, object?[] given)
    {
        try
        {
            return Ask(method, self, given);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // Objects in odd states refuse to be looked at, each in its own way.
            return default;
        }
    }

    private Answer Ask(IMethodSymbol method, object? self, object?[] given)
    {
        IMethodSymbol called = method.ReducedFrom ?? method;
        if (!HarmlessMembers.Has(called) || _types.Of(called.ContainingType) is not { } type || called.Parameters.Any(static parameter => parameter.RefKind is not (RefKind.None or RefKind.In))
            || given.Prepend(self).Any(IsLarge)
            || (HarmlessMembers.ReadsByCulture(called) && given.Any(static one => one is string text && text.Any(char.IsDigit))))
        {
            return default;
        }

        object? receiver = null;
        bool isGuessed = self is Thing { IsOpen: true } || given.Any(static one => one is Thing { IsOpen: true, Native: not null });
        bool isBlurred = self is Thing { IsBlurred: true } || given.Any(static one => one is Thing { IsBlurred: true });
        if (HarmlessMembers.Compares(called) && (isBlurred || given.Prepend(self).Any(NativeValues.HasUnknown)))
        {
            return default;
        }

        if (!called.IsStatic && called.MethodKind != MethodKind.Constructor && ((receiver = _values.ReceiverOf(self, type)) is null || !type.IsInstanceOfType(receiver)))
        {
            return default;
        }

        if (_types.MemberOf(type, called) is not { } member || HarmlessMembers.Waits(called, receiver))
        {
            return default;
        }

        ParameterInfo[] parameters = member.GetParameters();
        object?[] arguments = new object?[parameters.Length];
        bool countsThings = !HarmlessMembers.OnlyComputes(called.ContainingType);
        for (int place = 0; place < arguments.Length; place++)
        {
            bool isElement = HarmlessMembers.KeepsAsItIs(called, called.OriginalDefinition.Parameters[place]);
            if (!_values.TryPass(given[place], parameters[place].ParameterType, isElement, out arguments[place]))
            {
                // A number that is not known is one element, whichever it is.
                isBlurred |= isElement;
                isGuessed |= !isElement;
            }

            if (countsThings && arguments[place] is int and > MostElements or long and > MostElements or double and > MostElements)
            {
                return default;
            }
        }

        if (isGuessed && receiver is null)
        {
            return !countsThings && called.MethodKind != MethodKind.Constructor ? Always(member, arguments, given) : default;
        }

        // With an argument that is not known, and called on what may have changed, an object refuses only what it always refuses.
        try
        {
            object? result = Invoke(member, receiver, arguments);
            if (isGuessed)
            {
                return default;
            }

            object? taken = isBlurred && result is not (bool or int or null) || (isBlurred && called.OriginalDefinition.ReturnType is ITypeParameterSymbol or { SpecialType: SpecialType.System_Object })
                ? NativeValues.Blur(_values.Take(result, method))
                : _values.Take(result, method);
            if (isBlurred && self is Thing kept)
            {
                kept.IsBlurred = true;
            }

            return new Answer(true, taken);
        }
        catch (TargetInvocationException thrown) when (thrown.InnerException is { } inner)
        {
            bool isCertain = !isGuessed || inner is ObjectDisposedException or NotSupportedException;
            return isCertain && inner is not (OutOfMemoryException or PlatformNotSupportedException or TypeInitializationException or TypeLoadException or MissingMemberException) ? new Answer(true, null, inner.GetType()) : default;
        }
    }

    /// <summary>Whether a value has grown: what doubles at each step would soon fill the memory of the compiler.</summary>
    public static bool IsLarge(object? value) => value switch
    {
        string text => text.Length > MostElements,
        Boxed boxed => IsLarge(boxed.Value),
        Thing { Elements.Length: > MostElements } => true,
        Thing { Native: { } native } => native switch
        {
            System.Collections.ICollection { Count: > MostElements } or System.Text.StringBuilder { Length: > MostElements } or System.IO.MemoryStream { CanSeek: true, Length: > MostElements } => true,
            System.Numerics.BigInteger number => System.Numerics.BigInteger.Abs(number) > s_largest,
            _ => false,
        },
        _ => false,
    };

    private static object? Invoke(MethodBase member, object? receiver, object?[] arguments) =>
        member is ConstructorInfo constructor ? constructor.Invoke(arguments) : member.Invoke(receiver, arguments);

    // Whatever the numbers are that are not known, it throws for the others: a range the wrong way round.
    private static Answer Always(MethodBase member, object?[] arguments, object?[] given)
    {
        if (given.Any(static one => one is Thing or Boxed))
        {
            return default;
        }

        Type? thrown = null;
        foreach (int sample in s_samples)
        {
            for (int place = 0; place < arguments.Length; place++)
            {
                if (given[place] is Unknown)
                {
                    Type type = member.GetParameters()[place].ParameterType;
                    if (!type.IsPrimitive || type == typeof(bool) || type == typeof(char))
                    {
                        return default;
                    }

                    arguments[place] = Convert.ChangeType(sample, type, CultureInfo.InvariantCulture);
                }
            }

            try
            {
                member.Invoke(null, arguments);
                return default;
            }
            catch (TargetInvocationException wrong) when (wrong.InnerException is ArgumentException argument)
            {
                thrown = argument.GetType();
            }
            catch (Exception error) when (error is TargetInvocationException or ArgumentException or TargetException or MemberAccessException or NotSupportedException)
            {
                return default;
            }
        }

        return new Answer(true, null, thrown);
    }
}
