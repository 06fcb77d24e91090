using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <content>Enumerations of the author's, which no process of others has.</content>
internal sealed partial class Executor
{
    // The enumeration that a member is about: by its type argument, or by typeof.
    private INamedTypeSymbol? EnumerationOf(IOperation at, IMethodSymbol method, object?[] given)
    {
        ITypeSymbol? type = method.TypeArguments.FirstOrDefault()
            ?? ((at as IInvocationOperation)?.Arguments.FirstOrDefault(static one => one.Parameter?.Ordinal == 0)?.Value is ITypeOfOperation { TypeOperand: var named } ? _frame.Types.Apply(named) : null);
        return given.Length > 0 && method.ContainingType.SpecialType == SpecialType.System_Enum && type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration && enumeration.IsFromSource() ? enumeration : null;
    }

    private object? OfEnumeration(IOperation at, IMethodSymbol method, INamedTypeSymbol type, object?[] given)
    {
        object? value = given[method.IsGenericMethod || given.Length == 1 ? 0 : 1];
        value = value is Boxed { Value: var inside } ? inside : value;
        bool ignoresCase = given.Any(static one => one is true);
        Spend(type.GetMembers().Length / 8);
        switch (method.Name)
        {
            case "IsDefined" when ConstantNumbers.Number(value) is { } number:
                return Constants(type).Any(one => ConstantNumbers.Number(one.ConstantValue) == number);

            case "IsDefined" or "TryParse" or "Parse" when value is string name && !Parses(name):
                IFieldSymbol? named = Constants(type).FirstOrDefault(one => string.Equals(one.Name, name.Trim(), ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal));
                return Told(at, method, type, given, named?.ConstantValue);

            case "GetName" when ConstantNumbers.Number(value) is { } number && Constants(type).Count(one => ConstantNumbers.Number(one.ConstantValue) == number) < 2:
                return Constants(type).FirstOrDefault(one => ConstantNumbers.Number(one.ConstantValue) == number)?.Name;

            default:
                ForgetStored(method, given);
                return Untold([]);
        }
    }

    private object? Told(IOperation at, IMethodSymbol method, INamedTypeSymbol type, object?[] given, object? constant)
    {
        switch (method.Name)
        {
            case "TryParse":
                given[given.Length - 1] = constant ?? Thing.DefaultOf(type);
                return constant is not null;

            case "Parse" when constant is null:
                Fail(at, null, walk.Compilation.GetTypeByMetadataName("System.ArgumentException"), method);
                return Unknown.Value;

            case "Parse":
                return method.IsGenericMethod ? constant : new Boxed(type, constant);

            default:
                return constant is not null;
        }
    }

    private static IEnumerable<IFieldSymbol> Constants(INamedTypeSymbol type) => type.GetMembers().OfType<IFieldSymbol>().Where(static one => one.HasConstantValue);

    // A number is a value of any enumeration, and several names are one value.
    private static bool Parses(string name) => name.Contains(',') || (name.Trim() is [var first, ..] && (char.IsDigit(first) || first is '-' or '+'));
}
