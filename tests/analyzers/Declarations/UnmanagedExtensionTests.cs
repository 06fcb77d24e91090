using Tophalf.Analyzers.Declarations;
using Tophalf.Analyzers.Tests.Driver;
using static Tophalf.Analyzers.Tests.Declarations.Source;

namespace Tophalf.Analyzers.Tests.Declarations;

public class UnmanagedExtensionTests
{
    [Fact, Reports("TH0004")]
    public Task A_managed_field_of_a_channel_is_named() => new RuleTest<UnmanagedExtensionAnalyzer>(
        Controller + Channel(more: "public string {|TH0004:Name|}; public object Other;"))
    {
        CompilerErrors = ["CS8377"],
        Messages = ["'PiixChannel' is not unmanaged: 'Name' is of the managed type 'string'; store a number, a pointer or an index instead"],
    }.RunAsync();

    [Fact, Reports("TH0004")]
    public Task A_managed_field_deep_inside_is_named_with_the_path_to_it() => new RuleTest<UnmanagedExtensionAnalyzer>(
        Controller + Channel(more: "public Ring {|TH0004:Requests|};"),
        """
        public struct Ring
        {
            public int Head;
            public Entry First;
        }

        public struct Entry
        {
            public int[] Buffer;
        }
        """)
    {
        CompilerErrors = ["CS8377"],
        Messages = ["'PiixChannel' is not unmanaged: 'Requests.First.Buffer' is of the managed type 'int[]'; store a number, a pointer or an index instead"],
    }.RunAsync();

    [Fact, Reports("TH0004")]
    public Task A_miniport_without_its_contract_is_checked_too() => new RuleTest<UnmanagedExtensionAnalyzer>("""
        [AtaMiniport]
        public partial struct PiixController
        {
            public Action {|TH0004:Completed|};
        }
        """).RunAsync();

    [Fact, Reports("TH0004")]
    public Task The_field_behind_a_property_is_reported_at_the_property() => new RuleTest<UnmanagedExtensionAnalyzer>("""
        [AtaMiniport]
        public partial struct PiixController
        {
            public List<int> {|TH0004:Pending|} { get; set; }
        }
        """)
    { Messages = ["'PiixController' is not unmanaged: 'Pending' is of the managed type 'List<int>'; store a number, a pointer or an index instead"] }.RunAsync();

    [Fact, Reports("TH0004")]
    public Task What_a_structure_of_another_assembly_hides_is_not_named() => new RuleTest<UnmanagedExtensionAnalyzer>("""
        [AtaMiniport]
        public partial struct PiixController
        {
            public ArraySegment<byte> {|TH0004:Buffer|};
        }
        """)
    { Messages = ["'PiixController' is not unmanaged: 'Buffer' is of the managed type 'ArraySegment<byte>'; store a number, a pointer or an index instead"] }.RunAsync();

    [Fact, Reports("TH0004")]
    public Task A_public_field_of_a_structure_of_another_assembly_is_named() => new RuleTest<UnmanagedExtensionAnalyzer>("""
        [AtaMiniport]
        public partial struct PiixController
        {
            public (int, string) {|TH0004:Pair|};
        }
        """)
    { Messages = ["'PiixController' is not unmanaged: 'Pair.Item2' is of the managed type 'string'; store a number, a pointer or an index instead"] }.RunAsync();

    [Fact, Accepts("TH0004")]
    public Task Unmanaged_fields_of_every_kind_are_accepted() => new RuleTest<UnmanagedExtensionAnalyzer>(
        Controller + Channel(more: """
            public int* Pointer;
            public delegate* unmanaged<void> Function;
            public fixed byte Buffer[512];
            public Guid Id;
            public int? Last;
            public (int, nint) Pair;
            public DayOfWeek Day;
            public static string? Shared;
            public const string Name = "";
            public Inner Nested;
            public string Text => "";
            public struct Inner { public ulong Value; }
            """)).RunAsync();

    [Fact, Accepts("TH0004")]
    public Task A_field_that_does_not_bind_hides_the_answer() => new RuleTest<UnmanagedExtensionAnalyzer>("""
        [AtaMiniport]
        public partial struct PiixController
        {
            public Missing Field;
            public Half Other;
            public PiixController Self;
        }

        public struct Half
        {
            public AlsoMissing Field;
        }
        """)
    { CompilerErrors = ["CS0246", "CS0523"] }.RunAsync();

    [Fact, Accepts("TH0004")]
    public Task Other_structures_may_hold_what_they_like() => new RuleTest<UnmanagedExtensionAnalyzer>("public struct Host { public string Name; }").RunAsync();
}
