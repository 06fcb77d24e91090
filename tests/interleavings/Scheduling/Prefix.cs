namespace Tophalf.Dispatch.Tests;

/// <summary>Replays decisions, and goes on without surprises.</summary>
internal sealed class Prefix(int[] decisions) : IChooser
{
    private int _position;

    public string Decisions => Format(decisions);

    /// <summary>The decisions in text: positions at which the choice was not 0.</summary>
    public static Prefix Parse(string text)
    {
        (int Position, int Choice)[] pairs = [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(static pair => pair.Split(':'))
            .Select(static pair => (int.Parse(pair[0]), int.Parse(pair[1])))];
        int[] decisions = new int[pairs.Length == 0 ? 0 : pairs[^1].Position + 1];
        foreach ((int position, int choice) in pairs)
        {
            decisions[position] = choice;
        }

        return new Prefix(decisions);
    }

    /// <summary>The text of decisions.</summary>
    public static string Format(IEnumerable<int> decisions) =>
        string.Join(' ', decisions.Select(static (choice, position) => (choice, position))
            .Where(static item => item.choice != 0)
            .Select(static item => $"{item.position}:{item.choice}"));

    public int Choose(int options) => _position < decisions.Length ? decisions[_position++] : 0;
}
