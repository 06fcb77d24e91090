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
        if (method is not { IsImplicitlyDeclared: true, ContainingType.IsRecord: true })
        {
            return false;
        }

        string name = method.MethodKind == MethodKind.UserDefinedOperator ? nameof(Equals) : method.Name;
        if (name == nameof(Equals) && method.ContainingType.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(static one => !one.IsImplicitlyDeclared) is { } written)
        {
            Call(at, written, method.ContainingType, true, []);
            return true;
        }

        if (name == nameof(ToString))
        {
            Allocates(at, AllocationKind.Text, "the text of a record");
            foreach (IPropertySymbol property in method.ContainingType.GetMembers().OfType<IPropertySymbol>())
            {
                if (property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod: { } getter })
                {
                    Call(at, getter, method.ContainingType, true, []);
                }
            }
        }

        foreach (IFieldSymbol field in method.ContainingType.GetMembers().OfType<IFieldSymbol>())
        {
            if (!field.IsStatic && types.Apply(field.Type) is INamedTypeSymbol type && type.IsFromSource())
            {
                foreach (IMethodSymbol member in type.GetMembers(name).OfType<IMethodSymbol>().Where(static one => !one.IsImplicitlyDeclared))
                {
                    Call(at, member, type, true, []);
                }
            }
        }

        return true;
    }
}
