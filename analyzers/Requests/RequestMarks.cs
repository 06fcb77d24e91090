namespace Tophalf.Analyzers.Requests;

/// <summary>What happened to a request on a path, as far as a caller has to know.</summary>
[Flags]
internal enum RequestMarks
{
    None = 0,

    /// <summary>It is the port driver's again.</summary>
    HandedBack = 1,

    /// <summary>It was read or written.</summary>
    Touched = 2,

    /// <summary>Its status says that it is not done.</summary>
    Pending = 4,

    /// <summary>Its status was set to something else.</summary>
    StatusSet = 8,

    /// <summary>It was handed back with the status that it came with.</summary>
    HandedBackAsIs = 16,
}
