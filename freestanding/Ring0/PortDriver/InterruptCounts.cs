namespace Tophalf.Ring0.PortDriver;

/// <summary>How often the interrupt routine of a channel was asked, and what it answered.</summary>
internal struct InterruptCounts
{
    /// <summary>How often it answered TRUE.</summary>
    public ulong True;

    /// <summary>How often it answered FALSE.</summary>
    public ulong False;

    /// <summary>How often it completed a request of the other channel.</summary>
    public ulong OfSibling;
}
