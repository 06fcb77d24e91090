using System;
using System.Runtime;
using System.Runtime.InteropServices;
using Tophalf.Ring0.Machine;

namespace Tophalf.Samples.Rtc;

/// <summary>The smallest operating system with one device: it waits for the clock, and runs its worker.</summary>
internal static unsafe class Kernel
{
    private const byte Line = 8;
    private const uint EnoughUpdates = 3;
    private const ulong Patience = 10 * Clock.TicksPerSecond;

    private static ulong s_true;
    private static ulong s_false;

    [RuntimeExport("Ring0Main")]
    private static ExitCode Main(StartInfo* info)
    {
        SerialLine.Initialize();
        SerialLine.WriteLine("Tophalf in ring 0: the real-time clock"u8);
        if (!PhysicalMemory.TryInitialize(info))
        {
            return Fail("the boot loader says nothing of memory behind the image"u8);
        }

        Interrupts.Initialize();
        Clock.Initialize();
        RealTimeClock.InterruptObject* clock = (RealTimeClock.InterruptObject*)PhysicalMemory.Allocate(
            (ulong)sizeof(RealTimeClock.InterruptObject), PhysicalMemory.PageSize);
        if (clock == null)
        {
            return Fail("there is no memory for the interrupt object"u8);
        }

        RealTimeClock.InterruptObject.Initialize(clock);
        RealTimeClock.SetRate();
        Interrupts.Connect(Line, &OnInterrupt, clock);
        Processor.EnableInterrupts();
        RealTimeClock.InterruptObject.Start(clock);
        while (clock->Source.Updates < EnoughUpdates)
        {
            if (Clock.Ticks > Patience)
            {
                return Fail("the clock does not interrupt"u8);
            }

            Processor.DisableInterrupts();
            if (clock->Source.TakeRequest())
            {
                Processor.EnableInterrupts();
                RealTimeClock.InterruptObject.RunWorker(clock);
                ShowTime(clock->Source.Time);
            }
            else
            {
                Processor.WaitForInterrupt();
            }
        }

        RealTimeClock.InterruptObject.Stop(clock);
        Show(&clock->Source);
        if (RealTimeClock.InterruptObject.OnInterrupt(clock))
        {
            return Fail("a stopped clock claims an interrupt"u8);
        }

        SerialLine.WriteLine("PASSED"u8);
        return ExitCode.Passed;
    }

    [UnmanagedCallersOnly]
    private static void OnInterrupt(void* clock)
    {
        if (RealTimeClock.InterruptObject.OnInterrupt((RealTimeClock.InterruptObject*)clock))
        {
            s_true++;
        }
        else
        {
            s_false++;
        }
    }

    // The clock keeps its digits in four bits each.
    private static void ShowTime(uint time)
    {
        SerialLine.Write("time "u8);
        SerialLine.WriteHex(time >> 16, 2);
        SerialLine.Put((byte)':');
        SerialLine.WriteHex(time >> 8, 2);
        SerialLine.Put((byte)':');
        SerialLine.WriteHex(time, 2);
        SerialLine.EndLine();
    }

    private static void Show(RealTimeClock* clock)
    {
        SerialLine.Write("line 8: "u8);
        SerialLine.Write(Interrupts.CountOf(Line));
        SerialLine.Write(" interrupts, "u8);
        SerialLine.Write(s_true);
        SerialLine.Write(" TRUE, "u8);
        SerialLine.Write(s_false);
        SerialLine.Write(" FALSE; "u8);
        SerialLine.Write(clock->Ticks);
        SerialLine.Write(" ticks, "u8);
        SerialLine.Write(clock->Updates);
        SerialLine.WriteLine(" deferrals"u8);
    }

    private static ExitCode Fail(ReadOnlySpan<byte> why)
    {
        SerialLine.Write("FAILED: "u8);
        SerialLine.WriteLine(why);
        return ExitCode.Failed;
    }
}
