using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Tophalf.Ata;

namespace Tophalf.Hosting.Tests.PortDriving.Fakes;

/// <summary>What a fake miniport does, as the test says, and what was asked of it.</summary>
internal sealed class Script : IDisposable
{
    // DriverEntry gets nothing by which it could find its test. It runs in the flow of the load, though.
    private static readonly AsyncLocal<Script?> s_current = new();
    private readonly GCHandle _handle;
    private readonly ConcurrentQueue<string> _calls = new();

    public Script()
    {
        _handle = GCHandle.Alloc(this);
        MakeCurrent();
        StartIo = call => call.Complete();
    }

    public delegate void ControllerTable(ref IdeControllerInterface table);

    public delegate void ChannelTable(ref IdeChannelInterface table);

    public delegate void ControllerSetup(ref IdeControllerConfiguration configuration);

    public delegate void ChannelSetup(ref IdeChannelConfiguration configuration, FakeCall call);

    public delegate void DeviceSetup(ref IdeDeviceParameters parameters);

    public static Script Current => s_current.Value ?? throw new InvalidOperationException("Create a script before the load.");

    /// <summary>What was called, in order, as "Routine channel details".</summary>
    public IReadOnlyList<string> Calls => [.. _calls];

    public ControllerTable? EditControllerTable { get; init; }

    public ChannelTable? EditChannelTable { get; init; }

    public ControllerSetup? StartController { get; init; }

    public ChannelSetup? StartChannel { get; init; }

    public DeviceSetup? InitializeDevice { get; init; }

    /// <summary>Which routines answer FALSE: "AtaAdapterControl Start", say.</summary>
    public string? Refuses { get; init; }

    public AtaChannelState ChannelState { get; init; } = AtaChannelState.Enabled;

    /// <summary>Called in every routine first, with its extension.</summary>
    public Action<nint>? Entered { get; set; }

    public Action<FakeCall>? BuildIo { get; set; }

    /// <summary>IdeHwStartIo, but for IDENTIFY, which is always answered.</summary>
    public Action<FakeCall> StartIo { get; set; }

    /// <summary>What the device does just before a request that was kept is completed.</summary>
    public Action<FakeCall>? BeforeComplete { get; set; }

    public Func<FakeCall, bool>? Interrupt { get; set; }

    public Action<FakeCall>? Reset { get; set; }

    public Action<FakeCall>? Callback { get; set; }

    /// <summary>How IDENTIFY ends for a target.</summary>
    public Func<int, byte> Identify { get; set; } = target => target == 0 ? IrbStatus.Success : IrbStatus.SelectionTimeout;

    public nint Handle => GCHandle.ToIntPtr(_handle);

    public static Script Of(nint handle) => (Script)GCHandle.FromIntPtr(handle).Target!;

    /// <summary>The miniport that is loaded next does what this script says. A new script is current already.</summary>
    public void MakeCurrent() => s_current.Value = this;

    /// <summary>Requests are kept, and each interrupt of the HBA completes the oldest one.</summary>
    public void EndAtInterrupt(FakeHba hba)
    {
        StartIo = call => call.Keep();
        Interrupt = call =>
        {
            hba.SetLine(false);
            return call.CompletePending();
        };
    }

    public bool Record(string call)
    {
        _calls.Enqueue(call);
        return call != Refuses;
    }

    /// <summary>Waits until a call was recorded so many times.</summary>
    public async Task WaitForAsync(string call, int times = 1)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(20));
        while (_calls.Count(one => one == call) < times)
        {
            await Task.Delay(1, limit.Token);
        }
    }

    public void Dispose() => _handle.Free();
}
