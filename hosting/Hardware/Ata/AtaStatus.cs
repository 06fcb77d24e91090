namespace Tophalf.Hosting.Hardware.Ata;

/// <summary>The status register.</summary>
[Flags]
internal enum AtaStatus : byte
{
    /// <summary>Nobody there, seen through device 0 of the channel.</summary>
    None = 0,

    /// <summary>The last command failed; the error register says how.</summary>
    Error = 0x01,

    /// <summary>The drive wants data moved.</summary>
    DataRequest = 0x08,

    /// <summary>The heads have settled.</summary>
    SeekComplete = 0x10,

    /// <summary>The drive takes commands.</summary>
    Ready = 0x40,

    /// <summary>The drive works; nothing else in the status counts.</summary>
    Busy = 0x80,

    /// <summary>A drive with nothing to do.</summary>
    Idle = Ready | SeekComplete,
}
