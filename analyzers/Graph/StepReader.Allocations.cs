using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <content>What the language allocates by itself.</content>
internal sealed partial class StepReader
{
    private void Allocates(IOperation at, AllocationKind kind, string what, AllocationGrade grade = AllocationGrade.EveryCall) =>
        _steps.Add(new AllocationStep(at, kind, what, grade));

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

        if (collection.Elements.IsEmpty && type is IArrayTypeSymbol or { TypeKind: TypeKind.Interface })
        {
            return;
        }

        if (collection.ConstructMethod is { } construct)
        {
            Call(collection, construct, null, false, []);
        }

        if (type is not { IsValueType: true } || isSpan)
        {
            Allocates(collection, AllocationKind.Array, "a collection expression");
        }
    }

    private void Conversion(IConversionOperation conversion)
    {
        if (conversion.OperatorMethod is { } method)
        {
            Call(conversion, method, conversion.ConstrainedToType, false, []);
            return;
        }

        if (conversion.Type is not { } to || conversion.Operand.Type is not { } from || !conversion.GetConversion().IsBoxing)
        {
            return;
        }

        ITypeSymbol boxed = types.Apply(from);
        if (boxed.IsValue() == false || IsNeverMade(conversion))
        {
            return;
        }

        AllocationGrade grade = conversion.Parent is IInvocationOperation call && call.Instance == conversion
            ? AllocationGrade.MayBeRemoved
            : AllocationGrade.EveryCall;
        Allocates(conversion, AllocationKind.Box, $"'{boxed.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}' boxed as '{to.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}'", grade);
    }

    // Boxes that are in the tree and not in the program: a comparison with null, and an operand of a concatenation,
    // which the compiler turns into a text by a constrained call.
    private static bool IsNeverMade(IConversionOperation conversion) =>
        conversion.Parent switch
        {
            IBinaryOperation binary when IsConcatenation(binary) => true,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison =>
                comparison.LeftOperand.ConstantValue is { HasValue: true, Value: null }
                || comparison.RightOperand.ConstantValue is { HasValue: true, Value: null }
                || comparison.LeftOperand is IConversionOperation { Operand.ConstantValue: { HasValue: true, Value: null } }
                || comparison.RightOperand is IConversionOperation { Operand.ConstantValue: { HasValue: true, Value: null } },
            IInterpolationOperation => true,
            _ => false,
        };

    private void DelegateCreation(IDelegateCreationOperation creation)
    {
        switch (creation.Target)
        {
            case IMethodReferenceOperation reference:
                _steps.Add(new MethodValueStep(creation, types.Apply(reference.Method)));
                bool isCached = reference.Method.IsStatic && reference.Instance is null && !Captures.Anything(reference.Method, models);
                Allocates(creation, AllocationKind.Delegate, "a delegate", isCached ? AllocationGrade.FirstCall : AllocationGrade.EveryCall);
                break;

            case IFlowAnonymousFunctionOperation function:
                _steps.Add(new MethodValueStep(creation, function.Symbol));
                bool captures = Captures.Anything(function.Symbol, models);
                Allocates(
                    creation, captures ? AllocationKind.Closure : AllocationKind.Delegate,
                    captures ? "a delegate with what it captures" : "a delegate",
                    captures ? AllocationGrade.EveryCall : AllocationGrade.FirstCall);
                break;
        }
    }
}
