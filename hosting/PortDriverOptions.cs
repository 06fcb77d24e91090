using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Tophalf.Hosting.Guard;
using Tophalf.Hosting.Hardware;
using Tophalf.Hosting.Interrupts;

namespace Tophalf.Hosting;

/// <summary>How a <see cref="PortDriver"/> treats its miniport.</summary>
public sealed record PortDriverOptions
{
    /// <summary>How data is moved.</summary>
    public TransferMethod Transfer { get; init; } = TransferMethod.Dma;

    /// <summary>
    /// The longest request that the miniport gets, in bytes; what the miniport allows may be less. Longer transfers
    /// are split.
    /// </summary>
    public uint MaximumTransferLength { get; init; } = 128 * 1024;

    /// <summary>What the interrupt lock covers.</summary>
    public InterruptLockScope InterruptLock { get; init; }

    /// <summary>
    /// The lines of the machine to which the lines of the HBA lead, by number. Empty: lines of its own. Controllers that
    /// name the same line share it.
    /// </summary>
    public IReadOnlyList<InterruptLine> InterruptLines { get; init; } = [];

    /// <summary>
    /// Null: worker and timer routines run beside the interrupts, as on another processor. Otherwise on the processor that
    /// takes the interrupts of their line, and this decides at which of their calls of the port driver an interrupt that
    /// is pending preempts them: they run on when the line is down.
    /// </summary>
    public PreemptionPolicy? Preemption { get; init; }

    /// <summary>
    /// How many worker routines of a channel may be requested and not yet begun; further requests are refused.
    /// </summary>
    public int WorkerQueueLength { get; init; } = 1;

    /// <summary>Asked before a callback is granted; null grants it.</summary>
    public CallbackPolicy? CallbackPolicy { get; init; }

    /// <summary>After how long a request leads to IdeHwReset. The request carries it in seconds, rounded up.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The same for the IDENTIFY that looks for a device; it is not tried again.</summary>
    public TimeSpan IdentifyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a request is tried again that ended as IRB_STATUS_BUS_RESET or IRB_STATUS_BUSY.</summary>
    public int RetryLimit { get; init; } = 5;

    /// <summary>How long disposing waits for a thread that is still in the miniport. Then its memory is left alone.</summary>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>What follows a violation.</summary>
    public ViolationResponse OnViolation { get; init; }

    /// <summary>
    /// Whether the miniport is checked against its contract, and its events are traced. What is off then is only the
    /// checking: what would bring the port driver down is refused all the same.
    /// </summary>
    public bool Verifier { get; init; } = true;

    /// <summary>The registry that the miniport finds: its own and empty, unless one is given.</summary>
    public HostRegistry Registry { get; init; } = HostRegistry.InMemory();

    /// <summary>Hears of the life cycle, violations, time-outs, and what the miniport prints.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>
    /// Where the trace of a channel lies, by its number; that of the controller by the number after the last. Bytes as
    /// <see cref="Tracing.TraceRing.SizeFor"/> says, for longer than the hardware lives. Null: the host's own memory.
    /// </summary>
    internal Func<int, nint>? TraceMemory { get; init; }

    /// <summary>Where requests get memory that is closed when they are completed; null for memory that they share.</summary>
    internal GuardedMemory? Guard { get; init; }

    internal void Validate(IHba hba)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaximumTransferLength, 4096u, nameof(MaximumTransferLength));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaximumTransferLength, 16u * 1024 * 1024, nameof(MaximumTransferLength));
        ArgumentOutOfRangeException.ThrowIfLessThan(WorkerQueueLength, 1, nameof(WorkerQueueLength));
        ArgumentOutOfRangeException.ThrowIfNegative(RetryLimit, nameof(RetryLimit));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(RequestTimeout, TimeSpan.Zero, nameof(RequestTimeout));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(IdentifyTimeout, TimeSpan.Zero, nameof(IdentifyTimeout));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(StopTimeout, TimeSpan.Zero, nameof(StopTimeout));
        ArgumentNullException.ThrowIfNull(Logger);
        ArgumentNullException.ThrowIfNull(Registry);
        ArgumentNullException.ThrowIfNull(InterruptLines);
        if (InterruptLines.Contains(null) || (InterruptLines.Count != 0 && InterruptLines.Count != hba.LineCount))
        {
            throw new ArgumentException(
                $"{hba.Name} has {hba.LineCount} interrupt lines, and {nameof(InterruptLines)} names {InterruptLines.Count(line => line is not null)}. Name one for each, or none.",
                nameof(InterruptLines));
        }
    }
}
