using Tophalf.Hosting;
using Tophalf.Hosting.Statistics;

namespace Tophalf.Samples.Demo;

/// <summary>What is not well.</summary>
internal sealed class Verdict
{
    private readonly List<string> _problems = [];

    /// <summary>What is not well so far.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Something is not well.</summary>
    public void Add(string problem) => _problems.Add(problem);

    /// <summary>Something is not well unless this holds.</summary>
    public void Require(bool holds, string problem)
    {
        if (!holds)
        {
            Add(problem);
        }
    }

    /// <summary>Every image became a disk, as large as itself.</summary>
    public void RequireDevices(IReadOnlyList<AtaDevice> devices, DiskImages images)
    {
        foreach (AttachedImage image in images.All)
        {
            AtaDevice? device = devices.FirstOrDefault(one => one.Channel == image.Channel && one.Target == image.Unit);
            Require(device is not null, $"{image.Place} was not found");
            Require(
                device is null || (long)device.SectorCount * device.SectorSize == image.Length,
                $"{image.Place} says that it has {device?.SectorCount} sectors");
        }
    }

    /// <summary>What holds for every miniport, whatever was done with it.</summary>
    public void RequireRules(PortDriverStatistics statistics, IReadOnlyList<Violation> violations, long violationCount)
    {
        Require(violationCount == 0, $"{violationCount} violations, the first: {(violations is [Violation first, ..] ? first : null)}");
        Require(
            statistics.InterruptBytesAllocated == 0,
            $"{ByteText.Count(statistics.InterruptBytesAllocated)} bytes allocated in interrupt context");
        foreach (ChannelStatistics channel in statistics.Channels)
        {
            Require(
                channel.RequestsStarted == channel.RequestsCompleted,
                $"channel {channel.Channel} completed {channel.RequestsCompleted} of {channel.RequestsStarted} IRBs");
        }

        foreach (LineStatistics line in statistics.Lines)
        {
            Require(!line.IsMasked, $"line {line.Line} screamed");
        }
    }

    /// <summary>Says it, in the last line.</summary>
    /// <returns>The exit code.</returns>
    public int Show(Screen screen, int disks, TimeSpan elapsed)
    {
        bool isWell = _problems.Count == 0;
        screen.Line("");
        screen.Outcome(isWell, isWell
            ? $"All is well: {disks} {(disks == 1 ? "disk" : "disks")}, every hash and check as it should be ({ByteText.Seconds(elapsed)})."
            : $"Not well: {string.Join("; ", _problems)} ({ByteText.Seconds(elapsed)}).");
        return isWell ? ExitCodes.Well : ExitCodes.Failed;
    }
}
