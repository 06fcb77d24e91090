using System.Runtime.InteropServices;
using Interrupted = Tophalf.Dispatch.Tests.Sources.ScriptedSource.InterruptObject;

namespace Tophalf.Dispatch.Tests.Sources;

/// <summary>The dispatcher of an interrupt source that stands alone, in managed code. samples/Rtc runs it on hardware.</summary>
public sealed unsafe class SourceTests : IDisposable
{
    private const uint Quick = 1;
    private const uint Long = 2;

    private readonly Interrupted* _object = (Interrupted*)NativeMemory.AllocZeroed((nuint)sizeof(Interrupted));

    public SourceTests()
    {
        Interrupted.Initialize(_object);
        _object->Source.Deferred = Long;
        _object->Source.RunsWorkers = true;
    }

    [Fact]
    public void Before_the_start_it_is_not_asked()
    {
        _object->Source.Latched = Quick;

        Assert.False(Interrupted.OnInterrupt(_object));
        Assert.Equal("", _object->Source.Calls);
    }

    [Fact]
    public void The_start_enables_and_looks()
    {
        _object->Source.Waiting = Quick;

        Interrupted.Start(_object);

        Assert.Equal("eps", _object->Source.Calls);
    }

    [Fact]
    public void An_interrupt_is_dismissed_and_then_served()
    {
        Start();

        Assert.False(Interrupted.OnInterrupt(_object));
        _object->Source.Latched = Quick;
        Assert.True(Interrupted.OnInterrupt(_object));
        Assert.Equal("ds", _object->Source.Calls);
        Assert.False(Interrupted.OnInterrupt(_object));
    }

    [Fact]
    public void What_takes_longer_is_done_by_the_worker()
    {
        Start();
        _object->Source.Latched = Long;

        Assert.True(Interrupted.OnInterrupt(_object));
        Assert.Equal("dsxr", _object->Source.Calls);

        // Masked: not asked.
        _object->Source.Latched = Quick;
        Assert.False(Interrupted.OnInterrupt(_object));

        _object->Source.Waiting = Quick;
        Interrupted.RunWorker(_object);
        Assert.Equal("dsxrweps", _object->Source.Calls);
        Assert.True(Interrupted.OnInterrupt(_object));
    }

    [Fact]
    public void A_worker_that_is_refused_is_asked_for_again()
    {
        Start();
        _object->Source.RunsWorkers = false;
        _object->Source.Latched = Long;

        Assert.True(Interrupted.OnInterrupt(_object));
        Assert.Equal("dsxrep", _object->Source.Calls);

        _object->Source.RunsWorkers = true;
        _object->Source.Forget();
        Assert.False(Interrupted.OnInterrupt(_object));
        Assert.Equal("xr", _object->Source.Calls);
        Interrupted.RunWorker(_object);
        Assert.Equal("xrwep", _object->Source.Calls);
    }

    [Fact]
    public void A_stop_calls_the_worker_off()
    {
        Start();
        _object->Source.Latched = Long;
        Assert.True(Interrupted.OnInterrupt(_object));

        Interrupted.Stop(_object);
        _object->Source.Forget();
        Interrupted.RunWorker(_object);

        Assert.Equal("", _object->Source.Calls);
        Assert.False(Interrupted.OnInterrupt(_object));

        Interrupted.Start(_object);
        Assert.Equal("ep", _object->Source.Calls);
    }

    public void Dispose() => NativeMemory.Free(_object);

    private void Start()
    {
        Interrupted.Start(_object);
        _object->Source.Forget();
    }
}
