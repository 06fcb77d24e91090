namespace Tophalf.Ring0.PortDriver;

/// <summary>How far a request is.</summary>
internal enum RequestState
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>The miniport has it.</summary>
    Started,

    /// <summary>The miniport gave it back.</summary>
    Completed,
}
