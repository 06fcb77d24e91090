namespace Tophalf.Dispatch.Tests;

/// <summary>Surprises at random, with a seed.</summary>
internal sealed class RandomWalk(int seed, double chance) : IChooser
{
    private readonly Random _random = new(seed);
    private readonly List<int> _decisions = [];

    public string Decisions => Prefix.Format(_decisions);

    public int Choose(int options)
    {
        int chosen = _random.NextDouble() < chance ? _random.Next(options) : 0;
        _decisions.Add(chosen);
        return chosen;
    }
}
