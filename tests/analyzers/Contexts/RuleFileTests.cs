using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>Rules in a text file, about code that carries no attributes.</summary>
public sealed class RuleFileTests
{
    private const string Vendor = """
        namespace Vendor
        {
            static class Flash
            {
                public static void Erase(int sector) { }
                public static int Size { get => 0; set { } }
            }
        }
        """;

    [Theory]
    [InlineData("M:Vendor.Flash.Erase(System.Int32); never in Interrupt; It takes 40 ms.", "{|TH1001:Vendor.Flash.Erase(1)|};")]
    [InlineData("M:Vendor.Flash.Erase(System.Int32);NEVER IN start-io | interrupt", "{|TH1001:Vendor.Flash.Erase(1)|};")]
    [InlineData("M:Vendor.Flash.Erase(System.Int32); never in Worker", "Vendor.Flash.Erase(1);")]
    [InlineData("# M:Vendor.Flash.Erase(System.Int32); never in Interrupt", "Vendor.Flash.Erase(1);")]
    [InlineData("T:Vendor.Flash; never in Interrupt", "{|TH1001:Vendor.Flash.Erase(1)|};")]
    [InlineData("N:Vendor; never in Interrupt", "{|TH1001:Vendor.Flash.Erase(1)|};")]
    [InlineData("P:Vendor.Flash.Size; never in Interrupt", "{|TH1001:Vendor.Flash.Size|} = 1;")]
    [InlineData("M:Vendor.Flash.get_Size; never in Interrupt", "Vendor.Flash.Size = 1;")]
    [InlineData("M:Vendor.Flash.Erase(System.Int32); only in Interrupt", "Vendor.Flash.Erase(1);")]
    [InlineData("M:Vendor.Flash.Erase(System.Int32); only in Control(Start), Worker", "{|TH1002:Vendor.Flash.Erase(1)|};")]
    [InlineData("M:System.Math.Abs(System.Int32); never in Interrupt", "_ = {|TH1001:Math.Abs(-1)|};")]
    [InlineData("M:Vendor.Flash.Erase(System.Int32); allocates", "{|TH2001:Vendor.Flash.Erase(1)|};")]
    [InlineData("M:Vendor.Flash.Erase(System.Int32); allocates, throws", "{|TH2001:{|TH4001:Vendor.Flash.Erase(1)|}|};")]
    [InlineData("M:Vendor.Flash.Erase(System.Int32); clean", "Vendor.Flash.Erase(1);")]
    public Task A_line_is_a_rule(string line, string statement) => Test(statement, line).RunAsync();

    [Fact]
    [Reports("TH1001")]
    public Task The_message_of_the_line_ends_the_diagnostic() =>
        new RuleTest<ContextAnalyzer>(Interrupt("{|TH1001:Vendor.Flash.Erase(1)|};"), Vendor)
        {
            AdditionalFiles = [("TophalfRules.Vendor.txt", "M:Vendor.Flash.Erase(System.Int32); never in Interrupt; It takes 40 ms. Call it from Work.")],
            Messages = ["Flash.Erase must not run in interrupt context; PiixChannel.Service runs there. It takes 40 ms. Call it from Work"],
        }.RunAsync();

    [Theory]
    [InlineData("M:Vendor.Flash.Erase(System.Int32)", "a line is 'documentation id; rule; message'")]
    [InlineData("M:Vendor.Flash.Erase(System.Int32); never in Interupt", "'Interupt' is no context")]
    [InlineData("M:Vendor.Flash.Erase(System.Int32); never in", "the rule names no context")]
    [InlineData("M:Vendor.Flash.Erase(System.Int64); never in Interrupt", "'M:Vendor.Flash.Erase(System.Int64)' is the documentation id of nothing in this project")]
    [InlineData("Vendor.Flash; never in Interrupt", "'Vendor.Flash' is the documentation id of nothing in this project")]
    [InlineData("T:Vendor.Flash; sleeps", "'sleeps' is no rule: it is 'never in' or 'only in' with contexts, or 'allocates', 'blocks', 'throws' or 'clean'")]
    [InlineData("T:Vendor.Flash; 4", "'4' is no rule: it is 'never in' or 'only in' with contexts, or 'allocates', 'blocks', 'throws' or 'clean'")]
    [Reports("TH1003")]
    public Task A_mistake_is_reported_in_its_line(string line, string mistake) =>
        new RuleTest<ContextAnalyzer>(Interrupt("Vendor.Flash.Erase(1);"), Vendor)
        {
            AdditionalFiles = [("TophalfRules.txt", "# Rules\n\n{|TH1003:" + line + "|}\n")],
            Messages = ["No rule is made of this line: " + mistake],
        }.RunAsync();

    [Fact]
    [Accepts("TH1003")]
    public Task Other_files_are_not_read() =>
        new RuleTest<ContextAnalyzer>(Interrupt("Vendor.Flash.Erase(1);"), Vendor)
        {
            AdditionalFiles = [("BannedSymbols.txt", "T:Vendor.Flash; never in Interrupt"), ("TophalfRules.md", "nothing")],
        }.RunAsync();

    private static RuleTest<ContextAnalyzer> Test(string statement, string line) =>
        new(Interrupt(statement), Vendor) { AdditionalFiles = [("TophalfRules.txt", line)] };

    private static string Interrupt(string statement) => $$"""
        struct PiixChannel
        {
            [RunsIn(MiniportContext.Interrupt)]
            static void Service()
            {
                {{statement}}
            }
        }
        """;
}
