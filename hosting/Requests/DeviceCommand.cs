using Tophalf.Ata;

namespace Tophalf.Hosting.Requests;

/// <summary>A command that moves no sectors of the medium.</summary>
/// <param name="Name">What to call it in messages.</param>
/// <param name="Function">The function of its IRB.</param>
/// <param name="Opcode">The command byte.</param>
/// <param name="Flags">The flags of its IRB.</param>
/// <param name="Features">The features register.</param>
/// <param name="SectorCount">The sector count register.</param>
/// <param name="Bytes">Bytes that it reads.</param>
internal readonly record struct DeviceCommand(
    string Name, ushort Function, byte Opcode, uint Flags, byte Features = 0, byte SectorCount = 0, int Bytes = 0)
{
    private const byte SetTransferModeFeature = 0x03;

    /// <summary>IDENTIFY DEVICE: 512 bytes, by PIO always, and the one command that a device answers before it is ready.</summary>
    public static unsafe DeviceCommand Identify { get; } = new(
        "IDENTIFY DEVICE", IrbFunction.AtaIdentify, Opcode28.IdentifyDevice,
        IrbFlags.DataIn | IrbFlags.MapBuffers, Bytes: sizeof(IdentifyDeviceData));

    /// <summary>IDENTIFY PACKET DEVICE: the same of a device that takes packets.</summary>
    public static unsafe DeviceCommand IdentifyPacket { get; } = new(
        "IDENTIFY PACKET DEVICE", IrbFunction.AtaIdentify, Opcode28.IdentifyPacketDevice,
        IrbFlags.DataIn | IrbFlags.MapBuffers, Bytes: sizeof(IdentifyDeviceData));

    /// <summary>FLUSH CACHE, or FLUSH CACHE EXT, which a drive with 48-bit addresses wants.</summary>
    public static DeviceCommand Flush(bool is48Bit) => is48Bit
        ? new("FLUSH CACHE EXT", IrbFunction.AtaFlush, Opcode48.FlushCache, IrbFlags.DrdyRequired | IrbFlags.Command48Bit)
        : new("FLUSH CACHE", IrbFunction.AtaFlush, Opcode28.FlushCache, IrbFlags.DrdyRequired);

    /// <summary>DATA SET MANAGEMENT with one block of ranges to give up. It moves them by DMA, whatever moves other data.</summary>
    public static DeviceCommand Trim { get; } = new(
        "TRIM", IrbFunction.AtaCommand, Opcode48.DataSetManagement,
        IrbFlags.DrdyRequired | IrbFlags.Command48Bit | IrbFlags.UseDma | IrbFlags.DataOut, Features: 0x01, SectorCount: 1);

    /// <summary>SET MULTIPLE MODE.</summary>
    public static DeviceCommand SetMultipleMode(byte sectors) => new(
        "SET MULTIPLE MODE", IrbFunction.AtaCommand, Opcode28.SetMultipleMode, IrbFlags.DrdyRequired, SectorCount: sectors);

    /// <summary>SET FEATURES, set transfer mode.</summary>
    /// <param name="mode">The mode as the command encodes it.</param>
    public static DeviceCommand SetTransferMode(byte mode) => new(
        "SET FEATURES (transfer mode)", IrbFunction.AtaCommand, Opcode28.SetFeatures, IrbFlags.DrdyRequired, SetTransferModeFeature, mode);
}
