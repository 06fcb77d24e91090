using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Findings;

/// <summary>
/// Calls of the class library that may allocate, and do not for what is known here: a text that is returned as it is, a key
/// that is there already.
/// </summary>
/// <param name="body">The method that calls.</param>
/// <param name="valueOf">What an expression is, if that is known.</param>
internal sealed class KeptResults(MethodBody body, Func<IOperation?, Optional<object?>> valueOf)
{
    // The class library keeps the texts of the numbers below.
    private const int SmallNumbers = 300;

    public bool Keeps(CallStep call, IMethodSymbol callee) => MembersOutside.IsFramework(callee) && (callee.ContainingType.SpecialType switch
    {
        SpecialType.System_String => KeepsText(call, callee),
        >= SpecialType.System_SByte and <= SpecialType.System_UInt64 => callee is { Name: "ToString", Parameters.IsEmpty: true }
            && ConstantNumbers.Number(valueOf(OutsideCall.ReceiverOf(call)).Value) is >= 0 and < SmallNumbers,
        _ => HasKey(call, callee),
    });

    private bool KeepsText(CallStep call, IMethodSymbol callee)
    {
        object?[] given = [.. call.Arguments.OrderBy(static argument => argument.Parameter?.Ordinal).Select(argument => valueOf(argument.Value) is { HasValue: true, Value: var value } ? value ?? "" : null)];
        if (callee.IsStatic)
        {
            // Joined with nothing.
            return (callee.Name == "Concat" && callee.Parameters.All(static parameter => parameter.Type.SpecialType == SpecialType.System_String) && given.Count(static text => text is not "") <= 1)
                || (callee.Name == "Intern" && call.Arguments is [{ Value.ConstantValue.HasValue: true }]);
        }

        if (callee.Name == "Substring" && given is [0])
        {
            return true;
        }

        return valueOf(OutsideCall.ReceiverOf(call)) is { HasValue: true, Value: string text } && (callee.Name, given) switch
        {
            ("Trim" or "TrimStart" or "TrimEnd", []) => text.Trim() == text,
            ("ToLowerInvariant" or "ToLower", []) => text.ToLowerInvariant() == text,
            ("ToUpperInvariant" or "ToUpper", []) => text.ToUpperInvariant() == text,
            ("PadLeft" or "PadRight", [int width, ..]) => width <= text.Length,
            ("Substring", [0, int length]) => length == text.Length,
            ("Replace", [char old, char]) => text.IndexOf(old) < 0,
            ("Replace", [string { Length: > 0 } old, string]) => text.IndexOf(old, StringComparison.Ordinal) < 0,
            ("Insert", [int, ""]) => true,
            _ => false,
        };
    }

    private bool HasKey(CallStep call, IMethodSymbol callee)
    {
        bool isMarshalled = callee is { Name: "GetValueRefOrAddDefault", ContainingType.Name: "CollectionsMarshal" };
        if (!isMarshalled && callee.Name is not ("set_Item" or "TryAdd" or "GetOrAdd"))
        {
            return false;
        }

        IOperation? dictionary = isMarshalled ? Argument(0) : OutsideCall.ReceiverOf(call);
        return body.Results.Keys.Has(dictionary, valueOf(Argument(isMarshalled ? 1 : 0))) == true;

        IOperation? Argument(int ordinal) => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal)?.Value;
    }

    /// <summary>Whether a lazy value was made without a lock.</summary>
    public bool IsLazyWithoutLock(CallStep call, IMethodSymbol callee) =>
        callee is { Name: "get_Value", ContainingType.Name: "Lazy" } && OutsideCall.ReceiverOf(call) is IFieldReferenceOperation { Field: var field }
        && body.Results.MadeWith(field) is IObjectCreationOperation { Arguments: [.., { Value: { Type: { } mode, ConstantValue: { HasValue: true, Value: var value } } }] }
        && (value is false || (mode.Name == "LazyThreadSafetyMode" && value is 0 or 1));
}
