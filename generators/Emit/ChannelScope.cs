using Tophalf.Generators.Model;

namespace Tophalf.Generators.Emit;

/// <summary>One kind of channel while its text is written, and the names that the text is made of.</summary>
internal sealed class ChannelScope(MiniportInfo miniport, ChannelInfo channel)
{
    public MiniportInfo Miniport { get; } = miniport;

    public ChannelInfo Channel { get; } = channel;

    /// <summary>The extension that the generated text declares.</summary>
    public string Extension => Channel.ExtensionName;

    /// <summary>The structure of the author.</summary>
    public string Type => Channel.FullName;

    /// <summary>Whether the controller has exactly two channels, and the other one is known by its type.</summary>
    public bool HasSibling => Miniport.ChannelCount == 2;

    /// <summary>Whether the others are found by walking the mask of implemented channels.</summary>
    public bool HasOthers => Miniport.ChannelCount > 2;

    /// <summary>The other channel of two: of the other kind, or of this kind when both are.</summary>
    public ChannelScope Sibling => new(Miniport, Miniport.Channels.FirstOrDefault(other => other != Channel) ?? Channel);

    /// <summary>A call of a routine of the author: on the channel behind the variable, and its controller.</summary>
    public string Call(string routine, string more = "", string variable = "channel", string controller = "channel->Controller") =>
        $"{Type}.{routine}(ref Of({variable}), ref Of({controller}){more})";

    /// <summary>The same call with the references made in place: on the way of every interrupt, even the copy of one counts.</summary>
    public string CallInPlace(string routine, string more = "", string variable = "channel", string controller = "channel->Controller") =>
        $"{Type}.{routine}(ref *({Type}*){variable}, ref *({Miniport.FullName}*){controller}{more})";

    public bool Has(ChannelRoutines routine) => (Channel.Routines & routine) != 0;
}
