using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>
/// Which fields of an <see cref="IdeAdvancedChannelConfiguration"/> are filled in
/// (<c>IDE_ADVANCED_CHANNEL_CONFIGURATION_FIELDS_PRESENT</c>).
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public struct IdeAdvancedChannelConfigurationFieldsPresent
{
    /// <summary>All bits.</summary>
    public ushort AsUshort;

    /// <summary>Bit 0: <see cref="IdeAdvancedChannelConfiguration.VendorDefinedPower"/> is.</summary>
    public bool VendorDefinedPower
    {
        readonly get => BitField.Get(AsUshort, 0);
        set => BitField.Set(ref AsUshort, 0, value);
    }

    /// <summary>Bits 1 to 15: reserved.</summary>
    public ushort Reserved
    {
        readonly get => BitField.Get(AsUshort, 1, 15);
        set => BitField.Set(ref AsUshort, 1, 15, value);
    }
}
