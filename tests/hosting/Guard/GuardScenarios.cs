using Tophalf.Hosting.Hardware.Disks;
using Tophalf.Hosting.Hardware.Piix3;
using Tophalf.Hosting.Tests.PortDriving;
using Tophalf.Hosting.Tests.PortDriving.Fakes;
using Tophalf.Samples.Piix3;

namespace Tophalf.Hosting.Tests.Guard;

/// <summary>What runs in the child process.</summary>
internal static class GuardScenarios
{
    public static Task ReadRequestAfterCompletingIt(PortDriverOptions options) => ReadAsync(options, call =>
    {
        call.Complete();
        call.ReadStatus();
    });

    public static Task ReadDataAfterCompletingIt(PortDriverOptions options) => ReadAsync(options, call =>
    {
        nint data = call.DataAddress();
        call.Complete();
        Touching.ReadByte(data + 3);
    });

    public static Task ReadPastTheData(PortDriverOptions options) => ReadAsync(options, call =>
    {
        Touching.ReadByte(call.DataAddress() + 511);
        Touching.ReadByte(call.DataAddress() + 512);
        call.Complete();
    });

    public static Task ReadListAfterCompletingIt(PortDriverOptions options) =>
        ReadAsync(options with { Transfer = TransferMethod.Dma }, call =>
        {
            nint list = call.ListAddress();
            call.Complete();
            Touching.ReadByte(list);
        }, StartAsBusMaster);

    public static async Task MoveDataAfterCompletingIt(PortDriverOptions options)
    {
        using Script script = new() { StartController = StartAsBusMaster };
        ulong data = 0;
        script.StartIo = call =>
        {
            data = call.ScatterGather() is [(ulong address, _), ..] ? address : data;
            call.Complete();
        };
        FakeHba hba = new();
        await using PortDriver driver = await PortDriver.LoadAsync<FakeMiniport>(hba, options with { Transfer = TransferMethod.Dma });
        await driver.Devices[0].ReadAsync(0, new byte[512]);
        bool isThere = !hba.Memory(data, 512).IsEmpty;
        Console.WriteLine($"{isThere}: {string.Join('\n', driver.Violations)}");
    }

    public static async Task WriteAndReadWithTheSample(PortDriverOptions options)
    {
        foreach (TransferMethod transfer in (TransferMethod[])[TransferMethod.Dma, TransferMethod.PioMultiple])
        {
            using MemoryDiskImage first = new(4096);
            using MemoryDiskImage second = new(4096);
            using Piix3Controller hba = new(new Piix3Options().Connect(0, 0, first).Connect(1, 0, second));
            await using PortDriver driver = await PortDriver.LoadAsync<PiixController>(hba, options with { Transfer = transfer });
            await Task.WhenAll(driver.Devices.Select(device => WriteAndReadAsync(device)));
            Console.WriteLine($"{transfer}: {driver.Statistics.Channels.Sum(channel => channel.RequestsCompleted)} requests, {driver.ViolationCount} violations");
        }
    }

    public static Task Throw(PortDriverOptions options) => throw new InvalidOperationException("on purpose");

    public static Task Hang(PortDriverOptions options) => Task.Delay(Timeout.Infinite);

    private static async Task WriteAndReadAsync(AtaDevice device)
    {
        for (int number = 0; number < 100; number++)
        {
            byte[] data = TestData.Random(512 * (1 + (number % 40)), number);
            byte[] read = new byte[data.Length];
            await device.WriteAsync((ulong)number * 40, data);
            await device.ReadAsync((ulong)number * 40, read);
            if (!data.AsSpan().SequenceEqual(read))
            {
                throw new InvalidOperationException($"Request {number} read something else than was written.");
            }
        }
    }

    private static void StartAsBusMaster(ref Ata.IdeControllerConfiguration configuration) => configuration.BusMaster = 1;

    private static async Task ReadAsync(PortDriverOptions options, Action<FakeCall> startIo, Script.ControllerSetup? start = null)
    {
        using Script script = new() { StartIo = startIo, StartController = start };
        await using PortDriver driver = await PortDriver.LoadAsync<FakeMiniport>(new FakeHba(), options);
        await driver.Devices[0].ReadAsync(0, new byte[512]);
    }
}
