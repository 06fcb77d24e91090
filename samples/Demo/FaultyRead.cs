using System.Diagnostics;
using Tophalf.Hosting;
using Tophalf.Hosting.Hardware.Ide;
using Tophalf.Hosting.Statistics;

namespace Tophalf.Samples.Demo;

/// <summary>Reads a sector that fails once, and reads it again.</summary>
/// <param name="machine">Where it is made to fail.</param>
/// <param name="driver">Where what follows is counted.</param>
internal sealed class FaultyRead(Machine machine, PortDriver driver)
{
    // What is counted is counted after it was done, and by another thread than the one that ends the request.
    private static readonly TimeSpan s_longestLag = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(5);

    /// <summary>What happened.</summary>
    /// <param name="Lba">The sector.</param>
    /// <param name="Error">How the read failed; null when it did not.</param>
    /// <param name="IsReadAgain">Whether the second read brought what an earlier one had brought.</param>
    /// <param name="Before">The counts of the channel before.</param>
    /// <param name="After">The same after the read that failed.</param>
    public sealed record Outcome(
        ulong Lba, AtaRequestException? Error, bool IsReadAgain, ChannelStatistics Before, ChannelStatistics After);

    /// <summary>Reads.</summary>
    /// <param name="device">The disk.</param>
    /// <param name="report">How it reports the error.</param>
    /// <param name="arm">Called just before the read that is to fail; so no other one meets what it sets up.</param>
    /// <param name="counted">Whether what is wanted has been counted; the counts may lag a little.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="AtaRequestException">A read failed that was not made to.</exception>
    /// <exception cref="MiniportViolationException">The miniport threw.</exception>
    public async Task<Outcome> RunAsync(
        AtaDevice device, MediaErrorReport report, Action arm, Func<ChannelStatistics, ChannelStatistics, bool> counted,
        CancellationToken cancellation)
    {
        ulong lba = device.SectorCount / 3;
        byte[] expected = new byte[device.SectorSize];
        byte[] again = new byte[device.SectorSize];
        await device.ReadAsync(lba, expected, cancellation);

        ChannelStatistics before = CountsOf(device);
        machine.FailRead(device.Channel, device.Target, (long)lba, report);
        arm();
        AtaRequestException? error = await FailAsync(device, lba, cancellation);
        ChannelStatistics after = CountsOf(device);
        for (Stopwatch lag = Stopwatch.StartNew(); !counted(before, after) && lag.Elapsed < s_longestLag;)
        {
            await Task.Delay(s_look, cancellation);
            after = CountsOf(device);
        }

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
