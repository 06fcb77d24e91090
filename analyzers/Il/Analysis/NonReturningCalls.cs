using System.Reflection.Metadata;
using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Il.Code;
using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.Analyzers.Il.Analysis;

/// <summary>Methods that always throw: a call of one ends the path that it is on, like a throw.</summary>
internal sealed class NonReturningCalls(CodeCache codes)
{
    // Larger ones that never return are rare, and looking into each callee of everything is not.
    private const int MaxInstructions = 40;
    private const int MaxDepth = 5;

    private readonly Dictionary<IlMethod, Effect?> _methods = [];

    /// <summary>How it throws; null if it may return.</summary>
    public Effect? Throws(MethodReference target, bool isVirtual) =>
        target.Method is { } method ? (isVirtual && method.IsOverridable ? null : Throws(method, 0)) : null;

    private Effect? Throws(IlMethod method, int depth)
    {
        if (!_methods.TryGetValue(method, out Effect? throws))
        {
            // A method that calls itself on the way is taken to return.
            _methods.Add(method, null);
            throws = method.IsIntrinsic ? null : Find(method, depth);
            _methods[method] = throws;
        }

        return throws;
    }

    private Effect? Find(IlMethod method, int depth)
    {
        bool marked = method.DoesNotReturn;
        if (!method.HasBody || codes.Of(method) is not { } body || (body.Code.Instructions.Length > MaxInstructions && !marked))
        {
            return marked ? Effect.ThrowsExplicit : null;
        }

        Effect thrown = Effect.None;
        var seen = new HashSet<Block>();
        var open = new Stack<Block>();
        open.Push(body.Flow.At(0));
        while (open.Count > 0)
        {
            Block block = open.Pop();
            if (!seen.Add(block))
            {
                continue;
            }

            Instruction last = body.Code.Instructions[block.End - 1];
            if (last.Code == ILOpCode.Ret && !marked)
            {
                return null;
            }

            if (last.Code is ILOpCode.Throw or ILOpCode.Rethrow)
            {
                thrown |= OfThrow(method, body.Code, block.End - 2);
            }
            else if (last.Code is ILOpCode.Call && depth < MaxDepth
                && Called(method, last) is { } called && Throws(called, depth + 1) is { } nested)
            {
                thrown |= nested;
            }
            else
            {
                foreach (Block next in body.Flow.Successors(block).Concat(block.Handlers))
                {
                    open.Push(next);
                }
            }
        }

        // Neither returns nor throws: an endless loop, which is a path of its own.
        return thrown == Effect.None ? (marked ? Effect.ThrowsExplicit : null) : thrown;
    }

    private static IlMethod? Called(IlMethod method, Instruction call) => method.Image.Tokens.Method(call.Token, GenericContext.Symbolic).Method;

    private static Effect OfThrow(IlMethod method, MethodCode code, int before)
    {
        Instruction made = before >= 0 ? code.Instructions[before] : default;
        if (made.Code is ILOpCode.Newobj or ILOpCode.Call)
        {
            MethodReference maker = method.Image.Tokens.Method(made.Token, GenericContext.Symbolic);
            IlType type = made.Code == ILOpCode.Newobj ? maker.Type : maker.Signature.ReturnType;
            if (type.Is("System.ArgumentNullException"))
            {
                return Effect.ThrowsNull;
            }
        }

        return Effect.ThrowsExplicit;
    }
}
