namespace Tophalf.Hosting;

/// <summary>A miniport broke its contract.</summary>
/// <param name="Routine">The routine with which it did: one of the port driver's (AtaPort...) or of its own.</param>
/// <param name="Context">What was running; <see cref="MiniportContext.None"/> when the miniport had not been called.</param>
/// <param name="Channel">The number of the channel, when there is one.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Exception">What author code threw, if that is the violation.</param>
public sealed record Violation(string Routine, MiniportContext Context, int? Channel, string Message, Exception? Exception = null)
{
    /// <summary>The violation in one line.</summary>
    /// <returns>The line.</returns>
    public override string ToString() =>
        $"{Routine} in {Context}{(Channel is int number ? $", channel {number}" : "")}: {Message}";
}
