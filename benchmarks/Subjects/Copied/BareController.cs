namespace Tophalf.Benchmarks.Subjects.Copied;

/// <summary>A miniport whose author does next to nothing: what is left is what the generator makes.</summary>
[AtaMiniport]
[Channel<BareChannel>(Count = 2)]
public unsafe partial struct BareController : IAtaController<BareController>
{
    /// <summary>Where the state word lies in a channel extension.</summary>
    public static uint StateOffset
    {
        get
        {
            Dispatcher.BareChannelExtension channel;
            return (uint)((byte*)&channel.State - (byte*)&channel);
        }
    }
}
