using System.Text;
using Tophalf.Freestanding.Tests.Support;
using Tophalf.Generators.Tests.Support;

namespace Tophalf.Freestanding.Tests;

/// <summary>The header of the port driver for programs in C. Whoever includes it has its compiler check every line.</summary>
public sealed class HeaderTests
{
    [Fact]
    public void Every_size_and_offset_of_the_layout_table_is_asserted()
    {
        StringBuilder text = new(
            "/* Every size and offset of tests/core/tables/layout.csv. Written by a test, which says when this is out of date. */\n");
        foreach (LayoutRow row in LayoutRow.All)
        {
            string of = row.Field is null ? $"sizeof({row.Structure})" : $"offsetof({row.Structure}, {row.Field})";
            string name = row.Field is null ? row.Structure : $"{row.Structure}.{row.Field}";
            text.Append($"_Static_assert({of} == {row.Value}, \"{name}\");\n");
        }

        Snapshot.AssertMatches("native/layout.h", text.ToString());
    }
}
