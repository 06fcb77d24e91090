using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>Later additions to a channel configuration (<c>IDE_ADVANCED_CHANNEL_CONFIGURATION</c>).</summary>
[StructLayout(LayoutKind.Sequential)]
public struct IdeAdvancedChannelConfiguration
{
    /// <summary>The size of the structure.</summary>
    public ushort Length;

    /// <summary>Which of the fields are filled in.</summary>
    public IdeAdvancedChannelConfigurationFieldsPresent Present;

    /// <summary>Power settings of the vendor.</summary>
    public IdeVendorDefinedPower VendorDefinedPower;
}
