using System;

namespace Tophalf;

/// <summary>
/// Marks a device that interrupts and belongs to no port driver: that of an operating system in C#, say. Generates
/// <c>InterruptObject</c>, a structure nested in it, with its dispatcher: what an interrupt and a worker call, and what starts
/// and stops the device.
/// </summary>
/// <remarks>
/// <para>
/// The structure implements <see cref="IInterruptSource{TSelf}"/> and is partial. The memory of the interrupt object is the
/// caller's, filled with zeros, and never moves; <c>InterruptObject.Source</c> in it is the structure itself.
/// </para>
/// </remarks>
// Classes are targets too, so that the analyzer can say what to write instead, in words of its own.
[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Class, Inherited = false)]
public sealed class InterruptSourceAttribute : Attribute;
