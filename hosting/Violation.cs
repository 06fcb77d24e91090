namespace Tophalf.Hosting;

/// <summary>A miniport broke its contract.</summary>
/// <param name="Routine">The routine with which it did: one of the port driver's (AtaPort...) or of its own.</param>
/// <param name="Context">What was running; <see cref="MiniportContext.None"/> when the miniport had not been called.</param>
/// <param name="Channel">The number of the channel, when there is one.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Exception">What author code threw, if that is the violation.</param>
public sealed record Violation(string Routine, MiniportContext Context, int? Channel, string Message, Exception? Exception = null)
{
    /// <summary>
    /// The last events of the channel, or of the controller when there is no channel; empty when
    /// <see cref="PortDriverOptions.Verifier"/> is off.
    /// </summary>
    public Trace Trace { get; init; } = Trace.Empty;

    /// <summary>The violation, and the events that led to it, a line each.</summary>
    public string Report => $"{this}\n{Trace}";

    /// <summary>The violation in one line.</summary>
    /// <returns>The line.</returns>
    public override string ToString() =>
        $"{Routine} in {Context}{(Channel is int number ? $", channel {number}" : "")}: {Message}";
}
