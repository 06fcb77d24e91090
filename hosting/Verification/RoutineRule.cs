using System.Reflection;
using Tophalf.Ata;
using Tophalf.Hosting.Binding;
using Tophalf.Hosting.Life;

namespace Tophalf.Hosting.Verification;

/// <summary>Where a routine of the port driver may be called from, as its attributes say: the analyzer's source, too.</summary>
internal sealed class RoutineRule
{
    private readonly string _routine;
    private readonly NeverInAttribute[] _never;
    private readonly OnlyInAttribute[] _only;
    private readonly MiniportContext _concerned;

    private RoutineRule(string routine, NeverInAttribute[] never, OnlyInAttribute[] only)
    {
        _routine = "AtaPort" + routine;
        _never = never;
        _only = only;
        _concerned = never.Aggregate(MiniportContext.None, (all, rule) => all | rule.Context);
    }

    /// <summary>Reads the rule of a routine.</summary>
    /// <param name="routine">Its name in <see cref="AtaPort"/>.</param>
    public static RoutineRule Of(string routine)
    {
        MethodInfo method = typeof(AtaPort).GetMethods().First(
            method => method.Name == routine && !method.IsGenericMethod);
        return new RoutineRule(
            routine, [.. method.GetCustomAttributes<NeverInAttribute>()], [.. method.GetCustomAttributes<OnlyInAttribute>()]);
    }

    /// <summary>Checks a call on this thread; a call that breaks the rule is recorded.</summary>
    /// <param name="channel">The channel that the call is for, if it is known.</param>
    /// <param name="argument">The argument that may lift the rule.</param>
    /// <returns><see langword="false"/> when the rule is broken.</returns>
    public bool Allows(HostedChannel? channel, long argument = long.MinValue)
    {
        HostThread thread = HostThread.Current;
        if ((thread.Context & _concerned) != 0)
        {
            foreach (NeverInAttribute rule in _never)
            {
                if ((rule.Context & thread.Context) != 0 && (rule.UnlessParameter is null || argument != rule.UnlessValue))
                {
                    Violations.Record(_routine, rule.Reason ?? "It must not be called here.", channel);
                    return false;
                }
            }
        }

        foreach (OnlyInAttribute rule in _only)
        {
            if ((rule.Context & thread.Context) != 0 && (!rule.HasAction || thread.Action == rule.Action))
            {
                return true;
            }
        }

        if (_only.Length == 0)
        {
            return true;
        }

        string places = string.Join(" or ", _only.Select(rule => rule.HasAction ? $"{rule.Context} ({rule.Action})" : $"{rule.Context}"));
        Violations.Record(_routine, $"It may be called in {places} only.", channel);
        return false;
    }
}
