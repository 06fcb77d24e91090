using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Tophalf.Ata;
using Tophalf.Hosting.Hardware;

namespace Tophalf.Hosting.Dump;

/// <summary>Where a <see cref="DumpDriver"/> writes, and how it treats its miniport.</summary>
public sealed record DumpDriverOptions
{
    private const uint MostBytes = 128 * 1024;

    /// <summary>The channel of the disk. It is the only one that is started.</summary>
    public int Channel { get; init; }

    /// <summary>The disk on that channel: 0 or 1.</summary>
    public int Target { get; init; }

    /// <summary>How data is moved.</summary>
    public TransferMethod Transfer { get; init; } = TransferMethod.Dma;

    /// <summary>The longest request that the miniport gets, in bytes, at most 128 KiB: there is little memory.</summary>
    public uint MaximumTransferLength { get; init; } = 64 * 1024;

    /// <summary>After how long a request leads to IdeHwReset.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a request is tried again that ended as IRB_STATUS_BUS_RESET or IRB_STATUS_BUSY.</summary>
    public int RetryLimit { get; init; } = 5;

    /// <summary>What follows a violation.</summary>
    public ViolationResponse OnViolation { get; init; }

    /// <summary>Hears of the load, violations, time-outs, and what the miniport prints.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    internal PortDriverOptions ForPortDriver(IHba hba)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Channel, nameof(Channel));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)Target, (uint)IdeLimits.Devices - 1, nameof(Target));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaximumTransferLength, MostBytes, nameof(MaximumTransferLength));
        PortDriverOptions options = new()
        {
            Transfer = Transfer,
            MaximumTransferLength = MaximumTransferLength,
            RequestTimeout = RequestTimeout,
            IdentifyTimeout = RequestTimeout,
            RetryLimit = RetryLimit,
            OnViolation = OnViolation,
            Logger = Logger,
        };
        options.Validate(hba);
        return options;
    }
}
