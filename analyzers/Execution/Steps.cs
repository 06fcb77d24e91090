using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Tophalf.Analyzers.Execution;

/// <summary>An iterator on its way: it runs to its next element, and waits there until somebody asks for another.</summary>
internal sealed class Steps
{
    public Steps(Frame frame)
    {
        Frame = frame;
        Block = frame.Body.Graphs[0].Blocks[0];
        frame.Steps = this;
    }

    /// <summary>The call, which lasts as long as somebody asks.</summary>
    public Frame Frame { get; }

    /// <summary>Where it goes on; null: it has come to its end.</summary>
    public BasicBlock? Block { get; private set; }

    /// <summary>Which operation of the block is next.</summary>
    public int Next { get; private set; }

    /// <summary>The element that it is at.</summary>
    public object? Current { get; private set; } = Unknown.Value;

    /// <summary>Whether it is under way, and not waiting.</summary>
    public bool IsUnderWay { get; private set; }

    public void GoOn()
    {
        IsUnderWay = true;
        Current = Unknown.Value;
    }

    /// <summary>It waits at an element.</summary>
    public void Wait(BasicBlock block, int next, object? current)
    {
        (Block, Next, Current) = (block, next, current);
        IsUnderWay = false;
    }

    /// <summary>It has come to its end, or failed on the way.</summary>
    public void End()
    {
        Block = null;
        IsUnderWay = false;
    }
}
