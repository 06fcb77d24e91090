namespace Ahci;

/// <summary>What the HBA shows of one port.</summary>
public struct PortRegisters
{
    public uint CommandList;
    public uint CommandListHigh;
    public uint ReceivedFis;
    public uint ReceivedFisHigh;
    public uint InterruptStatus;
    public uint InterruptEnable;
    public uint Command;
    public uint Reserved;
    public uint TaskFileData;
    public uint Signature;
    public uint SataStatus;
    public uint SataControl;
    public uint SataError;
    public uint SataActive;
    public uint CommandIssue;
}

/// <summary>Bits of the registers.</summary>
public static class Bits
{
    public const uint Start = 1 << 0;
    public const uint CommandListOverride = 1 << 3;
    public const uint ReceiveEnable = 1 << 4;
    public const uint ReceiveRunning = 1 << 14;
    public const uint ListRunning = 1 << 15;

    public const uint Busy = 0x80;
    public const uint DataRequest = 0x08;

    public const uint PhyReadyChange = 1 << 22;
    public const uint ConnectChange = 1 << 6;
    public const uint InterfaceNonFatal = 1 << 26;
    public const uint InterfaceFatal = 1 << 27;
    public const uint HostBusData = 1 << 28;
    public const uint HostBusFatal = 1 << 29;
    public const uint TaskFileError = 1 << 30;
    public const uint Fatal = InterfaceFatal | HostBusData | HostBusFatal | TaskFileError;
    public const uint HotPlug = PhyReadyChange | ConnectChange;

    public const uint DetectMask = 0x0F;
    public const uint DetectEstablished = 0x03;
    public const uint DetectInitialize = 0x01;
}
