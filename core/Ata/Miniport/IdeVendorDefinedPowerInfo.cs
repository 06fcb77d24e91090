using System;
using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>
/// A change of a vendor-defined power setting, passed along with <see cref="IdeControlAction.VendorDefined"/>
/// (<c>IDE_VENDOR_DEFINED_POWER_INFO</c>).
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct IdeVendorDefinedPowerInfo
{
    /// <summary>The device.</summary>
    public byte TargetId;

    /// <summary>Which setting.</summary>
    public Guid SettingGuid;

    /// <summary>Its value.</summary>
    public void* Value;

    /// <summary>The length of the value in bytes.</summary>
    public uint ValueLength;
}
