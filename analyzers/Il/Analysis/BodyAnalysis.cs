using System.Collections.Immutable;
using System.Reflection.Metadata;
using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Il.Code;
using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.Analyzers.Il.Analysis;

/// <summary>
/// Looks at one body twice: first until it is known what each block begins with and which ways are feasible, then once more
/// to note what the blocks that can run do.
/// </summary>
internal sealed class BodyAnalysis
{
    private readonly MethodInstance _method;
    private readonly MethodCode _code;
    private readonly FlowGraph _flow;
    private readonly NonReturningCalls _nonReturning;
    private readonly FieldFacts _fields;
    private readonly Interpreter _interpreter;
    private readonly Dictionary<Block, Frame> _entries = [];
    private readonly Dictionary<Block, List<Block>> _successors = [];
    private readonly Dictionary<Block, (Effect Effect, string How)> _throwing = [];
    private readonly List<LazyGuard> _guards = [];

    private BodyAnalysis(MethodInstance method, CodeCache.Body body, CodeCache codes, NonReturningCalls nonReturning, FieldFacts fields)
    {
        _method = method;
        _code = body.Code;
        _flow = body.Flow;
        _nonReturning = nonReturning;
        _fields = fields;
        ImmutableArray<IlType> locals = _code.Locals.IsNil ? []
            : method.Method.Image.Reader.GetStandaloneSignature(_code.Locals).DecodeLocalSignature(method.Method.Image.World.Provider(method.Method.Image), method.Context);
        _interpreter = new Interpreter(method, _code, locals, codes);
    }

    /// <summary>Never fails: a body that cannot be read is unknown.</summary>
    public static BodySummary Of(MethodInstance method, CodeCache codes, NonReturningCalls nonReturning, FieldFacts fields)
    {
        if (codes.Of(method.Method) is not { } body)
        {
            return BodySummary.Of(Effect.Unknown, "a body that cannot be read");
        }

        try
        {
            return new BodyAnalysis(method, body, codes, nonReturning, fields).Run();
        }
        catch (Exception exception) when (Unreadable.Is(exception))
        {
            return BodySummary.Of(Effect.Unknown, "a body that cannot be read");
        }
    }

    private BodySummary Run()
    {
        FindWays();
        var reachability = new Reachability(_code, _successors, _throwing.Keys);
        foreach (LazyGuard guard in _guards)
        {
            HashSet<Block> region = reachability.Only(guard.From, guard.WhenUnset);
            if (guard.Fills(region, reachability, _guards, _code, _method, _fields))
            {
                reachability.MarkOnce(region);
            }
        }

        var notes = new BodyNotes(_method, reachability);
        _interpreter.Events = notes;
        foreach (Block block in _flow.Blocks.Where(_entries.ContainsKey))
        {
            notes.Begin(block, _throwing.TryGetValue(block, out (Effect Effect, string How) thrown) ? thrown : default);
            Frame frame = _entries[block].Copy();
            for (int i = block.First; i < block.End; i++)
            {
                _interpreter.Step(i, frame);
            }
        }

        return notes.Summary;
    }

    private void FindWays()
    {
        var open = new Queue<Block>();
        Reach(_flow.At(0), _interpreter.Entry(), open);
        while (open.Count > 0)
        {
            Block block = open.Dequeue();
            Frame frame = _entries[block].Copy();
            foreach (Block handler in block.Handlers)
            {
                ReachHandler(handler, frame, open);
            }

            for (int i = block.First; i < block.End; i++)
            {
                _interpreter.Step(i, frame);
                // Any instruction may be the one that throws, with what variables hold by then.
                foreach (Block handler in block.Handlers)
                {
                    ReachHandler(handler, frame, open);
                }
            }

            _successors[block] = [.. Feasible(block)];
            foreach (Block next in _successors[block])
            {
                if (next.IsHandlerEntry)
                {
                    ReachHandler(next, frame, open);
                }
                else
                {
                    Reach(next, frame, open);
                }
            }
        }
    }

    private IEnumerable<Block> Feasible(Block block)
    {
        Instruction last = _code.Instructions[block.End - 1];
        if (last.Code is ILOpCode.Throw or ILOpCode.Rethrow)
        {
            _throwing[block] = default;
            return [];
        }

        if (last.Code is ILOpCode.Call or ILOpCode.Callvirt
            && _nonReturning.Throws(_interpreter.MethodAt(last), last.Code == ILOpCode.Callvirt) is { } thrown)
        {
            _throwing[block] = (thrown, _interpreter.MethodAt(last).ShortName);
            return [];
        }

        Block[] all = [.. _flow.Successors(block)];
        if (last.Code == ILOpCode.Endfinally && all.Length == 0)
        {
            // Behind a try block that never leaves, and in a fault handler, the exception goes on.
            _throwing[block] = default;
        }

        if (last.OpCode.FlowControl != System.Reflection.Emit.FlowControl.Cond_Branch || last.Code == ILOpCode.Switch)
        {
            return all;
        }

        if (_interpreter.Taken is { } taken)
        {
            return [all[taken ? 0 : 1]];
        }

        if (LazyGuard.Of(last, block, all, _interpreter.Tested) is { } guard && !_guards.Contains(guard))
        {
            _guards.Add(guard);
        }

        return all;
    }

    private void Reach(Block block, Frame frame, Queue<Block> open)
    {
        if (!_entries.TryGetValue(block, out Frame? entry))
        {
            _entries.Add(block, frame.Copy());
            open.Enqueue(block);
        }
        else if (entry.Join(frame))
        {
            open.Enqueue(block);
        }
    }

    private void ReachHandler(Block handler, Frame frame, Queue<Block> open)
    {
        if (_entries.TryGetValue(handler, out Frame? entry))
        {
            if (entry.Join(frame, withStack: false))
            {
                open.Enqueue(handler);
            }

            return;
        }

        Frame begin = frame.Copy(withStack: false);
        if (handler.HoldsException)
        {
            begin.Push(Value.Any(_method.Method.Image.World.Named("System.Exception")));
        }

        _entries.Add(handler, begin);
        open.Enqueue(handler);
    }
}
