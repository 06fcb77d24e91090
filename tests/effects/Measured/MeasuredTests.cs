using Tophalf.EffectSummaries.Measurement;

namespace Tophalf.Effects.Tests.Measured;

/// <summary>
/// The bulk test: members of the class library are called, and what they allocate is held against what is said of them. A
/// part of them here; all of them with <c>./soak.sh --effects</c>.
/// </summary>
public sealed class MeasuredTests
{
    private const string All = "TOPHALF_EFFECTS_ALL";

    // A prime: each run of members in the list loses others.
    private const int Every = 13;

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan s_limitOfAll = TimeSpan.FromHours(1);

    private static readonly bool s_all = Environment.GetEnvironmentVariable(All) is { Length: > 0 };

    /// <summary>With the code that was compiled ahead, as programs run; the search for longer looks at the JIT's, too.</summary>
    public static TheoryData<bool> ReadyToRun => s_all ? [true, false] : [true];

    [Theory]
    [MemberData(nameof(ReadyToRun))]
    public async Task No_member_that_is_called_clean_allocates(bool readyToRun)
    {
        (Comparison comparison, IReadOnlyList<MeasuredCall> lost) = await MeasureCommand.CompareAsync(s_all ? 1 : Every, readyToRun, s_all ? s_limitOfAll : s_limit);

        using var report = new StringWriter();
        MeasureCommand.Print(comparison, lost, report);
        TestContext.Current.TestOutputHelper!.WriteLine(report.ToString());
        Assert.True(comparison.Members > 100, report.ToString());
        Assert.True(comparison.Mistakes.Count == 0, report.ToString());
    }
}
