using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

public sealed class UnknownTests
{
    [Theory]
    [InlineData("{|TH9001:given()|};")]
    [InlineData("{|TH9001:s_stored()|};")]
    [InlineData("{|TH9001:pointer()|};")]
    [Reports("TH9001")]
    public Task A_call_of_what_came_from_elsewhere_is_said_to_be_unknown(string statement) => Run(statement);

    [Theory]
    [InlineData("Action known = Static; known();")]
    [InlineData("delegate*<void> known = &Static; known();")]
    [InlineData("Call(&Static);")]
    [Accepts("TH9001")]
    public Task A_call_of_what_was_just_made_is_known(string statement) => Run(statement);

    private static Task Run(string statement) =>
        new RuleTest<ContextAnalyzer>($$"""
            static unsafe class Channel
            {
                public static Action s_stored;

                [RunsIn(MiniportContext.Interrupt)]
                static void Service(Action given, delegate*<void> pointer)
                {
            #pragma warning disable TH2003
                    {{statement}}
                }

                static void Call(delegate*<void> pointer) => pointer();
                static void Static() { }
            }
            """).RunAsync();
}
