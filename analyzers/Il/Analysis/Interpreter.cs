using System.Collections.Immutable;
using System.Reflection.Metadata;
using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Il.Code;
using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.Analyzers.Il.Analysis;

/// <summary>
/// Runs instructions on what is known of values, so that a branch that the type arguments decide is followed one way only,
/// and a call is traced to what it calls.
/// </summary>
internal sealed partial class Interpreter(MethodInstance method, MethodCode code, ImmutableArray<IlType> localTypes, CodeCache codes)
{
    private readonly TokenResolver _tokens = method.Method.Image.Tokens;
    private readonly HashSet<int> _addressedLocals = Addressed(code, ILOpCode.Ldloca, ILOpCode.Ldloca_s);
    private readonly HashSet<int> _addressedArguments = Addressed(code, ILOpCode.Ldarga, ILOpCode.Ldarga_s);
    private readonly Dictionary<EntityHandle, MethodReference> _methods = [];
    private IlType? _constrained;

    /// <summary>Whom to tell; null while values are being worked out.</summary>
    public IBodyEvents? Events { get; set; }

    /// <summary>Which way the last conditional branch goes; null: both.</summary>
    public bool? Taken { get; private set; }

    /// <summary>What the last conditional branch looked at.</summary>
    public Value Tested { get; private set; }

    /// <summary>Arguments as they are passed, and local variables as they begin.</summary>
    public Frame Entry()
    {
        IlWorld world = method.Method.Image.World;
        MethodSignature<IlType> signature = method.Method.SignatureIn(method.Context);
        var types = new List<IlType?>();
        if (signature.Header.IsInstance)
        {
            IlType self = world.Named(method.Method.Type, method.TypeArguments);
            types.Add(self.IsValueType ? world.Wrap(IlTypeKind.ByReference, self) : self);
        }

        types.AddRange(signature.ParameterTypes);
        return new Frame(
            [.. types.Select((type, i) => _addressedArguments.Contains(i) ? Value.Any(type) : new Value(ValueKind.Argument, type, i))],
            [.. localTypes.Select((type, i) => _addressedLocals.Contains(i) || !type.IsReference ? Value.Any(type) : Value.Null)],
            []);
    }

    /// <summary>Carries out one instruction.</summary>
    public void Step(int index, Frame frame)
    {
        Instruction instruction = code.Instructions[index];
        switch (instruction.Code)
        {
            case >= ILOpCode.Ldarg_0 and <= ILOpCode.Ldarg_3 or ILOpCode.Ldarg or ILOpCode.Ldarg_s:
                frame.Push(frame.Arguments[instruction.Operand]);
                break;
            case ILOpCode.Starg or ILOpCode.Starg_s:
                Store(frame.Arguments, instruction, frame.Pop(), _addressedArguments, frame.Arguments[instruction.Operand].Type);
                break;
            case >= ILOpCode.Ldloc_0 and <= ILOpCode.Ldloc_3 or ILOpCode.Ldloc or ILOpCode.Ldloc_s:
                Value local = frame.Locals[instruction.Operand];
                frame.Push(local is { Kind: ValueKind.Any, Type: null } ? Value.Any(localTypes[(int)instruction.Operand]) : local);
                break;
            case >= ILOpCode.Stloc_0 and <= ILOpCode.Stloc_3 or ILOpCode.Stloc or ILOpCode.Stloc_s:
                Store(frame.Locals, instruction, frame.Pop(), _addressedLocals, localTypes[(int)instruction.Operand]);
                break;
            case ILOpCode.Ldloca or ILOpCode.Ldloca_s:
                frame.Push(Value.Any(Reference(localTypes[(int)instruction.Operand])));
                break;
            case ILOpCode.Ldarga or ILOpCode.Ldarga_s:
                frame.Push(Value.Any(frame.Arguments[instruction.Operand].Type is { } type ? Reference(type) : null));
                break;
            case ILOpCode.Ldnull:
                frame.Push(Value.Null);
                break;
            case ILOpCode.Ldstr:
                frame.Push(Value.Exact(method.Method.Image.World.Primitive(PrimitiveTypeCode.String)));
                break;
            case >= ILOpCode.Ldc_i4_m1 and <= ILOpCode.Ldc_i4_8 or ILOpCode.Ldc_i4 or ILOpCode.Ldc_i4_s or ILOpCode.Ldc_i8:
                frame.Push(Value.Integer(instruction.Operand));
                break;
            case ILOpCode.Dup:
                Value top = frame.Pop();
                frame.Push(top);
                frame.Push(top);
                break;
            case ILOpCode.Ret or ILOpCode.Leave or ILOpCode.Leave_s or ILOpCode.Endfinally:
                frame.Stack.Clear();
                break;
            case ILOpCode.Constrained:
                _constrained = _tokens.Type(instruction.Token, method.Context);
                break;
            default:
                if (!Branch(instruction, frame) && !Object(index, instruction, frame) && !Call(instruction, frame))
                {
                    Plain(instruction, frame);
                }

                break;
        }
    }

