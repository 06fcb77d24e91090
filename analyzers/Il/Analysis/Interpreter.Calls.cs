using System.Reflection.Metadata;
using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Il.Code;
using Tophalf.Analyzers.Il.Known;
using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.Analyzers.Il.Analysis;

/// <content>Instructions that call, or make what is called later.</content>
internal sealed partial class Interpreter
{
    /// <summary>The method that an instruction names; looked up once, however often the instruction is come by.</summary>
    public MethodReference MethodAt(Instruction instruction)
    {
        if (!_methods.TryGetValue(instruction.Token, out MethodReference? named))
        {
            named = _tokens.Method(instruction.Token, method.Context);
            _methods.Add(instruction.Token, named);
        }

        return named;
    }

    private bool Call(Instruction instruction, Frame frame)
    {
        switch (instruction.Code)
        {
            case ILOpCode.Call or ILOpCode.Callvirt:
                Call(MethodAt(instruction), instruction.Code == ILOpCode.Callvirt, frame);
                return true;
            case ILOpCode.Newobj:
                Construct(MethodAt(instruction), frame);
                return true;
            case ILOpCode.Ldftn:
                frame.Push(new Value(ValueKind.Function, null, 0, MethodAt(instruction)));
                return true;
            case ILOpCode.Ldvirtftn:
                frame.Pop();
                frame.Push(Value.Any());
                return true;
            case ILOpCode.Calli:
                CallIndirectly(instruction, frame);
                return true;
            case ILOpCode.Jmp:
                Events?.Does(Effect.Unknown, "jmp");
                return true;
            default:
                return false;
        }
    }

    private void Call(MethodReference target, bool isVirtual, Frame frame)
    {
        IlType? constrained = _constrained;
        _constrained = null;
        Value[] arguments = frame.Pop(target.ArgumentCount);
        if (KnownResults.Of(target, arguments) is { } result)
        {
            if (result.Assumption is { } assumption)
            {
                Events?.Assumes(assumption);
            }

            frame.Push(result.Value);
            return;
        }

        if (Events is not null)
        {
            if (isVirtual && constrained is null)
            {
                NullCheck(arguments[0]);
            }

            if (!target.HasThis && constrained is null && target.Method is { } known && (known.Type.Attributes & System.Reflection.TypeAttributes.BeforeFieldInit) == 0)
            {
                Events.Initializes(target.Type);
            }

            Events.Calls(new CallSite(target, constrained, isVirtual, arguments));
        }

        if (!target.Signature.ReturnType.Is("System.Void"))
        {
            frame.Push(Returned(target, arguments, isVirtual));
        }
    }

    private Value Returned(MethodReference target, Value[] arguments, bool isVirtual) => target.DocumentationId switch
    {
        // The value of a field, read so that it is seen by other threads in time.
        "M:System.Threading.Volatile.Read``1(``0@)" or "M:System.Threading.Volatile.Read(System.Boolean@)" or "M:System.Threading.Volatile.Read(System.Int32@)"
            when arguments[0].Kind == ValueKind.FieldAddress => arguments[0] with { Kind = ValueKind.Field },
        _ when target.Method is { } getter && !(isVirtual && getter.IsOverridable) && FieldGetter.FieldOf(getter, target.Context, codes) is { } field =>
            new Value(ValueKind.Field, target.Signature.ReturnType, 0, field),
        _ => Value.Any(target.Signature.ReturnType),
    };

    private void Construct(MethodReference constructor, Frame frame)
    {
        Value[] passed = frame.Pop(constructor.Signature.ParameterTypes.Length);
        IlType type = constructor.Type;
        // A type that is known by name only is a delegate if it is made of the address of a method.
        if (passed.Length == 2 && (type.Definition is { IsDelegate: true } || (type.Definition is null && passed[1].Kind == ValueKind.Function)))
        {
            Events?.Does(Effect.Allocates, $"new {type}");
            frame.Push(passed[1] is { Kind: ValueKind.Function } function
                ? new Value(ValueKind.Delegate, type, 0, function.Data)
                : Value.Any(type));
            return;
        }

        if (!type.IsValueType)
        {
            Events?.Does(Effect.Allocates, $"new {type}");
        }

        var created = type.IsValueType ? Value.Any(type) : Value.Exact(type);
        if (Events is not null && type.Kind == IlTypeKind.Named && !type.Is("System.String"))
        {
            Events.Initializes(type);
            Value[] arguments = [type.IsValueType ? Value.Any(Reference(type)) : created, .. passed];
            Events.Calls(new CallSite(constructor, Constrained: null, IsVirtual: false, arguments));
        }

        frame.Push(created);
    }

    private void CallIndirectly(Instruction instruction, Frame frame)
    {
        MethodSignature<IlType> signature = method.Method.Image.Reader.GetStandaloneSignature((StandaloneSignatureHandle)instruction.Token)
            .DecodeMethodSignature(method.Method.Image.World.Provider(method.Method.Image), method.Context);
        Value function = frame.Pop();
        int count = signature.ParameterTypes.Length + (signature.Header.IsInstance ? 1 : 0);
        Value[] arguments = frame.Pop(count);
        if (function.Data is MethodReference target && target.ArgumentCount == count)
        {
            Events?.Calls(new CallSite(target, Constrained: null, IsVirtual: false, arguments));
        }
        else
        {
            Events?.Does(Effect.Unknown, "a function pointer");
        }

        if (!signature.ReturnType.Is("System.Void"))
        {
            frame.Push(Value.Any(signature.ReturnType));
        }
    }
}
