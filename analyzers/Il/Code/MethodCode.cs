using System.Collections.Immutable;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.Analyzers.Il.Code;

/// <summary>A body, decoded. Fails on what it does not know: an instruction skipped could be the one that allocates.</summary>
internal sealed class MethodCode
{
    private MethodCode(ImmutableArray<Instruction> instructions, ImmutableArray<ExceptionRegion> regions, StandaloneSignatureHandle locals)
    {
        Instructions = instructions;
        Regions = regions;
        Locals = locals;
        var index = new Dictionary<int, int>(instructions.Length);
        for (int i = 0; i < instructions.Length; i++)
        {
            index.Add(instructions[i].Offset, i);
        }

        Index = index;
    }

    public ImmutableArray<Instruction> Instructions { get; }

    public ImmutableArray<ExceptionRegion> Regions { get; }

    public StandaloneSignatureHandle Locals { get; }

    /// <summary>From offset to number.</summary>
    public IReadOnlyDictionary<int, int> Index { get; }

    /// <exception cref="BadImageFormatException">The body is none that this engine reads.</exception>
    public static MethodCode Of(IlMethod method)
    {
        MethodBodyBlock body = method.Image.Body(method.Address);
        BlobReader bytes = body.GetILReader();
        var instructions = ImmutableArray.CreateBuilder<Instruction>();
        while (bytes.RemainingBytes > 0)
        {
            instructions.Add(Read(ref bytes));
        }

        return new MethodCode(instructions.ToImmutable(), body.ExceptionRegions, body.LocalSignature);
    }

    private static Instruction Read(ref BlobReader bytes)
    {
        int offset = bytes.Offset;
        OpCode code = OpCodeTable.Read(ref bytes);
        long operand = 0;
        ImmutableArray<int> targets = [];
        switch (code.OperandType)
        {
            case OperandType.InlineNone:
                operand = ImpliedOperand((ILOpCode)unchecked((ushort)code.Value));
                break;
            case OperandType.ShortInlineBrTarget:
                operand = bytes.ReadSByte() + bytes.Offset;
                break;
            case OperandType.InlineBrTarget:
                operand = bytes.ReadInt32() + bytes.Offset;
                break;
            case OperandType.InlineSwitch:
                targets = ReadTargets(ref bytes);
                break;
            case OperandType.ShortInlineI:
                operand = bytes.ReadSByte();
                break;
            case OperandType.ShortInlineVar:
                operand = bytes.ReadByte();
                break;
            case OperandType.InlineVar:
                operand = bytes.ReadUInt16();
                break;
            case OperandType.InlineI8 or OperandType.InlineR:
                operand = bytes.ReadInt64();
                break;
            case OperandType.InlineI or OperandType.ShortInlineR or OperandType.InlineField or OperandType.InlineMethod
                or OperandType.InlineSig or OperandType.InlineString or OperandType.InlineTok or OperandType.InlineType:
                operand = bytes.ReadInt32();
                break;
            default:
                throw new BadImageFormatException($"{code.Name} has an operand of an unknown form.");
        }

        return new Instruction(offset, bytes.Offset, code, operand, targets);
    }

    private static ImmutableArray<int> ReadTargets(ref BlobReader bytes)
    {
        int count = bytes.ReadInt32();
        if (count < 0 || count > bytes.RemainingBytes / 4)
        {
            throw new BadImageFormatException("A switch has more targets than the body has bytes.");
        }

        int end = bytes.Offset + (4 * count);
        var targets = ImmutableArray.CreateBuilder<int>(count);
        for (int i = 0; i < count; i++)
        {
            targets.Add(bytes.ReadInt32() + end);
        }

        return targets.MoveToImmutable();
    }

    // The short forms name their variable or constant in the code itself.
    private static int ImpliedOperand(ILOpCode code) => code switch
    {
        >= ILOpCode.Ldarg_0 and <= ILOpCode.Ldarg_3 => code - ILOpCode.Ldarg_0,
        >= ILOpCode.Ldloc_0 and <= ILOpCode.Ldloc_3 => code - ILOpCode.Ldloc_0,
        >= ILOpCode.Stloc_0 and <= ILOpCode.Stloc_3 => code - ILOpCode.Stloc_0,
        >= ILOpCode.Ldc_i4_m1 and <= ILOpCode.Ldc_i4_8 => code - ILOpCode.Ldc_i4_0,
        _ => 0,
    };
}
