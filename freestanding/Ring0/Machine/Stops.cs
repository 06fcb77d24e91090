using System;
using System.Runtime;

namespace Tophalf.Ring0.Machine;

/// <summary>Where the image ends that cannot go on: it says why on the serial line, and QEMU exits with 37.</summary>
internal static class Stops
{
    /// <summary>Something does not hold that everything else depends on.</summary>
    public static void Stop(ReadOnlySpan<byte> sentence)
    {
        Processor.DisableInterrupts();
        SerialLine.EndLine();
        SerialLine.Write("STOPPED: "u8);
        SerialLine.WriteLine(sentence);
        Processor.Exit(ExitCode.Stopped);
    }

    [RuntimeExport("Ring0Exception")]
    private static void Exception(ulong vector, ulong error, ulong address, ulong accessed)
    {
        SerialLine.EndLine();
        SerialLine.Write("STOPPED: "u8);
        SerialLine.Write(NameOf(vector));
        SerialLine.Write(" (exception "u8);
        SerialLine.Write(vector);
        SerialLine.Write(", error code "u8);
        SerialLine.WriteHex(error, 4);
        SerialLine.Write(") at "u8);
        SerialLine.WriteHex(address, 8);
        const ulong pageFault = 14;
        if (vector == pageFault)
        {
            SerialLine.Write(", accessing "u8);
            SerialLine.WriteHex(accessed, 16);
        }

        SerialLine.EndLine();
        Processor.Exit(ExitCode.Stopped);
    }

    [RuntimeExport("Ring0CheckFailed")]
    private static void CheckFailed(ulong address) => Stop("a check failed (an index, an overflow)"u8, address);

    [RuntimeExport("Ring0StackOverrun")]
    private static void StackOverrun(ulong address) => Stop("a stackalloc was overrun"u8, address);

    private static void Stop(ReadOnlySpan<byte> what, ulong address)
    {
        SerialLine.EndLine();
        SerialLine.Write("STOPPED: "u8);
        SerialLine.Write(what);
        SerialLine.Write(" at "u8);
        SerialLine.WriteHex(address, 8);
        SerialLine.EndLine();
        Processor.Exit(ExitCode.Stopped);
    }

    private static ReadOnlySpan<byte> NameOf(ulong vector) => vector switch
    {
        0 => "a division by zero"u8,
        6 => "an invalid instruction"u8,
        8 => "a double fault"u8,
        13 => "a general protection fault"u8,
        14 => "a page fault"u8,
        _ => "an exception"u8,
    };
}
