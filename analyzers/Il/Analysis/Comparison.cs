using System.Reflection.Metadata;
using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.Analyzers.Il.Analysis;

/// <summary>Comparisons whose outcome is known before the program runs.</summary>
internal static class Comparison
{
    /// <summary>Null: not known.</summary>
    public static bool? Equal(Value left, Value right) => (left.Kind, right.Kind) switch
    {
        (ValueKind.Integer, ValueKind.Integer) => left.Number == right.Number,
        (ValueKind.Null, _) when right.IsTrue is { } isSet => !isSet,
        (_, ValueKind.Null) when left.IsTrue is { } isSet => !isSet,
        (ValueKind.TypeOf, ValueKind.TypeOf) => SameType((IlType)left.Data!, (IlType)right.Data!),
        _ => null,
    };

    /// <summary>Whether two types that may hold type parameters turn out to be the same.</summary>
    public static bool? SameType(IlType left, IlType right) =>
        left == right ? true
        : !left.IsOpen && !right.IsOpen ? false
        : left.IsReference && right is { IsValueType: true } || right.IsReference && left is { IsValueType: true } ? false
        : left is { Kind: IlTypeKind.Named } && right is { Kind: IlTypeKind.Named } && left.Name != right.Name ? false
        : null;

    public static Value Folded(ILOpCode code, Value left, Value right)
    {
        if (left.Kind != ValueKind.Integer || right.Kind != ValueKind.Integer)
        {
            // x & 0
            return code == ILOpCode.And && (left is { Kind: ValueKind.Integer, Number: 0 } || right is { Kind: ValueKind.Integer, Number: 0 })
                ? Value.Integer(0)
                : Value.Any();
        }

        long a = left.Number;
        long b = right.Number;
        return code switch
        {
            ILOpCode.Clt => Value.Integer(a < b ? 1 : 0),
            ILOpCode.Cgt => Value.Integer(a > b ? 1 : 0),
            ILOpCode.Clt_un => Value.Integer((ulong)a < (ulong)b ? 1 : 0),
            ILOpCode.Cgt_un => Value.Integer((ulong)a > (ulong)b ? 1 : 0),
            ILOpCode.And => Value.Integer(a & b),
            ILOpCode.Or => Value.Integer(a | b),
            // How wide the sum is does not show in the instruction.
            _ => Value.Any(),
        };
    }

    /// <summary>Whether a branch on the order of two values is taken; null: not known.</summary>
    public static bool? Ordered(ILOpCode code, Value left, Value right) =>
        left.Kind != ValueKind.Integer || right.Kind != ValueKind.Integer ? null : code switch
        {
            ILOpCode.Blt or ILOpCode.Blt_s => left.Number < right.Number,
            ILOpCode.Bgt or ILOpCode.Bgt_s => left.Number > right.Number,
            ILOpCode.Ble or ILOpCode.Ble_s => left.Number <= right.Number,
            _ => left.Number >= right.Number,
        };
}
