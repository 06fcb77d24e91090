using Tophalf.Hosting;
using Tophalf.Hosting.Hardware.Piix3;
using Tophalf.Hosting.Statistics;

namespace Tophalf.Samples.Demo;

/// <summary>Reads a sector that fails once, and reads it again.</summary>
/// <param name="hba">Where it is made to fail.</param>
/// <param name="driver">Where what follows is counted.</param>
internal sealed class FaultyRead(Piix3Controller hba, PortDriver driver)
{
    /// <summary>What happened.</summary>
    /// <param name="Lba">The sector.</param>
    /// <param name="Error">How the read failed; null when it did not.</param>
    /// <param name="IsReadAgain">Whether the second read brought what an earlier one had brought.</param>
    /// <param name="Before">The counts of the channel before.</param>
    /// <param name="After">The same after the read that failed.</param>
    public sealed record Outcome(
        ulong Lba, AtaRequestException? Error, bool IsReadAgain, ChannelStatistics Before, ChannelStatistics After);

    /// <summary>Reads.</summary>
    /// <exception cref="AtaRequestException">A read failed that was not made to.</exception>
    /// <exception cref="MiniportViolationException">The miniport threw.</exception>
    public async Task<Outcome> RunAsync(AtaDevice device, MediaErrorReport report, CancellationToken cancellation)
    {
        ulong lba = device.SectorCount / 3;
        byte[] expected = new byte[device.SectorSize];
        byte[] again = new byte[device.SectorSize];
        await device.ReadAsync(lba, expected, cancellation);

        ChannelStatistics before = CountsOf(device);
        hba.Faults(device.Channel).FailReads(device.Target, (long)lba, report: report);
        AtaRequestException? error = await FailAsync(device, lba, cancellation);
        ChannelStatistics after = CountsOf(device);

        await device.ReadAsync(lba, again, cancellation);
        return new Outcome(lba, error, again.AsSpan().SequenceEqual(expected), before, after);
    }

    private static async Task<AtaRequestException?> FailAsync(AtaDevice device, ulong lba, CancellationToken cancellation)
    {
        try
        {
            await device.ReadAsync(lba, new byte[device.SectorSize], cancellation);
            return null;
        }
        catch (AtaRequestException exception)
        {
            return exception;
        }
    }

    private ChannelStatistics CountsOf(AtaDevice device) =>
        driver.Statistics.Channels.Single(channel => channel.Channel == device.Channel);
}
