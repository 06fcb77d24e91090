using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Contexts;

/// <summary>
/// The port driver's routines, by whatever name an author calls them: a P/Invoke whose entry point is a routine obeys the
/// rules of that routine. The entry point is the name of the class and that of the member, as the header has them.
/// </summary>
internal sealed class PortRoutines
{
    private readonly INamedTypeSymbol? _routines;

    public PortRoutines(Compilation compilation) => _routines = compilation.GetTypeByMetadataName("Tophalf.Ata.AtaPort");

    /// <summary>The routine that a method stands for, whose attributes count; any other method stands for itself.</summary>
    public IMethodSymbol Of(IMethodSymbol method)
    {
        IMethodSymbol definition = method.OriginalDefinition;
        if (_routines is null || EntryPoint(definition) is not { } name || !name.StartsWith(_routines.Name, StringComparison.Ordinal))
        {
            return definition;
        }

        IMethodSymbol? first = null;
        foreach (ISymbol member in _routines.GetMembers(name.Substring(_routines.Name.Length)))
        {
            if (member is IMethodSymbol { Arity: 0 } routine)
            {
                first ??= routine;
                if (routine.Parameters.Length == definition.Parameters.Length)
                {
                    return routine;
                }
            }
        }

        return first ?? definition;
    }

    /// <summary>Whether a method is one of them.</summary>
    public bool Has(IMethodSymbol method) => _routines is not null && SymbolEqualityComparer.Default.Equals(Of(method).ContainingType, _routines);

    /// <summary>The parameter whose attributes count for a parameter of a P/Invoke: the one in its place.</summary>
    public IParameterSymbol Of(IParameterSymbol parameter)
    {
        IParameterSymbol definition = parameter.OriginalDefinition;
        return definition.ContainingSymbol is IMethodSymbol method && Of(method) is var routine
            && definition.Ordinal < routine.Parameters.Length
            ? routine.Parameters[definition.Ordinal]
            : definition;
    }

    private static string? EntryPoint(IMethodSymbol method)
    {
        if (method.Import() is { } import)
        {
            return Undecorated(import.EntryPointName ?? method.Name);
        }

        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass.IsNamed("System.Runtime.InteropServices", "LibraryImportAttribute"))
            {
                return Undecorated(
                    attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == "EntryPoint").Value.Value as string ?? method.Name);
            }
        }

        return null;
    }

    // A 32-bit export may be _Name@8.
    private static string Undecorated(string name)
    {
        int at = name.IndexOf('@');
        return (at > 0 ? name.Substring(0, at) : name).TrimStart('_');
    }
}
