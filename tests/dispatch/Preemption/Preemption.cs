namespace Tophalf.Dispatch.Tests;

/// <summary>Lets something happen at one access point of this thread, and delivers interrupts there and at every later one.</summary>
internal sealed class Preemption(PortDriver port, PortChannel vector, int point, Action happening) : AccessPoint
{
    // An interrupt that comes so often without its line dropping comes for ever.
    private const int StormLimit = 1000;

    private int _passed;
    private bool _inInterrupt;

    /// <summary>Whether the point was reached.</summary>
    public bool Happened { get; private set; }

    protected override void OnPass()
    {
        // The interrupt routine itself is not interrupted.
        if (_inInterrupt)
        {
            return;
        }

        _inInterrupt = true;
        if (++_passed == point)
        {
            Happened = true;
            happening();
        }

        int entries = 0;
        while (port[0].Device.Line && entries < StormLimit)
        {
            entries++;
            vector.Interrupt();
        }

        if (entries == StormLimit)
        {
            port.Violations.Enqueue($"at point {_passed} the line stays up: {port[0]}");
        }

        _inInterrupt = false;
    }
}
