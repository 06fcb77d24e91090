using System.Runtime.CompilerServices;
using Tophalf.Hosting.Binding;

namespace Tophalf.Hosting.Verification;

/// <summary>The rules of all routines. Read once, when the port driver's table is installed.</summary>
internal static class RoutineRules
{
    private static readonly RoutineRule[] s_rules = [.. Enum.GetValues<PortRoutine>().Select(RoutineRule.For)];
    private static readonly MiniportContext[] s_concerned = [.. s_rules.Select(rule => rule.Concerned)];

    /// <summary>The contexts in which the rule has to be asked: a call in any other is right.</summary>
    // Asked at every access of a register.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static MiniportContext Concerned(PortRoutine routine) => s_concerned[(int)routine];

    public static RoutineRule Of(PortRoutine routine) => s_rules[(int)routine];
}
