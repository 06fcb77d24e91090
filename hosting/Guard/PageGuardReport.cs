using System.Text;

namespace Tophalf.Hosting.Guard;

/// <summary>How a scenario went under <see cref="PageGuard"/>.</summary>
public sealed class PageGuardReport
{
    private const string FirstFrame = "   at ";

    private PageGuardReport(PageGuardOutcome outcome, string message, string output, string errors, IReadOnlyList<Trace> traces)
    {
        Outcome = outcome;
        Message = message;
        Output = output;
        Errors = errors;
        Traces = traces;
    }

    /// <summary>How it ended.</summary>
    public PageGuardOutcome Outcome { get; }

    /// <summary>What happened, in a sentence: which byte of which request was accessed, say, and by which method.</summary>
    public string Message { get; }

    /// <summary>What the scenario printed.</summary>
    public string Output { get; }

    /// <summary>What came on the standard error stream: exceptions, and the managed stack of an access that ended the process.</summary>
    public string Errors { get; }

    /// <summary>The last events, by channel, those of the controller last: of the port driver that was loaded last.</summary>
    public IReadOnlyList<Trace> Traces { get; }

    /// <summary>Throws unless the scenario passed.</summary>
    /// <exception cref="InvalidOperationException">It did not; the message is all of the report.</exception>
    public void EnsurePassed()
    {
        if (Outcome != PageGuardOutcome.Passed)
        {
            throw new InvalidOperationException(ToString());
        }
    }

    /// <summary>All of it, for a person.</summary>
    /// <returns>Several lines.</returns>
    public override string ToString()
    {
        StringBuilder text = new();
        text.Append($"{Outcome}: {Message}\n");
        foreach (Trace trace in Traces.Where(_ => Outcome != PageGuardOutcome.Passed))
        {
            text.Append($"Last events:\n{trace}");
        }

        return text.Append(Errors).ToString();
    }

    internal static unsafe PageGuardReport Of(GuardFile file, GuardProcess child, bool isOver)
    {
        string errors = child.Errors;
        long address = file.Header->FaultAddress;
        string? method = errors.Split('\n').FirstOrDefault(line => line.StartsWith(FirstFrame, StringComparison.Ordinal))?[FirstFrame.Length..];
        (PageGuardOutcome outcome, string message) = file.Header->Ended switch
        {
            1 => (PageGuardOutcome.Passed, "The scenario ended."),
            2 => (PageGuardOutcome.Failed, "The scenario threw: " + errors.Split('\n')[0]),
            _ when !isOver => (PageGuardOutcome.TimedOut, "The scenario took too long, and its process was killed."),
            _ when address != 0 && file.Find(address) is GuardedBlock block => (
                PageGuardOutcome.Faulted, $"{method ?? "Native code"} accessed {GuardedAccess.Describe(block, address)}."),
            _ when errors.Contains(nameof(AccessViolationException), StringComparison.Ordinal) => (
                PageGuardOutcome.Faulted, $"{method} accessed memory that it must not: 0x{address:X}."),
            _ => (PageGuardOutcome.Died, $"The process of the scenario ended with exit code {child.ExitCode}."),
        };
        return new PageGuardReport(outcome, message, child.Output, errors, file.Traces());
    }
}
