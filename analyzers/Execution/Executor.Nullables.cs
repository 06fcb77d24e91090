using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Execution;

/// <content>Values that may be none.</content>
internal sealed partial class Executor
{
    private object? OfNullable(IOperation at, IMethodSymbol method, object? self, object?[] given)
    {
        switch (method.Name)
        {
            case "get_HasValue" when self is not Unknown:
                return self is not null;

            case "GetValueOrDefault" when self is null:
                return given.Length > 0 ? given[0] : Default(method.ReturnType);

            case "get_Value" when self is null:
                Fail(at, $"'{at.ChildOperations.FirstOrDefault()?.Syntax}' has no value", nameof(InvalidOperationException));
                return Unknown.Value;

            default:
                return method.Name is "get_Value" or "GetValueOrDefault" ? self : Unknown.Value;
        }
    }
}
