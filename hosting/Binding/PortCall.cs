using Tophalf.Hosting.Tracing;
using Tophalf.Hosting.Verification;

namespace Tophalf.Hosting.Binding;

/// <summary>What every routine of the port driver begins with: it is traced and checked, and interrupts may come.</summary>
internal static class PortCall
{
    /// <summary>The miniport calls a routine.</summary>
    /// <param name="routine">The routine.</param>
    /// <param name="argument">The argument that tells most, and that may lift a rule.</param>
    /// <returns><see langword="false"/> when it may not be called here; a violation is recorded.</returns>
    /// <remarks>A routine that hands something out then hands out nothing. The others go on: so does the real one.</remarks>
    public static bool Begin(PortRoutine routine, long argument = 0)
    {
        HostThread thread = HostThread.Current;
        thread.Trace?.Write(TraceKind.Called, thread.Context, argument, routine: routine);
        return Check(thread, routine, argument);
    }

    /// <summary>The same, for a routine that is traced with its answer.</summary>
    public static bool Check(HostThread thread, PortRoutine routine, long argument = 0)
    {
        thread.Preemption?.Pass();
        thread.Calls++;
        return (thread.Checked & RoutineRules.Concerned(routine)) == 0 || RoutineRules.Of(routine).Allows(thread, argument);
    }
}
