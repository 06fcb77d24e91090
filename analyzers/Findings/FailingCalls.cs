using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Findings;

/// <summary>Calls of the class library that are certain to throw for what they are given, or called on.</summary>
/// <param name="body">The method that calls.</param>
/// <param name="valueOf">What an expression is, if that is known.</param>
internal sealed class FailingCalls(MethodBody body, Func<IOperation?, Optional<object?>> valueOf)
{
    public bool Fails(CallStep call, IMethodSymbol callee)
    {
        Optional<object?> Argument(int ordinal) => valueOf(ArgumentOf(call, ordinal));
        IOperation? receiver = OutsideCall.ReceiverOf(call);
        return Guards.Fails(call, callee, body, valueOf)
            || IsGivenNothing(call, callee)
            || FailingTexts.Fails(callee, Argument)
            || FailingRanges.Fails(callee, valueOf(receiver), Argument)
            || IsOfNothing(callee, callee.IsStatic ? ArgumentOf(call, 0) : receiver)
            || LacksKey(callee, receiver, Argument(0))
            || CannotConstruct(call, callee)
            || IsNoType(callee, Argument);
    }

    // map["missing"], map.Add("there", 2)
    private bool LacksKey(IMethodSymbol callee, IOperation? receiver, Optional<object?> key) =>
        (callee.Name is "get_Item" or "Add" && body.Results.Keys.Has(receiver, key) is { } isThere) && isThere == (callee.Name == "Add");

    private static IOperation? ArgumentOf(CallStep call, int ordinal) => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal)?.Value;

    // The class library says of each parameter whether it takes null.
    private bool IsGivenNothing(CallStep call, IMethodSymbol callee) => callee.OriginalDefinition.Parameters.Any(parameter =>
        parameter.RefKind == RefKind.None && !parameter.IsParams
        && (parameter.Type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated } and not ITypeParameterSymbol or ITypeParameterSymbol { HasNotNullConstraint: true })
        && ArgumentOf(call, parameter.Ordinal) is { Type.IsReferenceType: true } given && valueOf(given) is { HasValue: true, Value: null });

    // queue.Dequeue(), none.First(), map[key]
    private bool IsOfNothing(IMethodSymbol callee, IOperation? collection)
    {
        bool needsOne = callee.ContainingType.Name == "Enumerable"
            ? callee.Name is "First" or "Last" or "Single" || (callee.Name is "Max" or "Min" or "Average" && callee is { Parameters.Length: 1, ReturnType: { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } })
            : callee.Name is "Dequeue" or "Peek" or "Pop" or "get_Item" or "RemoveAt" && callee.ContainingNamespace?.ToDisplayString() == "System.Collections.Generic";
        bool needsNoMore = callee is { Name: "Single" or "SingleOrDefault", ContainingType.Name: "Enumerable", Parameters.Length: 1 };
        return collection is not null && ((needsOne && IsEmpty(collection)) || (needsNoMore && LengthOf(collection) > 1));
    }

    private bool IsEmpty(IOperation collection) => collection switch
    {
        IConversionOperation { OperatorMethod: null } conversion => IsEmpty(conversion.Operand),
        IObjectCreationOperation creation => SettledFields.MakesNothing(creation),
        IInvocationOperation { TargetMethod: { Name: "Empty", Parameters.IsEmpty: true, ContainingType: { Name: "Array" or "Enumerable" } } } => true,
        _ => IsNoArray(collection),
    };

    private long? LengthOf(IOperation collection) =>
        collection is IConversionOperation { OperatorMethod: null } conversion ? LengthOf(conversion.Operand) : ObjectValue.LengthOf(valueOf(collection).Value);

    private bool IsNoArray(IOperation collection) => valueOf(collection).Value is ObjectValue { Type: IArrayTypeSymbol, Length: 0 };

    // Type.GetType("No.Such", throwOnError: true); what has a comma is in another assembly.
    private bool IsNoType(IMethodSymbol callee, Func<int, Optional<object?>> argument) =>
        callee is { Name: "GetType", IsStatic: true, Parameters.Length: > 1 } && callee.ContainingType.IsNamed("System", "Type")
        && argument(1).Value is true && argument(0).Value is string name && name.All(static one => char.IsLetterOrDigit(one) || one is '.' or '_')
        && !name.StartsWith("System.", StringComparison.Ordinal) && body.Method.ContainingAssembly.GetTypeByMetadataName(name) is null;

    // Activator.CreateInstance(typeof(Named)), where Named takes an argument.
    private static bool CannotConstruct(CallStep call, IMethodSymbol callee)
    {
        ITypeSymbol? type = callee.TypeArguments is [var argument] ? argument : (ArgumentOf(call, 0) as ITypeOfOperation)?.TypeOperand;
        return callee is { Name: "CreateInstance", ContainingType: { Name: "Activator" }, Parameters.Length: <= 1 }
            && type is INamedTypeSymbol { TypeKind: TypeKind.Class } made
            && (made.IsAbstract || made.InstanceConstructors.All(static constructor => !constructor.Parameters.IsEmpty || constructor.DeclaredAccessibility != Accessibility.Public));
    }
}
