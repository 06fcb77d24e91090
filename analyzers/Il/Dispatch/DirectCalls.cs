using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Il.Analysis;
using Tophalf.Analyzers.Il.Known;
using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.Analyzers.Il.Dispatch;

/// <summary>Calls of one certain method: its body is looked into, unless it has none or the JIT does not use it.</summary>
internal sealed class DirectCalls(CodeCache codes, KnownCalls known)
{
    // MethodImplOptions.Async: the runtime makes the state machine.
    private const MethodImplAttributes RuntimeAsync = (MethodImplAttributes)0x2000;

    /// <summary>What the table says of the method, whatever runs for it; null: nothing.</summary>
    public Resolution? Known(MethodReference target) =>
        Listed(target.Method, target.DocumentationId) is { } effect ? new Resolution().Add(effect, target.ShortName) : null;

    public Resolution Resolve(MethodInstance instance, Value[] arguments)
    {
        IlMethod method = instance.Method;
        if (Listed(method, method.DocumentationId) is { } effect)
        {
            return new Resolution().Add(effect, method.ShortName);
        }

        if (method.Type.IsDelegate)
        {
            return method.Name switch
            {
                ".ctor" => new Resolution(),
                "Invoke" => new Resolution().Add(Condition.OnArgument(ConditionKind.CallsDelegate, Condition.Receiver)),
                _ => Resolution.Unknown($"{method.ShortName}, of the runtime"),
            };
        }

        if (!method.HasBody || (method.Implementation & RuntimeAsync) != 0)
        {
            return Resolution.Unknown((method.Attributes & MethodAttributes.Abstract) != 0 ? $"abstract {method.ShortName}" : $"native {method.DocumentationId}");
        }

        if (CallsOnlyItself(method))
        {
            // What looks like endless recursion is an instruction of the processor.
            return new Resolution();
        }

        if (method.IsIntrinsic && AlwaysThrows(method))
        {
            return Resolution.Unknown($"intrinsic {method.DocumentationId}");
        }

        if (instance.IsTooDeep)
        {
            return Resolution.Unknown($"{method.ShortName}, with type arguments that grow");
        }

        var resolution = new Resolution();
        if ((method.Implementation & MethodImplAttributes.Synchronized) != 0)
        {
            resolution.Add(Effect.Blocks, $"synchronized {method.ShortName}");
        }

        resolution.Targets.Add((instance, arguments));
        return resolution;
    }

    // The table is about the framework's methods; a library may have its own of the same names.
    private Effect? Listed(IlMethod? method, string documentationId) =>
        method is null || method.Image.World.IsFramework ? known.Of(documentationId) : null;

    private bool CallsOnlyItself(IlMethod method)
    {
        if (codes.Of(method) is not { } body || body.Code.Instructions.Length > 32)
        {
            return false;
        }

        ImmutableArray<Code.Instruction> calls = [.. body.Code.Instructions.Where(
            instruction => instruction.Code is ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj or ILOpCode.Newarr or ILOpCode.Box or ILOpCode.Throw)];
        return calls is [{ Code: ILOpCode.Call } call] && body.Flow.Blocks.Length <= 2
            && method.Image.Tokens.Method(call.Token, GenericContext.Symbolic).Method == method;
    }

    private bool AlwaysThrows(IlMethod method) =>
        codes.Of(method) is { } body && body.Code.Instructions.All(instruction => instruction.Code != ILOpCode.Ret);
}
