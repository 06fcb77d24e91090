using System.Runtime.InteropServices;
using Tophalf.Ata;

namespace Tophalf.Benchmarks.Machine;

/// <summary>
/// A miniport with two channels, loaded just far enough for its interrupt routine to be called, over a block of memory
/// that stands for the registers of the controller.
/// </summary>
internal sealed unsafe class LoadedController<TMiniport> : IDisposable
    where TMiniport : unmanaged, IAtaMiniport
{
    private const int BusMasterOffset = 32;
    private const int ChannelStride = 16;
    private const int ControlOffset = 8;
    private const int RegisterBytes = 64;
    private const int BusMasterStatus = 2;
    private const byte InterruptBit = 0x04;

    // DriverEntry hands its table to AtaPortInitializeEx, on this thread.
    [ThreadStatic]
    private static IdeControllerInterface s_table;

    private readonly byte* _registers = (byte*)NativeMemory.AllocZeroed(RegisterBytes);
    private readonly void* _controller;
    private readonly void*[] _channels = new void*[2];

    public LoadedController()
    {
        AtaPortTable ports = AtaPortTable.Unbound;
        MemoryPorts.Serve(ref ports);
        ports.InitializeEx = &Initialize;
        ports.GetUnCachedExtension = &AllocateUncached;
        ports.GetPhysicalAddress = &PhysicalAddress;
        ports.ConvertPhysicalAddressToUlong = &Truncate;
        AtaPortBinding.Install(in ports);

        Require(TMiniport.DriverEntry(null, null), "DriverEntry", expected: 0);
        _controller = NativeMemory.AllocZeroed(s_table.ControllerExtensionSize);
        StartController();
        for (byte number = 0; number < _channels.Length; number++)
        {
            StartChannel(number);
        }
    }

    /// <summary>The entry that the port driver would call.</summary>
    public delegate* unmanaged<void*, byte> Interrupt { get; private set; }

    /// <summary>The first channel's extension.</summary>
    public void* First => _channels[0];

    /// <summary>The other one's.</summary>
    public void* Second => _channels[1];

    /// <summary>Makes a channel claim the interrupt, or not.</summary>
    public void SetPending(int channel, bool pending) =>
        _registers[BusMasterOffset + (channel * 8) + BusMasterStatus] = pending ? InterruptBit : (byte)0;

    public void Dispose()
    {
        foreach (nint channel in Array.ConvertAll(new[] { 0, 1 }, number => (nint)_channels[number]))
        {
            NativeMemory.Free((void*)channel);
        }

        NativeMemory.Free(_controller);
        NativeMemory.Free(_registers);
    }

    private void StartController()
    {
        IdeAccessRange range = Range(BusMasterOffset, length: 16, bar: 4);
        IdeMiniportResources resources = new() { NumberOfAccessRanges = 1, IdeAccessRange = &range };
        IdeControllerConfiguration configuration = new()
        {
            Version = (ushort)sizeof(IdeControllerConfiguration),
            ControllerResources = &resources,
        };
        Require(s_table.AtaAdapterControl(_controller, IdeControlAction.Start, &configuration), "AtaAdapterControl");
    }

    private void StartChannel(byte number)
    {
        void* channel = NativeMemory.AllocZeroed(s_table.ChannelExtensionSize);
        _channels[number] = channel;
        IdeChannelInterface routines = new() { Version = (ushort)sizeof(IdeChannelInterface), ChannelNumber = number };
        Require(s_table.AtaChannelInitRoutine(channel, &routines, _controller), "AtaChannelInitRoutine");
        Interrupt = routines.IdeHwInterrupt;

        IdeAccessRange* ranges = stackalloc IdeAccessRange[]
        {
            Range(number * ChannelStride, length: 8, bar: 0),
            Range((number * ChannelStride) + ControlOffset, length: 1, bar: 1),
        };
        IdeMiniportResources resources = new() { NumberOfAccessRanges = 2, IdeAccessRange = ranges };
        IdeChannelConfiguration configuration = new()
        {
            Version = (ushort)sizeof(IdeChannelConfiguration),
            ChannelNumber = number,
            ChannelResources = &resources,
        };
        Require(routines.IdeHwControl(channel, IdeControlAction.Start, &configuration), "IdeHwControl");
    }

    private IdeAccessRange Range(int offset, uint length, byte bar) =>
        new() { RangeStart = (ulong)(_registers + offset), RangeLength = length, Bar = bar };

    private static void Require(uint answer, string routine, uint expected = 1)
    {
        if (answer != expected)
        {
            throw new InvalidOperationException($"{routine} of {typeof(TMiniport).Name} answered {answer}, not {expected}.");
        }
    }

    private static uint Initialize(void* driverObject, void* registryPath, IdeControllerInterface* table)
    {
        s_table = *table;
        return 0;
    }

    // Freed with the process: a benchmark loads one controller.
    private static void* AllocateUncached(void* channel, uint size, uint irbExtensionSize) => NativeMemory.AllocZeroed(size);

    // No bus master ever looks: any address below 4 GiB will do.
    private static ulong PhysicalAddress(void* channel, IdeRequestBlock* irb, void* address, uint* length)
    {
        *length = 64 * 1024;
        return 0x10_0000;
    }

    private static uint Truncate(ulong address) => (uint)address;
}
