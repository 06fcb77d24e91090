namespace Tophalf.Hosting.Hardware.Ide;

/// <summary>How a drive reports a sector that it cannot read or write.</summary>
public enum MediaErrorReport
{
    /// <summary>Status 41h, error 04h (aborted): what QEMU's drive says when its image fails.</summary>
    Aborted,

    /// <summary>Status 51h, error 40h (uncorrectable): what a drive says of a bad sector.</summary>
    Uncorrectable,
}
