using Tophalf.Ata;
using Tophalf.Hosting.Requests;
using Tophalf.Hosting.Tests.PortDriving.Fakes;

namespace Tophalf.Hosting.Tests.PortDriving;

public sealed class QueueTagTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(254)]
    public void Tags_go_from_1_to_the_highest_and_each_is_given_out_once(byte highest)
    {
        QueueTags tags = new();
        tags.Initialize(highest);
        byte[] taken = [.. Enumerable.Range(0, highest).Select(_ => tags.Allocate())];

        Assert.Equal(Enumerable.Range(1, highest), taken.Select(tag => (int)tag));
        Assert.Equal(0, tags.Allocate());
        Assert.True(tags.TryRelease(highest));
        Assert.False(tags.TryRelease(highest));
        Assert.Equal(highest, tags.Allocate());
    }

    [Fact]
    public void Two_processors_never_get_the_same_tag()
    {
        QueueTags tags = new();
        tags.Initialize(32);
        int[] holders = new int[33];
        int shared = 0;
        Parallel.For(0, 4, _ =>
        {
            for (int round = 0; round < 20_000; round++)
            {
                byte tag = tags.Allocate();
                if (tag != 0)
                {
                    shared += Interlocked.Increment(ref holders[tag]) == 1 ? 0 : 1;
                    Interlocked.Decrement(ref holders[tag]);
                    tags.TryRelease(tag);
                }
            }
        });

        Assert.Equal(0, shared);
        Assert.Equal(Enumerable.Range(1, 32), Enumerable.Range(0, 32).Select(_ => (int)tags.Allocate()));
    }

    [Fact]
    public async Task A_miniport_tags_its_requests()
    {
        List<byte> tags = [];
        using Script script = new();
        script.StartIo = call =>
        {
            byte first = call.InitializeTags(31) ? call.AllocateTag() : (byte)0;
            tags.AddRange([first, call.AllocateTag()]);
            call.ReleaseTag(first);
            tags.Add(call.AllocateTag());
            call.Complete();
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());
        await driver.Devices[0].FlushAsync(TestContext.Current.CancellationToken);

        Assert.Equal([1, 2, 1], tags);
        Assert.Empty(driver.Violations);
    }

    [Fact]
    public async Task Tags_before_they_are_set_up_or_given_back_twice_are_violations()
    {
        using Script script = new();
        script.StartIo = call =>
        {
            call.AllocateTag();
            call.InitializeTags(4);
            call.ReleaseTag(3);
            call.InitializeTags(4, target: 9);
            call.Complete();
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());
        await driver.Devices[0].FlushAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            ["AtaPortAllocateQueueTag", "AtaPortReleaseQueueTag", "AtaPortInitializeQueueTag"],
            driver.Violations.Select(violation => violation.Routine));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(QueueTag.Untagged)]
    public async Task There_are_no_tags_to_be_had_below_1_and_above_254(byte highest)
    {
        bool got = true;
        using Script script = new();
        script.StartIo = call =>
        {
            got = call.InitializeTags(highest);
            call.Complete();
        };
        await using PortDriver driver = await FakeDriver.LoadAsync(new FakeHba());
        await driver.Devices[0].FlushAsync(TestContext.Current.CancellationToken);

        Assert.False(got);
    }
}
