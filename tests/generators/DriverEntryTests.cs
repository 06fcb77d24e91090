using Microsoft.CodeAnalysis;
using Tophalf.Generators.Tests.Support;
using static Tophalf.Generators.Tests.Support.Author;

namespace Tophalf.Generators.Tests;

/// <summary>Which miniport an image exports, and that it exports one at most.</summary>
public class DriverEntryTests
{
    private const string Entry = "DriverEntry.g.cs";

    private static readonly string Two = Usings + $$"""
        namespace Drivers
        {
            {{Miniport("Disk", "[Channel<Port>]")}} {{Channel("Port", "Disk")}}
            public partial class Outer
            {
                {{Miniport("@class", "[Channel<Port>]")}} {{Channel("Port", "@class")}}
                {{Miniport("Hidden", "[Channel<HiddenPort>]", declaration: "private unsafe partial struct")}}
                {{Channel("HiddenPort", "Hidden", declaration: "private unsafe struct")}}
            }
        }
        """;

    [Fact]
    public void Without_a_name_nothing_is_exported() => Assert.False(Exports(AuthorProject.Of(Two)));

    [Theory]
    [InlineData("Drivers.Disk", "global::Drivers.Disk")]
    [InlineData("Drivers.Outer.@class", "global::Drivers.Outer.@class")]
    [InlineData("Alias", "global::Drivers.Disk")]
    public void The_attribute_names_it(string name, string exported) => Assert.Contains(
        $"Of<{exported}>(",
        AuthorProject.Of(Two, $"using Alias = Drivers.Disk; [assembly: Tophalf.DriverEntry<{name}>]").Generate().AssertClean()[Entry]);

    [Theory]
    [InlineData("Drivers.Disk", "global::Drivers.Disk")]
    [InlineData("  Drivers.Disk ", "global::Drivers.Disk")]
    [InlineData("Drivers.Outer.class", "global::Drivers.Outer.@class")]
    public void The_property_names_it(string name, string exported) => Assert.Contains(
        $"Of<{exported}>(", (AuthorProject.Of(Two) with { DriverEntry = name }).Generate().AssertClean()[Entry]);

    [Fact]
    public void The_attribute_goes_before_the_property() => Assert.Contains(
        "Of<global::Drivers.Outer.@class>(",
        (AuthorProject.Of(Two, "[assembly: Tophalf.DriverEntry<Drivers.Outer.@class>]") with { DriverEntry = "Drivers.Disk" })
            .Generate().AssertClean()[Entry]);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("Disk")]
    [InlineData("drivers.disk")]
    [InlineData("Drivers.Port")]
    [InlineData("global::Drivers.Disk")]
    [InlineData("<>&\"\\")]
    [InlineData("Drivers.Outer.Hidden")]
    public void A_property_that_names_no_miniport_the_entry_could_reach_exports_nothing(string name) =>
        Assert.False(Exports(AuthorProject.Of(Two) with { DriverEntry = name }));

    [Theory]
    [InlineData("[assembly: Tophalf.DriverEntry<Drivers.Port>]")]
    [InlineData("[assembly: Tophalf.DriverEntry<int>]")]
    [InlineData("[assembly: Tophalf.DriverEntry<string>]")]
    [InlineData("[assembly: Tophalf.DriverEntry<>]")]
    [InlineData("[assembly: Tophalf.DriverEntry<dynamic>]")]
    [InlineData("[assembly: Tophalf.DriverEntry<Drivers.Disk[]>]")]
    [InlineData("[assembly: Tophalf.DriverEntry<Drivers.Disk?>]")]
    [InlineData("[assembly: Tophalf.DriverEntry<Drivers.Disk<int>>] namespace Drivers { struct Disk<T>; }")]
    [InlineData("[assembly: Tophalf.DriverEntry<(Drivers.Disk, int)>]")]
    [InlineData("[assembly: Tophalf.DriverEntry<Missing>]")]
    [InlineData("[assembly: Tophalf.DriverEntry]")]
    [InlineData("[Tophalf.DriverEntry<Drivers.Disk>] class C { }")]
    public void An_attribute_that_names_no_miniport_exports_nothing(string attribute)
    {
        Generated generated = AuthorProject.Of(Two, attribute).Generate();

        Assert.Null(generated.Result.Exception);
        Assert.DoesNotContain(generated.Files, static file => file.HintName == Entry);
    }

    [Fact]
    public void A_miniport_of_another_project_is_not_exported()
    {
        Generated library = AuthorProject.Of(Disk()).Generate().AssertClean();
        MetadataReference reference = library.Compilation.ToMetadataReference();

        (AuthorProject.Of("[assembly: Tophalf.DriverEntry<Drivers.Disk>]") with { AssemblyName = "Image", MoreReferences = [reference] })
            .Generate().AssertClean([]);
    }

    [Fact]
    public void Two_attributes_export_one_miniport()
    {
        Generated generated = AuthorProject.Of(
            Two, "[assembly: Tophalf.DriverEntry<Drivers.Disk>]", "[assembly: Tophalf.DriverEntry<Drivers.Outer.@class>]").Generate();

        Assert.Null(generated.Result.Exception);
        Assert.Single(generated.Files, static file => file.HintName == Entry);
        Assert.Empty(generated.ComplaintsInGenerated());
    }

    [Fact]
    public void The_entry_clashes_with_no_type_of_the_author() =>
        (AuthorProject.Of(Disk(), "public static class ImageEntry { public static void DriverEntry() { } } public class Of<T>;") with
        {
            DriverEntry = "Drivers.Disk",
        }).Generate().AssertClean("Drivers.Disk.g.cs", Entry);

    private static bool Exports(AuthorProject project) =>
        project.Generate().AssertClean().Files.Any(static file => file.HintName == Entry);
}
