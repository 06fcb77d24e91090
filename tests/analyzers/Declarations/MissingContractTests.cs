using Tophalf.Analyzers.Declarations;
using Tophalf.Analyzers.Tests.Driver;
using static Tophalf.Analyzers.Tests.Declarations.Source;

namespace Tophalf.Analyzers.Tests.Declarations;

public class MissingContractTests
{
    [Fact, Reports("TH0005")]
    public Task A_miniport_without_the_contract_is_reported() => new RuleTest<MissingContractAnalyzer>("""
        [AtaMiniport]
        public partial struct {|TH0005:PiixController|};
        """)
    {
        Messages = ["'PiixController' does not implement 'IAtaController<PiixController>'; write 'PiixController : IAtaController<PiixController>'"],
    }.RunAsync();

    [Fact, Reports("TH0005")]
    public Task A_miniport_with_the_contract_of_another_is_reported() => new RuleTest<MissingContractAnalyzer>(
        Controller + Channel() + """
        [AtaMiniport]
        public partial struct {|TH0005:AhciController|} : IAtaController<PiixController>;
        """)
    {
        Messages = ["'AhciController' implements 'IAtaController<PiixController>', which is another contract; write 'AhciController : IAtaController<AhciController>'"],
    }.RunAsync();

    [Fact, Reports("TH0005")]
    public Task A_channel_without_the_contract_is_reported_at_its_name() => new RuleTest<MissingContractAnalyzer>(
        Controller + "public struct {|TH0005:PiixChannel|};")
    {
        Messages = ["'PiixChannel' does not implement 'IAtaChannel<PiixChannel, PiixController>'; write 'PiixChannel : IAtaChannel<PiixChannel, PiixController>'"],
    }.RunAsync();

    [Fact, Reports("TH0005")]
    public Task A_channel_of_another_file_is_reported_in_the_attribute() => new RuleTest<MissingContractAnalyzer>(
        """
        [AtaMiniport, Channel<{|TH0005:PiixChannel|}>(Count = 2), Channel<{|TH0005:int|}>]
        public partial struct PiixController : IAtaController<PiixController>;
        """,
        "public struct PiixChannel;").RunAsync();

    [Fact, Reports("TH0005")]
    public Task A_channel_of_another_controller_is_reported() => new RuleTest<MissingContractAnalyzer>("""
        [AtaMiniport, Channel<PiixChannel>]
        public partial struct PiixController : IAtaController<PiixController>;
        public struct OldController : IAtaController<OldController>;

        """ + Channel(controller: "OldController").Replace("struct PiixChannel", "struct {|TH0005:PiixChannel|}"))
    {
        Messages = ["'PiixChannel' implements 'IAtaChannel<PiixChannel, OldController>', which is another contract; write 'PiixChannel : IAtaChannel<PiixChannel, PiixController>'"],
    }.RunAsync();

    [Fact, Accepts("TH0005")]
    public Task A_channel_may_serve_two_controllers() => new RuleTest<MissingContractAnalyzer>(
        Controller
        + """
        [AtaMiniport, Channel<PiixChannel>]
        public unsafe partial struct OldController : IAtaController<OldController>;
        public unsafe struct PiixChannel : IAtaChannel<PiixChannel, PiixController>, IAtaChannel<PiixChannel, OldController>
        {
            public uint Ports;

        """
        + Required() + Required(controller: "OldController") + "}").RunAsync();

    [Fact, Accepts("TH0005")]
    public Task A_base_that_does_not_bind_may_be_the_contract() => new RuleTest<MissingContractAnalyzer>("""
        [AtaMiniport, Channel<PiixChannel>]
        public partial struct PiixController : IAtaControler<PiixController>;
        public struct PiixChannel : IAtaChannel<PiixChannel, Missing>;
        """)
    { CompilerErrors = ["CS0246", "CS0535"] }.RunAsync();

    [Fact, Accepts("TH0005")]
    public Task What_is_no_struct_is_left_to_the_rules_about_that() => new RuleTest<MissingContractAnalyzer>("""
        [AtaMiniport, Channel<Port>]
        public partial class PiixController;
        public class Port;
        """).RunAsync();
}
