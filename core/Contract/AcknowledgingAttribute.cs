using System;

namespace Tophalf;

/// <summary>
/// Says that a read acknowledges the interrupt: of an accessor, of a pointer to a register, or of the constant that is its
/// offset. On <see cref="IAtaChannel{TSelf, TController}.Claim"/>: the hardware can only be asked by an acknowledging
/// read, and the value read is the cause.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field, Inherited = false)]
public sealed class AcknowledgingAttribute : Attribute;
