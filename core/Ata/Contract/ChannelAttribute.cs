using System;

namespace Tophalf;

/// <summary>
/// Declares channels of a miniport. Several of these number their channels one after the other: the channels of the
/// first attribute from 0, those of the second from where the first ends.
/// </summary>
/// <typeparam name="TChannel">The channel structure, an <see cref="IAtaChannel{TSelf, TController}"/> of this controller.</typeparam>
// Any target and any type argument, so that the analyzer can say what is wrong, in words of its own.
[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ChannelAttribute<TChannel> : Attribute
{
    /// <summary>How many channels of this kind the controller has at most.</summary>
    /// <value>1 unless set; all kinds together 1 to 32.</value>
    public int Count { get; set; } = 1;
}
