using System;

namespace Tophalf;

/// <summary>
/// Says that a read acknowledges the interrupt. On <see cref="IAtaChannel{TSelf, TController}.Claim"/>: the hardware
/// can only be asked by an acknowledging read, and the value read is the cause.
/// </summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class AcknowledgingAttribute : Attribute;
