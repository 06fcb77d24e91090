using Tophalf.Analyzers.Declarations;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Declarations;

public class DriverEntryTests
{
    private const string Two = """
        namespace Acme
        {
            [AtaMiniport] public partial struct Piix : IAtaController<Piix>;
            public static partial class Boards { [AtaMiniport] public partial struct Ahci : IAtaController<Ahci>; }
            public struct Other;
        }
        """;

    [Fact, Reports("TH0014")]
    public Task An_attribute_that_names_no_miniport_is_reported() => new RuleTest<DriverEntryAnalyzer>(
        "[assembly: {|TH0014:DriverEntry<Acme.Other>|}]\n" + Two)
    { Messages = ["DriverEntry names 'Other', which is not a miniport; name a structure with [AtaMiniport]"] }.RunAsync();

    [Fact, Reports("TH0014")]
    public Task An_attribute_that_names_a_type_of_another_project_is_reported() => new RuleTest<DriverEntryAnalyzer>(
        "[assembly: {|TH0014:DriverEntry<Imported>|}]\n" + Two)
    {
        References = [.. References.Contract, Compiler.Compile([("Imported.cs", "[AtaMiniport] public struct Imported : IAtaController<Imported>;")], References.Contract, name: "Imported").ToMetadataReference()],
        Messages = ["DriverEntry names 'Imported' of another project; name a miniport of this project: an image exports the entry of a miniport that is compiled into it"],
    }.RunAsync();

    [Fact, Reports("TH0014")]
    public Task An_attribute_and_a_property_that_name_different_miniports_are_reported() => new RuleTest<DriverEntryAnalyzer>(
        "[assembly: {|TH0014:DriverEntry<Acme.Piix>|}]\n" + Two)
    {
        BuildProperties = Property("Acme.Boards.Ahci"),
        Messages = ["DriverEntry names 'Acme.Piix', but the MSBuild property TophalfDriverEntry names 'Acme.Boards.Ahci'; take one of them away"],
    }.RunAsync();

    [Theory, Reports("TH0014")]
    [InlineData("Piix")]
    [InlineData("Acme.Other")]
    [InlineData("Acme.Boards+Ahci")]
    [InlineData("Tophalf.Ata.IdeRequestBlock")]
    [InlineData(".")]
    public Task A_property_that_names_no_miniport_is_reported_at_the_miniports_there_are(string name) => new RuleTest<DriverEntryAnalyzer>(
        Two.Replace("struct Piix", "struct {|TH0014:Piix|}").Replace("struct Ahci", "struct {|TH0014:Ahci|}"))
    {
        BuildProperties = Property(name),
        Messages =
        [
            $"The MSBuild property TophalfDriverEntry names '{name}', which is not a miniport of this project; write <TophalfDriverEntry>Acme.Piix</TophalfDriverEntry>",
            $"The MSBuild property TophalfDriverEntry names '{name}', which is not a miniport of this project; write <TophalfDriverEntry>Acme.Boards.Ahci</TophalfDriverEntry>",
        ],
    }.RunAsync();

    [Theory, Accepts("TH0014")]
    [InlineData("Acme.Piix")]
    [InlineData("  Acme.Boards.Ahci\n")]
    [InlineData("")]
    public Task A_property_that_names_a_miniport_or_nothing_is_accepted(string name) => new RuleTest<DriverEntryAnalyzer>(Two)
    { BuildProperties = Property(name) }.RunAsync();

    [Fact, Accepts("TH0014")]
    public Task An_attribute_and_a_property_that_agree_are_accepted() => new RuleTest<DriverEntryAnalyzer>(
        "[assembly: DriverEntry<Acme.Boards.Ahci>]\n" + Two)
    { BuildProperties = Property("Acme.Boards.Ahci") }.RunAsync();

    [Fact, Accepts("TH0014")]
    public Task Several_miniports_of_which_none_is_named_are_accepted() => new RuleTest<DriverEntryAnalyzer>(Two).RunAsync();

    [Fact, Accepts("TH0014")]
    public Task A_property_for_all_projects_does_not_concern_those_without_a_miniport() => new RuleTest<DriverEntryAnalyzer>(
        "public class Host;")
    { BuildProperties = Property("Acme.Piix") }.RunAsync();

    [Fact, Accepts("TH0014")]
    public Task What_the_compiler_refuses_is_not_reported_again() => new RuleTest<DriverEntryAnalyzer>("""
        [assembly: DriverEntry<Missing>]
        [assembly: DriverEntry<Acme.Piix>]

        """ + Two)
    { CompilerErrors = ["CS0246", "CS0579"] }.RunAsync();

    private static Dictionary<string, string> Property(string name) => new() { ["TophalfDriverEntry"] = name };
}
