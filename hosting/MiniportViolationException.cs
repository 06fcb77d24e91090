namespace Tophalf.Hosting;

/// <summary>A request, or the load, fails because the miniport broke its contract.</summary>
/// <param name="violation">How.</param>
/// <remarks>
/// Thrown when author code threw, and after every violation with <see cref="ViolationResponse.Fail"/>.
/// </remarks>
public sealed class MiniportViolationException(Violation violation)
    : Exception(violation.ToString(), violation.Exception)
{
    /// <summary>What happened.</summary>
    public Violation Violation { get; } = violation;
}
