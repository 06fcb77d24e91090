namespace Tophalf.Hosting.Hardware.Ide;

/// <summary>The interrupt of a channel: two things that rise together and fall apart.</summary>
/// <remarks>
/// The line is lowered by reading the status register or by writing a command; the latch in the bus master status is
/// cleared by writing a one to it. Neither touches the other. nIEN keeps both from rising, and nothing is remembered:
/// what completes meanwhile is found by looking at the drive, or not at all. What is asserted already stays.
/// </remarks>
internal sealed class ChannelInterrupt(int channel, InterruptLine line, BusMaster busMaster)
{
    private bool _isCut;

    public bool IsMasked { get; set; }

    public int DropNext { get; set; }

    public long Raised { get; private set; }

    public long Masked { get; private set; }

    public long Dropped { get; private set; }

    public void Raise()
    {
        if (IsMasked)
        {
            Masked++;
        }
        else if (DropNext > 0)
        {
            DropNext--;
            Dropped++;
        }
        else
        {
            busMaster.LatchInterrupt();
            RaiseLineOnly();
        }
    }

    /// <summary>Raises the line and nothing by which a driver could claim it.</summary>
    public void RaiseLineOnly()
    {
        if (!_isCut)
        {
            Raised++;
            line.Set(channel, asserted: true);
        }
    }

    /// <summary>The wire is gone: the line falls, and never rises again.</summary>
    public void Cut()
    {
        _isCut = true;
        Lower();
    }

    public void Lower() => line.Set(channel, asserted: false);
}
