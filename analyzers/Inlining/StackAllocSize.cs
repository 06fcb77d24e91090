using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tophalf.Analyzers.Inlining;

/// <summary>How much a stackalloc allocates.</summary>
/// <param name="IsConstant">Whether the compiler knows it.</param>
/// <param name="LeastBytes">At least so many bytes; 0 when it is not constant.</param>
internal readonly record struct StackAllocSize(bool IsConstant, long LeastBytes)
{
    /// <summary>Up to here the JIT turns a stackalloc into a local variable and inlines the method.</summary>
    public const int InlinedBytes = 32;

    private static readonly StackAllocSize s_unknown = new(IsConstant: true, LeastBytes: 0);

    public static StackAllocSize Of(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation)
    {
        ITypeSymbol? element = model.GetTypeInfo(expression, cancellation).Type switch
        {
            IPointerTypeSymbol pointer => pointer.PointedAtType,
            INamedTypeSymbol { TypeArguments: [var argument] } => argument,
            _ => null,
        };

        long? count = Count(expression, model, cancellation, out bool isError);
        return element is null or { TypeKind: TypeKind.Error } || isError ? s_unknown
            : count is { } known ? new StackAllocSize(IsConstant: true, known * LeastSizeOf(element))
            : new StackAllocSize(IsConstant: false, LeastBytes: 0);
    }

    private static long? Count(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellation, out bool isError)
    {
        isError = false;
        switch (expression)
        {
            case ImplicitStackAllocArrayCreationExpressionSyntax { Initializer.Expressions.Count: var count }:
                return count;
            case StackAllocArrayCreationExpressionSyntax { Initializer.Expressions.Count: var count }:
                return count;
            case StackAllocArrayCreationExpressionSyntax { Type: ArrayTypeSyntax { RankSpecifiers: [{ Sizes: [var size] }, ..] } }:
                isError = model.GetTypeInfo(size, cancellation).Type is null or IErrorTypeSymbol;
                return model.GetConstantValue(size, cancellation) is { HasValue: true, Value: int value } ? value : null;
            default:
                isError = true;
                return null;
        }
    }

    // The fields of a structure fill it at least; how it is padded is not known here, and not guessed.
    private static long LeastSizeOf(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { EnumUnderlyingType: { } underlying } => LeastSizeOf(underlying),
        { SpecialType: SpecialType.System_Boolean or SpecialType.System_Byte or SpecialType.System_SByte } => 1,
        { SpecialType: SpecialType.System_Char or SpecialType.System_Int16 or SpecialType.System_UInt16 } => 2,
        { SpecialType: SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Single } => 4,
        { SpecialType: SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Double or SpecialType.System_DateTime } => 8,
        { SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr } or IPointerTypeSymbol or IFunctionPointerTypeSymbol => 4,
        { SpecialType: SpecialType.System_Decimal } => 16,
        _ => 1,
    };
}
