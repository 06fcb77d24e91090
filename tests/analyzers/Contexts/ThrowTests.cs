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

    // The graph of a lambda has fewer blocks than the method whose try it is in.
    [Theory]
    [InlineData("Action inner = () => { }; inner();")]
    [InlineData("void Inner() { } Inner();")]
    [InlineData("Action inner = () => { try { count--; } finally { count++; } }; inner();")]
    [Accepts("TH4001")]
    public Task A_function_in_a_try_is_read_by_itself(string inner) =>
        new RuleTest<ContextAnalyzer>($$"""
            static class Channel
            {
                [RunsIn(MiniportContext.Worker)]
                static void Work(int count)
                {
                    if (count > 1) { count = 2; } else { count = 3; }
                    while (count < 10) { count++; }
                    try
                    {
                        {{inner}}
                    }
                    finally
                    {
                        count++;
                    }
                }
            }
            """).RunAsync();

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
