using System.Diagnostics;
using Tophalf.Hardware.Tests.Machine;
using Tophalf.Hosting;
using Tophalf.Hosting.Hardware.Disks;
using Tophalf.Hosting.Hardware.Qemu;
using Tophalf.Samples.Piix3;

namespace Tophalf.Hardware.Tests.Qemu;

/// <summary>QEMU ends: when it is told to, by itself, at the start, or with the process that drives it.</summary>
public sealed class QemuEndTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Disposing_a_machine_ends_its_process_and_is_no_failure()
    {
        QemuHere.Require();
        QemuMachine machine = QemuMachine.Start(new QemuMachineOptions());
        int id = machine.ProcessId;
        Assert.True(IsRunning(id));

        machine.Dispose();

        Assert.False(IsRunning(id));
        Assert.Null(machine.Failure);
    }

    [Fact]
    public async Task Lost_machine_fails_requests_and_says_why()
    {
        using QemuBench bench = new();
        PortDriverOptions options = new() { RequestTimeout = TimeSpan.FromSeconds(1), RetryLimit = 1 };
        await using PortDriver driver = await PortDriver.LoadAsync<PiixController>(bench.Hba, options, Cancellation);
        await driver.Devices[0].ReadAsync(0, new byte[512], Cancellation);

        AtaDevice device = driver.Devices[0];
        bench.Machine.Kill();
        BenchBus.WaitUntil(() => bench.Machine.Failure is not null, "The machine did not say that it ended.");

        await Assert.ThrowsAsync<DeviceRemovedException>(() => device.ReadAsync(0, new byte[512], Cancellation));
        Assert.Contains("ended with exit code 137", bench.Machine.Failure, StringComparison.Ordinal);
        Assert.Equal(0xFFu, bench.Hba.Read(0x1F7, 1));
        Assert.Equal(0xFFFFFFFF, bench.Hba.Read(0xC044, 4));
    }

    [Fact]
    public async Task Machine_that_hangs_is_ended_and_its_requests_fail()
    {
        using QemuBench bench = new(new QemuMachineOptions { AnswerTimeout = TimeSpan.FromSeconds(2) });
        await using PortDriver driver = await PortDriver.LoadAsync<PiixController>(bench.Hba, null, Cancellation);
        AtaDevice device = driver.Devices[0];
        await device.ReadAsync(0, new byte[512], Cancellation);

        using (Process stop = Process.Start("kill", $"-STOP {bench.Machine.ProcessId}"))
        {
            await stop.WaitForExitAsync(Cancellation);
        }

        await Assert.ThrowsAsync<DeviceRemovedException>(() => device.ReadAsync(0, new byte[512], Cancellation));
        BenchBus.WaitUntil(() => bench.Machine.Failure is not null, "The machine did not say that it ended.");
        Assert.Equal("QEMU did not answer an access for 2 s, and was ended.", bench.Machine.Failure);
    }

    [Fact]
    public void Program_that_is_missing_is_named_with_what_to_install()
    {
        QemuException exception = Assert.Throws<QemuException>(
            () => QemuMachine.Start(new QemuMachineOptions { Executable = "qemu-system-nothing" }));

        Assert.Contains("'qemu-system-nothing' is not installed", exception.Message, StringComparison.Ordinal);
        Assert.Contains("apt-get install qemu-system-x86", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Qemu_that_refuses_to_start_is_quoted()
    {
        QemuHere.Require();
        QemuException exception = Assert.Throws<QemuException>(
            () => QemuMachine.Start(new QemuMachineOptions { Executable = "/bin/ls" }));

        Assert.Contains("QEMU did not start: it ended with exit code", exception.Message, StringComparison.Ordinal);
        Assert.Contains("ls:", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_left_in_the_file_system_while_a_machine_runs()
    {
        QemuHere.Require();
        string[] before = Left();
        using QemuMachine machine = QemuMachine.Start(new QemuMachineOptions().Connect(0, 0, new MemoryDiskImage(16)));

        // Other tests start machines too: only what stays counts.
        BenchBus.WaitUntil(() => !Left().Except(before).Any(), "The folder of the machine is still there.");
    }

    [Fact]
    public async Task Qemu_ends_with_the_process_that_drives_it_when_that_is_killed()
    {
        QemuHere.Require();
        using Process owner = Process.Start(new ProcessStartInfo(Environment.ProcessPath!)
        {
            Environment = { [MachineOwner.Variable] = "1" },
            RedirectStandardOutput = true,
        })!;
        int id = int.Parse((await owner.StandardOutput.ReadLineAsync(Cancellation))!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(IsRunning(id));

        owner.Kill();

        BenchBus.WaitUntil(() => !IsRunning(id), "QEMU outlived the process that drove it.");
    }

    private static string[] Left() => Directory.GetDirectories(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), "tophalf-*");

    // A zombie has ended: nobody has asked about it yet.
    private static bool IsRunning(int id)
    {
        try
        {
            return !File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
