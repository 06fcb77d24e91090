using Tophalf.Generators.Model;

namespace Tophalf.Generators.Emit;

/// <summary>One kind of channel while its text is written, and the names that the text is made of.</summary>
internal sealed class ChannelScope(MiniportInfo miniport, ChannelInfo channel) : DispatchScope
{
    private const string OwnController = "channel->Controller";

    public MiniportInfo Miniport { get; } = miniport;

    public ChannelInfo Channel { get; } = channel;

    public override string Extension => Channel.ExtensionName;

    public override string Type => Channel.FullName;

    public override string Word => "channel";

    public override string InterruptSummary => "IdeHwInterrupt. TRUE if one of the controller's channels interrupted;";

    public override string BeforeClaim => $"ControllerExtension* controller = {OwnController};\n\n";

    public override string ClaimInPlace => CallInPlace("Claim", variable: Word, controller: "controller");

    public override string RequestWorker => $$"""
        if ({{Ata.Port}}.RequestWorkerRoutine(channel, &IdeHwDpc))
        {
            return;
        }

        // Refused: a timer runs the same work, as soon as it can (1 us).
        if ({{Ata.Port}}.RequestTimer(channel, &IdeHwDpc, 1))
        {
            return;
        }

        """;

    public override bool HasSharedLock => Miniport.SharedInterruptLock;

    /// <summary>Whether the controller has exactly two channels, and the other one is known by its type.</summary>
    public bool HasSibling => Miniport.ChannelCount == 2;

    /// <summary>Whether the others are found by walking the mask of implemented channels.</summary>
    public bool HasOthers => Miniport.ChannelCount > 2;

    /// <summary>The other channel of two: of the other kind, or of this kind when both are.</summary>
    public ChannelScope Sibling => new(Miniport, Miniport.Channels.FirstOrDefault(other => other != Channel) ?? Channel);

    /// <summary>A call of a routine of the author: on the channel behind the variable, and its controller.</summary>
    public override string Call(string routine, string more = "") => $"{Type}.{routine}(ref Of({Word}), ref Of({OwnController}){more})";

    public override string CallInPlace(string routine, string more = "") => CallInPlace(routine, Word, OwnController, more);

    /// <summary>The same on other variables.</summary>
    public string CallInPlace(string routine, string variable, string controller, string more = "") =>
        $"{Type}.{routine}(ref *({Type}*){variable}, ref *({Miniport.FullName}*){controller}{more})";

    public bool Has(ChannelRoutines routine) => (Channel.Routines & routine) != 0;
}
