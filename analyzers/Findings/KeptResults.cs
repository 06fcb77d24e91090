using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
        >= SpecialType.System_SByte and <= SpecialType.System_UInt64 => callee is { Name: "ToString", Parameters: [] or [{ Type.Name: "IFormatProvider" }] }
            && ConstantNumbers.Number(valueOf(OutsideCall.ReceiverOf(call)).Value) is >= 0 and < SmallNumbers,
        _ => KeepsPart(call, callee) || HasKey(call, callee),
    });

    private bool KeepsText(CallStep call, IMethodSymbol callee)
    {
        // Characters are compared as they are, and no culture is asked.
        if (callee.ReturnType.SpecialType is SpecialType.System_Boolean or SpecialType.System_Int32
            && call.Arguments.Any(static argument => argument is { Parameter.Type.Name: nameof(StringComparison), Value.ConstantValue: { HasValue: true, Value: (int)StringComparison.Ordinal or (int)StringComparison.OrdinalIgnoreCase } }))
        {
            return true;
        }

        object?[] given = [.. call.Arguments.OrderBy(static argument => argument.Parameter?.Ordinal).Select(argument => valueOf(argument.Value) is { HasValue: true, Value: var value } ? value ?? "" : null)];
        if (callee.IsStatic)
        {
            // Joined with nothing.
            return (callee.Name == "Concat" && callee.Parameters.All(static parameter => parameter.Type.SpecialType == SpecialType.System_String) && given.Count(static text => text is not "") <= 1)
                || (callee.Name == "Join" && callee.Parameters is [_, { Type: IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String } }] && given is [_, ObjectValue { Length: 0 or 1 }])
                || (callee.Name == "Join" && given is [_, ObjectValue { Length: 0 }])
                || (callee.Name == "Create" && given is [0, ..])
                || (callee.Name == "Intern" && call.Arguments is [{ Value.ConstantValue.HasValue: true }]);
        }

        // Nothing is taken, or nothing is put in.
        if (call.At.Syntax is ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: RangeExpressionSyntax { LeftOperand: null, RightOperand: null or LiteralExpressionSyntax { Token.Value: 0 } } }] })
        {
            return true;
        }

        if ((callee.Name, given) is ("Substring", [0] or [_, 0]) or ("Remove", [0] or [_, 0]) or ("Insert", [_, ""])
            || (callee.Name == "Replace" && given is [char old, char with] && old == with))
        {
            return true;
        }

        if (callee.Name == "ToCharArray" && valueOf(OutsideCall.ReceiverOf(call)).Value is "")
        {
            return true;
        }

        return valueOf(OutsideCall.ReceiverOf(call)) is { HasValue: true, Value: string text } && KnownTexts.ResultOf(callee.Name, text, given) is { } result
            && (result.Length == 0 || result == text);
    }

    /// <summary>Whether texts are put together of which one at most has anything in it.</summary>
    public bool IsOfOneText(IOperation operation)
    {
        int count = 0;
        return AddParts(operation) && count <= 1;

        bool AddParts(IOperation part)
        {
            if (part is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null, ConstantValue.HasValue: false, Type.SpecialType: SpecialType.System_String } both)
            {
                return AddParts(both.LeftOperand) && AddParts(both.RightOperand);
            }

            count += valueOf(part) is { HasValue: true, Value: null or "" } ? 0 : 1;
            return part.Type?.SpecialType == SpecialType.System_String || part.ConstantValue.HasValue;
        }
    }

    // Of nothing, an empty array, text or query is kept; of a name, the name.
    private bool KeepsPart(CallStep call, IMethodSymbol callee)
    {
        IOperation? whole = OutsideCall.ReceiverOf(call) ?? call.Arguments.FirstOrDefault()?.Value;
        return callee switch
        {
            { Name: "ToArray", ContainingType.Name: "Enumerable" or "Span" or "ReadOnlySpan" } or { Name: "ToString", ContainingType.Name: "Span" or "ReadOnlySpan" }
                or { Name: "ToBase64String" or "ToHexString" or "ToHexStringLower", ContainingType.Name: "Convert" }
                or { Name: "WhenAll", ContainingType.Name: "Task" } => ObjectValue.LengthOf(valueOf(whole).Value) == 0,
            { Name: "GetString" or "GetBytes", ContainingType.Name: "Encoding" or "UTF8Encoding" or "ASCIIEncoding" } => call.Arguments is [{ Value: { } said }] && ObjectValue.LengthOf(valueOf(said).Value) == 0,
            { Name: "Range" or "Repeat", ContainingType.Name: "Enumerable" } => HasCount(call, 0),
            { Name: "Where" or "Select" or "Take" or "Chunk", ContainingType.Name: "Enumerable" } => valueOf(whole).Value is ObjectValue { Type: IArrayTypeSymbol, Length: 0 } || (callee.Name == "Take" && HasCount(call, 0)),
            { Name: "Cast" or "OfType", ContainingType.Name: "Enumerable" } => whole is not null && IsSequenceOf(whole, callee.ReturnType),
            { Name: "Rent", ContainingType.Name: "ArrayPool" } => call.Arguments is [{ Value: { } size }] && valueOf(size).Value is 0,

            // A delay of no time is over.
            { Name: "Delay", ContainingType.Name: "Task" } => call.Arguments is [{ Value: { } time }, ..] && (valueOf(time).Value is 0 || time is IFieldReferenceOperation { Field.Name: nameof(TimeSpan.Zero) }),
            { Name: "Combine", ContainingType.SpecialType: SpecialType.System_Delegate } => call.Arguments.Length == 2 && call.Arguments.Any(argument => valueOf(argument.Value) is { HasValue: true, Value: null }),
            { Name: "ToString", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => valueOf(whole) is { HasValue: true, Value: null },

            // Numbers and texts go straight into the buffer.
            { Name: "TryWrite", ContainingType.Name: "MemoryExtensions", TypeArguments: { IsEmpty: false } written } => written.All(static type => type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_String),
            { Name: "HtmlEncode" or "UrlEncode" or "EscapeDataString" or "Escape" or "HtmlDecode" or "UrlDecode" or "UnescapeDataString" or "Unescape", ContainingType.Name: "WebUtility" or "Uri" or "Regex" or "HttpUtility" } =>
                valueOf(whole).Value is string plain && plain.All(static letter => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')),
            { Name: "GetDirectoryName", ContainingType.Name: "Path" } => valueOf(whole).Value is string entry && entry.Length > 0 && entry.IndexOfAny(['/', '\\']) < 0,
            { Name: "GetFileName" or "GetExtension", ContainingType.Name: "Path" } => valueOf(whole).Value is string path && path.IndexOfAny(['/', '\\', ':', '.']) < 0,
            { Name: "Exists", ContainingType.Name: "File" or "Directory" } => valueOf(whole).Value is string file && file.StartsWith("/", StringComparison.Ordinal) && !file.Contains("/.") && !file.Contains("//"),
            { Name: "Combine", ContainingType.Name: "Path", Parameters.Length: 2 } => call.Arguments.Any(argument => valueOf(argument.Value).Value is ""),

            // The value of a structure is passed as it is.
            { Name: "CreateInstance", ContainingType.Name: "Activator", TypeArguments: [{ IsValueType: true }] } => true,
            _ => false,
        };
    }

    private bool HasCount(CallStep call, int count) => call.Arguments is [_, { Value: { } asked }] && Equals(valueOf(asked).Value, count);

    // A query of values that asks for what they are already returns them.
    private static bool IsSequenceOf(IOperation whole, ITypeSymbol sequence)
    {
        while (whole is IConversionOperation { OperatorMethod: null } conversion)
        {
            whole = conversion.Operand;
        }

        return whole.Type is { } type && (SymbolEqualityComparer.Default.Equals(type, sequence) || type.AllInterfaces.Contains(sequence, SymbolEqualityComparer.Default))
            && sequence is INamedTypeSymbol { TypeArguments: [{ IsValueType: true }] };
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
        callee is { Name: "get_Value", ContainingType.Name: "Lazy" }
        && (OutsideCall.ReceiverOf(call) is IFieldReferenceOperation { Field: var field } ? body.Results.MadeWith(field) : OutsideCall.ReceiverOf(call)) is IObjectCreationOperation { Arguments: var given } made
        && (given is [.., { Value: { Type: { } mode, ConstantValue: { HasValue: true, Value: var value } } }] && (value is false || (mode.Name == "LazyThreadSafetyMode" && value is 0 or 1))
            || IsMadeWithValue(made));

    // new Lazy<T>(value): there is nothing left to do.
    private static bool IsMadeWithValue(IObjectCreationOperation made) => made.Constructor is { Parameters: [{ OriginalDefinition.Type: ITypeParameterSymbol }] };
}
