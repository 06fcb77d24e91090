using System.Reflection.Metadata;
using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Il.Code;
using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.Analyzers.Il.Analysis;

/// <content>Instructions about objects, fields and types.</content>
internal sealed partial class Interpreter
{
    private const string NullTest = "M:System.ArgumentNullException.ThrowIfNull(System.Object,System.String)";

    private bool Object(int index, Instruction instruction, Frame frame)
    {
        switch (instruction.Code)
        {
            case ILOpCode.Newarr:
                frame.Pop();
                IlType element = _tokens.Type(instruction.Token, method.Context);
                Events?.Does(Effect.Allocates, $"new {element}[]");
                frame.Push(Value.Exact(method.Method.Image.World.Array(element, 1)));
                return true;
            case ILOpCode.Box:
                Box(index, instruction, frame);
                return true;
            case ILOpCode.Unbox_any:
                IlType unboxed = _tokens.Type(instruction.Token, method.Context);
                Value boxed = frame.Pop();
                if (boxed.Type != unboxed)
                {
                    Events?.Does(Effect.ThrowsImplicit, $"cast to {unboxed}");
                }

                frame.Push(boxed.Type == unboxed && !unboxed.IsValueType ? boxed : Value.Any(unboxed));
                return true;
            case ILOpCode.Castclass:
                IlType wanted = _tokens.Type(instruction.Token, method.Context);
                Value cast = frame.Pop();
                if (cast.Kind != ValueKind.Null && cast.Type != wanted)
                {
                    Events?.Does(Effect.ThrowsImplicit, $"cast to {wanted}");
                }

                frame.Push(cast.Kind is ValueKind.Exact or ValueKind.Null or ValueKind.Delegate or ValueKind.DefaultComparer ? cast
                    : cast.Kind is ValueKind.Argument or ValueKind.Field ? cast with { Type = wanted }
                    : Value.Any(wanted));
                return true;
            case ILOpCode.Isinst:
                IlType tested = _tokens.Type(instruction.Token, method.Context);
                frame.Push(IsInstance(frame.Pop(), tested));
                return true;
            case ILOpCode.Ldfld or ILOpCode.Ldflda:
                Load(instruction, frame, frame.Pop());
                return true;
            case ILOpCode.Ldsfld or ILOpCode.Ldsflda:
                Load(instruction, frame, owner: null);
                return true;
            case ILOpCode.Stfld:
                frame.Pop();
                NullCheck(frame.Pop());
                return true;
            case ILOpCode.Stsfld:
                frame.Pop();
                Events?.Initializes(OwnerOf(instruction));
                return true;
            case ILOpCode.Ldtoken:
                frame.Push(instruction.Token.Kind is HandleKind.TypeDefinition or HandleKind.TypeReference or HandleKind.TypeSpecification
                    ? new Value(ValueKind.TypeOf, null, 0, _tokens.Type(instruction.Token, method.Context))
                    : Value.Any());
                return true;
            case ILOpCode.Sizeof:
                frame.Push(TypeFacts.SizeOf(_tokens.Type(instruction.Token, method.Context)) is { } size ? Value.Integer(size) : Value.Any());
                return true;
            case ILOpCode.Ldobj or ILOpCode.Ldind_ref:
                Value address = frame.Pop();
                frame.Push(address.Kind == ValueKind.FieldAddress ? address with { Kind = ValueKind.Field }
                    : Value.Any(instruction.Code == ILOpCode.Ldobj ? _tokens.Type(instruction.Token, method.Context) : address.Type?.Element));
                return true;
            case ILOpCode.Ldelem or ILOpCode.Ldelem_ref:
                frame.Pop();
                Value array = frame.Pop();
                Events?.Does(Effect.ThrowsImplicit | Effect.ThrowsNull, "ldelem");
                frame.Push(Value.Any(instruction.Code == ILOpCode.Ldelem ? _tokens.Type(instruction.Token, method.Context) : array.Type?.Element));
                return true;
            case ILOpCode.Throw:
                IlType? thrown = frame.Pop().Type;
                Events?.Throws(thrown is not null && thrown.Is("System.ArgumentNullException") ? Effect.ThrowsNull : Effect.ThrowsExplicit,
                    $"throw {thrown?.ToString() ?? "?"}");
                return true;
            case ILOpCode.Rethrow:
                Events?.Throws(Effect.ThrowsExplicit, "rethrow");
                return true;
            default:
                return false;
        }
    }

