using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <content>Members that the compiler writes for records: they call those of the fields.</content>
internal sealed partial class StepReader
{
    private void Copy(IInvocationOperation copy)
    {
        INamedTypeSymbol record = copy.TargetMethod.ContainingType;
        Allocates(copy, AllocationKind.Object, $"a copy of the record '{record.Name}'");
        Call(copy, record.InstanceConstructors.FirstOrDefault(one => !one.IsImplicitlyDeclared && one.Parameters is [{ Type: { } other }] && SymbolEqualityComparer.Default.Equals(other, record)), null, false, []);
    }

    // False: somebody wrote the member.
    private bool OfRecord(IOperation at, IMethodSymbol method)
    {
        if (!RecordMembers.IsOne(method))
        {
            return false;
        }

        if (method.Name == nameof(ToString))
        {
            Allocates(at, AllocationKind.Text, "the text of a record");
        }

        foreach (IMethodSymbol called in RecordMembers.CalledBy(method, types))
        {
            Call(at, called, called.ContainingType, true, []);
        }

        return true;
    }
}
