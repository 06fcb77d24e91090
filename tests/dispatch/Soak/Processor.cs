namespace Tophalf.Dispatch.Tests;

/// <summary>
/// One processor of a soak. At the access points of what it runs, interrupts may come in between, except within an
/// interrupt routine and where it holds the interrupt lock.
/// </summary>
internal sealed class Processor(Soak soak, uint seed) : AccessPoint
{
    private const uint InterruptedOneIn = 16;

    private readonly PortDriver _port = soak.Port;
    private uint _random = (seed * 2654435761) | 1;
    private bool _inInterrupt;

    public static new Processor? Current => AccessPoint.Current as Processor;

    public long Interrupts { get; private set; }

    public long CallbacksRun { get; private set; }

    public void Run()
    {
        AccessPoint.Current = this;
        while (!soak.IsDone)
        {
            PortChannel channel = _port[(int)Next((uint)_port.Channels.Count)];
            switch (Next(16))
            {
                case 0 or 1 or 2 or 3:
                    TakeInterrupts();
                    break;

                case 4 or 5 or 6:
                    CallbacksRun += _port.Callbacks.RunNext() ? 1 : 0;
                    break;

                case 7 or 8 or 9:
                    channel.Device.Complete(errors: Chance(4) ? (int)Next(3) : 0);
                    break;

                case 10 or 11 or 12 or 13:
                    Synchronized(channel, Start);
                    break;

                case 14 when soak.Has(SoakOptions.Asks):
                    Interrupt(channel);
                    break;

                case 15 when soak.Has(SoakOptions.Resets) && Chance(8):
                    Synchronized(channel, static (_, channel) => channel.Reset());
                    break;

                case 15 when soak.Has(SoakOptions.Restarts) && Chance(8):
                    Synchronized(channel, Restart, locked: false);
                    break;
            }
        }

        AccessPoint.Current = null;
    }

    public bool Chance(uint oneIn) => Next(oneIn) == 0;

    protected override void OnPass()
    {
        if (!_inInterrupt && soak.InterruptLock is not { IsHeldByCurrentThread: true } && Chance(InterruptedOneIn))
        {
            TakeInterrupts();
        }
    }

    private static void Start(Processor processor, PortChannel channel)
    {
        if (channel.Outstanding == 0)
        {
            channel.StartIo();
        }
    }

    private static void Restart(Processor processor, PortChannel channel)
    {
        if (channel.Outstanding == 0)
        {
            channel.Stop();
            if (channel.Device.Line)
            {
                // A worker that the stop has overtaken may have enabled interrupts, for a moment.
                processor.Interrupt(channel);
                if (channel.Device.Line)
                {
                    processor._port.Violations.Enqueue("a stopped channel interrupts, and nobody dismisses it");
                }
            }

            channel.Start();
        }
    }

    // The vectors of the channels, and the line is one: any routine may be called for any of them.
    private void TakeInterrupts()
    {
        foreach (PortChannel line in _port.Channels)
        {
            if (line.Device.Line)
            {
                Interrupt(_port[(int)Next((uint)_port.Channels.Count)]);
            }
        }
    }

    private void Interrupt(PortChannel vector)
    {
        _inInterrupt = true;
        using (Locked())
        {
            vector.Interrupt();
        }

        _inInterrupt = false;
        Interrupts++;
    }

    // Start-io, reset and control of one channel are not called beside each other.
    private void Synchronized(PortChannel channel, Action<Processor, PortChannel> call, bool locked = true)
    {
        if (!_inInterrupt && channel.TrySynchronize())
        {
            if (locked)
            {
                using (Locked())
                {
                    call(this, channel);
                }
            }
            else
            {
                call(this, channel);
            }

            channel.IsSynchronized = false;
        }
    }

    private LockScope Locked() => new(soak.InterruptLock);

    private uint Next(uint limit)
    {
        _random ^= _random << 13;
        _random ^= _random >> 17;
        _random ^= _random << 5;
        return (uint)(((ulong)_random * limit) >> 32);
    }

    private readonly ref struct LockScope
    {
        private readonly Lock? _lock;

        public LockScope(Lock? gate)
        {
            _lock = gate;
            gate?.Enter();
        }

        public void Dispose() => _lock?.Exit();
    }
}
