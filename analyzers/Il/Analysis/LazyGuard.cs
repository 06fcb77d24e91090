using System.Reflection.Metadata;
using Tophalf.Analyzers.Il.Code;
using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.Analyzers.Il.Analysis;

/// <summary>
/// A test of whether a field was set. If what runs when it was not sets it, and nothing clears it ever, that runs on the
/// first call only: <c>field ??= new()</c>, cached delegates, <c>if (!_initialized) Initialize()</c>.
/// </summary>
/// <param name="From">The block that ends in the test.</param>
/// <param name="WhenUnset">Where it goes if the field was not set.</param>
/// <param name="Field">The field.</param>
internal sealed record LazyGuard(Block From, Block WhenUnset, IlField Field)
{
    /// <summary>Null: no test of a field.</summary>
    public static LazyGuard? Of(Instruction branch, Block from, Block[] ways, Value tested)
    {
        if (tested is not { Kind: ValueKind.Field, Data: FieldReference { IsShared: true } reference })
        {
            return null;
        }

        return branch.Code switch
        {
            ILOpCode.Brtrue or ILOpCode.Brtrue_s => new LazyGuard(from, ways[1], reference.Field),
            ILOpCode.Brfalse or ILOpCode.Brfalse_s => new LazyGuard(from, ways[0], reference.Field),
            _ => null,
        };
    }

    /// <summary>Whether the field is set on every way out of the region, and stays set.</summary>
    public bool Fills(HashSet<Block> region, Reachability reachability, List<LazyGuard> guards, MethodCode code, MethodInstance method, FieldFacts fields)
    {
        if (fields.IsReset(Field) || !region.Contains(WhenUnset))
        {
            return false;
        }

        var seen = new HashSet<Block>();
        var open = new Stack<Block>();
        open.Push(WhenUnset);
        while (open.Count > 0)
        {
            Block block = open.Pop();
            if (!seen.Add(block) || Fills(block, code, method, fields))
            {
                continue;
            }

            // Out of it with the field unset: the next call comes here again.
            if (!region.Contains(block) || reachability.Returns(block))
            {
                return false;
            }

            // The same test once more, behind a lock: where it was set meanwhile all is well.
            LazyGuard? again = guards.FirstOrDefault(guard => guard.From == block && guard.Field == Field);
            foreach (Block next in again is null ? reachability.Successors(block) : [again.WhenUnset])
            {
                open.Push(next);
            }
        }

        return true;
    }

    private bool Fills(Block block, MethodCode code, MethodInstance method, FieldFacts fields)
    {
        for (int i = block.First; i < block.End; i++)
        {
            Instruction instruction = code.Instructions[i];
            switch (instruction.Code)
            {
                case ILOpCode.Stfld or ILOpCode.Stsfld or ILOpCode.Ldflda or ILOpCode.Ldsflda
                    when method.Method.Image.Tokens.Field(instruction.Token, method.Context).Field == Field:
                case ILOpCode.Call or ILOpCode.Callvirt
                    when method.Method.Image.Tokens.Method(instruction.Token, method.Context).Method is { } called && fields.IsStoredBy(Field, called):
                    return true;
            }
        }

        return false;
    }
}
