using System;

namespace Tophalf;

/// <summary>
/// Declares a register of the device: an accessor, a pointer to it, the constant that is its offset, or a field of a
/// structure that lies over the registers. It is read and written by the port driver's routines or by
/// <see cref="System.Threading.Volatile"/>, as often as the code says and in that order.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field, Inherited = false)]
public sealed class DeviceRegisterAttribute : Attribute
{
    /// <summary>Whether data of a request moves through it: it is not read before the interrupt is dismissed.</summary>
    public bool IsDataPort { get; set; }
}
