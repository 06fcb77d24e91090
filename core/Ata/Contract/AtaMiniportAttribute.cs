using System;

namespace Tophalf;

/// <summary>
/// Marks the controller structure of an ATA miniport. Generates the extensions, the interrupt dispatcher, every
/// routine and table that the port driver wants, and <see cref="IAtaMiniport.DriverEntry"/>.
/// </summary>
// Classes are targets too, so that the analyzer can say what to write instead, in words of its own.
[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Class, Inherited = false)]
public sealed class AtaMiniportAttribute : Attribute
{
    /// <summary>
    /// Declares that one interrupt lock covers all channels of a controller, and its start-io and reset routines with
    /// them (one vector, one port driver that holds the lock). It removes the atomic operations from the interrupt.
    /// </summary>
    /// <value><see langword="false"/> unless set: the interrupt routines of two channels may run at once.</value>
    public bool SharedInterruptLock { get; set; }

    /// <summary>
    /// The alignment that the HBA wants of data buffers, as a mask: 0 for bytes, 1 for words, 3 for double words.
    /// </summary>
    /// <value>1 unless set.</value>
    public uint AlignmentMask { get; set; } = 1;
}
