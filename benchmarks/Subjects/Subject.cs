using System.Runtime.InteropServices;
using Tophalf.Samples.Piix3;

namespace Tophalf.Benchmarks.Subjects;

/// <summary>The miniports that are measured, by number, as benchmarks/native/miniport.c asks for them.</summary>
public static unsafe class Subject
{
    private const uint Unknown = uint.MaxValue;

    /// <summary>Runs the DriverEntry of a miniport.</summary>
    [UnmanagedCallersOnly(EntryPoint = "SubjectEntry")]
    public static uint Entry(uint number) => number switch
    {
        0 => Entry<PiixController>(),
        1 => Entry<Tophalf.Samples.Piix3.Locked.PiixController>(),
        101 => Entry<Bare1.BareController>(),
        102 => Entry<Bare2.BareController>(),
        104 => Entry<Bare4.BareController>(),
        108 => Entry<Bare8.BareController>(),
        116 => Entry<Bare16.BareController>(),
        132 => Entry<Bare32.BareController>(),
        _ => Unknown,
    };

    /// <summary>Where its state word lies in a channel extension.</summary>
    [UnmanagedCallersOnly(EntryPoint = "SubjectState")]
    public static uint State(uint number) => number switch
    {
        0 => PiixController.StateOffset,
        1 => Tophalf.Samples.Piix3.Locked.PiixController.StateOffset,
        101 => Bare1.BareController.StateOffset,
        102 => Bare2.BareController.StateOffset,
        104 => Bare4.BareController.StateOffset,
        108 => Bare8.BareController.StateOffset,
        116 => Bare16.BareController.StateOffset,
        132 => Bare32.BareController.StateOffset,
        _ => Unknown,
    };

    private static uint Entry<TMiniport>()
        where TMiniport : unmanaged, IAtaMiniport => TMiniport.DriverEntry(null, null);
}
