using System.Reflection;
using Tophalf.Ata;
using Tophalf.Core.Tests.Header;

namespace Tophalf.Core.Tests.Layout;

public sealed class IdentifyTests
{
    // Misspelled in the header; all other fields are called as there.
    private static readonly Dictionary<string, string> Names = new()
    {
        ["Capabilities.StandybyTimerSupport"] = "StandbyTimerSupport",
        ["CommandSetActive.Resrved3"] = "Reserved3",
        ["CommandSetActive.Words119_120Valid"] = "Words119To120Valid",
        ["SCTCommandTransport.WriteSameSuported"] = "WriteSameSupported",
        ["SCTCommandTransport.FeatureControlSuported"] = "FeatureControlSupported",
        ["SCTCommandTransport.DataTablesSuported"] = "DataTablesSupported",
    };

    private static readonly IReadOnlyList<Row> Rows = Table.Read("identify.csv");

    public static TheoryData<string> Fields => [.. Rows.Select(row => row["field"])];

    public static TheoryData<string> Groups =>
        [.. Rows.Select(row => NativeField.Parse(row["field"]).Group).Where(group => group.Length > 0).Distinct()];

    [Fact]
    public void Identify_data_is_512_bytes() => Assert.Equal(512, FieldProbe.SizeOf(typeof(IdentifyDeviceData)));

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_field_is_where_the_header_has_it(string fieldName)
    {
        Row row = Rows.Single(row => row["field"] == fieldName);
        NativeField field = NativeField.Parse(fieldName);
        (Type type, int groupOffset) = Owner(field.Group);
        int byteOffset = row.Number("byte_offset");
        string name = NameOf(field);

        if (row["bits"].Length == 0)
        {
            FieldInfo? counterpart = type.GetField(name);
            Assert.NotNull(counterpart);
            FieldCheck.Plain(counterpart, NativeTypes.Of(row["type"]), field.Elements, byteOffset - groupOffset, row.Number("size"));
        }
        else if (type.GetProperty(name) is { } property)
        {
            // Bits are counted from the start of their word.
            FieldCheck.Bits(property, 512, groupOffset, (row.Number("word") * 16) + row.Number("first_bit"), row.Number("bits"));
        }
        else
        {
            // Eight bits that are a byte of their own need no property.
            Assert.Equal((8, 0), (row.Number("bits"), row.Number("first_bit") % 8));
            FieldInfo? counterpart = type.GetField(name);
            Assert.NotNull(counterpart);
            FieldCheck.Plain(counterpart, typeof(byte), 0, byteOffset - groupOffset, 1);
            Assert.Equal(byteOffset, (row.Number("word") * 2) + (row.Number("first_bit") / 8));
        }
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public void A_group_has_no_member_that_the_header_does_not_have(string group)
    {
        (Type type, int offset) = Owner(group);
        Row[] rows = [.. Rows.Where(row => NativeField.Parse(row["field"]).Group == group)];
        string[] words = [.. rows.Where(row => row["bits"].Length > 0).Select(row => row["word"]).Distinct()];
        // The raw words behind the bits.
        string[] raw = words.Length == 1 && FieldProbe.SizeOf(type) == 2 ? ["AsUshort"] : [.. words.Select(word => "Word" + word)];

        Assert.Equal(rows[0].Number("word") * 2, offset);
        Assert.Equal(
            rows.Select(row => NameOf(NativeField.Parse(row["field"]))).Concat(raw).Order(),
            StructureTests.MembersOf(type).Order());
    }

    [Fact]
    public void Identify_data_has_no_member_that_the_header_does_not_have()
    {
        IEnumerable<string> expected = Rows
            .Select(row => NativeField.Parse(row["field"]))
            .Select(field => field.Group.Length > 0 ? field.Group : field.Name)
            .Distinct()
            .Append(nameof(IdentifyDeviceData.Words));
        // A private word holds bits that are in no group.
        IEnumerable<string> actual = StructureTests.MembersOf(typeof(IdentifyDeviceData))
            .Where(name => !name.StartsWith("_word", StringComparison.Ordinal));

        Assert.Equal(expected.Order(), actual.Order());
    }

    [Fact]
    public unsafe void Every_word_can_be_reached_by_its_number()
    {
        IdentifyDeviceData data = default;
        data.Words[83] = 1 << 10;

        Assert.True(data.CommandSetSupport.BigLba);
        Assert.Equal(1 << 10, data.CommandSetSupport.Word83);
    }

    private static string NameOf(NativeField field) => Names.GetValueOrDefault($"{field.Group}.{field.Name}") ?? field.Name;

    private static (Type Type, int Offset) Owner(string group)
    {
        if (group.Length == 0)
        {
            return (typeof(IdentifyDeviceData), 0);
        }

        FieldInfo? field = typeof(IdentifyDeviceData).GetField(group);
        Assert.NotNull(field);
        return (field.FieldType, FieldProbe.OffsetOf(field));
    }
}
