using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tophalf.Ata;

namespace Tophalf.Dispatch.Tests;

/// <summary>What author code threw, as it was reported.</summary>
internal sealed record EntryFailure(nint Extension, MiniportContext Context, Exception Exception);

/// <summary>
/// A port driver that does what a test says. It reaches the miniport only as any port driver does: by DriverEntry, and
/// from there by the addresses in the tables.
/// </summary>
internal sealed unsafe class PortDriver : IDisposable
{
    /// <summary>What AtaPortInitializeEx answers when it refuses (STATUS_REVISION_MISMATCH).</summary>
    public const uint RefusedStatus = 0xC0000059;

    private readonly List<PortChannel> _channels = [];
    private bool _refuses;
    private GCHandle _self;
    private Extension? _extension;
    private IdeControllerInterface _interface;

    [ThreadStatic]
    private static PortDriver? s_loading;

    static PortDriver() => PortTable.Install();

    private PortDriver() => _self = GCHandle.Alloc(this);

    /// <summary>Where stalls of this thread go.</summary>
    [field: ThreadStatic]
    public static Action<uint>? Stalled { get; set; }

    public ref IdeControllerInterface Interface => ref _interface;

    public void* ControllerExtension => _extension!.Address;

    public int ControllerExtensionSize => _extension!.Size;

    public Trace Trace { get; } = new();

    public Callbacks Callbacks { get; } = new();

    public ConcurrentQueue<EntryFailure> Failures { get; } = [];

    /// <summary>What must not happen, and did.</summary>
    public ConcurrentQueue<string> Violations { get; } = [];

    /// <summary>What a test does in the controller's routines.</summary>
    public Action<Step>? OnStep { get; set; }

    public nint RegistryPath { get; private set; }

    public PortChannel this[int channel] => _channels[channel];

    public IReadOnlyList<PortChannel> Channels => _channels;

    /// <summary>Calls DriverEntry only.</summary>
    public static PortDriver Enter<TMiniport>()
        where TMiniport : IAtaMiniport
    {
        PortDriver driver = new();
        s_loading = driver;
        uint status = TMiniport.DriverEntry((void*)GCHandle.ToIntPtr(driver._self), (void*)0x1234);
        Assert.Equal(0u, status);
        return driver;
    }

    /// <summary>Calls DriverEntry and refuses what it hands over; answers what DriverEntry makes of that.</summary>
    public static uint EnterRefused<TMiniport>()
        where TMiniport : IAtaMiniport
    {
        using PortDriver driver = new() { _refuses = true };
        return TMiniport.DriverEntry((void*)GCHandle.ToIntPtr(driver._self), null);
    }

    /// <summary>Loads a miniport, and initializes and starts the controller and all its channels.</summary>
    public static PortDriver Load<TMiniport>(IdeOperationMode mode = IdeOperationMode.Normal)
        where TMiniport : IAtaMiniport
    {
        PortDriver driver = Enter<TMiniport>();
        int channels = driver.StartController(mode);
        for (int channel = 0; channel < channels; channel++)
        {
            driver.AddChannel(channel).Start();
        }

        driver.Trace.Clear();
        return driver;
    }

    public static PortDriver OfDriverObject(void* driverObject) =>
        Unsafe.As<PortDriver>(GCHandle.FromIntPtr((nint)driverObject).Target!);

    public static PortDriver OfExtension(void* extension) =>
        extension == null ? s_loading! : Tests.Extension.Owner(extension) switch
        {
            PortChannel channel => channel.Driver,
            object driver => (PortDriver)driver,
        };

    public uint Initialize(void* registryPath, IdeControllerInterface* table)
    {
        if (_refuses)
        {
            return RefusedStatus;
        }

        RegistryPath = (nint)registryPath;
        _interface = *table;
        _extension = new Extension(this, table->ControllerExtensionSize);
        return 0;
    }

    /// <summary>Starts the controller; answers how many channels it says it has.</summary>
    public int StartController(IdeOperationMode mode = IdeOperationMode.Normal)
    {
        IdeControllerConfiguration configuration = new()
        {
            Version = (ushort)sizeof(IdeControllerConfiguration),
            ControllerMode = mode,
        };
        Assert.True(Control(IdeControlAction.Start, &configuration));
        return configuration.NumberOfChannels;
    }

    public bool Control(IdeControlAction action, void* parameters) =>
        _interface.AtaAdapterControl(ControllerExtension, action, parameters) != 0;

    /// <summary>Gives a channel its extension and has its table filled.</summary>
    public PortChannel AddChannel(int number)
    {
        PortChannel channel = new(this, number);
        Assert.True(channel.InitializeInterface());
        _channels.Add(channel);
        return channel;
    }

    /// <summary>Nothing happened that must not.</summary>
    public void Verify()
    {
        Assert.Empty(Violations);
        Assert.Empty(Failures);
    }

    public void Dispose()
    {
        foreach (PortChannel channel in _channels)
        {
            channel.Dispose();
        }

        _extension?.Dispose();
        _self.Free();
    }
}
