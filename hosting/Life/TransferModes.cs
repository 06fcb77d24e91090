using System.Numerics;
using Tophalf.Ata;

namespace Tophalf.Hosting.Life;

/// <summary>Transfer modes, from IDENTIFY data and to SET FEATURES.</summary>
internal static class TransferModes
{
    // Every device knows these, and older ones say no more.
    private const uint BasicPio = TransferMode.Pio0 | TransferMode.Pio1 | TransferMode.Pio2;
    private const byte AdvancedPio = 0x03;

    // How SET FEATURES encodes a kind of mode; the number of the mode is in the low bits.
    private const byte MultiWordDma = 0x20;
    private const byte UltraDma = 0x40;

    public static uint Supported(in IdentifyDeviceData identify) =>
        BasicPio
        | ((uint)(identify.AdvancedPIOModes & AdvancedPio) << TransferModeIndex.Pio3)
        | ((uint)identify.MultiWordDMASupport << TransferModeIndex.MultiWordDma0)
        | ((uint)identify.UltraDMASupport << TransferModeIndex.UltraDma0);

    /// <summary>What the device is set to: for PIO, which it does not say, its best.</summary>
    public static uint Current(in IdentifyDeviceData identify) =>
        Best(Supported(identify) & TransferMode.AllPio)
        | ((uint)identify.MultiWordDMAActive << TransferModeIndex.MultiWordDma0)
        | ((uint)identify.UltraDMAActive << TransferModeIndex.UltraDma0);

    /// <summary>What SET FEATURES is told for the best DMA mode of a set; null when there is none, or it is set already.</summary>
    public static byte? ToSet(uint selected, uint current)
    {
        uint best = Best(selected & TransferMode.AllDma);
        if (best == 0 || (best & current) != 0)
        {
            return null;
        }

        int index = BitOperations.Log2(best);
        return index >= TransferModeIndex.UltraDma0 ? (byte)(UltraDma | (index - TransferModeIndex.UltraDma0))
            : index >= TransferModeIndex.MultiWordDma0 ? (byte)(MultiWordDma | (index - TransferModeIndex.MultiWordDma0))
            : null;
    }

    private static uint Best(uint modes) => modes == 0 ? 0 : 1u << BitOperations.Log2(modes);
}
