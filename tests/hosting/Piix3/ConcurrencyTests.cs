using Tophalf.Hosting.Hardware.Ide;
using Tophalf.Hosting.Hardware.Piix3;
using Tophalf.Hosting.Tests.Machine;

namespace Tophalf.Hosting.Tests.Piix3;

public class ConcurrencyTests
{
    [Theory]
    [InlineData(Piix3Wiring.Isa)]
    [InlineData(Piix3Wiring.Native)]
    public async Task Both_channels_work_at_once_while_others_look_on(Piix3Wiring wiring)
    {
        using Rig rig = new(wiring, IdeExecution.Threaded);
        const int Rounds = 300;
        bool isDone = false;
        Thread[] watchers = [.. Enumerable.Range(0, 2).Select(_ => new Thread(() =>
        {
            while (!Volatile.Read(ref isDone))
            {
                _ = rig.First.AlternateStatus;
                _ = rig.Second.BusMasterStatus;
                Thread.Yield();
            }
        }))];
        Array.ForEach(watchers, watcher => watcher.Start());

        Task first = Task.Run(() => ReadAll(rig, rig.First, channel: 0, Rounds), TestContext.Current.CancellationToken);
        Task second = Task.Run(() => ReadAll(rig, rig.Second, channel: 1, Rounds), TestContext.Current.CancellationToken);
        await Task.WhenAll(first, second);
        Volatile.Write(ref isDone, true);
        Array.ForEach(watchers, watcher => watcher.Join());

        Assert.Equal(Rounds, rig.First.Activity.InterruptsRaised);
        Assert.Equal(Rounds, rig.Second.Activity.InterruptsRaised);
        Assert.False(rig.First.IsLineAsserted);
        Assert.False(rig.Second.IsLineAsserted);
    }

    [Fact]
    public void Resets_at_any_moment_leave_a_working_channel()
    {
        using Rig rig = new(execution: IdeExecution.Threaded);
        Random random = new(1);
        for (int i = 0; i < 300; i++)
        {
            rig.First.PrepareDma(toMemory: true, (IdeHost.Data, 4096));
            rig.First.Command(0xC8, lba: i, count: 8);
            rig.First.StartDma();
            Thread.SpinWait(random.Next(2000));
            rig.First.Control(0x04);
            rig.First.Control(0x00);
            rig.First.StopDma();

            // Nothing of the abandoned transfer may arrive after this.
            rig.Machine.Memory(IdeHost.Data, 4096).Clear();
            rig.First.WriteBusMasterStatus(0x04);
            rig.First.Command(0x20, lba: i);
            Assert.Equal(0x58, rig.First.TakeInterrupt());
            Assert.Equal(rig.OnDisk0(i, 1), rig.First.ReadData(512));
            Assert.Equal(-1, rig.Machine.Memory(IdeHost.Data, 4096).IndexOfAnyExcept((byte)0));
        }
    }

    [Fact]
    public async Task Disposing_ends_the_threads_also_while_work_is_held()
    {
        Rig rig = new(execution: IdeExecution.Threaded);
        MediaHold hold = rig.First.Faults.HoldNextOperation();
        rig.First.Command(0xE7);
        Assert.True(hold.WaitUntilReached(TimeSpan.FromSeconds(10)));
        await Task.Run(rig.Dispose, TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        hold.Release();
        Assert.Equal(0, rig.First.Activity.InterruptsRaised);
    }

    [Fact]
    public async Task Disposing_waits_until_the_thread_has_left_the_disk()
    {
        using SlowDisk disk = new();
        Rig rig = new(execution: IdeExecution.Threaded, master: disk);
        rig.First.Command(0x20);
        disk.WaitUntilEntered();
        Task disposal = Task.Run(rig.Dispose, TestContext.Current.CancellationToken);
        await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.False(disposal.IsCompleted);
        disk.Leave();
        await disposal;
        Assert.Equal(0, rig.First.Activity.InterruptsRaised);
    }

    private static void ReadAll(Rig rig, IdeHost host, int channel, int rounds)
    {
        uint table = TestMachine.MemoryBase + ((uint)channel * 64);
        uint data = IdeHost.Data + ((uint)channel * 0x1_0000);
        rig.Machine.WritePrds(table, [(data, 2048)]);
        for (int i = 0; i < rounds; i++)
        {
            host.PrepareDma(toMemory: true, table);
            host.Command(0xC8, lba: i, count: 4);
            host.StartDma();
            TestMachine.WaitUntil(() => (host.BusMasterStatus & 0x04) != 0, "The interrupt never came.");
            host.StopDma();
            Assert.Equal(0x50, host.TakeInterrupt());
            Assert.Equal(channel == 0 ? rig.OnDisk0(i, 4) : rig.OnDisk2(i, 4), rig.Machine.Memory(data, 2048));
        }
    }
}
