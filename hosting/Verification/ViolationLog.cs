using Microsoft.Extensions.Logging;

namespace Tophalf.Hosting.Verification;

/// <summary>The violations of one miniport, in the order in which they happened.</summary>
internal sealed class ViolationLog(ILogger logger)
{
    // A routine that breaks a rule in every interrupt breaks it a million times a second.
    private const int Kept = 256;

    private readonly Lock _gate = new();
    private readonly List<Violation> _violations = [];
    private long _count;

    public long Count => Volatile.Read(ref _count);

    public IReadOnlyList<Violation> Snapshot()
    {
        lock (_gate)
        {
            return [.. _violations];
        }
    }

    public void Add(Violation violation)
    {
        lock (_gate)
        {
            _count++;
            if (_violations.Count == Kept)
            {
                return;
            }

            _violations.Add(violation);
        }

        if (logger.IsEnabled(LogLevel.Error))
        {
            Log.Violated(logger, violation.Report, violation.Exception);
        }
    }
}
