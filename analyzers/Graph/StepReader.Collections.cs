using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <content>Collection expressions.</content>
internal sealed partial class StepReader
{
    private void Collection(ICollectionExpressionOperation collection)
    {
        ITypeSymbol? type = collection.Type is null ? null : types.Apply(collection.Type);
        bool isSpan = type.IsNamed("System", "Span`1") || type.IsNamed("System", "ReadOnlySpan`1");
        bool spreads = collection.Elements.Any(static element => element is ISpreadOperation);
        bool escapes = collection.Parent is IReturnOperation || collection.Parent is IConversionOperation { Parent: null or IReturnOperation };
        if (isSpan && !spreads && (!escapes || ConstantData.IsInImage(collection)))
        {
            // On the stack, or in the image.
            return;
        }

        if (collection.Elements.IsEmpty && (IsShared(type) || type?.ContainingNamespace?.ToDisplayString() == "System.Collections.Immutable"))
        {
            return;
        }

        if (collection.ConstructMethod is { } construct)
        {
            Call(collection, construct, null, false, []);
            Additions(collection, type);
        }

        if (type is not { IsValueType: true } || isSpan)
        {
            Allocates(collection, AllocationKind.Array, "a collection expression");
        }
    }

    // Nobody can add to it, so one empty collection serves all.
    private static bool IsShared(ITypeSymbol? type) =>
        type is IArrayTypeSymbol || (type is { TypeKind: TypeKind.Interface } && type.Name is not ("IList" or "ICollection"));

    // A collection without a builder is filled by its Add.
    private void Additions(ICollectionExpressionOperation collection, ITypeSymbol? type)
    {
        foreach (IMethodSymbol method in type?.GetMembers("Add").OfType<IMethodSymbol>() ?? [])
        {
            if (!collection.Elements.IsEmpty && collection.ConstructMethod?.MethodKind == MethodKind.Constructor
                && method is { IsStatic: false, Parameters.Length: 1 } && method.IsFromSource())
            {
                Call(collection, method, type, true, []);
            }
        }
    }
}
