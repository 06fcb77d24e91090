using Microsoft.CodeAnalysis.Testing;
using Tophalf.Analyzers.Declarations;
using Tophalf.CodeFixes.Declarations;
using Tophalf.CodeFixes.Tests.Driver;

namespace Tophalf.CodeFixes.Tests.Declarations;

/// <summary>Declarations that lack one thing.</summary>
public sealed class DeclarationFixTests
{
    [Fact]
    public Task A_miniport_and_what_is_around_it_become_partial() =>
        new FixTest<PartialMiniportAnalyzer, AddPartial>(
            ["""
            // The machine.
            class {|TH0001:Machine|}
            {
                /// <summary>The board.</summary>
                [AtaMiniport]
                public unsafe struct {|TH0001:Board|} /* of ours */ : IAtaController<Board>;
            }
            """],
            ["""
            // The machine.
            partial class Machine
            {
                /// <summary>The board.</summary>
                [AtaMiniport]
                public unsafe partial struct Board /* of ours */ : IAtaController<Board>;
            }
            """])
        {
            // One is reported at the type around the miniport.
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipLocalDiagnosticCheck,
        }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("public sealed class", "public struct")]
    [InlineData("class", "struct")]
    public Task A_miniport_that_is_a_class_becomes_a_struct(string before, string after) =>
        new FixTest<MiniportKindAnalyzer, MakeStruct>(
            [$$"""
            // The board.
            [AtaMiniport]
            {{before}} {|TH0002:Board|}
            {
                private int _ports;

                public int Ports => _ports;
            }
            """],
            [$$"""
            // The board.
            [AtaMiniport]
            {{after}} Board
            {
                private int _ports;

                public int Ports => _ports;
            }
            """]).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_channel_that_is_a_class_becomes_a_struct_where_it_is_declared() =>
        new FixTest<ChannelKindAnalyzer, MakeStruct>(
            ["[AtaMiniport, Channel<{|TH0003:Port|}>] public partial struct Board;", "public class Port;"],
            ["[AtaMiniport, Channel<Port>] public partial struct Board;", "public struct Port;"])
            .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_class_that_something_derives_from_stays_one() =>
        new FixTest<MiniportKindAnalyzer, MakeStruct>(
            ["[AtaMiniport] public class {|TH0002:Board|};", "public class Derived : Board;"], null)
            .RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("struct {|TH0005:Board|};", "struct Board : IAtaController<Board>;")]
    [InlineData("struct {|TH0005:Board|} : IDisposable { public void Dispose() { } }", "struct Board : IDisposable, IAtaController<Board> { public void Dispose() { } }")]
    public Task The_contract_is_written(string before, string after) =>
        new FixTest<MissingContractAnalyzer, AddContract>(
            ["[AtaMiniport] public partial " + before], ["[AtaMiniport] public partial " + after])
            .RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("bool {|TH0006:Reset|}(ref PiixChannel channel, ref PiixController controller) => true;")]
    [InlineData("private static bool {|TH0006:Reset|}(ref PiixChannel channel, ref PiixController controller) => true;")]
    [InlineData("internal bool {|TH0006:Reset|}(ref PiixChannel channel, ref PiixController controller) => true;")]
    public Task An_optional_member_becomes_public_and_static(string member) =>
        new FixTest<HalfWrittenContractAnalyzer, MendContractMember>(
            [Source.Miniport(Service, Work + "\n\n// Starts again.\n" + member)],
            [Source.Miniport(Service, Work + "\n\n// Starts again.\npublic static bool Reset(ref PiixChannel channel, ref PiixController controller) => true;")])
            .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_member_with_other_parameters_is_left_to_the_author() =>
        new FixTest<HalfWrittenContractAnalyzer, MendContractMember>(
            [Source.Miniport(Service, Work + "\npublic static bool {|TH0006:Reset|}() => true;")], null)
            .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task The_channel_that_is_written_for_a_miniport_is_declared() =>
        new FixTest<ChannelCountAnalyzer, AddChannel>(
            [Source.Miniport(Service, Work).Replace("[AtaMiniport]\n[Channel<PiixChannel>(Count = 2)]\n", "[{|TH0007:AtaMiniport|}]\n")],
            [Source.Miniport(Service, Work).Replace("[Channel<PiixChannel>(Count = 2)]", "[Channel<PiixChannel>]")])
            .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_miniport_without_a_channel_anywhere_gets_none() =>
        new FixTest<ChannelCountAnalyzer, AddChannel>(
            ["[{|TH0007:AtaMiniport|}] public partial struct Board : IAtaController<Board>;"], null)
            .RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("[Channel<Port>]\n[{|TH0008:Channel<Port>|}]", "[Channel<Port>(Count = 2)]")]
    [InlineData("[Channel<Port>(Count = 2)]\n[Channel<Drive>]\n[{|TH0008:Channel<Port>(Count = 3)|}]", "[Channel<Port>(Count = 5)]\n[Channel<Drive>]")]
    [InlineData("[Channel<Port>, {|TH0008:Channel<Port>|}]", "[Channel<Port>(Count = 2)]")]
    public Task Channels_of_one_type_are_declared_together(string before, string after) =>
        new FixTest<RepeatedChannelAnalyzer, JoinChannels>(
            [$"[AtaMiniport]\n{before}\npublic partial struct Board;\npublic struct Port;\npublic struct Drive;"],
            [$"[AtaMiniport]\n{after}\npublic partial struct Board;\npublic struct Port;\npublic struct Drive;"])
            .RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("file partial struct {|TH0010:Board|};", "partial struct Board;")]
    [InlineData("file unsafe partial struct {|TH0010:Board|};", "unsafe partial struct Board;")]
    public Task A_local_miniport_can_be_named(string before, string after) =>
        new FixTest<AccessibleExtensionAnalyzer, RemoveFile>(
            ["// Ours.\n[AtaMiniport]\n" + before], ["// Ours.\n[AtaMiniport]\n" + after])
            .RunAsync(TestContext.Current.CancellationToken);

    private const string Service = "public static InterruptOutcome Service(ref PiixChannel channel, ref PiixController controller, uint cause) => InterruptOutcome.Handled;";
    private const string Work = "public static void Work(ref PiixChannel channel, ref PiixController controller, uint cause) { }";
}
