namespace Tophalf.Generators.Model;

/// <summary>One kind of channel of a miniport: channels of the same type, with consecutive numbers.</summary>
/// <param name="DisplayName">The name of its type for people, with namespace only if that is what tells it from another.</param>
/// <param name="FullName">The name of its type for the compiler.</param>
/// <param name="ExtensionName">The name of the generated extension, unique within the miniport.</param>
/// <param name="First">The number of its first channel.</param>
/// <param name="Count">How many channels.</param>
/// <param name="Routines">The optional channel routines that the author wrote.</param>
internal sealed record ChannelInfo(
    string DisplayName,
    string FullName,
    string ExtensionName,
    int First,
    int Count,
    ChannelRoutines Routines);
