using Tophalf.Analyzers.Declarations;
using Tophalf.Analyzers.Tests.Driver;
using static Tophalf.Analyzers.Tests.Declarations.Source;

namespace Tophalf.Analyzers.Tests.Declarations;

public class RepeatedChannelTests
{
    [Fact, Reports("TH0008")]
    public Task The_second_declaration_of_a_type_is_reported_with_the_count_of_both() => new RuleTest<RepeatedChannelAnalyzer>(Channel() + """
        [AtaMiniport, Channel<PiixChannel>(Count = 2), {|TH0008:Channel<PiixChannel>|}]
        public partial struct PiixController : IAtaController<PiixController>;
        """)
    { Messages = ["Channel type 'PiixChannel' is declared already; write one [Channel<PiixChannel>(Count = 3)] in place of these"] }.RunAsync();

    [Fact, Reports("TH0008")]
    public Task A_type_is_repeated_across_parts_of_the_miniport() => new RuleTest<RepeatedChannelAnalyzer>(
        Controller,
        Channel(),
        """
        [{|TH0008:Channel<PiixChannel>|}]
        public partial struct PiixController;
        """).RunAsync();

    [Fact, Accepts("TH0008")]
    public Task Different_types_are_accepted() => new RuleTest<RepeatedChannelAnalyzer>(Channel() + Channel("Other") + """
        [AtaMiniport, Channel<PiixChannel>(Count = 2), Channel<Other>]
        public partial struct PiixController : IAtaController<PiixController>;
        """).RunAsync();

    [Fact, Accepts("TH0008")]
    public Task Types_that_do_not_bind_are_not_compared() => new RuleTest<RepeatedChannelAnalyzer>("""
        [AtaMiniport, Channel<Missing>, Channel<Missing>]
        public partial struct PiixController : IAtaController<PiixController>;
        """)
    { CompilerErrors = ["CS0246"] }.RunAsync();
}
