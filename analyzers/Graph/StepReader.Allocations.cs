using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <content>What the language allocates by itself.</content>
internal sealed partial class StepReader
{
    private void Allocates(IOperation at, AllocationKind kind, string what, AllocationGrade grade = AllocationGrade.EveryCall) =>
        _steps.Add(new AllocationStep(at, kind, what, Stays(at, kind) ? AllocationGrade.MayBeRemoved : grade));

    private bool Stays(IOperation at, AllocationKind kind) =>
        kind is AllocationKind.Object or AllocationKind.Array or AllocationKind.Box && new LocalObject(models).Stays(at);

    private void Creation(IObjectCreationOperation creation)
    {
        if (creation.Type is not { } type)
        {
            return;
        }

        if (type.IsReferenceType)
        {
            Allocates(creation, AllocationKind.Object, $"a new object of class '{type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}'");
        }

        if (creation.Constructor is { } constructor && !(type.IsValueType && constructor.IsImplicitlyDeclared))
        {
            Call(creation, constructor, null, false, creation.Arguments);
        }
    }

    private void Creation(IOperation at, ITypeSymbol type)
    {
        if (type.IsValue() != true)
        {
            Allocates(at, AllocationKind.Object, $"a new object of type '{type.Name}'");
        }

        IMethodSymbol? constructor = (type as INamedTypeSymbol)?.InstanceConstructors.FirstOrDefault(one => one.Parameters.IsEmpty);
        if (constructor is { IsImplicitlyDeclared: false })
        {
            Call(at, constructor, null, false, []);
        }
    }

    private void Array(IArrayCreationOperation array)
    {
        // A params array without elements is a shared one; constants that become a span stay in the image.
        bool isEmpty = array.IsImplicit && array.Initializer is { ElementValues.IsEmpty: true };
        if (!isEmpty && !ConstantData.IsInImage(array))
        {
            Allocates(array, AllocationKind.Array, array.IsImplicit ? "the array of a params parameter" : "a new array");
        }
    }
}
