using Tophalf.Hosting.Binding;
using Tophalf.Hosting.Tracing;

namespace Tophalf.Hosting.Tests.Verification;

public sealed class TraceRingTests
{
    [Fact]
    public void A_ring_keeps_the_last_events_in_their_order()
    {
        TraceRing ring = new();
        for (int line = 0; line < (2 * TraceRing.Capacity) + 5; line++)
        {
            ring.Write(TraceKind.LineRaised, MiniportContext.None, line);
        }

        Trace trace = ring.Snapshot();

        Assert.Equal(TraceRing.Capacity, trace.Count);
        Assert.Equal($"interrupt line {TraceRing.Capacity + 5} raised", trace[0].Text);
        Assert.Equal($"interrupt line {(2 * TraceRing.Capacity) + 4} raised", trace[^1].Text);
        Assert.Equal(TimeSpan.Zero, trace[^1].Time);
        Assert.True(trace[0].Time <= TimeSpan.Zero);
    }

    [Fact]
    public void An_event_is_readable()
    {
        TraceRing ring = new();
        ring.Write(TraceKind.Entered, MiniportContext.StartIo, 17);
        ring.Write(TraceKind.Answered, MiniportContext.Interrupt, 0x1F7, 0x50, PortRoutine.ReadPortUchar);
        ring.Write(TraceKind.Written, MiniportContext.StartIo, 0x1F7, 0xC8, PortRoutine.WritePortUchar);
        ring.Write(TraceKind.RequestCompleted, MiniportContext.Worker, 17, Ata.IrbStatus.DeviceError);
        ring.Write(TraceKind.Left, MiniportContext.Interrupt, result: 1);

        Assert.Equal(
            [
                "IdeHwStartIo entered, request 17",
                "AtaPortReadPortUchar(0x1F7): 0x50",
                "AtaPortWritePortUchar(0x1F7, 0xC8)",
                "request 17 completed, IRB_STATUS_DEVICE_ERROR",
                "IdeHwInterrupt left: 1",
            ],
            ring.Snapshot().Select(one => one.Text));
        Assert.Contains($"thread {Environment.CurrentManagedThreadId}", ring.Snapshot().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public unsafe void A_ring_in_memory_of_the_callers_is_read_from_its_bytes()
    {
        byte[] memory = GC.AllocateArray<byte>(TraceRing.SizeFor(16), pinned: true);
        memory.AsSpan().Fill(0xFF);
        fixed (byte* start = memory)
        {
            TraceRing ring = new(start, 16);
            ring.Write(TraceKind.LineRaised, MiniportContext.None, 3);
        }

        Trace trace = TraceRing.Read(memory.ToArray());

        Assert.Equal("interrupt line 3 raised", Assert.Single(trace).Text);
    }

    [Fact]
    public void What_is_no_ring_is_an_empty_trace()
    {
        Assert.Empty(TraceRing.Read([]));
        Assert.Empty(TraceRing.Read(new byte[TraceRing.SizeFor(16)]));
        byte[] noise = new byte[TraceRing.SizeFor(16)];
        noise.AsSpan().Fill(0xA5);
        Assert.Empty(TraceRing.Read(noise));
    }

    [Fact]
    public unsafe void An_entry_that_is_being_written_is_left_out()
    {
        byte[] memory = GC.AllocateArray<byte>(TraceRing.SizeFor(16), pinned: true);
        fixed (byte* start = memory)
        {
            TraceRing ring = new(start, 16);
            ring.Write(TraceKind.LineRaised, MiniportContext.None, 1);
            ring.Write(TraceKind.LineRaised, MiniportContext.None, 2);
            ((TraceEntry*)(start + sizeof(TraceHeader)))->Number = 0;

            Assert.Equal("interrupt line 2 raised", Assert.Single(ring.Snapshot()).Text);
        }
    }

    [Fact]
    public async Task Writers_on_several_threads_spoil_nobodys_entries()
    {
        TraceRing ring = new();
        await Task.WhenAll(Enumerable.Range(1, 4).Select(writer => Task.Run(() =>
        {
            for (int round = 0; round < 20_000; round++)
            {
                ring.Write(TraceKind.LineRaised, MiniportContext.None, writer, writer);
            }
        })));

        Trace trace = ring.Snapshot();
        Assert.InRange(trace.Count, TraceRing.Capacity - 4, TraceRing.Capacity);
        Assert.All(trace, one => Assert.Matches("^interrupt line [1-4] raised$", one.Text));
    }

    [Fact]
    public void Writing_allocates_nothing()
    {
        TraceRing ring = new();
        ring.Write(TraceKind.LineRaised, MiniportContext.None);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < 1000; round++)
        {
            ring.Write(TraceKind.LineRaised, MiniportContext.None);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
