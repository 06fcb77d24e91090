using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Origins;

/// <summary>Delegates that are made when they are first asked for: what a factory returns, and not the factory.</summary>
internal static class LazyValues
{
    public static bool Are(IPropertyReferenceOperation reference) =>
        reference.Property is { Name: "Value", ContainingType.Name: "Lazy" or "ThreadLocal" } && Carriers.HoldsMethods(reference.Type);

    /// <summary>Adds them; or the one that the lazy object was made with.</summary>
    public static void Add(Sources sources, Origin lazy)
    {
        foreach (IMethodSymbol method in lazy.Methods)
        {
            if (Carriers.HoldsMethods(method.ReturnType))
            {
                sources.AddPlace(method);
            }
            else
            {
                sources.Methods.Add(method);
            }
        }

        sources.IsOpen |= lazy.IsOpen || lazy.Methods.IsEmpty;
    }
}
