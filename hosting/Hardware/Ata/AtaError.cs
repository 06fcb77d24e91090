namespace Tophalf.Hosting.Hardware.Ata;

/// <summary>The error register.</summary>
[Flags]
internal enum AtaError : byte
{
    /// <summary>No error.</summary>
    None = 0,

    /// <summary>After a reset or a diagnostic the register holds a code, and 1 says that all is well.</summary>
    DiagnosticPassed = 0x01,

    /// <summary>The command is unknown, its parameters are wrong, or it could not be done.</summary>
    Aborted = 0x04,

    /// <summary>Data on the medium could not be corrected.</summary>
    Uncorrectable = 0x40,
}
