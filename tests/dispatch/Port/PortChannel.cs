using System.Runtime.InteropServices;
using Tophalf.Ata;

namespace Tophalf.Dispatch.Tests;

/// <summary>One channel as the port driver sees it: an extension, a table of addresses, and requests.</summary>
internal sealed unsafe partial class PortChannel : IDisposable
{
    private const int RequestCount = 4;

    private readonly Extension _extension;
    private readonly IdeRequestBlock* _requests;
    private readonly IdeChannelInterface* _interface;
    private uint _started;
    private int _synchronized;
    private int _outstanding;

    public PortChannel(PortDriver driver, int number)
    {
        Driver = driver;
        Number = number;
        Device = new FakeDevice(number, driver.Trace);
        _extension = new Extension(this, driver.Interface.ChannelExtensionSize);
        _interface = (IdeChannelInterface*)NativeMemory.AllocZeroed((nuint)sizeof(IdeChannelInterface));
        _requests = (IdeRequestBlock*)NativeMemory.AllocZeroed(RequestCount, (nuint)sizeof(IdeRequestBlock));
    }

    public PortDriver Driver { get; }

    public int Number { get; }

    public FakeDevice Device { get; }

    public void* Extension => _extension.Address;

    public ReadOnlySpan<byte> ExtensionBytes => _extension.Bytes;

    public ref IdeChannelInterface Interface => ref *_interface;

    /// <summary>Start-io, reset or control is running. A test sets it where it keeps them apart.</summary>
    public bool IsSynchronized
    {
        get => System.Threading.Volatile.Read(ref _synchronized) != 0;
        set => System.Threading.Volatile.Write(ref _synchronized, value ? 1 : 0);
    }

    /// <summary>Requests that were started and have not been completed.</summary>
    public int Outstanding => System.Threading.Volatile.Read(ref _outstanding);

    /// <summary>How many pieces of memory requests come in, one after the other.</summary>
    public uint RequestMemories { get; set; } = RequestCount;

    /// <summary>Requests that were completed, in all.</summary>
    public long CompletedRequests { get; private set; }

    /// <summary>How the last request ended.</summary>
    public byte LastStatus { get; private set; }

    public static PortChannel Of(void* extension) => Tests.Extension.Owner<PortChannel>(extension);

    public bool InitializeInterface(int versionExcess = 0)
    {
        _interface->Version = (ushort)(sizeof(IdeChannelInterface) + versionExcess);
        _interface->ChannelNumber = (byte)Number;
        return Driver.Interface.AtaChannelInitRoutine(Extension, _interface, Driver.ControllerExtension) != 0;
    }

    public bool Start(int versionExcess = 0)
    {
        IdeChannelConfiguration configuration = new()
        {
            Version = (ushort)(sizeof(IdeChannelConfiguration) + versionExcess),
            ChannelNumber = (byte)Number,
        };
        bool started = Control(IdeControlAction.Start, &configuration);
        return started && configuration.SyncWithIsr == 1 && configuration.SupportsWmi == 1;
    }

    public bool Stop() => Control(IdeControlAction.Stop);

    public bool Control(IdeControlAction action, void* parameters = null) =>
        _interface->IdeHwControl(Extension, action, parameters) != 0;

    /// <summary>Calls the interrupt routine once.</summary>
    public bool Interrupt() => _interface->IdeHwInterrupt(Extension) != 0;

    public bool Reset() => _interface->IdeHwReset(Extension) != 0;

    /// <summary>Starts the next request; answers its number.</summary>
    public uint StartIo()
    {
        uint id = ++_started;
        IdeRequestBlock* irb = &_requests[id % RequestMemories];
        irb->ReservedAsUlong = id;
        irb->IrbStatus = IrbStatus.Pending;
        irb->Reserved = null;
        System.Threading.Interlocked.Increment(ref _outstanding);
        if (_interface->IdeHwStartIo(Extension, irb) == 0)
        {
            Driver.Violations.Enqueue($"request {id} was not accepted");
        }

        return id;
    }

    /// <summary>AtaPortCompleteRequest: exactly once, and not before the device is done with it.</summary>
    public void Complete(IdeRequestBlock* irb)
    {
        uint id = irb->ReservedAsUlong;
        Driver.Trace.Add(Step.Complete, Number, id);
        LastStatus = irb->IrbStatus;
        if (System.Threading.Interlocked.Increment(ref *(int*)&irb->Reserved) != 1)
        {
            Driver.Violations.Enqueue($"request {id} of channel {Number} was completed twice");
            return;
        }

        if (irb->IrbStatus == IrbStatus.Success && Device.Completed != id)
        {
            Driver.Violations.Enqueue($"request {id} of channel {Number} was completed before the device was done with it");
        }

        CompletedRequests++;
        System.Threading.Interlocked.Decrement(ref _outstanding);
        Device.OnStep?.Invoke(Step.Complete);
    }

    /// <summary>Begins start-io, reset or control, unless one of them is running.</summary>
    public bool TrySynchronize() => System.Threading.Interlocked.CompareExchange(ref _synchronized, 1, 0) == 0;

    public void Dispose()
    {
        Device.Dispose();
        _extension.Dispose();
        NativeMemory.Free(_interface);
        NativeMemory.Free(_requests);
    }

    public override string ToString() =>
        $"channel {Number}: {Outstanding} outstanding, {CompletedRequests} completed, {Device}{Environment.NewLine}  extension {_extension}";
}
