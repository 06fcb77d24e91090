using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.Analyzers.Il.Known;

/// <summary>
/// Locks that the class library takes to guard what is its own: caches, lists of timers, partitions of a pool. They are
/// held for some instructions. That a text is formatted with a pooled buffer does not make it a member that waits: those
/// that are made to wait come to a wait in the end, a sleep, or a file.
/// </summary>
internal static class OwnLocks
{
    private static readonly HashSet<string> s_taking = new(StringComparer.Ordinal)
    {
        "System.Threading.Monitor.Enter", "System.Threading.Monitor.TryEnter",
        "System.Threading.Lock.Enter", "System.Threading.Lock.EnterScope", "System.Threading.Lock.TryEnter",
        "System.Threading.SpinWait.SpinOnce", "System.Threading.SpinLock.Enter",
        "System.Threading.LowLevelLock.Acquire", "System.Threading.LowLevelLock.Release",
    };

    // What they are there for is to be waited for.
    private static readonly HashSet<string> s_waiting = new(StringComparer.Ordinal)
    {
        "System.Threading.Monitor", "System.Threading.Lock", "System.Threading.SpinLock", "System.Threading.SpinWait",
        "System.Threading.ReaderWriterLock", "System.Threading.ReaderWriterLockSlim", "System.Threading.LazyInitializer", "System.Lazy`1", "System.IO.TextWriter.SyncTextWriter",
    };

    /// <summary>The effects of a callee that do not become the caller's.</summary>
    public static Effect Hidden(IlMethod caller, IlMethod callee) =>
        s_taking.Contains($"{callee.Type.FullName}.{callee.Name}") && IsClassLibrary(caller) && !s_waiting.Contains(caller.Type.FullName)
            ? Effect.Blocks
            : Effect.None;

    private static bool IsClassLibrary(IlMethod method) =>
        method.Type.Image.Name.StartsWith("System.", StringComparison.Ordinal) || method.Type.Image.Name.StartsWith("Microsoft.", StringComparison.Ordinal);
}
