using System.Reflection;
using Tophalf.Ata;
using Tophalf.Core.Tests.Header;

namespace Tophalf.Core.Tests.Layout;

public sealed class StructureTests
{
    // Fields that have another name in C#; all others are called as in the header.
    private static readonly Dictionary<string, string[]> Names = new()
    {
        ["IDEREGISTERS.bFeaturesReg"] = ["FeaturesReg"],
        ["IDEREGISTERS.bSectorCountReg"] = ["SectorCountReg"],
        ["IDEREGISTERS.bSectorNumberReg"] = ["SectorNumberReg"],
        ["IDEREGISTERS.bCylLowReg"] = ["CylLowReg"],
        ["IDEREGISTERS.bCylHighReg"] = ["CylHighReg"],
        ["IDEREGISTERS.bDriveHeadReg"] = ["DriveHeadReg"],
        ["IDEREGISTERS.bCommandReg"] = ["CommandReg"],
        ["IDEREGISTERS.bReserved"] = ["Reserved"],
        ["IDE_VENDOR_DEFINED_POWER.Guid"] = ["Guid0", "Guid1", "Guid2"],
    };

    // Members that the header does not have: the number behind two bit fields, and questions about a request.
    private static readonly Dictionary<string, string[]> Additions = new()
    {
        ["IDE_LBA_RANGE"] = [nameof(IdeLbaRange.AsUlonglong)],
        ["IDE_REQUEST_BLOCK"] =
        [
            nameof(IdeRequestBlock.IsAtaCommand), nameof(IdeRequestBlock.IsAtapiCommand),
            nameof(IdeRequestBlock.IsMiniportCommand), nameof(IdeRequestBlock.IsRequestSense),
            nameof(IdeRequestBlock.UsesDma), nameof(IdeRequestBlock.Is48Bit), nameof(IdeRequestBlock.IsPioMultiple),
            nameof(IdeRequestBlock.ReturnsResults), nameof(IdeRequestBlock.IsHighPriority),
            nameof(IdeRequestBlock.RequiresDeviceReady), nameof(IdeRequestBlock.IsDataIn),
            nameof(IdeRequestBlock.IsDataOut), nameof(IdeRequestBlock.TransfersData),
            nameof(IdeRequestBlock.NeedsRequestSense),
        ],
    };

    private static readonly IReadOnlyList<Row> Rows = Table.Read("layout.csv");

    public static TheoryData<string> Sizes => [.. Rows.Where(row => row["field"] == "(size)").Select(row => row["struct"])];

    public static TheoryData<string, string> Fields
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (Row row in Rows.Where(row => row["field"] != "(size)"))
            {
                data.Add(row["struct"], row["field"]);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_type_has_the_size_of_the_header(string native)
    {
        Row row = Rows.Single(row => row["struct"] == native && row["field"] == "(size)");

        Assert.Equal(row.Number("size"), FieldProbe.SizeOf(NativeTypes.Of(native)));
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_field_is_where_the_header_has_it(string native, string fieldName)
    {
        Row row = Rows.Single(row => row["struct"] == native && row["field"] == fieldName);
        Type type = NativeTypes.Structures[native];
        NativeField field = NativeField.Parse(fieldName);
        string[] names = NamesOf(native, field);
        string[] place = row["offset"].Split(':', '+');

        if (place.Length == 3)
        {
            PropertyInfo? property = type.GetProperty(Assert.Single(names));
            Assert.NotNull(property);
            FieldCheck.Bits(property, FieldProbe.SizeOf(type), 0, (int.Parse(place[0]) * 8) + int.Parse(place[1]), int.Parse(place[2]));
        }
        else if (field.Elements < 0)
        {
            Assert.Equal(int.Parse(place[0]), OffsetOfElements());
        }
        else
        {
            int size = row.Number("size") / names.Length;
            for (int i = 0; i < names.Length; i++)
            {
                FieldInfo? counterpart = type.GetField(names[i]);
                Assert.NotNull(counterpart);
                int elements = names.Length == 1 ? field.Elements : 0;
                Type expected = counterpart.FieldType.IsFunctionPointer
                    ? counterpart.FieldType // CallbackTests compares it.
                    : NativeTypes.Of(row["type"]);
                FieldCheck.Plain(counterpart, expected, elements, int.Parse(place[0]) + (i * size), size);
            }
        }
    }

    [Theory]
    [MemberData(nameof(NativeStructures))]
    public void A_structure_has_no_member_that_the_header_does_not_have(string native)
    {
        IEnumerable<string> expected = Rows
            .Where(row => row["struct"] == native && row["field"] != "(size)")
            .SelectMany(row => NamesOf(native, NativeField.Parse(row["field"])))
            .Concat(Additions.GetValueOrDefault(native) ?? []);

        Assert.Equal(expected.Order(), MembersOf(NativeTypes.Structures[native]).Order());
    }

    public static TheoryData<string> NativeStructures => [.. NativeTypes.Structures.Keys];

    [Fact]
    public void No_structure_is_there_that_the_header_does_not_have()
    {
        IEnumerable<string> structures =
            from type in typeof(AtaPort).Assembly.GetExportedTypes()
            where type is { IsValueType: true, IsEnum: false, IsNested: false, Namespace: "Tophalf.Ata" }
            where !type.Name.StartsWith("Identify", StringComparison.Ordinal)
            where type != typeof(AtaPortTable) && type != typeof(PerDevice<>)
            select type.Name;

        Assert.Equal(NativeTypes.Structures.Values.Select(type => type.Name).Order(), structures.Order());
    }

    [Fact]
    public void Every_structure_of_the_table_is_known() =>
        Assert.Equal(
            NativeTypes.Structures.Keys.Concat(NativeTypes.Enums.Keys).Order(),
            Rows.Select(row => row["struct"]).Distinct().Order());

    internal static IEnumerable<string> MembersOf(Type type)
    {
        const BindingFlags Flags = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
        return type.GetFields(Flags).Select(field => field.Name).Concat(type.GetProperties(Flags).Select(property => property.Name));
    }

    private static string[] NamesOf(string native, NativeField field) =>
        Names.GetValueOrDefault($"{native}.{field.Name}") ?? [field.Name];

    private static unsafe int OffsetOfElements()
    {
        IdeScatterGatherList list = default;
        return (int)((byte*)list.Elements - (byte*)&list);
    }
}
