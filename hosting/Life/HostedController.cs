using Tophalf.Ata;
using Tophalf.Hosting.Binding;
using Tophalf.Hosting.Deferral;
using Tophalf.Hosting.Hardware;
using Tophalf.Hosting.Interrupts;
using Tophalf.Hosting.Memory;
using Tophalf.Hosting.Statistics;
using Tophalf.Hosting.Tracing;
using Tophalf.Hosting.Verification;

namespace Tophalf.Hosting.Life;

/// <summary>One controller with its miniport, and the machine that the HBA sees around it.</summary>
internal sealed unsafe class HostedController : IHbaBus
{
    // Uncached extensions; the requests of a channel bring their own memory.
    private const int UncachedLength = 4 * 1024 * 1024;

    /// <summary>What the miniport gave to AtaPortInitializeEx: a copy, because the variable is the miniport's.</summary>
    public IdeControllerInterface Interface;

    private readonly InterruptLock[] _channelLocks;
    private readonly bool _followsCrash;
    private Violation? _fault;
    private int _isRemoved;
    private bool _isLoaded;

    /// <param name="hba">The hardware.</param>
    /// <param name="options">How to treat the miniport.</param>
    /// <param name="crashed">
    /// Whose hardware it was, when this follows a crash. The machine is still that one: a bus master that runs on writes
    /// to its memory, and the lines, which nobody looks at any more, are its lines.
    /// </param>
    /// <exception cref="MiniportException">The HBA cannot be mapped.</exception>
    public HostedController(IHba hba, PortDriverOptions options, HostedController? crashed = null)
    {
        _followsCrash = crashed is not null;
        Hba = hba;
        Name = hba.Name;
        Options = options;
        Trace = CreateTrace(hba.ChannelCount);
        Devices = new DeviceList(options.Logger);
        Violations = new ViolationLog(options.Logger);
        Locks = options.InterruptLock == InterruptLockScope.Channel
            ? [.. Enumerable.Range(0, hba.ChannelCount).Select(_ => new InterruptLock(isHeld: true))]
            : [new InterruptLock(options.InterruptLock == InterruptLockScope.Controller)];
        _channelLocks = [.. Enumerable.Range(0, hba.ChannelCount).Select(channel => Locks[channel % Locks.Count])];
        Lines = [.. LinesOf(hba, options).Select((line, number) => new InterruptSource(line, number))];
        Dpc = new DpcThread(this);
        Arena = crashed?.Arena ?? CreateArena(hba, options);
        Window = MappedAddresses.Open(this, hba);
    }

    public string Name { get; }

    public IHba Hba { get; }

    public PortDriverOptions Options { get; }

    /// <summary>What the miniport is loaded for.</summary>
    public IdeOperationMode Mode { get; init; }

    public CrashGate Gate { get; } = new();

    /// <summary>The last events that are no channel's; null when nothing is verified.</summary>
    public TraceRing? Trace { get; }

    public ViolationLog Violations { get; }

    public NativeBlocks Blocks { get; } = new();

    public PhysicalArena Arena { get; }

    public MappedWindow Window { get; }

    /// <summary>The interrupt locks, each once, in the order of the channels.</summary>
    public IReadOnlyList<InterruptLock> Locks { get; }

    public IReadOnlyList<InterruptSource> Lines { get; }

    public DpcThread Dpc { get; }

    /// <summary>The channels that are in use, by number.</summary>
    public List<HostedChannel> Channels { get; } = [];

    /// <summary>The controller extension.</summary>
    public void* Extension { get; set; }

    /// <summary>Whether AtaPortInitializeEx took the interface.</summary>
    public bool IsRegistered { get; set; }

    /// <summary>Why AtaPortInitializeEx refused the interface.</summary>
    public string? RegistrationFault { get; set; }

    public bool IsStarted { get; set; }

