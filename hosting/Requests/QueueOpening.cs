namespace Tophalf.Hosting.Requests;

/// <summary>What the queue of a channel lets through.</summary>
internal enum QueueOpening
{
    Everything,

    /// <summary>Only what sets devices up: the channel has just got its power.</summary>
    Settings,

    /// <summary>Nothing: the channel has no power, or is about to lose it.</summary>
    Nothing,
}
