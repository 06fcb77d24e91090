using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Il.Analysis;
using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.Analyzers.Il.Known;

/// <summary>
/// Calls whose result is known, by exact signature: the JIT replaces them by it, or the verdict assumes it and says so.
/// Nothing is called then.
/// </summary>
internal static class KnownResults
{
    public readonly record struct Result(Value Value, string? Assumption = null);

    /// <summary>Null: an ordinary call.</summary>
    public static Result? Of(MethodReference target, Value[] arguments)
    {
        switch (target.DocumentationId)
        {
            case "M:System.Type.GetTypeFromHandle(System.RuntimeTypeHandle)" when arguments[0].Kind == ValueKind.TypeOf:
                return new Result(arguments[0] with { Type = World(target)?.Named("System.RuntimeType") });
            case "M:System.Type.op_Equality(System.Type,System.Type)" or "M:System.Object.ReferenceEquals(System.Object,System.Object)":
                return Truth(Comparison.Equal(arguments[0], arguments[1]));
            case "M:System.Type.op_Inequality(System.Type,System.Type)":
                return Truth(!Comparison.Equal(arguments[0], arguments[1]));
            case "M:System.Type.get_IsValueType" when arguments[0] is { Kind: ValueKind.TypeOf, Data: IlType type }:
                return type.IsReference ? Truth(false) : type.IsValueType ? Truth(true) : new Result(Value.Any());
            case "M:System.Type.get_IsEnum" or "M:System.Type.get_IsPrimitive" when arguments[0] is { Kind: ValueKind.TypeOf, Data: IlType { IsReference: true } }:
                return Truth(false);
            case "M:System.Type.get_IsEnum" when arguments[0] is { Kind: ValueKind.TypeOf, Data: IlType { Definition: { } definition } }:
                return Truth(definition.IsEnum);
            case "M:System.Object.GetType" when arguments[0] is { Kind: ValueKind.Exact, Type: { } exact }:
                return new Result(new Value(ValueKind.TypeOf, World(target)?.Named("System.RuntimeType"), 0, exact));
            case "M:System.Runtime.CompilerServices.RuntimeHelpers.IsReferenceOrContainsReferences``1":
                return TypeFacts.HoldsReferences(target.MethodArguments[0]) is { } holds ? Truth(holds) : new Result(Value.Any());
            case "M:System.Runtime.CompilerServices.RuntimeHelpers.IsKnownConstant``1(``0)"
                or "M:System.Runtime.CompilerServices.RuntimeHelpers.IsKnownConstant(System.String)"
                or "M:System.Runtime.CompilerServices.RuntimeHelpers.IsKnownConstant(System.Char)"
                or "M:System.Runtime.CompilerServices.RuntimeHelpers.IsKnownConstant(System.Type)":
                return new Result(Value.Any());
            case "M:System.Runtime.CompilerServices.Unsafe.SizeOf``1":
                return new Result(TypeFacts.SizeOf(target.MethodArguments[0]) is { } size ? Value.Integer(size) : Value.Any());
            case "M:System.IntPtr.get_Size" or "M:System.UIntPtr.get_Size":
                return new Result(Value.Integer(sizeof(long)));
            case "M:System.Diagnostics.Debugger.get_IsAttached" or "M:System.Diagnostics.Debugger.IsLogging"
                or "M:System.Diagnostics.Tracing.EventSource.IsEnabled"
                or "M:System.Diagnostics.Tracing.EventSource.IsEnabled(System.Diagnostics.Tracing.EventLevel,System.Diagnostics.Tracing.EventKeywords)"
                or "M:System.Diagnostics.Tracing.EventSource.IsEnabled(System.Diagnostics.Tracing.EventLevel,System.Diagnostics.Tracing.EventKeywords,System.Diagnostics.Tracing.EventChannel)":
                return new Result(Value.Integer(0), Assumption.TracingOff);
            case "M:System.Globalization.GlobalizationMode.get_Invariant":
                return new Result(Value.Integer(1), Assumption.InvariantCulture);
            case "M:System.Text.EncoderFallbackBuffer.CreateAndInitialize(System.Text.Encoding,System.Text.EncoderNLS,System.Int32)":
                return new Result(Value.Any(), Assumption.StandardEncoding);
            case "M:System.Globalization.GlobalizationMode.get_UseNls":
                return new Result(Value.Integer(0));
            case "M:System.Collections.Generic.EqualityComparer`1.get_Default" or "M:System.Collections.Generic.Comparer`1.get_Default":
                return new Result(new Value(ValueKind.DefaultComparer, target.Type));
            default:
                return null;
        }
    }

    private static Result Truth(bool? truth) => new(truth is { } known ? Value.Integer(known ? 1 : 0) : Value.Any());

    private static IlWorld? World(MethodReference target) => target.Method?.Image.World;
}
