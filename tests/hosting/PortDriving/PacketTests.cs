using Tophalf.Ata;
using Tophalf.Hosting.Tests.PortDriving.Fakes;

namespace Tophalf.Hosting.Tests.PortDriving;

/// <summary>Packet devices behind a miniport that does what the test says.</summary>
public sealed class PacketTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_device_that_refuses_identify_is_asked_as_a_packet_device()
    {
        using Script script = Scripted();
        await using PortDriver driver = await LoadAsync();

        Assert.Empty(driver.Devices);
        Assert.Equal(0, Assert.Single(driver.PacketDevices).Target);
        Assert.Equal(2, script.Calls.Count(call => call == "IdeHwStartIo 0 function 0x101"));
    }

    [Fact]
    public async Task The_packet_is_in_the_request()
    {
        using Script script = Scripted();
        byte[] seen = [];
        uint flags = 0;
        script.StartIo = call =>
        {
            (seen, flags) = PacketOf(call);
            AnswerOneByte(call);
        };
        await using PortDriver driver = await LoadAsync();
        byte[] packet = [0x12, 0, 0, 0, 4, 0], buffer = new byte[4];

        Assert.Equal(1, await driver.PacketDevices[0].ReceivePacketAsync(packet, buffer, Cancellation));

        Assert.Equal(packet, seen);
        Assert.Equal(IrbFlags.DataIn | IrbFlags.MapBuffers, flags);
        Assert.Equal([0x77, 0, 0, 0], buffer);
    }

    [Fact]
    public async Task A_miniport_that_does_not_ask_why_leaves_it_to_the_port_driver()
    {
        using Script script = Scripted();
        script.StartIo = AnswerSenseOnly;
        await using PortDriver driver = await LoadAsync();

        AtaRequestException exception = await Assert.ThrowsAsync<AtaRequestException>(
            () => driver.PacketDevices[0].SendPacketAsync(new byte[6], Cancellation));

        Assert.Equal(new SenseData(2, 4, 1), exception.Sense);
    }

    [Fact]
    public async Task A_device_that_does_not_even_say_why_fails_all_the_same()
    {
        using Script script = Scripted();
        script.StartIo = call => call.Complete(IrbStatus.DeviceError);
        await using PortDriver driver = await LoadAsync();

        AtaRequestException exception = await Assert.ThrowsAsync<AtaRequestException>(
            () => driver.PacketDevices[0].SendPacketAsync(new byte[6], Cancellation));

        Assert.Null(exception.Sense);
        Assert.Contains("Packet 00h", exception.Message, StringComparison.Ordinal);
    }

    private static unsafe (byte[] Packet, uint Flags) PacketOf(FakeCall call) =>
        (new ReadOnlySpan<byte>(call.Irb->Cdb, call.Irb->CdbLength).ToArray(), call.Irb->IrbFlags);

    private static unsafe void AnswerOneByte(FakeCall call)
    {
        *(byte*)call.Irb->DataBuffer = 0x77;
        call.Irb->DataTransferLength = 1;
        call.Complete(IrbStatus.DataLengthMismatch);
    }

    private static unsafe void AnswerSenseOnly(FakeCall call)
    {
        if (call.Irb->Cdb[0] != 0x03)
        {
            Assert.True(call.Irb->SenseInfoBuffer != null);
            call.Complete(IrbStatus.DeviceError);
            return;
        }

        Assert.True(call.Irb->SenseInfoBuffer == null);
        byte* data = (byte*)call.Irb->DataBuffer;
        (data[0], data[2], data[12], data[13]) = (0x70, 0x02, 0x04, 0x01);
        call.Complete();
    }

    // IDENTIFY DEVICE is refused, and what comes next, IDENTIFY PACKET DEVICE, is not.
    private static Script Scripted()
    {
        int asked = 0;
        return new Script
        {
            Identify = target => target != 0 ? IrbStatus.SelectionTimeout
                : Interlocked.Increment(ref asked) == 1 ? IrbStatus.DeviceError
                : IrbStatus.Success,
        };
    }

    private static Task<PortDriver> LoadAsync() => PortDriver.LoadAsync<FakeMiniport>(new FakeHba(), null, Cancellation);
}
