using Tophalf.Ata;
using Tophalf.Hosting.Binding;

namespace Tophalf.Hosting.Life;

/// <summary>Introduces a device to the miniport by IdeHwInitialize.</summary>
internal static unsafe class Introduction
{
    // What a drive may be asked to move per interrupt; more gains nothing, and old drives do not know it.
    private const byte LargestBlock = 16;

    // Word 0 of a packet device: how it asks for packets, and the value that stands for an interrupt.
    private const int PacketRequestShift = 5, PacketRequestMask = 0x03, ByInterrupt = 0x01;

    /// <returns>The block size for READ and WRITE MULTIPLE on which the miniport settled.</returns>
    /// <exception cref="MiniportException">The miniport refused the device.</exception>
    public static byte Of(PortDevice device, HostedChannel channel)
    {
        IdentifyDeviceData identify = device.Identify;
        IdeDeviceParameters parameters = new()
        {
            Version = (ushort)sizeof(IdeDeviceParameters),
            IdeDeviceType = device is AtaDevice ? IdeDeviceType.Ata : IdeDeviceType.Atapi,
            TargetId = (byte)device.Target,
            NumberOfOverlappedRequests = (byte)channel.Overlap.OfChannel,
            DeviceCharacteristics = identify.GeneralConfiguration.RemovableMedia ? DeviceFlags.RemovableMedia : (ushort)0,
            TransferModeSupported = TransferModes.Supported(identify),
            TransferModeSelected = TransferModes.Current(identify),
        };
        if (device is AtaDevice disk)
        {
            Describe(ref parameters, disk);
        }
        else
        {
            DescribePacketDevice(ref parameters, identify);
        }

        byte answer;
        using (HostThread.Call call = HostThread.Enter(channel, MiniportContext.Initialize))
        {
            answer = call.Answered(channel.Interface.IdeHwInitialize(channel.Extension, &parameters, &identify));
        }

        Step.Require(
            channel.Controller, answer != 0, "IdeHwInitialize", channel.Number,
            $"it answered FALSE: target {device.Target} ({device.Model}) cannot be used.");
        channel.Overlap.Set((byte)device.Target, parameters.NumberOfOverlappedRequests);
        return parameters.MaxBlockXfer;
    }

    private static void Describe(ref IdeDeviceParameters parameters, AtaDevice disk)
    {
        IdentifyDeviceData identify = disk.Identify;
        parameters.MaxBlockXfer = Math.Min(identify.MaximumBlockTransfer, LargestBlock);
        parameters.AddressTranslation = disk.Supports48Bit ? AtaAddressTranslation.Lba48Bit : AtaAddressTranslation.Lba;
        parameters.MaxLba = (long)disk.SectorCount - 1;
        parameters.BytesPerLogicalSector = (uint)disk.SectorSize;
        parameters.BytesPerPhysicalSector = (uint)disk.SectorSize << identify.PhysicalLogicalSectorSize.LogicalSectorsPerPhysicalSector;
    }

    private static void DescribePacketDevice(ref IdeDeviceParameters parameters, in IdentifyDeviceData identify)
    {
        if ((identify.GeneralConfiguration.AsUshort >> PacketRequestShift & PacketRequestMask) == ByInterrupt)
        {
            parameters.DeviceCharacteristics |= DeviceFlags.InterruptOnDrq;
        }
    }
}
