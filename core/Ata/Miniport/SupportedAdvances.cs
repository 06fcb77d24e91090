using System.Runtime.InteropServices;

namespace Tophalf.Ata;

/// <summary>Which additions to a channel configuration the port driver understands (<c>SUPPORTED_ADVANCES</c>).</summary>
[StructLayout(LayoutKind.Sequential)]
public struct SupportedAdvances
{
    /// <summary>All bits.</summary>
    public ushort AsUshort;

    /// <summary>Bit 0: <see cref="IdeChannelConfiguration.AdvancedChannelConfiguration"/> is read.</summary>
    public bool AdvancedChannelConfigurationSupported
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