    private bool Branch(Instruction instruction, Frame frame)
    {
        switch (instruction.Code)
        {
            case ILOpCode.Brtrue or ILOpCode.Brtrue_s or ILOpCode.Brfalse or ILOpCode.Brfalse_s:
                Tested = frame.Pop();
                bool onTrue = instruction.Code is ILOpCode.Brtrue or ILOpCode.Brtrue_s;
                Taken = Tested.IsTrue is { } truth ? truth == onTrue : null;
                return true;
            case ILOpCode.Beq or ILOpCode.Beq_s or ILOpCode.Bne_un or ILOpCode.Bne_un_s:
                Value right = frame.Pop();
                bool onEqual = instruction.Code is ILOpCode.Beq or ILOpCode.Beq_s;
                Tested = frame.Pop();
                Taken = Comparison.Equal(Tested, right) is { } equal ? equal == onEqual : null;
                Tested = default;
                return true;
            case ILOpCode.Ceq:
                Value other = frame.Pop();
                frame.Push(Comparison.Equal(frame.Pop(), other) is { } same ? Value.Integer(same ? 1 : 0) : Value.Any());
                return true;
            case ILOpCode.Cgt_un:
                // The compiler's way to say "is not null", and "is not zero".
                Value zero = frame.Pop();
                Value compared = frame.Pop();
                frame.Push(zero.IsTrue == false && compared.IsTrue is { } isTrue ? Value.Integer(isTrue ? 1 : 0) : Comparison.Folded(instruction.Code, compared, zero));
                return true;
            case ILOpCode.Clt or ILOpCode.Cgt or ILOpCode.Clt_un or ILOpCode.And or ILOpCode.Or or ILOpCode.Add or ILOpCode.Sub or ILOpCode.Mul:
                Value second = frame.Pop();
                frame.Push(Comparison.Folded(instruction.Code, frame.Pop(), second));
                return true;
            case ILOpCode.Conv_i4 or ILOpCode.Conv_u4 or ILOpCode.Conv_i8 or ILOpCode.Conv_u8 or ILOpCode.Conv_i or ILOpCode.Conv_u:
                Value converted = frame.Pop();
                frame.Push(converted.Kind == ValueKind.Integer ? converted : Value.Any());
                return true;
            case ILOpCode.Blt or ILOpCode.Blt_s or ILOpCode.Bgt or ILOpCode.Bgt_s or ILOpCode.Ble or ILOpCode.Ble_s or ILOpCode.Bge or ILOpCode.Bge_s:
                Value limit = frame.Pop();
                Taken = Comparison.Ordered(instruction.Code, frame.Pop(), limit);
                Tested = default;
                return true;
            case ILOpCode.Switch:
                frame.Pop();
                return true;
            case var branch when instruction.OpCode.FlowControl == System.Reflection.Emit.FlowControl.Cond_Branch && branch != ILOpCode.Switch:
                frame.Pop();
                frame.Pop();
                Taken = null;
                Tested = default;
                return true;
            default:
                return false;
        }
    }

    private void Plain(Instruction instruction, Frame frame)
    {
        if (ImplicitThrows.Of(instruction.Code) is { } effect && effect != Effect.None)
        {
            Events?.Does(effect, instruction.OpCode.Name!);
        }

        frame.Pop(StackEffect.Pops(instruction.OpCode));
        for (int i = StackEffect.Pushes(instruction.OpCode); i > 0; i--)
        {
            frame.Push(Value.Any());
        }
    }

    private static void Store(Value[] variables, Instruction instruction, Value value, HashSet<int> addressed, IlType? declared)
    {
        // A variable whose address is out may hold anything.
        variables[instruction.Operand] = addressed.Contains((int)instruction.Operand) || value is { Kind: ValueKind.Any, Type: null } ? Value.Any(declared) : value;
    }

    private IlType Reference(IlType type) => method.Method.Image.World.Wrap(IlTypeKind.ByReference, type);

    private static HashSet<int> Addressed(MethodCode code, ILOpCode form, ILOpCode shortForm) =>
        [.. code.Instructions.Where(instruction => instruction.Code == form || instruction.Code == shortForm).Select(instruction => (int)instruction.Operand)];
}
