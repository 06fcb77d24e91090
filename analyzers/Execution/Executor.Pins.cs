using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <content>Handles of objects, none of which is made in this process.</content>
internal sealed partial class Executor
{
    private static bool IsOfHandles(IMethodSymbol method) => method.ContainingType.IsNamed("System.Runtime.InteropServices", "GCHandle") && method.Name is "Alloc" or "Free" or "get_IsAllocated";

    private object? OfHandle(IOperation at, IMethodSymbol method, object? self, object?[] given)
    {
        switch (method.Name)
        {
            case "Alloc" when given.Length == 2 && ConstantNumbers.Number(given[1]) == 3 && CannotBePinned(given[0]):
                Fail(at, null, walk.Compilation.GetTypeByMetadataName("System.ArgumentException"), method);
                return Unknown.Value;

            case "Alloc":
                Thing handle = new(method.ContainingType);
                handle.Fields[method.ContainingType] = true;
                return handle;

            case "get_IsAllocated" when self is Thing { IsOpen: false } asked:
                return asked.Fields.TryGetValue(method.ContainingType, out object? isAllocated) && isAllocated is true;

            case "Free" when self is Thing { IsOpen: false } freed:
                if (!freed.Fields.Remove(method.ContainingType))
                {
                    Fail(at, null, walk.Compilation.GetTypeByMetadataName("System.InvalidOperationException"), method);
                }

                return Unknown.Value;

            default:
                return Untold([self]);
        }
    }

    // Only what has no references in it stays where it is.
    private static bool CannotBePinned(object? value) => value switch
    {
        Thing { Type: IArrayTypeSymbol { ElementType: { IsReferenceType: true } } } => true,
        Thing { Type: INamedTypeSymbol { TypeKind: TypeKind.Class } made } => made.IsFromSource() && made.GetMembers().OfType<IFieldSymbol>().Any(static field => field is { IsStatic: false, Type.IsReferenceType: true }),
        _ => false,
    };
}
