using Tophalf.Generators.Tests.Support;
using static Tophalf.Generators.Tests.Support.Author;

namespace Tophalf.Generators.Tests;

/// <summary>Whatever authors call their things, generated code means its own, and theirs still mean what they meant.</summary>
public class NamesTests
{
    /// <summary>Names that generated code uses, and those that it hopes are the library's and the system's.</summary>
    public static TheoryData<string> Names =>
    [
        "Dispatcher", "Dispatcher_", "ControllerExtension", "ControllerExtension_", "DiskChannelExtension", "DiskExtension",
        "Tophalf", "System", "AtaPort", "StateWord", "Interlocked", "Interrupt", "Channel", "Controller", "Serve", "IdeHwInterrupt",
        "IAtaMiniport", "@class", "@event", "@record", "@file", "@required", "field", "@extension", "@var", "@dynamic", "@nint",
        "@await", "@partial", "@where", "@scoped", "@unmanaged", "@global", "ÅÉñ中", "_",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_miniport_and_its_channels_may_have_any_name(string name) =>
        Check($$"""
            namespace AsMiniport { {{Miniport(name, "[Channel<Port>]")}} {{Channel("Port", name)}} }
            namespace AsChannel { {{Miniport("Disk", $"[Channel<{name}>, Channel<Other>]")}} {{Channel(name, "Disk")}} {{Channel("Other", "Disk")}} }
            namespace AsNamespace.{{name}} { {{Miniport("Disk", "[Channel<Port>]")}} {{Channel("Port", "Disk")}} }
            namespace AsContainer { partial class {{name}} { {{Miniport("Disk", "[Channel<Port>]")}} {{Channel("Port", "Disk")}} } }
            """, files: 4);

    [Theory]
    [MemberData(nameof(Names))]
    public void Members_and_types_around_a_miniport_may_have_any_name(string name) =>
        Check($$"""
            namespace AsNestedType { {{Miniport("Disk", "[Channel<Port>]", $"public struct {name} {{ }}")}} {{Channel("Port", "Disk")}} }
            namespace AsField { {{Miniport("Disk", "[Channel<Port>]", $"internal int {name};")}} {{Channel("Port", "Disk")}} }
            namespace AsTypeBeside { public struct {{name}} { } {{Miniport("Disk", "[Channel<Port>]")}} {{Channel("Port", "Disk")}} }
            namespace AsMemberOfTheChannel { {{Miniport("Disk", "[Channel<Port>]")}} {{Channel("Port", "Disk", $"public struct {name} {{ }}")}} }
            """, files: 4);

    [Fact]
    public void What_Dispatcher_means_to_the_author_it_means_after_generation_too() =>
        Check($$"""
            namespace Beside
            {
                public static class Dispatcher { public const int Rate = 1; }
                {{Miniport("Disk", "[Channel<Port>]", "public const int Rate = Dispatcher.Rate;")}}
                {{Channel("Port", "Disk")}}
            }

            namespace Around
            {
                public static partial class Outer
                {
                    public static string Dispatcher => "";
                    {{Miniport("Disk", "[Channel<Port>]", "public static int Length => Dispatcher.Length;")}}
                    {{Channel("Port", "Disk")}}
                }
            }

            namespace Imported
            {
                using Dispatcher = System.Math;
                {{Miniport("Disk", "[Channel<Port>]")}}
                {{Channel("Port", "Disk")}}
                partial struct Disk { public static int Least => Dispatcher.Min(1, 2); }
            }
            """, files: 3);

    [Fact]
    public void A_part_in_another_file_may_see_another_Dispatcher() =>
        AuthorProject.Of(
            "#pragma warning disable CS8019\n" + Disk(),
            "using Dispatcher = System.Math; namespace Drivers; partial struct Disk { public static int Least => Dispatcher.Min(1, 2); }")
            .Generate().AssertClean("Drivers.Disk.g.cs");

    [Fact]
    public void Channel_types_of_one_name_in_several_namespaces_get_an_extension_each()
    {
        Generated generated = AuthorProject.Of(Usings + $$"""
            namespace Raid { {{Miniport("Disk", "[Channel<Fast.Port>, Channel<Slow.Port>(Count = 2)]")}} }
            namespace Raid.Fast { {{Channel("Port", "Disk")}} }
            namespace Raid.Slow { {{Channel("Port", "Disk")}} }
            """).Generate().AssertClean("Raid.Disk.g.cs");

        Assert.Contains("//     Channel 0: Port.\n//     Channels 1 and 2: Raid.Slow.Port.\n", generated["Raid.Disk.g.cs"]);
    }

    [Fact]
    public void Miniports_whose_names_differ_in_case_only_get_a_file_each() =>
        AuthorProject.Of(Usings + $$"""
            namespace Cases
            {
                {{Miniport("Disk", "[Channel<Port>]")}} {{Channel("Port", "Disk")}}
                {{Miniport("DISK", "[Channel<PORT>]")}} {{Channel("PORT", "DISK")}}
            }
            {{Miniport("DriverEntry", "[Channel<EntryPort>]")}} {{Channel("EntryPort", "DriverEntry")}}
            """).Generate().AssertClean("Cases.Disk.g.cs", "Cases.DISK_2.g.cs", "DriverEntry_2.g.cs");

    // A global type Tophalf hides the library from the author as well: nothing compiles, but nothing throws.
    [Theory]
    [InlineData("Tophalf")]
    [InlineData("System")]
    public void A_global_type_that_hides_a_namespace_throws_nothing(string name)
    {
        Generated generated = AuthorProject.Of(Disk(), $"public static class {name} {{ }}").Generate();

        Assert.Null(generated.Result.Exception);
    }

    // Names in lower case may become keywords, and one of the theory's hides another: that is what this is about.
    private static void Check(string text, int files)
    {
        Generated generated = AuthorProject.Of("#pragma warning disable CS8981, CS0649, CS0169\n" + Globally + text).Generate().AssertClean();
        Assert.Equal(files, generated.Files.Length);
    }

    private const string Globally = "using global::Tophalf; using global::Tophalf.Ata;\n";
}
