using System;
using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>Power settings that a vendor defined, by identifier (<c>IDE_VENDOR_DEFINED_POWER</c>).</summary>
[StructLayout(LayoutKind.Sequential)]
public struct IdeVendorDefinedPower
{
    /// <summary>How many of the identifiers count: 0 to 3.</summary>
    public byte ValidGuids;

    /// <summary>The first identifier.</summary>
    public Guid Guid0;

    /// <summary>The second identifier.</summary>
    public Guid Guid1;

    /// <summary>The third identifier.</summary>
    public Guid Guid2;
}
