using Tophalf.Analyzers.Declarations;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Declarations;

public class AccessibleExtensionTests
{
    [Fact, Reports("TH0010")]
    public Task A_file_local_miniport_is_reported() => new RuleTest<AccessibleExtensionAnalyzer>("""
        [AtaMiniport]
        file partial struct {|TH0010:PiixController|} : IAtaController<PiixController>;
        """)
    { Messages = ["'PiixController' is local to its file, so generated code cannot name it; take the modifier 'file' from 'PiixController'"] }.RunAsync();

    [Fact, Reports("TH0010")]
    public Task A_file_local_channel_is_reported() => new RuleTest<AccessibleExtensionAnalyzer>("""
        [AtaMiniport, Channel<PiixChannel>]
        public partial struct PiixController : IAtaController<PiixController>;
        file struct {|TH0010:PiixChannel|};
        """).RunAsync();

    [Fact, Reports("TH0010")]
    public Task A_channel_in_a_file_local_type_is_reported() => new RuleTest<AccessibleExtensionAnalyzer>("""
        [AtaMiniport, Channel<Board.PiixChannel>]
        public partial struct PiixController : IAtaController<PiixController>;
        file class Board { public struct {|TH0010:PiixChannel|}; }
        """)
    { Messages = ["'Board.PiixChannel' is local to its file, so generated code cannot name it; take the modifier 'file' from 'Board'"] }.RunAsync();

    [Fact, Accepts("TH0010")]
    public Task A_private_channel_of_another_type_is_the_compilers_to_report() => new RuleTest<AccessibleExtensionAnalyzer>("""
        [AtaMiniport, Channel<Board.PiixChannel>]
        public partial struct PiixController : IAtaController<PiixController>;
        public class Board { private struct PiixChannel; }
        """)
    { CompilerErrors = ["CS0122"] }.RunAsync();

    [Fact, Accepts("TH0010")]
    public Task A_private_channel_of_the_miniport_itself_is_accepted() => new RuleTest<AccessibleExtensionAnalyzer>("""
        [AtaMiniport, Channel<PiixController.PiixChannel>]
        public partial struct PiixController : IAtaController<PiixController>
        {
            private struct PiixChannel;
        }
        """).RunAsync();

    [Fact, Accepts("TH0010")]
    public Task A_private_channel_of_the_type_around_both_is_accepted() => new RuleTest<AccessibleExtensionAnalyzer>("""
        partial class Board
        {
            [AtaMiniport, Channel<PiixChannel>]
            private partial struct PiixController : IAtaController<PiixController>;
            private struct PiixChannel;
        }
        """).RunAsync();

    [Fact, Accepts("TH0010")]
    public Task Internal_and_public_types_are_accepted() => new RuleTest<AccessibleExtensionAnalyzer>("""
        [AtaMiniport, Channel<Outer.PiixChannel>]
        internal partial struct PiixController : IAtaController<PiixController>;
        internal static class Outer { internal struct PiixChannel; }
        file struct Unrelated;
        """).RunAsync();
}
