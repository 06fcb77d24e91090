using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Execution;

/// <content>Loops over arrays and spans, which the graph shows as loops with an enumerator.</content>
internal sealed partial class Executor
{
    private static bool Walks(IOperation at, IMethodSymbol method, object? self) =>
        self is Thing thing && (thing.Walk is not null || (at.IsImplicit && thing.Elements is not null && method.Name == "GetEnumerator"));

    private object? Walk(IMethodSymbol method, Thing self) => (self.Walk, method.Name) switch
    {
        (null, _) => Made(new Thing(null) { Walk = new(new(self)) }),
        ({ } walked, "MoveNext") => walked.MoveNext(),
        ({ } walked, "get_Current") => Referred(walked.Current, walked.Array, method.ReturnType),
        _ => Unknown.Value,
    };

    // An element is a number, and what the enumerator says is an object.
    private static object? Referred(object? value, Thing array, ITypeSymbol wanted) =>
        wanted.IsReferenceType && array.Type is IArrayTypeSymbol { ElementType: { IsValueType: true } element } && value is not (null or Unknown) ? new Boxed(UnderlyingOf(element)!, value) : value;
}
