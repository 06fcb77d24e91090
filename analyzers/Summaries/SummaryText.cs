using System.Collections.Immutable;
using System.Text;
using Tophalf.Analyzers.Effects;

namespace Tophalf.Analyzers.Summaries;

/// <summary>
/// Members of one type that do the same, as one line of an attribute: <c>AB >Tophalf.Ata.AtaPort.DeviceReady(System.Void*)
/// Write(System.String) Flush</c>. A letter for each effect; the routines that are reached; the members. No wildcards: a
/// member that is in no line is not known.
/// </summary>
internal static class SummaryText
{
    /// <summary>The version of this form. What has another one is not read.</summary>
    public const int Version = 1;

    private const string Clean = "-";
    private const char Routine = '>';
    private const char Lifted = '~';

    private static readonly (char Letter, Effect Effect)[] s_letters =
    [
        ('A', Effect.Allocates), ('F', Effect.AllocatesOnce), ('B', Effect.Blocks), ('L', Effect.Unbounded), ('T', Effect.ThrowsExplicit), ('?', Effect.Unknown),
    ];

    /// <summary>The beginning of a line: everything but the members.</summary>
    public static string Of(MemberSummary summary)
    {
        StringBuilder text = new();
        foreach ((char letter, Effect effect) in s_letters)
        {
            text.Append((summary.Effects & effect) != 0 ? letter.ToString() : "");
        }

        text.Append(text.Length == 0 ? Clean : "");
        foreach (ReachedRoutine routine in summary.Routines)
        {
            text.Append(' ').Append(Routine).Append(routine.IsLifted ? Lifted.ToString() : "").Append(routine.Id.Substring("M:".Length));
        }

        return text.ToString();
    }

    /// <summary>The members of a line. Of a line that cannot be read, they are unknown.</summary>
    public static IEnumerable<(string Member, MemberSummary Summary)> Read(string line)
    {
        string[] words = line.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        ImmutableArray<ReachedRoutine> routines = [.. words.Where(static word => word[0] == Routine).Select(RoutineOf)];
        MemberSummary summary = words.Length > 0 && Effects(words[0]) is { } effects ? new MemberSummary(effects, routines) : MemberSummary.Unknown;
        return words.Skip(1).Where(static word => word[0] != Routine).Select(member => (member, summary));
    }

    private static ReachedRoutine RoutineOf(string word)
    {
        bool isLifted = word.Length > 1 && word[1] == Lifted;
        return new ReachedRoutine("M:" + word.Substring(isLifted ? 2 : 1), isLifted);
    }

    private static Effect? Effects(string word)
    {
        Effect effects = Effect.None;
        foreach (char letter in word == Clean ? "" : word)
        {
            (char Letter, Effect Effect) known = s_letters.FirstOrDefault(one => one.Letter == letter);
            if (known.Effect == Effect.None)
            {
                return null;
            }

            effects |= known.Effect;
        }

        return effects;
    }
}
