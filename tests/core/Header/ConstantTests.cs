using System.Globalization;
using System.Reflection;
using Tophalf.Ata;

namespace Tophalf.Core.Tests.Header;

public sealed class ConstantTests
{
    public static TheoryData<string, string> Constants
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (Row row in Table.Read("constants.csv"))
            {
                data.Add(row["constant"], row["value"]);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Constants))]
    public void A_constant_has_the_value_of_the_header(string native, string value)
    {
        string[] name = ConstantNames.ByNativeName[native].Split('.');
        FieldInfo? field = typeof(AtaPort).Assembly.GetType("Tophalf.Ata." + name[0])?.GetField(name[1]);

        Assert.NotNull(field);
        Assert.True(field.IsLiteral);
        long expected = value.StartsWith("0x", StringComparison.Ordinal)
            ? long.Parse(value[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            : long.Parse(value, CultureInfo.InvariantCulture);
        Assert.Equal(expected, Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture));
    }

    [Fact]
    public void No_constant_is_there_that_the_header_does_not_have()
    {
        var constants =
            from type in typeof(AtaPort).Assembly.GetExportedTypes()
            where type is { IsAbstract: true, IsSealed: true, Namespace: "Tophalf.Ata" }
            from field in type.GetFields(BindingFlags.Public | BindingFlags.Static)
            select type.Name + "." + field.Name;

        Assert.Equal(ConstantNames.ByNativeName.Values.Order(), constants.Order());
    }

    [Fact]
    public void No_two_constants_of_the_header_share_a_name() =>
        Assert.Equal(ConstantNames.ByNativeName.Count, ConstantNames.ByNativeName.Values.Distinct().Count());
}
