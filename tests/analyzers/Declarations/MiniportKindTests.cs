using Tophalf.Analyzers.Declarations;
using Tophalf.Analyzers.Tests.Driver;
using static Tophalf.Analyzers.Tests.Declarations.Source;

namespace Tophalf.Analyzers.Tests.Declarations;

public class MiniportKindTests
{
    [Fact, Reports("TH0002")]
    public Task A_class_is_reported() => new RuleTest<MiniportKindAnalyzer>("""
        [AtaMiniport]
        public partial class {|TH0002:PiixController|};
        """)
    {
        Messages = ["Miniport 'PiixController' is a class, but the port driver allocates the controller extension as raw memory; declare it as 'unsafe partial struct PiixController'"],
    }.RunAsync();

    [Fact, Reports("TH0002")]
    public Task A_record_class_is_reported() => new RuleTest<MiniportKindAnalyzer>("""
        [AtaMiniport]
        public partial record {|TH0002:PiixController|};
        """).RunAsync();

    [Fact, Reports("TH0002")]
    public Task A_ref_struct_is_reported() => new RuleTest<MiniportKindAnalyzer>("""
        [AtaMiniport]
        public ref partial struct {|TH0002:PiixController|};
        """).RunAsync();

    [Fact, Reports("TH0002")]
    public Task The_part_with_the_attribute_is_where_it_is_reported() => new RuleTest<MiniportKindAnalyzer>("""
        public partial class PiixController;
        [AtaMiniport]
        public partial class {|TH0002:PiixController|};
        public partial class PiixController;
        """).RunAsync();

    [Fact, Accepts("TH0002")]
    public Task A_struct_is_accepted() => new RuleTest<MiniportKindAnalyzer>(Controller + Channel()).RunAsync();

    [Fact, Accepts("TH0002")]
    public Task A_record_struct_is_accepted() => new RuleTest<MiniportKindAnalyzer>("""
        [AtaMiniport]
        public partial record struct PiixController : IAtaController<PiixController>;
        """).RunAsync();

    [Fact, Accepts("TH0002")]
    public Task A_class_without_the_attribute_is_accepted() => new RuleTest<MiniportKindAnalyzer>("public class Host;").RunAsync();

    [Fact, Accepts("TH0002")]
    public Task An_attribute_of_the_same_name_from_elsewhere_is_not_ours() => new RuleTest<MiniportKindAnalyzer>("""
        namespace Other
        {
            public sealed class AtaMiniportAttribute : Attribute;
            [AtaMiniport]
            public class PiixController;
        }
        """).RunAsync();
}
