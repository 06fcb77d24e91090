using Tophalf.Analyzers.Declarations;
using Tophalf.Analyzers.Tests.Driver;
using static Tophalf.Analyzers.Tests.Declarations.Source;

namespace Tophalf.Analyzers.Tests.Declarations;

public class PartialMiniportTests
{
    [Fact, Reports("TH0001")]
    public Task A_miniport_that_is_not_partial_is_reported_at_its_name() => new RuleTest<PartialMiniportAnalyzer>(
        Channel(),
        ControllerAttributes + """

        public struct {|TH0001:PiixController|} : IAtaController<PiixController>;
        """)
    {
        Messages = ["'PiixController' is not partial, so the generated part of miniport 'PiixController' cannot join it; write 'partial struct PiixController'"],
    }.RunAsync();

    [Fact, Reports("TH0001")]
    public Task Every_containing_type_that_is_not_partial_is_reported() => new RuleTest<PartialMiniportAnalyzer>(
        Channel(controller: "Board.Slot.PiixController"),
        """
        public class {|TH0001:Board|}
        {
            public partial class Slot
            {
                [AtaMiniport, Channel<PiixChannel>]
                public partial struct PiixController : IAtaController<PiixController>;
            }
        }
        """)
    {
        Messages = ["'Board' is not partial, so the generated part of miniport 'PiixController' cannot join it; write 'partial class Board'"],
    }.RunAsync();

    [Fact, Reports("TH0001")]
    public Task A_containing_record_is_named_with_both_of_its_keywords() => new RuleTest<PartialMiniportAnalyzer>("""
        public record struct {|TH0001:Board|}
        {
            [AtaMiniport]
            public partial struct PiixController : IAtaController<PiixController>;
        }
        """)
    {
        Messages = ["'Board' is not partial, so the generated part of miniport 'PiixController' cannot join it; write 'partial record struct Board'"],
    }.RunAsync();

    [Fact, Reports("TH0001")]
    public Task A_part_without_the_modifier_beside_one_with_it_is_reported() => new RuleTest<PartialMiniportAnalyzer>(
        Channel(),
        Controller,
        "public struct {|TH0001:PiixController|};")
    { CompilerErrors = ["CS0260"] }.RunAsync();

    [Fact, Accepts("TH0001")]
    public Task A_partial_miniport_and_other_types_are_accepted() => new RuleTest<PartialMiniportAnalyzer>(
        Controller + Channel() + "public struct Ring;").RunAsync();

    [Fact, Accepts("TH0001")]
    public Task A_miniport_in_partial_types_is_accepted() => new RuleTest<PartialMiniportAnalyzer>("""
        public partial interface IBoard
        {
            partial record Slot
            {
                [AtaMiniport]
                public partial struct PiixController : IAtaController<PiixController>;
            }
        }
        """).RunAsync();
}
