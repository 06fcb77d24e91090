using Tophalf.Generators.Tests.Support;
using static Tophalf.Generators.Tests.Support.Author;

namespace Tophalf.Generators.Tests;

/// <summary>Interrupt sources that stand alone: what is generated, and for what nothing is.</summary>
public class SourcesTests
{
    [Theory]
    [InlineData("public partial class")]
    [InlineData("public partial record")]
    [InlineData("public ref partial struct")]
    [InlineData("public struct")]
    [InlineData("file partial struct")]
    public void A_source_that_is_no_partial_structure_gets_nothing(string declaration) =>
        Nothing(Source("Clock", declaration: declaration));

    [Fact]
    public void A_generic_source_gets_nothing() => Nothing(Source("Clock<T>"));

    [Fact]
    public void A_source_that_holds_references_gets_nothing() => Nothing(Source("Clock", "private string _name;"));

    [Theory]
    [InlineData("[InterruptSource] public partial struct Clock;")]
    [InlineData("[InterruptSource] public partial struct Clock : IInterruptSource<Other>; public struct Other;")]
    [InlineData("[InterruptSource] public partial struct Clock : IInterruptSource<Clock> { }")]
    [InlineData("[InterruptSource] public partial struct Clock : IInterruptSource<")]
    public void A_source_without_its_contract_gets_nothing(string text) => Nothing(text);

    [Fact]
    public void Two_that_differ_in_case_only_get_a_file_each()
    {
        Generated generated = AuthorProject.Of(Usings + "namespace Kernel;" + Source("Clock") + Source("CLOCK")).Generate().AssertClean();

        Assert.Equal(
            ["Kernel.CLOCK.InterruptObject_2.g.cs", "Kernel.Clock.InterruptObject.g.cs"],
            generated.Files.Select(static file => file.HintName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_private_source_within_others_is_served() => AuthorProject.Of(
        Usings + "namespace Kernel; public partial class Machine { internal partial interface IBoard {"
        + Source("@event", declaration: "private readonly partial record struct") + "} }").Generate().AssertClean();

    private static void Nothing(string text)
    {
        Generated generated = AuthorProject.Of(Usings + text).Generate();

        Assert.Null(generated.Result.Exception);
        Assert.Empty(generated.Files);
    }
}
