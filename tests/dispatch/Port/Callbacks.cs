using Tophalf.Ata;

namespace Tophalf.Dispatch.Tests;

/// <summary>The callbacks that were requested and have not run yet.</summary>
internal sealed unsafe class Callbacks
{
    private readonly Lock _gate = new();
    private readonly (PortChannel? Channel, nint Routine)[] _queue = new (PortChannel?, nint)[256];
    private int _first;
    private int _count;

    /// <summary>How many worker requests are refused from now on.</summary>
    public int WorkersToRefuse { get; set; }

    /// <summary>How many timer requests are refused from now on.</summary>
    public int TimersToRefuse { get; set; }

    /// <summary>Decides beyond those counts; null: accepted.</summary>
    public Func<bool>? Refuses { get; set; }

    /// <summary>What happens elsewhere while the miniport learns that a timer was refused.</summary>
    public Action? OnRefusedTimer { get; set; }

    public int Count => _count;

    public bool Request(IdeCallbackType type, PortChannel channel, delegate* unmanaged<void*, void> routine)
    {
        lock (_gate)
        {
            if (IsRefused(type) || _count == _queue.Length)
            {
                return false;
            }

            _queue[(_first + _count++) % _queue.Length] = (channel, (nint)routine);
            return true;
        }
    }

    /// <summary>Calls the callback that was requested first.</summary>
    public bool RunNext()
    {
        (PortChannel? Channel, nint Routine) next;
        lock (_gate)
        {
            if (_count == 0)
            {
                return false;
            }

            next = _queue[_first];
            _first = (_first + 1) % _queue.Length;
            _count--;
        }

        ((delegate* unmanaged<void*, void>)next.Routine)(next.Channel!.Extension);
        return true;
    }

    public void RunAll()
    {
        while (RunNext())
        {
        }
    }

    private bool IsRefused(IdeCallbackType type)
    {
        if (type == IdeCallbackType.WorkerRoutine && WorkersToRefuse > 0)
        {
            WorkersToRefuse--;
            return true;
        }

        if (type == IdeCallbackType.TimerRoutine && TimersToRefuse > 0)
        {
            TimersToRefuse--;
            return true;
        }

        return Refuses?.Invoke() ?? false;
    }
}
