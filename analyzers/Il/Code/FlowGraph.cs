using System.Collections.Immutable;
using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace Tophalf.Analyzers.Il.Code;

/// <summary>The blocks of a body, and where each can lead. Which of those ways are feasible is the analysis' question.</summary>
internal sealed class FlowGraph
{
    private readonly MethodCode _code;
    private readonly Dictionary<int, Block> _at = [];

    public FlowGraph(MethodCode code)
    {
        _code = code;
        var leaders = new SortedSet<int>(Leaders().Where(offset => offset < End));
        int[] starts = [.. leaders.Select(offset => code.Index.TryGetValue(offset, out int index)
            ? index
            : throw new BadImageFormatException("A branch leads into the middle of an instruction."))];
        for (int i = 0; i < starts.Length; i++)
        {
            var block = new Block(starts[i], i + 1 < starts.Length ? starts[i + 1] : code.Instructions.Length);
            _at.Add(code.Instructions[block.First].Offset, block);
        }

        Blocks = [.. _at.Values];
        foreach (ExceptionRegion region in code.Regions)
        {
            Attach(region);
        }
    }

    public ImmutableArray<Block> Blocks { get; }

    private int End => _code.Instructions.IsEmpty ? 0 : _code.Instructions[_code.Instructions.Length - 1].Next;

    public Block At(int offset) => _at.TryGetValue(offset, out Block? block) ? block : throw new BadImageFormatException("Control runs off the end of the body.");

    /// <summary>Where a block leads, all ways taken for feasible. A leave passes through the finally handlers on its way.</summary>
    public IEnumerable<Block> Successors(Block block)
    {
        Instruction last = _code.Instructions[block.End - 1];
        switch (last.OpCode.FlowControl)
        {
            case FlowControl.Return when last.Code == ILOpCode.Endfinally:
                return EndFinally(last.Offset);
            case FlowControl.Return when last.Code == ILOpCode.Endfilter:
                return Filtered(last.Offset);
            case FlowControl.Return or FlowControl.Throw:
                return [];
            case FlowControl.Branch when last.Code is ILOpCode.Leave or ILOpCode.Leave_s:
                return Leave(last);
            case FlowControl.Branch when last.Code == ILOpCode.Jmp:
                return [];
            case FlowControl.Branch:
                return [At((int)last.Operand)];
            case FlowControl.Cond_Branch when last.Code == ILOpCode.Switch:
                return last.Targets.Add(last.Next).Select(At);
            case FlowControl.Cond_Branch:
                return [At((int)last.Operand), At(last.Next)];
            case FlowControl.Next or FlowControl.Call or FlowControl.Meta or FlowControl.Break:
                return [At(last.Next)];
            default:
                throw new BadImageFormatException($"{last.OpCode.Name} leads nowhere that is known.");
        }
    }

    private IEnumerable<Block> Leave(Instruction leave)
    {
        yield return At((int)leave.Operand);
        foreach (ExceptionRegion region in _code.Regions)
        {
            if (region.Kind == ExceptionRegionKind.Finally && IsIn(leave.Offset, region.TryOffset, region.TryLength)
                && !IsIn((int)leave.Operand, region.TryOffset, region.TryLength))
            {
                yield return At(region.HandlerOffset);
            }
        }
    }

    // To where the leaves of its try block lead. A fault handler, or a try block that never leaves, goes on throwing.
    private IEnumerable<Block> EndFinally(int offset)
    {
        foreach (ExceptionRegion region in _code.Regions)
        {
            if (region.Kind != ExceptionRegionKind.Finally || !IsIn(offset, region.HandlerOffset, region.HandlerLength))
            {
                continue;
            }

            foreach (Instruction leave in _code.Instructions)
            {
                if (leave.Code is ILOpCode.Leave or ILOpCode.Leave_s && IsIn(leave.Offset, region.TryOffset, region.TryLength)
                    && !IsIn((int)leave.Operand, region.TryOffset, region.TryLength))
                {
                    yield return At((int)leave.Operand);
                }
            }
        }
    }

    private IEnumerable<Block> Filtered(int offset) =>
        from region in _code.Regions
        where region.Kind == ExceptionRegionKind.Filter && offset >= region.FilterOffset && offset < region.HandlerOffset
        select At(region.HandlerOffset);

    private IEnumerable<int> Leaders()
    {
        yield return 0;
        foreach (Instruction instruction in _code.Instructions)
        {
            switch (instruction.OpCode.FlowControl)
            {
                case FlowControl.Branch or FlowControl.Cond_Branch when instruction.Code == ILOpCode.Switch:
                    foreach (int target in instruction.Targets)
                    {
                        yield return target;
                    }

                    yield return instruction.Next;
                    break;
                case FlowControl.Branch or FlowControl.Cond_Branch when instruction.Code != ILOpCode.Jmp:
                    yield return (int)instruction.Operand;
                    yield return instruction.Next;
                    break;
                case FlowControl.Return or FlowControl.Throw or FlowControl.Branch or FlowControl.Call:
                    yield return instruction.Next;
                    break;
            }
        }

        foreach (ExceptionRegion region in _code.Regions)
        {
            yield return region.TryOffset;
            yield return region.TryOffset + region.TryLength;
            yield return region.HandlerOffset;
            yield return region.HandlerOffset + region.HandlerLength;
            if (region.Kind == ExceptionRegionKind.Filter)
            {
                yield return region.FilterOffset;
            }
        }
    }

    private void Attach(ExceptionRegion region)
    {
        Block handler = At(region.HandlerOffset);
        Block entry = region.Kind == ExceptionRegionKind.Filter ? At(region.FilterOffset) : handler;
        handler.IsHandlerEntry = entry.IsHandlerEntry = true;
        bool catches = region.Kind is ExceptionRegionKind.Catch or ExceptionRegionKind.Filter;
        handler.HoldsException = entry.HoldsException = catches;
        foreach (Block block in Blocks)
        {
            if (IsIn(_code.Instructions[block.First].Offset, region.TryOffset, region.TryLength))
            {
                block.Handlers.Add(entry);
                block.IsCaught |= catches;
            }
        }
    }

    private static bool IsIn(int offset, int start, int length) => offset >= start && offset < start + length;
}
