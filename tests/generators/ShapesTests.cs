using Tophalf.Generators.Tests.Support;
using static Tophalf.Generators.Tests.Support.Author;

namespace Tophalf.Generators.Tests;

/// <summary>The forms that a declaration may take.</summary>
public class ShapesTests
{
    [Theory]
    [InlineData("public unsafe partial struct")]
    [InlineData("internal unsafe partial struct")]
    [InlineData("public readonly unsafe partial struct")]
    [InlineData("public unsafe partial record struct")]
    [InlineData("public readonly unsafe partial record struct")]
    public void A_miniport_may_be_any_kind_of_unmanaged_structure(string declaration) =>
        AuthorProject.Of(Usings + Miniport("Disk", "[Channel<Port>]", declaration: declaration) + Channel("Port", "Disk", declaration: "internal unsafe struct"))
            .Generate().AssertClean("Disk.g.cs");

    [Theory]
    [InlineData("public unsafe readonly struct")]
    [InlineData("public unsafe record struct")]
    [InlineData("internal unsafe partial struct")]
    public void A_channel_may_be_any_kind_of_unmanaged_structure(string declaration) =>
        AuthorProject.Of(Usings + Miniport("Disk", "[Channel<Port>(Count = 3)]") + Channel("Port", "Disk", declaration: declaration))
            .Generate().AssertClean("Disk.g.cs");

    [Theory]
    [InlineData("partial class")]
    [InlineData("static partial class")]
    [InlineData("abstract partial class")]
    [InlineData("sealed partial record")]
    [InlineData("partial record class")]
    [InlineData("partial struct")]
    [InlineData("readonly partial struct")]
    [InlineData("ref partial struct")]
    [InlineData("partial record struct")]
    [InlineData("partial interface")]
    [InlineData("unsafe partial class")]
    [InlineData("file partial class", false)]
    [InlineData("class", false)]
    [InlineData("partial class Generic<T>; partial class", true)]
    public void A_miniport_may_be_nested_in_any_kind_of_partial_type(string container, bool generates = true)
    {
        Generated generated = AuthorProject.Of(Usings + $$"""
            namespace Nesting;
            {{container}} Outer
            {
                {{Miniport("Disk", "[Channel<Port>]", Channel("Port", "Disk", declaration: "private unsafe struct"), "internal unsafe partial struct")}}
            }
            """).Generate().AssertClean();

        Assert.Equal(generates ? 1 : 0, generated.Files.Length);
    }

    [Fact]
    public void A_miniport_may_lie_deep_in_other_types()
    {
        const int depth = 60;
        string outer = string.Concat(Enumerable.Range(0, depth).Select(static level => $"public static partial class Outer{level} {{ "));

        Assert.Single(AuthorProject.Of(Usings + outer + Miniport("Disk", "[Channel<Port>(Count = 2)]") + Channel("Port", "Disk") + new string('}', depth))
            .Generate().AssertClean().Files);
    }

    [Fact]
    public void Private_channels_of_a_private_miniport_are_seen()
    {
        string miniport = Miniport("Disk", "[Channel<Disk.Port>]", Channel("Port", "Disk", declaration: "private unsafe struct"), "private unsafe partial struct");

        AuthorProject.Of(Usings + "public partial class Outer {" + miniport + "}").Generate().AssertClean("Outer.Disk.g.cs");
    }

    [Fact]
    public void A_miniport_may_come_in_parts_in_several_files() =>
        AuthorProject.Of(
            Usings + "namespace Parts; [AtaMiniport] public partial struct Disk { public int First; }",
            Usings + "namespace Parts; [Channel<Port>(Count = 2)] public unsafe partial struct Disk : IAtaController<Disk>;",
            Usings + "namespace Parts; [Channel<Spare>] unsafe partial struct Disk {" + ControllerOptional("Disk") + "}",
            Usings + "namespace Parts;" + Channel("Port", "Disk") + Channel("Spare", "Disk"))
            .Generate().AssertClean("Parts.Disk.g.cs");

    [Fact]
    public void Two_parts_that_both_carry_the_attribute_are_one_miniport()
    {
        Generated generated = AuthorProject.Of(Disk(), "namespace Drivers; [Tophalf.AtaMiniport] partial struct Disk;").Generate();

        Assert.Single(generated.Files);
        Assert.Empty(generated.ComplaintsInGenerated());
        Assert.Contains("CS0579", Assert.Single(generated.Complaints()));
    }

    [Fact]
    public void Aliases_of_attributes_and_types_are_seen_through() =>
        AuthorProject.Of("global using Mini = Tophalf.AtaMiniportAttribute;", "using Two = Tophalf.ChannelAttribute<Disk.Port>; using Wire = Disk.Port;" + Usings + $$"""
            [Mini]
            [Two(Count = 2)]
            public unsafe partial struct Disk : IAtaController<Disk>
            {
                {{Channel("Port", "Disk", Optional("Wire", "Disk"))}}
            }
            """).Generate().AssertClean("Disk.g.cs");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(32)]
    public void As_many_channels_as_the_mask_has_bits(int count) =>
        AuthorProject.Of(Disk(count: $"(Count = {count})")).Generate().AssertClean("Drivers.Disk.g.cs");

    [Fact]
    public void Thirty_two_kinds_of_channels_have_a_number_each()
    {
        string[] kinds = [.. Enumerable.Range(0, 32).Select(static number => $"Port{number}")];
        Generated generated = AuthorProject.Of(Usings
            + Miniport("Disk", string.Concat(kinds.Select(static kind => $"[Channel<{kind}>]")))
            + string.Concat(kinds.Select(static kind => Channel(kind, "Disk")))).Generate().AssertClean("Disk.g.cs");

        Assert.Contains("Channel 31: Port31.", generated["Disk.g.cs"]);
    }

    [Fact]
    public void Overloads_beside_the_contract_do_not_get_in_the_way() =>
        AuthorProject.Of(Usings + Miniport("Disk", "[Channel<Port>]") + Channel("Port", "Disk", """
            public static uint Claim(Port channel, Disk controller) => 0;
            public static uint Claim<T>(ref Port channel, ref T controller) => 0;
            public static uint Claim(ref Port channel, ref Disk controller, params int[] more) => 0;
            public static bool StartIo(ref Port channel, ref Disk controller, void* irb) => true;
            public static long Poll(ref Port channel) => 0;
            """)).Generate().AssertClean("Disk.g.cs");

    [Fact]
    public void Obsolete_and_experimental_structures_are_generated_for_without_a_warning()
    {
        Generated generated = AuthorProject.Of(Usings + $$"""
            namespace Old;
            {{Miniport("Disk", "[System.Obsolete(\"Old.\")] [Channel<Port>, Channel<Trial>]")}}
            [System.Obsolete("Old.")] {{Channel("Port", "Disk", Optional("Port", "Disk"))}}
            [System.Diagnostics.CodeAnalysis.Experimental("TRIAL01")] {{Channel("Trial", "Disk")}}
            """, """
            namespace Old;
            public unsafe partial struct Disk
            {
                [System.Diagnostics.CodeAnalysis.Experimental("TRIAL02")]
                public static bool Control(ref Disk controller, Tophalf.Ata.IdeControlAction action, void* parameters) => true;
            }
            """).Generate();

        Assert.Single(generated.Files);
        Assert.Empty(generated.ComplaintsInGenerated());
    }
}
