using System.Reflection.Metadata;
using Tophalf.Analyzers.Il.Code;

namespace Tophalf.Analyzers.Il.Analysis;

/// <summary>
/// Boxes that the JIT never makes, because of what comes right behind them: the box is only asked whether it is null or of
/// some type, or is opened again.
/// </summary>
internal static class BoxPattern
{
    /// <param name="code">The body.</param>
    /// <param name="index">The box.</param>
    /// <param name="isNullTest">Whether a call does nothing but test for null, and is inlined.</param>
    public static bool IsRemoved(MethodCode code, int index, Func<Instruction, bool> isNullTest)
    {
        ILOpCode At(int distance) => index + distance < code.Instructions.Length ? code.Instructions[index + distance].Code : ILOpCode.Nop;

        return At(1) switch
        {
            ILOpCode.Brtrue or ILOpCode.Brtrue_s or ILOpCode.Brfalse or ILOpCode.Brfalse_s => true,
            ILOpCode.Ldstr or ILOpCode.Ldnull when At(2) == ILOpCode.Call && isNullTest(code.Instructions[index + 2]) => true,
            ILOpCode.Ldnull => At(2) is ILOpCode.Ceq or ILOpCode.Cgt_un,
            // To another type it throws, or is dead code behind a test of the type argument.
            ILOpCode.Unbox_any => true,
            ILOpCode.Isinst => At(2) is ILOpCode.Brtrue or ILOpCode.Brtrue_s or ILOpCode.Brfalse or ILOpCode.Brfalse_s
                || At(2) is ILOpCode.Unbox_any
                || (At(2) is ILOpCode.Ldnull && At(3) is ILOpCode.Cgt_un or ILOpCode.Ceq),
            _ => false,
        };
    }
}
