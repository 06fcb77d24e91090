using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <summary>Constants that become a read-only span lie in the image, and nothing is allocated for them.</summary>
internal static class ConstantData
{
    public static bool IsInImage(IArrayCreationOperation array) =>
        array is { Initializer: { } initializer, Parent: IConversionOperation { Type: { } target } }
        && target.IsNamed("System", "ReadOnlySpan`1")
        && AreConstants(initializer.ElementValues, (array.Type as IArrayTypeSymbol)?.ElementType);

    public static bool IsInImage(ICollectionExpressionOperation collection) =>
        collection.Type is INamedTypeSymbol { TypeArguments: [{ } element] } type
        && type.IsNamed("System", "ReadOnlySpan`1")
        && AreConstants(collection.Elements, element);

    private static bool AreConstants(IEnumerable<IOperation> elements, ITypeSymbol? type) =>
        type is { SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_Double and not SpecialType.System_Decimal } or { TypeKind: TypeKind.Enum }
        && elements.All(static element => element.ConstantValue.HasValue);
}
