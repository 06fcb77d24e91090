using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Findings;

/// <summary>The methods of sequences of the author's own that whoever goes through them calls.</summary>
internal static class SequenceSteps
{
    public static IEnumerable<IMethodSymbol> Of(IEnumerable<INamedTypeSymbol> sequences) =>
        from sequence in sequences
        where sequence.IsFromSource()
        from implemented in sequence.AllInterfaces
        where implemented.IsNamed("System.Collections.Generic", "IEnumerable`1")
        from member in implemented.GetMembers("GetEnumerator")
        select sequence.FindImplementationForInterfaceMember(member) into method
        where method is IMethodSymbol
        select (IMethodSymbol)method;
}
