using Microsoft.CodeAnalysis.Testing;
using Tophalf.Analyzers.Suppression;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Suppression;

/// <summary>Every suppression has a reason, and a build can list them.</summary>
public sealed class ReasonTests
{
    [Theory]
    [InlineData("{|TH0101:SuppressMessage(\"Tophalf.Allocation\", \"TH2001\")|}")]
    [InlineData("{|TH0101:SuppressMessage(\"Tophalf.Allocation\", \"TH2001\", Justification = \"<Pending>\")|}")]
    [InlineData("{|TH0101:Permits(\"TH2001\", MiniportContext.Interrupt, because: \" \")|}")]
    [InlineData("{|TH0101:Permits(because: \"\", rule: \"TH2001\", context: MiniportContext.Interrupt)|}")]
    [Reports("TH0101")]
    [Accepts("TH0103")]
    public Task One_without_a_reason_is_reported(string attribute) => Test(attribute).RunAsync();

    [Theory]
    [InlineData("SuppressMessage(\"Tophalf.Allocation\", \"TH2001\", Justification = \"It was measured.\")")]
    [InlineData("Permits(\"TH2001\", MiniportContext.Interrupt, because: \"It was measured.\")")]
    [InlineData("SuppressMessage(\"Style\", \"IDE0001\")")]
    [InlineData("Obsolete")]
    [Accepts("TH0101")]
    public Task One_with_a_reason_is_accepted(string attribute) => Test(attribute).RunAsync();

    [Fact]
    [Reports("TH0103")]
    public Task A_build_that_wants_the_list_gets_all_of_them() =>
        new RuleTest<SuppressionAnalyzer>("""
            using System.Diagnostics.CodeAnalysis;
            [assembly: {|TH0103:SuppressMessage("Tophalf.Allocation", "TH2001", Scope = "type", Target = "~T:Channel", Justification = "No heap is used.")|}]
            class Channel
            {
                [{|TH0103:Permits("TH4001", MiniportContext.Interrupt, because: "It was measured.")|}]
                void Service()
                {
            {|TH0103:#pragma warning disable TH2001 // Only once.|}
                    _ = new object();
                }
            }
            """)
        {
            // A pragma that is put in is on the list.
            TestBehaviors = TestBehaviors.SkipSuppressionCheck,
            BuildProperties = new Dictionary<string, string> { ["TophalfListSuppressions"] = "true" },
            Messages =
            [
                "TH2001 is suppressed for ~T:Channel: No heap is used.",
                "TH4001 is suppressed in Channel.Service(): It was measured.",
                "TH2001 is suppressed by a pragma, which hides it here only: Only once.",
            ],
        }.RunAsync();

    private static RuleTest<SuppressionAnalyzer> Test(string attribute) => new($$"""
        using System.Diagnostics.CodeAnalysis;
        class Channel
        {
            [{{attribute}}]
            void Service() { }
        }
        """);
}
