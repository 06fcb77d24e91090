using Tophalf.Ata;

namespace Tophalf.Hosting.Tests.PortDriving.Fakes;

/// <summary>What the fake device says about itself.</summary>
internal static unsafe class FakeIdentify
{
    public const ulong Sectors = 1UL << 30;

    public static void Write(IdentifyDeviceData* identify)
    {
        *identify = default;
        identify->Capabilities.DmaSupported = true;
        identify->Capabilities.LbaSupported = true;
        identify->CommandSetSupport.BigLba = true;
        identify->UserAddressableSectors = 0x0FFFFFFF;
        identify->Max48BitLBA[0] = (uint)Sectors;
        WriteText(identify->ModelNumber, 40, "Fake disk");
        WriteText(identify->SerialNumber, 20, "F1");
        WriteText(identify->FirmwareRevision, 8, "1.0");
    }

    private static void WriteText(byte* field, int length, string text)
    {
        for (int place = 0; place < length; place++)
        {
            field[place ^ 1] = (byte)(place < text.Length ? text[place] : ' ');
        }
    }
}
