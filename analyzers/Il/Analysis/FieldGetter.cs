using System.Reflection.Metadata;
using Tophalf.Analyzers.Il.Code;
using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.Analyzers.Il.Analysis;

/// <summary>Methods that do nothing but return a field: <c>Encoding.UTF8</c>, <c>ArrayPool&lt;T&gt;.Shared</c>.</summary>
internal static class FieldGetter
{
    /// <summary>The field; null: no such method.</summary>
    public static FieldReference? FieldOf(IlMethod method, GenericContext context, CodeCache codes)
    {
        if (!method.HasBody || codes.Of(method) is not { Code.Instructions: { Length: 2 or 3 } code })
        {
            return null;
        }

        Instruction? load = code switch
        {
            [{ Code: ILOpCode.Ldsfld } shared, { Code: ILOpCode.Ret }] => shared,
            [{ Code: ILOpCode.Ldarg_0 }, { Code: ILOpCode.Ldfld } own, { Code: ILOpCode.Ret }] when !method.IsStatic => own,
            _ => null,
        };
        if (load is not { } instruction)
        {
            return null;
        }

        TokenResolver tokens = method.Image.Tokens;
        (IlField field, _) = tokens.Field(instruction.Token, context);
        IlType? owner = field.Type is null ? null
            : instruction.Token.Kind == HandleKind.FieldDefinition ? method.Image.World.Named(field.Type, [])
            : tokens.Type(method.Image.Reader.GetMemberReference((MemberReferenceHandle)instruction.Token).Parent, context);
        return owner is null ? null : new FieldReference(field, owner, instruction.Code == ILOpCode.Ldsfld || !owner.IsValueType);
    }
}
