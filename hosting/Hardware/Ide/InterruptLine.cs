namespace Tophalf.Hosting.Hardware.Ide;

/// <summary>A line of the adapter: asserted as long as one of its channels asserts it.</summary>
/// <remarks>
/// The bus is told under the lock, or two channels of a shared line could report their levels in the wrong order. So
/// whoever returns from a register access finds the line as this access left it.
/// </remarks>
internal sealed class InterruptLine(int number)
{
    private readonly BusLock _lock = new();
    private IHbaBus? _bus;
    private uint _assertedBy;

    public void Connect(IHbaBus bus) => _bus = bus;

    public void Set(int channel, bool asserted)
    {
        _lock.Enter();
        try
        {
            uint before = _assertedBy;
            _assertedBy = asserted ? before | 1u << channel : before & ~(1u << channel);
            if (before == 0 != (_assertedBy == 0))
            {
                _bus?.SetLine(number, asserted);
            }
        }
        finally
        {
            _lock.Exit();
        }
    }
}
