using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <content>What members that are never asked refuse all the same, by the sizes that they are given.</content>
internal sealed partial class Executor
{
    // Marshal.Copy(source, buffer, start, length): more than the array has.
    private bool IsBeyond(IMethodSymbol method, object?[] given)
    {
        for (int place = 0; place + 2 < method.Parameters.Length; place++)
        {
            if (given[place] is Thing { Elements: { } elements } && method.Parameters[place + 1].Name is "index" or "startIndex" or "offset" && method.Parameters[place + 2].Name is "count" or "length"
                && ConstantNumbers.Number(given[place + 1]) is { } start && ConstantNumbers.Number(given[place + 2]) is { } length && length > 0 && start + length > elements.Length)
            {
                return true;
            }
        }

        return IsShort(method, given);
    }

    // MemoryMarshal.Read<Identify>(buffer): fewer bytes than the structure has.
    private bool IsShort(IMethodSymbol method, object?[] given) =>
        method is { Name: "Read" or "AsRef", TypeArguments: [var structure], Parameters.Length: 1 } && method.ContainingType.IsNamed("System.Runtime.InteropServices", "MemoryMarshal")
        && given[0] is Thing { Window: { } window } && ElementOf(method.Parameters[0].Type).SpecialType == SpecialType.System_Byte && window.Length < SizeOf(structure, Deepest);

    // At least: what is between the fields is not counted.
    private static int SizeOf(ITypeSymbol type, int depth) => type switch
    {
        INamedTypeSymbol { EnumUnderlyingType: { } number } => SizeOf(number, depth),
        { SpecialType: SpecialType.System_Boolean or SpecialType.System_Byte or SpecialType.System_SByte } => 1,
        { SpecialType: SpecialType.System_Char or SpecialType.System_Int16 or SpecialType.System_UInt16 } => 2,
        { SpecialType: SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Single } => 4,
        { SpecialType: SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Double } => 8,
        { IsValueType: true } when depth > 0 && type.IsFromSource() && type.GetAttributes().IsEmpty => type.GetMembers().OfType<IFieldSymbol>().Where(static field => field is { IsStatic: false, IsFixedSizeBuffer: false }).Sum(field => SizeOf(field.Type, depth - 1)),
        _ => 0,
    };
}
