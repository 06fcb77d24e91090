namespace Tophalf.Hosting.Hardware.Atapi;

/// <summary>The packet commands that the model drive knows, by their first byte.</summary>
internal enum PacketCommand : byte
{
    TestUnitReady = 0x00,
    RequestSense = 0x03,
    Inquiry = 0x12,
    StartStopUnit = 0x1B,
    PreventAllowMediumRemoval = 0x1E,
    ReadCapacity = 0x25,
    Read10 = 0x28,
    ReadToc = 0x43,
    GetEventStatusNotification = 0x4A,
    ModeSense10 = 0x5A,
    Read12 = 0xA8,
}
