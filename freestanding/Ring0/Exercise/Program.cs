using System;
using System.Runtime;
using Tophalf.Ring0.Machine;
using Tophalf.Ring0.PortDriver;

namespace Tophalf.Ring0.Exercise;

/// <summary>What the image does when it was started: everything that a disk and its interrupts are for.</summary>
internal static unsafe class Program
{
    private const int DisksOfAChannel = 2;

    private static Disk* s_disks;
    private static uint s_errors;
    private static bool s_failed;

    [RuntimeExport("Ring0Main")]
    private static ExitCode Main(StartInfo* info)
    {
        SerialLine.Initialize();
        SerialLine.WriteLine("Tophalf in ring 0"u8);
        if (!PhysicalMemory.TryInitialize(info))
        {
            return Fail("the boot loader says nothing of memory behind the image"u8);
        }

        Interrupts.Initialize();
        Clock.Initialize();
        Processor.EnableInterrupts();
        ReadOnlySpan<byte> trouble = Controller.Start();
        if (trouble.Length != 0)
        {
            return Fail(trouble);
        }

        s_disks = (Disk*)PhysicalMemory.Allocate((ulong)(Controller.Channels * DisksOfAChannel * sizeof(Disk)), PhysicalMemory.PageSize);
        if (FindDisks() == 0)
        {
            return Fail("there is no disk on either channel"u8);
        }

        ReadAll(usesDma: true, sharesLines: false);
        ReadAll(usesDma: false, sharesLines: false);
        ReadAll(usesDma: true, sharesLines: true);
        for (int at = 0; at < Controller.Channels * DisksOfAChannel; at++)
        {
            s_failed |= DiskOf(at) != null && !(ScratchArea.Check(DiskOf(at), writesByDma: true) && ScratchArea.Check(DiskOf(at), writesByDma: false));
        }

        Controller.Stop();
        Figures.Show(s_errors);
        if (s_failed)
        {
            return Fail("a disk could not be read, or not be written"u8);
        }

        if (!Figures.AreClaimed)
        {
            return Fail("an interrupt came that nobody claimed"u8);
        }

        SerialLine.WriteLine("PASSED"u8);
        return ExitCode.Passed;
    }

    private static ExitCode Fail(ReadOnlySpan<byte> why)
    {
        SerialLine.Write("FAILED: "u8);
        SerialLine.WriteLine(why);
        return ExitCode.Failed;
    }

    private static int FindDisks()
    {
        int found = 0;
        for (int at = 0; at < Controller.Channels * DisksOfAChannel; at++)
        {
            if (s_disks[at].TryFind(Controller.ChannelOf(at / DisksOfAChannel), (byte)(at % DisksOfAChannel)))
            {
                s_disks[at].Introduce();
                found++;
            }
            else
            {
                s_disks[at] = default;
            }
        }

        return found;
    }

    private static Disk* DiskOf(int at) => s_disks[at].Channel == null ? null : &s_disks[at];

    /// <summary>Reads all disks: one of each channel at a time, both at once.</summary>
    private static void ReadAll(bool usesDma, bool sharesLines)
    {
        Controller.Share(sharesLines);
        for (int target = 0; target < DisksOfAChannel; target++)
        {
            WholeRead first = default;
            WholeRead second = default;
            first.Begin(DiskOf(target), usesDma, sharesLines);
            second.Begin(DiskOf(DisksOfAChannel + target), usesDma, sharesLines);
            while (!first.IsDone || !second.IsDone)
            {
                first.Step();
                second.Step();
                Controller.Wait();
            }

            first.Show();
            second.Show();
            s_errors += first.Errors + second.Errors;
            s_failed |= first.HasFailed || second.HasFailed;
        }

        Controller.Share(false);
    }
}
