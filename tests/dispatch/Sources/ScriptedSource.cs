using System.Runtime.CompilerServices;

namespace Tophalf.Dispatch.Tests.Sources;

/// <summary>An interrupt source that answers what a test says, and remembers what it was asked for.</summary>
[InterruptSource]
internal unsafe partial struct ScriptedSource : IInterruptSource<ScriptedSource>
{
    /// <summary>What the hardware shows: the cause of the next interrupt.</summary>
    public uint Latched;

    /// <summary>What the hardware shows while interrupts are disabled.</summary>
    public uint Waiting;

    /// <summary>The causes that Service defers.</summary>
    public uint Deferred;

    /// <summary>Whether the system runs workers.</summary>
    public bool RunsWorkers;

    private fixed char _calls[64];
    private int _count;

    /// <summary>
    /// The calls so far, a letter each: d(ismiss), s(ervice), x (disable), r(equest), w(ork), e(nable), p(oll).
    /// </summary>
    public string Calls
    {
        get
        {
            fixed (char* calls = _calls)
            {
                return new string(calls, 0, _count);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Claim(ref ScriptedSource source) => source.Latched;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Dismiss(ref ScriptedSource source, uint cause)
    {
        source.Note('d');
        source.Latched &= ~cause;
        return cause;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static InterruptOutcome Service(ref ScriptedSource source, uint cause)
    {
        source.Note('s');
        return (cause & source.Deferred) != 0 ? InterruptOutcome.Defer : InterruptOutcome.Handled;
    }

    public static void DisableInterrupts(ref ScriptedSource source) => source.Note('x');

    public static void EnableInterrupts(ref ScriptedSource source) => source.Note('e');

    public static uint Poll(ref ScriptedSource source)
    {
        source.Note('p');
        uint found = source.Waiting;
        source.Waiting = 0;
        return found;
    }

    public static bool RequestWorker(ref ScriptedSource source)
    {
        source.Note('r');
        return source.RunsWorkers;
    }

    public static void Work(ref ScriptedSource source, uint cause) => source.Note('w');

    /// <summary>Forgets the calls.</summary>
    public void Forget() => _count = 0;

    private void Note(char call) => _calls[_count++] = call;
}
