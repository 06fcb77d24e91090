using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tophalf.Generators.Tests.Support;
using static Tophalf.Generators.Tests.Support.Author;

namespace Tophalf.Generators.Tests;

/// <summary>Declarations that nothing can be generated from: no file, no exception. The analyzers say what is wrong.</summary>
public class NothingGeneratedTests
{
    private const string Marked = "[AtaMiniport] [Channel<Port>]";

    [Theory]
    [InlineData("public unsafe partial class")]
    [InlineData("public unsafe partial record")]
    [InlineData("public unsafe partial interface")]
    [InlineData("public unsafe ref partial struct")]
    [InlineData("public unsafe struct")]
    [InlineData("public unsafe record struct")]
    [InlineData("file unsafe partial struct")]
    public void A_miniport_that_is_no_partial_structure_of_its_own(string declaration) =>
        Nothing(Miniport("Disk", "[Channel<Port>]", declaration: declaration) + Channel("Port", "Disk"));

    [Fact]
    public void A_generic_miniport() =>
        Nothing(Miniport("Disk<T>", "[Channel<Port>]") + Channel("Port", "Disk<int>"));

    [Fact]
    public void A_miniport_that_holds_references() =>
        Nothing(Miniport("Disk", "[Channel<Port>]", "private string _name;") + Channel("Port", "Disk"));

    [Fact]
    public void A_miniport_without_the_contract() =>
        Nothing($"{Marked} public partial struct Disk;" + Channel("Port", "Disk"));

    [Fact]
    public void A_miniport_with_the_contract_of_another() => Nothing(
        $"{Marked} public partial struct Disk : IAtaController<Other>; public struct Other : IAtaController<Other>;" + Channel("Port", "Disk"));

    [Theory]
    [InlineData("")]
    [InlineData("[Channel]")]
    [InlineData("[Channel<>]")]
    [InlineData("[Channel<Port, Port>]")]
    [InlineData("[Channel<Missing>]")]
    [InlineData("[Channel<Port>, Channel<Missing>]")]
    [InlineData("[Channel<Port>, Channel<Port>]")]
    [InlineData("[Channel<Port?>]")]
    [InlineData("[Channel<Port[]>]")]
    [InlineData("[Channel<Port*>]")]
    [InlineData("[Channel<(Port, Port)>]")]
    [InlineData("[Channel<dynamic>]")]
    [InlineData("[Channel<object>]")]
    [InlineData("[Channel<string>]")]
    [InlineData("[Channel<int>]")]
    [InlineData("[Channel<System.DayOfWeek>]")]
    [InlineData("[Channel<System.Action>]")]
    [InlineData("[Channel<System.Span<Port>>]")]
    [InlineData("[Channel<System.Collections.Generic.List<Port>>]")]
    [InlineData("[Channel<delegate*<Port>>]")]
    [InlineData("[Channel<Disk>]")]
    [InlineData("[Channel<T>]")]
    public void A_channel_that_is_no_channel_of_this_miniport(string channels) =>
        Nothing(Miniport("Disk", channels) + Channel("Port", "Disk"));

    [Theory]
    [InlineData("[Channel<Port>(Count = 0)]")]
    [InlineData("[Channel<Port>(Count = -1)]")]
    [InlineData("[Channel<Port>(Count = 33)]")]
    [InlineData("[Channel<Port>(Count = int.MaxValue)]")]
    [InlineData("[Channel<Port>(Count = int.MinValue)]")]
    [InlineData("[Channel<Port>(Count = 32), Channel<Other>]")]
    [InlineData("[Channel<Port>(Count = 2147483647), Channel<Other>(Count = 2147483647)]")]
    public void More_channels_than_there_can_be_or_fewer(string channels) =>
        Nothing(Miniport("Disk", channels) + Channel("Port", "Disk") + Channel("Other", "Disk"));

    [Theory]
    [InlineData("public unsafe class")]
    [InlineData("public unsafe ref struct")]
    [InlineData("file unsafe struct")]
    public void A_channel_that_is_no_structure_the_dispatcher_can_name(string declaration) =>
        Nothing(Miniport("Disk", "[Channel<Port>]") + Channel("Port", "Disk", declaration: declaration));

    [Fact]
    public void A_channel_that_holds_references() =>
        Nothing(Miniport("Disk", "[Channel<Port>]") + Channel("Port", "Disk", "private string _name;"));

    [Fact]
    public void A_generic_channel_or_one_in_a_generic_type() => Nothing(
        Miniport("Disk", "[Channel<Port<int>>]") + Channel("Port<T>", "Disk")
        + Miniport("Other", "[Channel<Box<int>.Port>]") + "public class Box<T> {" + Channel("Port", "Other") + "}");

    [Fact]
    public void A_channel_that_the_miniport_cannot_see() => Nothing(
        Miniport("Disk", "[Channel<Outer.Port>]") + "public class Outer {" + Channel("Port", "Disk", declaration: "private unsafe struct") + "}");

    [Theory]
    [InlineData("Claim")]
    [InlineData("Dismiss")]
    [InlineData("Service")]
    [InlineData("DisableInterrupts")]
    [InlineData("EnableInterrupts")]
    [InlineData("Poll")]
    [InlineData("Work")]
    [InlineData("StartIo")]
    public void A_channel_without_a_required_member_or_with_one_that_cannot_be_called(string member)
    {
        Nothing(Miniport("Disk", "[Channel<Port>]") + Channel("Port", "Disk").Replace($" {member}(", $" Un{member}("));
        Nothing(Miniport("Disk", "[Channel<Port>]") + Without("public", Channel("Port", "Disk"), member));
        Nothing(Miniport("Disk", "[Channel<Port>]") + Without("static", Channel("Port", "Disk"), member));
        Nothing(Miniport("Disk", "[Channel<Port>]")
            + Without("public", Channel("Port", "Disk"), member).Replace($" {member}(", $" IAtaChannel<Port, Disk>.{member}("));
    }

    [Fact]
    public void A_channel_of_another_controller() => Nothing(
        Miniport("Disk", "[Channel<Port>]") + "public struct Other : IAtaController<Other>;" + Channel("Port", "Other"));

    [Fact]
    public void A_project_without_the_library()
    {
        AuthorProject project = AuthorProject.Of(Disk(), "[assembly: DriverEntry<Drivers.Disk>]");
        CSharpCompilation compilation = project.Compile();
        MetadataReference library = compilation.References.Single(reference => reference.Display!.EndsWith("Tophalf.dll", StringComparison.Ordinal));

        Generated.By(project.CreateDriver(), compilation.RemoveReferences(library)).AssertNothing();
        Generated.By(project.CreateDriver(), compilation.RemoveAllReferences()).AssertNothing();
    }

    private static void Nothing(string text) => AuthorProject.Of(Usings + text).Generate().AssertNothing();

    private static string Without(string modifier, string text, string member) => string.Join('\n', text.Split('\n').Select(line =>
        line.Contains($" {member}(", StringComparison.Ordinal) ? line.Replace(modifier + " ", "", StringComparison.Ordinal) : line));
}
