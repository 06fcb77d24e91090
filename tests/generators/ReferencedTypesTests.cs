using Microsoft.CodeAnalysis;
using Tophalf.Generators.Tests.Support;
using static Tophalf.Generators.Tests.Support.Author;

namespace Tophalf.Generators.Tests;

/// <summary>
/// What comes from other projects. A channel names its controller in its contract, so the two are always of one project;
/// what they hold may be of any.
/// </summary>
public class ReferencedTypesTests
{
    private const string Parts = """
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Author")]
        namespace Parts;
        public struct Timing { public uint Cycle; }
        internal struct Wiring { public uint Pins; }
        """;

    [Fact]
    public void Structures_may_hold_public_and_internal_types_of_another_project() =>
        (AuthorProject.Of("#pragma warning disable CS0649\n" + Usings
            + Miniport("Disk", "[Channel<Port>]", "public Parts.Timing Timing;")
            + Channel("Port", "Disk", "private Parts.Wiring _wiring; private uint Pins() => _wiring.Pins;")) with
        { MoreReferences = [Library(Parts)] })
            .Generate().AssertClean("Disk.g.cs");

    [Fact]
    public void A_channel_of_another_project_has_another_controller() =>
        (AuthorProject.Of(Usings + Miniport("Disk", "[Channel<Drivers.DiskChannel>]")) with { MoreReferences = [Library(Disk())] })
            .Generate().AssertNothing();

    [Fact]
    public void A_miniport_of_another_project_is_generated_there_and_not_again() =>
        (AuthorProject.Of("class Program { Drivers.Disk _disk; }") with { MoreReferences = [Library(Disk())] })
            .Generate().AssertNothing();

    private static CompilationReference Library(string text) =>
        (AuthorProject.Of(text) with { AssemblyName = "Library" }).Generate().AssertClean().Compilation.ToMetadataReference();
}
