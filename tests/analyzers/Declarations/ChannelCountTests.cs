using Tophalf.Analyzers.Declarations;
using Tophalf.Analyzers.Tests.Driver;
using static Tophalf.Analyzers.Tests.Declarations.Source;

namespace Tophalf.Analyzers.Tests.Declarations;

public class ChannelCountTests
{
    [Fact, Reports("TH0007")]
    public Task A_miniport_without_channels_is_reported_at_its_attribute() => new RuleTest<ChannelCountAnalyzer>("""
        [{|TH0007:AtaMiniport|}]
        public partial struct PiixController : IAtaController<PiixController>;
        """)
    { Messages = ["Miniport 'PiixController' declares no channel; add [Channel<T>] with the channel structure for T"] }.RunAsync();

    [Theory, Reports("TH0007")]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public Task A_count_below_one_is_reported(int count) => new RuleTest<ChannelCountAnalyzer>(Channel() + $$"""
        [AtaMiniport, Channel<PiixChannel>({|TH0007:Count = {{count}}|})]
        public partial struct PiixController : IAtaController<PiixController>;
        """)
    { Messages = [$"Miniport 'PiixController' declares {count} channels of type 'PiixChannel'; write a Count of 1 or more, or take the attribute away"] }.RunAsync();

    [Fact, Reports("TH0007")]
    public Task More_than_32_channels_of_one_type_are_reported() => new RuleTest<ChannelCountAnalyzer>(Channel() + """
        [AtaMiniport, Channel<PiixChannel>({|TH0007:Count = 33|})]
        public partial struct PiixController : IAtaController<PiixController>;
        """)
    { Messages = ["Miniport 'PiixController' declares 33 channels in all; lower Count until they are at most 32"] }.RunAsync();

    [Fact, Reports("TH0007")]
    public Task More_than_32_channels_in_all_are_reported_where_the_sum_passes_it() => new RuleTest<ChannelCountAnalyzer>(
        """
        [AtaMiniport, Channel<One>(Count = 31), Channel<Two>, {|TH0007:Channel<Three>|}, Channel<Four>(Count = int.MaxValue)]
        public partial struct PiixController : IAtaController<PiixController>;

        """ + Channel("One") + Channel("Two") + Channel("Three") + Channel("Four"))
    { Messages = ["Miniport 'PiixController' declares 2147483680 channels in all; lower Count until they are at most 32"] }.RunAsync();

    [Theory, Accepts("TH0007")]
    [InlineData("Channel<PiixChannel>")]
    [InlineData("Channel<PiixChannel>(Count = 1)")]
    [InlineData("Channel<PiixChannel>(Count = 32)")]
    [InlineData("Channel<PiixChannel>(Count = 16), Channel<Other>(Count = 16)")]
    public Task From_1_to_32_channels_are_accepted(string attributes) => new RuleTest<ChannelCountAnalyzer>(Channel() + Channel("Other") + $$"""
        [AtaMiniport, {{attributes}}]
        public partial struct PiixController : IAtaController<PiixController>;
        """).RunAsync();

    [Fact, Accepts("TH0007")]
    public Task A_count_that_does_not_bind_is_taken_for_one() => new RuleTest<ChannelCountAnalyzer>(Channel() + """
        [AtaMiniport, Channel<PiixChannel>(Count = "0")]
        public partial struct PiixController : IAtaController<PiixController>;
        """)
    { CompilerErrors = ["CS0029"] }.RunAsync();
}
