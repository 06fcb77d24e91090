using Tophalf.Analyzers.Declarations;
using Tophalf.Analyzers.Tests.Driver;
using static Tophalf.Analyzers.Tests.Declarations.Source;

namespace Tophalf.Analyzers.Tests.Declarations;

public class ChannelKindTests
{
    [Theory, Reports("TH0003")]
    [InlineData("class {|TH0003:Port|};", "a class")]
    [InlineData("record {|TH0003:Port|};", "a record class")]
    [InlineData("interface {|TH0003:Port|};", "an interface")]
    [InlineData("enum {|TH0003:Port|};", "an enum")]
    [InlineData("delegate void {|TH0003:Port|}();", "a delegate")]
    public Task A_channel_of_another_kind_is_reported_at_its_name(string declaration, string kind) => new RuleTest<ChannelKindAnalyzer>($"""
        [AtaMiniport, Channel<Port>]
        public partial struct PiixController : IAtaController<PiixController>;
        public {declaration}
        """)
    {
        Messages = [$"Channel 'Port' is {kind}, but the port driver allocates the channel extension as raw memory; declare it as 'unsafe struct Port', or name a struct in [Channel<T>]"],
    }.RunAsync();

    [Fact, Reports("TH0003")]
    public Task A_channel_of_another_file_is_reported_in_the_attribute() => new RuleTest<ChannelKindAnalyzer>(
        """
        [AtaMiniport, Channel<{|TH0003:Port|}>]
        public partial struct PiixController : IAtaController<PiixController>;
        """,
        "public class Port;").RunAsync();

    [Fact, Reports("TH0003")]
    public Task A_type_that_has_no_declaration_here_is_reported_in_the_attribute() => new RuleTest<ChannelKindAnalyzer>("""
        [AtaMiniport, Tophalf.Channel<{|TH0003:string|}>, global::Tophalf.ChannelAttribute<{|TH0003:int[]|}>]
        public partial struct PiixController : IAtaController<PiixController>;
        """).RunAsync();

    [Fact, Reports("TH0003")]
    public Task An_attribute_behind_an_alias_is_reported_whole() => new RuleTest<ChannelKindAnalyzer>("""
        using PortChannel = Tophalf.ChannelAttribute<string>;
        [AtaMiniport, {|TH0003:PortChannel|}]
        public partial struct PiixController : IAtaController<PiixController>;
        """).RunAsync();

    [Fact, Accepts("TH0003")]
    public Task A_struct_is_accepted() => new RuleTest<ChannelKindAnalyzer>(Controller + Channel()).RunAsync();

    [Fact, Accepts("TH0003")]
    public Task What_the_compiler_refuses_is_not_reported_again() => new RuleTest<ChannelKindAnalyzer>("""
        [AtaMiniport, Channel<Missing>, Channel<int*>, Channel<Span<int>>]
        public unsafe partial struct PiixController : IAtaController<PiixController>;
        """)
    { CompilerErrors = ["CS0246", "CS0306", "CS9244"] }.RunAsync();
}
