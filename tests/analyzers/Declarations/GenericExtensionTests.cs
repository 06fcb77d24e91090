using Tophalf.Analyzers.Declarations;
using Tophalf.Analyzers.Tests.Driver;
using static Tophalf.Analyzers.Tests.Declarations.Source;

namespace Tophalf.Analyzers.Tests.Declarations;

public class GenericExtensionTests
{
    [Fact, Reports("TH0009")]
    public Task A_generic_miniport_is_reported() => new RuleTest<GenericExtensionAnalyzer>("""
        [AtaMiniport]
        public partial struct {|TH0009:PiixController|}<TVariant>;
        """)
    {
        Messages = ["'PiixController<TVariant>' is generic or lies in the generic type 'PiixController<TVariant>', but native entry points have no type parameters; write a struct without any for each variant"],
    }.RunAsync();

    [Fact, Reports("TH0009")]
    public Task A_miniport_in_a_generic_type_is_reported() => new RuleTest<GenericExtensionAnalyzer>("""
        public partial class Board<T>
        {
            public partial class Slot
            {
                [AtaMiniport]
                public partial struct {|TH0009:PiixController|};
            }
        }
        """).RunAsync();

    [Fact, Reports("TH0009")]
    public Task A_generic_channel_is_reported() => new RuleTest<GenericExtensionAnalyzer>(
        """
        [AtaMiniport, Channel<PiixChannel<byte>>]
        public unsafe partial struct PiixController : IAtaController<PiixController>;
        public struct {|TH0009:PiixChannel|}<T>;
        """).RunAsync();

    [Fact, Reports("TH0009")]
    public Task A_channel_in_a_generic_type_of_another_file_is_reported_in_the_attribute() => new RuleTest<GenericExtensionAnalyzer>(
        """
        [AtaMiniport, Channel<{|TH0009:Board<byte>.PiixChannel|}>]
        public unsafe partial struct PiixController : IAtaController<PiixController>;
        """,
        "public class Board<T> { public struct PiixChannel; }").RunAsync();

    [Fact, Accepts("TH0009")]
    public Task Types_without_parameters_are_accepted() => new RuleTest<GenericExtensionAnalyzer>(
        Controller + Channel() + "public struct Ring<T> { public T First; }").RunAsync();

    [Fact, Accepts("TH0009")]
    public Task Generic_fields_are_accepted() => new RuleTest<GenericExtensionAnalyzer>(
        Controller + Channel(more: "public Ring<int> Requests;") + "public struct Ring<T> { public T First; }").RunAsync();
}
