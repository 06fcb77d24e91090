using System.Collections.Immutable;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Tophalf.Analyzers.Il.Code;

/// <summary>One instruction of a body.</summary>
/// <param name="Offset">Where it stands.</param>
/// <param name="Next">Where the one behind it stands.</param>
/// <param name="OpCode">What it is.</param>
/// <param name="Operand">A constant, a variable number, a token or the offset that it branches to.</param>
/// <param name="Targets">Of a switch.</param>
internal readonly record struct Instruction(int Offset, int Next, OpCode OpCode, long Operand, ImmutableArray<int> Targets)
{
    public ILOpCode Code => (ILOpCode)unchecked((ushort)OpCode.Value);

    public EntityHandle Token => (EntityHandle)MetadataTokens.Handle((int)Operand);

    public bool IsPrefix => OpCode.OpCodeType == OpCodeType.Prefix;
}