    private void Box(int index, Instruction instruction, Frame frame)
    {
        IlType type = _tokens.Type(instruction.Token, method.Context);
        Value value = frame.Pop();
        // Compilers box type parameters and value types only.
        type.IsValueType |= type is { Kind: IlTypeKind.Named, Definition: null };
        if (type.IsReference)
        {
            frame.Push(value);
            return;
        }

        if (!BoxPattern.IsRemoved(code, index, call => MethodAt(call).DocumentationId == NullTest))
        {
            if (type.Kind == IlTypeKind.Parameter && !type.IsValueType)
            {
                Events?.Boxes(type);
            }
            else
            {
                Events?.Does(Effect.Allocates, $"box {type}");
            }
        }

        frame.Push(type is { Kind: IlTypeKind.Named, IsValueType: true } && !type.Is("System.Nullable`1") ? Value.Exact(type) : Value.Any(type.IsReference ? type : null));
    }

    private static Value IsInstance(Value value, IlType tested) =>
        value.Kind == ValueKind.Null ? Value.Null
        : value.Kind is ValueKind.Exact && value.Type == tested ? value
        : value is { Kind: ValueKind.Exact, Type: { IsValueType: true, IsOpen: false } } && tested is { IsValueType: true, IsOpen: false } ? Value.Null
        : value.Kind is ValueKind.Exact && tested.Definition is { IsInterface: false } other && value.Type!.Definition is not null && TypeRelations.BaseOf(value.Type, other) is null ? Value.Null
        : value.Kind is ValueKind.Argument && tested.IsReference ? value with { Type = tested }
        : Value.Any(tested.IsValueType ? null : tested);

    private void Load(Instruction instruction, Frame frame, Value? owner)
    {
        (IlField field, IlType type) = _tokens.Field(instruction.Token, method.Context);
        if (owner is { } reference)
        {
            NullCheck(reference);
        }
        else
        {
            Events?.Initializes(OwnerOf(instruction));
            if (Events is not null && field.Type is { } declaring && declaring.IsThreadStatic(field.Name))
            {
                Events.Does(Effect.AllocatesOnce, $"thread static {field.Name}");
            }
        }

        bool isAddress = instruction.Code is ILOpCode.Ldflda or ILOpCode.Ldsflda;
        frame.Push(field.Type is null ? Value.Any(isAddress ? Reference(type) : type)
            : new Value(isAddress ? ValueKind.FieldAddress : ValueKind.Field, type, 0, new FieldReference(field, OwnerOf(instruction), owner is null || !field.Type.IsValueType)));
    }

    private IlType OwnerOf(Instruction instruction)
    {
        if (instruction.Token.Kind == HandleKind.FieldDefinition)
        {
            (IlField field, _) = _tokens.Field(instruction.Token, method.Context);
            return method.Method.Image.World.Named(field.Type!, []);
        }

        return _tokens.Type(method.Method.Image.Reader.GetMemberReference((MemberReferenceHandle)instruction.Token).Parent, method.Context);
    }

    private void NullCheck(Value owner)
    {
        bool isSelf = owner is { Kind: ValueKind.Argument, Number: 0 } && !method.Method.IsStatic;
        if (!isSelf && owner.IsTrue != true && owner.Type?.Kind is not (IlTypeKind.ByReference or IlTypeKind.Pointer))
        {
            Events?.Does(Effect.ThrowsNull, "null dereference");
        }
    }
}
