using Tophalf.Analyzers.Declarations;
using Tophalf.Analyzers.Tests.Driver;
using static Tophalf.Analyzers.Tests.Declarations.Source;

namespace Tophalf.Analyzers.Tests.Declarations;

public class HalfWrittenContractTests
{
    [Theory, Reports("TH0006")]
    [InlineData("static bool {|TH0006:Reset|}(ref PiixChannel channel, ref PiixController controller) => true;", "is named like an optional member of the contract but is not public")]
    [InlineData("public bool {|TH0006:Reset|}(ref PiixChannel channel, ref PiixController controller) => true;", "is named like an optional member of the contract but is not static")]
    [InlineData("public static bool {|TH0006:Reset|}(ref PiixChannel channel) => true;", "is named like an optional member of the contract but has other parameters or another result")]
    [InlineData("public static void {|TH0006:Reset|}(ref PiixChannel channel, ref PiixController controller) { }", "is named like an optional member of the contract but has other parameters or another result")]
    public Task An_optional_member_that_does_not_match_is_reported(string member, string mistake) =>
        new RuleTest<HalfWrittenContractAnalyzer>(Controller + Channel(more: member))
        {
            Messages = [$"'PiixChannel.Reset' {mistake}, so the dispatcher would leave it out; write 'public static bool Reset(ref PiixChannel channel, ref PiixController controller)', or give it another name"],
        }.RunAsync();

    [Fact, Reports("TH0006")]
    public Task Every_optional_member_of_a_channel_is_known() => new RuleTest<HalfWrittenContractAnalyzer>(
        Controller + Channel(more: """
            public static uint {|TH0006:Merge|}(uint older) => older;
            public static bool {|TH0006:BuildIo|}() => true;
            public static bool {|TH0006:Reset|}() => true;
            public static bool {|TH0006:Control|}() => true;
            public static bool {|TH0006:Initialize|}() => true;
            """)).RunAsync();

    [Fact, Reports("TH0006")]
    public Task Every_optional_member_of_a_miniport_is_known() => new RuleTest<HalfWrittenContractAnalyzer>(
        ControllerAttributes + """

        public unsafe partial struct PiixController : IAtaController<PiixController>
        {
            public uint Ports;
            public static bool {|TH0006:Control|}(ref PiixController controller, int action, void* parameters) => true;
            public static bool {|TH0006:ChannelEnabled|}(ref PiixController controller, uint channel) => true;
            internal static bool {|TH0006:TransferModeSelect|}(ref PiixController controller, IdeTransferModeParameters* parameters) => true;
        }

        """ + Channel()).RunAsync();

    [Fact, Reports("TH0006")]
    public Task An_optional_member_that_is_implemented_explicitly_is_reported() => new RuleTest<HalfWrittenContractAnalyzer>(
        Controller + Channel(more: "static uint IChannelExtension.{|TH0006:Merge|}(uint older, uint newer) => newer;"))
    {
        Messages = ["'PiixChannel.Merge' is implemented explicitly, so the dispatcher would leave it out; write 'public static uint Merge(uint older, uint newer)'"],
    }.RunAsync();

    [Fact, Reports("TH0006")]
    public Task A_required_member_that_is_implemented_explicitly_is_reported() => new RuleTest<HalfWrittenContractAnalyzer>(
        Controller + $$"""
        public unsafe struct PiixChannel : IAtaChannel<PiixChannel, PiixController>
        {
            public uint Ports;
            static uint IAtaChannel<PiixChannel, PiixController>.{|TH0006:Poll|}(ref PiixChannel channel, ref PiixController controller) => 0;
            {{Required(without: "Poll")}}
        }
        """).RunAsync();

    [Fact, Accepts("TH0006")]
    public Task The_whole_contract_is_accepted() => new RuleTest<HalfWrittenContractAnalyzer>(
        ControllerAttributes + """

        public unsafe partial struct PiixController : IAtaController<PiixController>
        {
            public uint Ports;
            public static bool Control(ref PiixController controller, IdeControlAction action, void* parameters) => true;
            public static AtaChannelState ChannelEnabled(ref PiixController controller, uint channel) => default;
            public static bool TransferModeSelect(ref PiixController controller, IdeTransferModeParameters* parameters) => true;
        }

        """ + Channel(more: """
            public static uint Merge(uint older, uint newer) => newer;
            public static bool BuildIo(ref PiixChannel channel, ref PiixController controller, IdeRequestBlock* irb) => true;
            public static bool Reset(ref PiixChannel channel, ref PiixController controller) => true;
            public static bool Control(ref PiixChannel channel, ref PiixController controller, IdeControlAction action, void* parameters) => true;
            public static bool Initialize(ref PiixChannel channel, ref PiixController controller, IdeDeviceParameters* parameters, IdentifyDeviceData* identify) => true;
            """)).RunAsync();

    [Fact, Accepts("TH0006")]
    public Task Overloads_beside_the_member_itself_are_accepted() => new RuleTest<HalfWrittenContractAnalyzer>(
        Controller + Channel(more: """
            public static bool Reset(ref PiixChannel channel, ref PiixController controller) => Reset(channel.Ports);
            private static bool Reset(uint port) => port != 0;
            private static uint Claim(uint port) => port;
            """)).RunAsync();

    [Fact, Accepts("TH0006")]
    public Task A_field_may_have_the_name_of_a_register() => new RuleTest<HalfWrittenContractAnalyzer>(
        Controller + Channel(more: "public uint Control; public ushort Reset => 0;")).RunAsync();

    [Fact, Accepts("TH0006")]
    public Task A_member_for_one_of_two_controllers_is_written() => new RuleTest<HalfWrittenContractAnalyzer>(
        Controller
        + """
        public unsafe struct OldController : IAtaController<OldController>;
        public unsafe struct PiixChannel : IAtaChannel<PiixChannel, PiixController>, IAtaChannel<PiixChannel, OldController>
        {
            public uint Ports;
            public static bool Reset(ref PiixChannel channel, ref OldController controller) => true;

        """
        + Required() + Required(controller: "OldController") + "}").RunAsync();

    [Fact, Accepts("TH0006")]
    public Task What_the_compiler_misses_is_not_reported_again() => new RuleTest<HalfWrittenContractAnalyzer>(
        Controller + $$"""
        public unsafe struct PiixChannel : IAtaChannel<PiixChannel, PiixController>
        {
            public uint Ports;
            static uint Poll(ref PiixChannel channel, ref PiixController controller) => 0;
            public static bool Reset(ref PiixChannel channel, ref Missing controller) => true;
            public static Missing Initialize() => default;
            {{Required(without: "Poll")}}
        }
        """)
    { CompilerErrors = ["CS0246", "CS0737"] }.RunAsync();

    [Fact, Accepts("TH0006")]
    public Task A_contract_for_another_type_is_not_this_types_to_write() => new RuleTest<HalfWrittenContractAnalyzer>(
        Controller + Channel() + $$"""
        public unsafe struct OldChannel : IAtaChannel<PiixChannel, PiixController>
        {
            public static bool Reset(ref OldChannel channel) => true;
            {{Required()}}
        }
        """).RunAsync();

    [Fact, Accepts("TH0006")]
    public Task Other_types_may_name_their_members_so() => new RuleTest<HalfWrittenContractAnalyzer>("""
        public class Timer { public void Reset() { } public static void Control() { } }
        public struct Port { public void Reset() { } }
        """).RunAsync();
}
