using System.Reflection;
using System.Reflection.Emit;

namespace Tophalf.Analyzers.Il.Code;

/// <summary>All instructions there are, by their encoding.</summary>
internal static class OpCodeTable
{
    private const byte TwoBytePrefix = 0xFE;

    private static readonly OpCode?[] s_oneByte = new OpCode?[256];
    private static readonly OpCode?[] s_twoBytes = new OpCode?[256];

    static OpCodeTable()
    {
        foreach (FieldInfo field in typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            var code = (OpCode)field.GetValue(null)!;
            ushort value = unchecked((ushort)code.Value);
            if (code.OpCodeType != OpCodeType.Nternal)
            {
                (code.Size == 1 ? s_oneByte : s_twoBytes)[value & 0xFF] = code;
            }
        }
    }

    /// <summary>The instruction at the front of the bytes; an encoding that is none is no readable body.</summary>
    public static OpCode Read(ref System.Reflection.Metadata.BlobReader bytes)
    {
        byte first = bytes.ReadByte();
        OpCode? code = first == TwoBytePrefix ? s_twoBytes[bytes.ReadByte()] : s_oneByte[first];
        return code ?? throw new BadImageFormatException($"0x{first:X2} is no instruction.");
    }
}
