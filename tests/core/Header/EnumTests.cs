using Tophalf.Ata;

namespace Tophalf.Core.Tests.Header;

public sealed class EnumTests
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["UnknownMode"] = "Unknown",
        ["ChsMode"] = "Chs",
        ["LbaMode"] = "Lba",
        ["Lba48BitMode"] = "Lba48Bit",
        ["ChannelStateDisabled"] = "Disabled",
        ["ChannelStateEnabled"] = "Enabled",
        ["ChannelStateUnKnown"] = "Unknown",
        ["IdeBusPata"] = "Pata",
        ["IdeBusSata"] = "Sata",
        ["IdeBusUnknown"] = "Unknown",
        ["IdeTimerRoutine"] = "TimerRoutine",
        ["IdeWorkerRoutine"] = "WorkerRoutine",
        ["IdeSynchronizedRoutine"] = "SynchronizedRoutine",
        ["IdeControllerSyncRoutine"] = "ControllerSyncRoutine",
        ["IdeMaxCallbackType"] = "MaxCallbackType",
        ["IdeStart"] = "Start",
        ["IdeStop"] = "Stop",
        ["IdePowerUp"] = "PowerUp",
        ["IdePowerDown"] = "PowerDown",
        ["IdeVendorDefined"] = "VendorDefined",
        ["DeviceUnknown"] = "Unknown",
        ["DeviceIsAta"] = "Ata",
        ["DeviceIsAtapi"] = "Atapi",
        ["DeviceNotExist"] = "NotExist",
        ["IdeDeviceArrival"] = "DeviceArrival",
        ["IdeDeviceRemoval"] = "DeviceRemoval",
        ["IdePowerStateChange"] = "PowerStateChange",
        ["IdeModeNormal"] = "Normal",
        ["IdeModeDump"] = "Dump",
        ["IdeModeRemovableBay"] = "RemovableBay",
        ["IdePowerUnSpecified"] = "Unspecified",
        ["IdePowerD0"] = "D0",
        ["IdePowerD3"] = "D3",
    };

    public static TheoryData<string> NativeEnums => [.. NativeTypes.Enums.Keys];

    [Theory]
    [MemberData(nameof(NativeEnums))]
    public void Members_and_values_are_those_of_the_header(string native)
    {
        Type type = NativeTypes.Enums[native];
        var expected = Table.Read("enums.csv")
            .Where(row => row["enum"] == native)
            .ToDictionary(row => Names[row["member"]], row => row.Number("value"));
        var actual = Enum.GetNames(type).ToDictionary(name => name, name => (int)Enum.Parse(type, name));

        Assert.NotEmpty(expected);
        Assert.Equal(expected, actual);
    }

    [Theory]
    [MemberData(nameof(NativeEnums))]
    public void An_enum_is_a_32_bit_integer(string native) =>
        Assert.Equal(typeof(int), Enum.GetUnderlyingType(NativeTypes.Enums[native]));

    [Fact]
    public void Every_enum_of_the_header_is_there_and_no_other()
    {
        Assert.Equal(
            Table.Read("enums.csv").Select(row => row["enum"]).Distinct().Order(),
            NativeTypes.Enums.Keys.Order());
        Assert.Equal(
            typeof(AtaPort).Assembly.GetExportedTypes().Where(type => type.IsEnum && type.Namespace == "Tophalf.Ata").OrderBy(type => type.Name),
            NativeTypes.Enums.Values.OrderBy(type => type.Name));
    }
}
