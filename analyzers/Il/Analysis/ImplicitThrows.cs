using System.Reflection.Metadata;
using Tophalf.Analyzers.Effects;

namespace Tophalf.Analyzers.Il.Analysis;

/// <summary>Instructions that check something, and throw when it does not hold.</summary>
internal static class ImplicitThrows
{
    public static Effect Of(ILOpCode code) => code switch
    {
        >= ILOpCode.Ldelem_i1 and <= ILOpCode.Ldelem_ref or ILOpCode.Ldelem or ILOpCode.Ldelema
            or >= ILOpCode.Stelem_i and <= ILOpCode.Stelem_ref or ILOpCode.Stelem => Effect.ThrowsImplicit | Effect.ThrowsNull,
        ILOpCode.Ldlen => Effect.ThrowsNull,
        ILOpCode.Div or ILOpCode.Div_un or ILOpCode.Rem or ILOpCode.Rem_un => Effect.ThrowsImplicit,
        >= ILOpCode.Conv_ovf_i1_un and <= ILOpCode.Conv_ovf_u_un or >= ILOpCode.Conv_ovf_i1 and <= ILOpCode.Conv_ovf_u8
            or ILOpCode.Conv_ovf_i or ILOpCode.Conv_ovf_u => Effect.ThrowsImplicit,
        >= ILOpCode.Add_ovf and <= ILOpCode.Sub_ovf_un or ILOpCode.Ckfinite => Effect.ThrowsImplicit,
        ILOpCode.Arglist or ILOpCode.Mkrefany or ILOpCode.Refanyval or ILOpCode.Refanytype => Effect.Unknown,
        _ => Effect.None,
    };
}
