using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

public sealed class ThrowTests
{
    [Theory]
    [InlineData("throw {|TH4001:new InvalidOperationException()|};")]
    [InlineData("int x = count > 0 ? count : throw {|TH4001:new InvalidOperationException()|};")]
    [InlineData("Refuse();")]
    [Reports("TH4001")]
    public Task It_is_reported(string statement) => Run(statement, refuses: statement == "Refuse();");

    [Theory]
    [InlineData("if (count < 0) return;")]
    [InlineData("int x = count switch { 1 => 2 };")]
    [InlineData("int x = count switch { 1 => 2, _ => 3 };")]
    [InlineData("if (false) Refuse();")]
    [InlineData("try { count++; } finally { count--; }")]
    [Accepts("TH4001")]
    public Task It_is_accepted(string statement) => Run(statement, refuses: false);

    private static Task Run(string statement, bool refuses) =>
        new RuleTest<ContextAnalyzer>($$"""
            static class Channel
            {
                [RunsIn(MiniportContext.Interrupt)]
                static void Service(int count)
                {
                    {{statement}}
                }

                static void Refuse() => throw {{(refuses ? "{|TH4001:" : "")}}new InvalidOperationException(){{(refuses ? "|}" : "")}};
            }
            """).RunAsync();
}
