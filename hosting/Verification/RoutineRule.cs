using System.Reflection;
using Tophalf.Ata;
using Tophalf.Hosting.Binding;

namespace Tophalf.Hosting.Verification;

/// <summary>Where a routine of the port driver may be called from, as its attributes say: the analyzer's source, too.</summary>
internal sealed class RoutineRule
{
    /// <summary>The context of a thread that is in no miniport.</summary>
    public const MiniportContext Outside = (MiniportContext)(1 << 16);

    private readonly PortRoutine _routine;
    private readonly NeverInAttribute[] _never;
    private readonly OnlyInAttribute[] _only;

    private RoutineRule(PortRoutine routine, NeverInAttribute[] never, OnlyInAttribute[] only)
    {
        _routine = routine;
        _never = never;
        _only = only;
        MiniportContext always = only.Where(rule => !rule.HasAction).Aggregate(MiniportContext.Dump, (all, rule) => all | rule.Context);
        Concerned = never.Aggregate(MiniportContext.None, (all, rule) => all | rule.Context) | (only.Length == 0 ? 0 : ~always);
    }

    /// <summary>The contexts in which a call may be wrong.</summary>
    public MiniportContext Concerned { get; }

    /// <summary>Reads the rule of a routine.</summary>
    public static RoutineRule For(PortRoutine routine)
    {
        MethodInfo method = typeof(AtaPort).GetMethods().First(
            method => method.Name == routine.ToString() && !method.IsGenericMethod);
        return new RoutineRule(
            routine, [.. method.GetCustomAttributes<NeverInAttribute>()], [.. method.GetCustomAttributes<OnlyInAttribute>()]);
    }

    /// <summary>Checks a call on this thread; a call that breaks the rule is recorded.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="argument">The argument that may lift the rule.</param>
    /// <returns><see langword="false"/> when the rule is broken.</returns>
    public bool Allows(HostThread thread, long argument)
    {
        foreach (NeverInAttribute rule in _never)
        {
            if ((rule.Context & thread.Checked) != 0 && (rule.UnlessParameter is null || argument != rule.UnlessValue))
            {
                Violations.Record(_routine.Name(), rule.Reason ?? "It must not be called here.");
                return false;
            }
        }

        if (_only.Length == 0 || _only.Any(rule => IsIn(rule, thread)))
        {
            return true;
        }

        string places = string.Join(" or ", _only.Select(rule => rule.HasAction ? $"{rule.Context} ({rule.Action})" : $"{rule.Context}"));
        Violations.Record(_routine.Name(), $"It may be called in {places} only.");
        return false;
    }

    private static bool IsIn(OnlyInAttribute rule, HostThread thread) =>
        (rule.Context & thread.Checked) != 0 && (!rule.HasAction || thread.Action == rule.Action);
}
