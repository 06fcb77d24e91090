using System.Collections.Immutable;

namespace Tophalf.Oracle.Tests.Random;

/// <summary>Cuts a program that is judged wrong down, statement by statement, while it stays wrong in the same way.</summary>
internal static class Reducer
{
    // How often all that may go is tried.
    private const int MostRounds = 100;

    // How many are compiled together.
    private const int AtOnce = 12;

    public static async Task<RandomAnswer> ReduceAsync(RandomAnswer wrong, CancellationToken cancellation)
    {
        RandomAnswer least = wrong;
        for (int round = 0; round < MostRounds; round++)
        {
            RandomAnswer? next = await NextAsync(least, cancellation);
            if (next is null)
            {
                break;
            }

            least = next;
        }

        return least;
    }

    private static async Task<RandomAnswer?> NextAsync(RandomAnswer wrong, CancellationToken cancellation)
    {
        foreach (RandomProgram[] some in Smaller(wrong.Program).Select(static (program, at) => program with { Variant = at + 1 }).Chunk(AtOnce))
        {
            RandomAnswer? least = (await RandomAnswer.OfAsync(some, cancellation)).Where(one => IsTheSame(one, wrong)).MinBy(static one => one.Text.Length);
            if (least is not null)
            {
                return least;
            }
        }

        return null;
    }

    private static bool IsTheSame(RandomAnswer one, RandomAnswer other) =>
        one.IsInvented == other.IsInvented && one.IsDenied == other.IsDenied && one.IsLost == other.IsLost && one.IsUndecided == other.IsUndecided;

    // Without some statements that follow each other, with a block in the place of what is around it, without a member.
    private static IEnumerable<RandomProgram> Smaller(RandomProgram program)
    {
        foreach (ImmutableArray<Statement> body in Smaller(program.Body))
        {
            yield return program with { Body = body };
        }

        foreach (ImmutableArray<Statement> members in Smaller(program.Members))
        {
            yield return program with { Members = members };
        }

        if (program.Ending != Ending.Quiet)
        {
            yield return program with { Ending = Ending.Quiet };
        }
    }

    private static IEnumerable<ImmutableArray<Statement>> Smaller(ImmutableArray<Statement> list)
    {
        for (int length = list.Length; length > 0; length = length > 8 ? length / 2 : length - 3)
        {
            for (int at = 0; at + length <= list.Length; at += length)
            {
                yield return list.RemoveRange(at, length);
            }
        }

        for (int at = 0; at < list.Length; at++)
        {
            yield return list.RemoveAt(at);
            for (int block = 0; block < list[at].Blocks.Length; block++)
            {
                yield return list.RemoveAt(at).InsertRange(at, list[at].Blocks[block]);
                foreach (ImmutableArray<Statement> inner in Smaller(list[at].Blocks[block]))
                {
                    yield return list.SetItem(at, list[at] with { Blocks = list[at].Blocks.SetItem(block, inner) });
                }
            }
        }
    }
}
