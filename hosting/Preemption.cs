namespace Tophalf.Hosting;

/// <summary>Where interrupts preempt worker and timer routines.</summary>
public static class Preemption
{
    /// <summary>At the first call after the line went up.</summary>
    public static PreemptionPolicy Always { get; } = (in _) => true;

    /// <summary>At every other call on average.</summary>
    /// <param name="seed">Which points they are.</param>
    /// <returns>The policy. It has a state: each port driver needs one of its own.</returns>
    public static PreemptionPolicy Random(int seed)
    {
        Random random = new(seed);
        return (in _) => random.Next(2) == 0;
    }
}
