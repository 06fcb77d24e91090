namespace Tophalf;

/// <summary>
/// A structure that lies at the start of a channel extension, so that its address is the
/// <c>PVOID ChannelExtension</c> of the port driver. Authors implement <see cref="IAtaChannel{TSelf, TController}"/>.
/// </summary>
public interface IChannelExtension
{
    /// <summary>Joins two causes of one channel into the one that is served.</summary>
    /// <param name="older">The cause that was posted first, never 0.</param>
    /// <param name="newer">The cause that came later, never 0.</param>
    /// <returns>The cause that stands for both, never 0.</returns>
    /// <remarks>
    /// <para>
    /// Causes meet when an interrupt arrives while another processor or the worker still holds the channel.
    /// Written only where OR is wrong: interrupt bits can be joined by OR, two ATA status bytes cannot.
    /// </para>
    /// <para>Context: Interrupt, Worker. May be called again with the same arguments when another processor was faster.</para>
    /// </remarks>
    [RunsIn(MiniportContext.Interrupt)]
    static virtual uint Merge(uint older, uint newer) => older | newer;
}
