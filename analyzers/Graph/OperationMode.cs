using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <summary>
/// The mode that the miniport is loaded in. It never changes while the miniport runs, so where it is known, every value of
/// its type is: the constants hold it under the type.
/// </summary>
/// <param name="Type">The enumeration of modes.</param>
/// <param name="Value">One of them.</param>
internal sealed record OperationMode(INamedTypeSymbol Type, object Value)
{
    public bool Equals(OperationMode? other) => other is not null && Equals(other.Value, Value);

    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>The modes of the contract; null when it has none.</summary>
    public static (OperationMode Normal, OperationMode Dump)? Both(Compilation compilation) =>
        compilation.GetTypeByMetadataName("Tophalf.Ata.IdeOperationMode") is { TypeKind: TypeKind.Enum } type
        && ValueOf(type, "Normal") is { } normal && ValueOf(type, "Dump") is { } dump
            ? (new OperationMode(type, normal), new OperationMode(type, dump))
            : null;

    /// <summary>What an operation is because the mode is known: a mode itself, or the answer of a member that compares it, or keeps the comparison.</summary>
    public static Optional<object?> Decides(IOperation? operation, MethodBody body, TypeMap types, Constants known)
    {
        switch (operation)
        {
            case { Type: INamedTypeSymbol { TypeKind: TypeKind.Enum } type, ConstantValue.HasValue: false } when known.TryGet(type, out object? mode):
                return mode;

            case IInvocationOperation { Type.SpecialType: SpecialType.System_Boolean } call when body.Results.QuestionOf(call.TargetMethod) is { } question:
                return new ConstantEvaluator(body, types, known).Evaluate(question);

            case IPropertyReferenceOperation { Type.SpecialType: SpecialType.System_Boolean } property when body.Results.QuestionOf(property.Property) is { } question:
                return new ConstantEvaluator(body, types, known).Evaluate(question);

            case IFieldReferenceOperation { Type.SpecialType: SpecialType.System_Boolean } field when body.Results.QuestionOf(field.Field) is { } question:
                return new ConstantEvaluator(body, types, known).Evaluate(question);

            default:
                return default;
        }
    }

    /// <summary>Whether a method asks for the mode anywhere.</summary>
    public bool IsAskedIn(MethodBody body) => body.Graphs.SelectMany(static graph => graph.Operations()).Any(operation =>
        SymbolEqualityComparer.Default.Equals(operation.Type, Type)
        || (operation switch
        {
            IInvocationOperation call => body.Results.QuestionOf(call.TargetMethod),
            IPropertyReferenceOperation property => body.Results.QuestionOf(property.Property),
            IFieldReferenceOperation { Type.SpecialType: SpecialType.System_Boolean } field => body.Results.QuestionOf(field.Field),
            _ => null,
        } is { } question && question.DescendantsAndSelf().Any(part => SymbolEqualityComparer.Default.Equals(part.Type, Type))));

    private static object? ValueOf(INamedTypeSymbol type, string name) => (type.GetMembers(name).FirstOrDefault() as IFieldSymbol)?.ConstantValue;
}
