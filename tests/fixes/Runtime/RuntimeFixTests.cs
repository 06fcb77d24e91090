using Tophalf.Analyzers.Findings;
using Tophalf.CodeFixes.Runtime;
using Tophalf.CodeFixes.Tests.Driver;

namespace Tophalf.CodeFixes.Tests.Runtime;

/// <summary>Copies of what the port driver allocated.</summary>
public sealed class RuntimeFixTests
{
    [Theory]
    [InlineData("PiixChannel own = {|TH5005:channel|};", "ref PiixChannel own = ref channel;")]
    [InlineData("var own = {|TH5005:channel|}; // mine", "ref var own = ref channel; // mine")]
    [InlineData("PiixChannel own = {|TH5005:*pointer|};", "ref PiixChannel own = ref *pointer;")]
    public Task A_local_becomes_the_extension_itself(string before, string after) =>
        new FixTest<ContextAnalyzer, TakeReference>([Channel(before)], [Channel(after)]).RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("*pointer = {|TH5005:channel|};")]
    [InlineData("PiixChannel own = {|TH5005:Empty|};")]
    public Task What_cannot_be_a_reference_is_left_alone(string before) =>
        new FixTest<ContextAnalyzer, TakeReference>([Channel(before)], null).RunAsync(TestContext.Current.CancellationToken);

    private static string Channel(string statement) => $$"""
        unsafe struct PiixChannel : IChannelExtension
        {
            static readonly PiixChannel Empty;
            uint _ports;

            [RunsIn(MiniportContext.Control)]
            static void Start(ref PiixChannel channel, PiixChannel* pointer)
            {
                {{statement}}
            }
        }
        """;
}