    /// <summary>Whether the load is complete: from then on the miniport's notifications are followed.</summary>
    public bool IsLoaded
    {
        get => Volatile.Read(ref _isLoaded);
        set => Volatile.Write(ref _isLoaded, value);
    }

    public DeviceList Devices { get; }

    /// <summary>Held by who changes the power state: one at a time.</summary>
    public SemaphoreSlim Power { get; } = new(1);

    /// <summary>Whether it is powered down; under <see cref="Power"/>.</summary>
    public bool IsPoweredDown { get; set; }

    /// <summary>Bytes that one request moves at most, as miniport and options allow.</summary>
    public int MaximumTransferLength { get; set; }

    /// <summary>Whether the miniport says that the controller is a bus master.</summary>
    public bool IsBusMaster { get; set; }

    /// <summary>The violation for which the load is to fail, if there is one.</summary>
    public Violation? Fault => Volatile.Read(ref _fault);

    public HostedChannel AddChannel(int number)
    {
        HostedChannel channel = new(this, number, Lines[Hba.LineOf(number)], _channelLocks[number]);
        Channels.Add(channel);
        return channel;
    }

    /// <summary>Connects the hardware to this machine, unless it is connected.</summary>
    public void Connect()
    {
        if (!_followsCrash)
        {
            Hba.Connect(this);
        }
    }

    /// <summary>Gives the memory of this machine back, unless it is that of the machine that crashed.</summary>
    public void FreeArena()
    {
        if (!_followsCrash)
        {
            Arena.Free();
        }
    }

    /// <summary>A ring for the events of a channel; the number after the last channel is the controller's.</summary>
    public TraceRing? CreateTrace(int number) =>
        !Options.Verifier ? null
        : Options.TraceMemory is null ? new TraceRing()
        : new TraceRing((void*)Options.TraceMemory(number));

    /// <summary>Takes note that the HBA is gone.</summary>
    /// <returns><see langword="true"/> the first time.</returns>
    public bool TryRemove() => Interlocked.Exchange(ref _isRemoved, 1) == 0;

    /// <summary>A violation that is to fail what runs. The first one is kept: others follow from it.</summary>
    public void Fail(Violation violation) => Interlocked.CompareExchange(ref _fault, violation, null);

    public PortDriverStatistics Snapshot() => new()
    {
        Channels = [.. Channels.Select(channel => channel.Counters.Snapshot(channel.Number))],
        Lines = [.. Lines.Select((source, number) => source.Line.Counters.Snapshot(number))],
    };

    private static PhysicalArena CreateArena(IHba hba, PortDriverOptions options) =>
        hba.Memory is not HbaMemory memory ? new PhysicalArena(UncachedLength) { Guard = options.Guard }
        : options.Guard is not null ? throw new NotSupportedException($"{hba.Name} brings its own memory, which page guard cannot protect.")
        : memory.Length >= UncachedLength ? new PhysicalArena(memory)
        : throw new MiniportException(
            "AtaPortGetUnCachedExtension", null, $"{hba.Name} brings {memory.Length} bytes of memory; uncached extensions take {UncachedLength}.");

    void IHbaBus.SetLine(int line, bool asserted) => Lines[line].Set(asserted);

    Span<byte> IHbaBus.Memory(ulong physicalAddress, int length)
    {
        Span<byte> memory = Arena.At(physicalAddress, length);
        if (memory.IsEmpty && Arena.Guard?.Contains(physicalAddress) == true)
        {
            Verification.Violations.Record(
                this, null, "Bus master", $"A bus master accesses {Arena.Guard.NameOf(physicalAddress)}.", MiniportContext.None);
        }

        return memory;
    }

    private static IEnumerable<InterruptLine> LinesOf(IHba hba, PortDriverOptions options) => options.InterruptLines.Count != 0
        ? options.InterruptLines
        : Enumerable.Range(0, hba.LineCount).Select(line => new InterruptLine($"{hba.Name}, interrupt line {line}"));
}
