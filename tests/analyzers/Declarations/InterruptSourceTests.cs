using Tophalf.Analyzers.Declarations;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Declarations;

public class InterruptSourceTests
{
    private const string Members = """
            public static uint Claim(ref Clock source) => 0;
            public static uint Dismiss(ref Clock source, uint cause) => cause;
            public static InterruptOutcome Service(ref Clock source, uint cause) => InterruptOutcome.Handled;
            public static void DisableInterrupts(ref Clock source) { }
            public static void EnableInterrupts(ref Clock source) { }
            public static uint Poll(ref Clock source) => 0;
            public static void Work(ref Clock source, uint cause) { }

        """;

    private const string Request = "public static bool RequestWorker(ref Clock source) => true;";

    [Fact, Reports("TH0015")]
    public Task A_structure_that_is_not_partial_is_reported() => Expect(
        "public struct {|TH0015:Clock|} : IInterruptSource<Clock> {" + Members + Request + "}",
        "Interrupt source 'Clock' cannot get a second part, because 'Clock' is not partial; declare 'Clock' as partial");

    [Fact, Reports("TH0015")]
    public Task A_class_is_reported() => Expect(
        "public partial class {|TH0015:Clock|} { }",
        "Interrupt source 'Clock' is no struct that can lie in plain memory; declare it as 'partial struct Clock'");

    [Fact, Reports("TH0015")]
    public Task A_structure_without_the_contract_is_reported() => Expect(
        "public partial struct {|TH0015:Clock|} { }",
        "Interrupt source 'Clock' does not implement 'IInterruptSource<Clock>'; write 'Clock : IInterruptSource<Clock>'");

    [Fact, Reports("TH0015")]
    public Task A_structure_local_to_its_file_is_reported() => Expect(
        "file partial struct {|TH0015:Clock|} : IInterruptSource<Clock> {" + Members + Request + "}",
        "Interrupt source 'Clock' cannot be named by generated code, because 'Clock' is local to its file; remove 'file'");

    [Fact, Reports("TH0015")]
    public Task A_source_in_a_generic_type_is_reported() => Expect(
        "public partial struct {|TH0015:Clock|}<T> { }",
        "Interrupt source 'Clock' is generic, or lies in the generic type 'Clock<T>'; take the type parameters away");

    [Fact, Reports("TH0015")]
    public Task A_member_implemented_explicitly_is_reported() => Expect(
        "public partial struct {|TH0015:Clock|} : IInterruptSource<Clock> {" + Members
            + "static bool IInterruptSource<Clock>.RequestWorker(ref Clock source) => true; }",
        "Interrupt source 'Clock' implements 'RequestWorker' explicitly, and generated code calls it by name; write it as a public static member");

    [Fact, Reports("TH0015")]
    public Task A_managed_field_is_reported() => new RuleTest<InterruptSourceAnalyzer>(
        "[InterruptSource] public partial struct {|TH0015:Clock|} { public string Name; }")
    {
        Messages = ["Interrupt source 'Clock' is not unmanaged: 'Name' is of the managed type 'string'; store a number, a pointer or an index instead"],
    }.RunAsync();

    [Fact, Accepts("TH0015")]
    public Task A_source_and_types_without_the_attribute_are_accepted() => new RuleTest<InterruptSourceAnalyzer>(
        "[InterruptSource] public partial struct Clock : IInterruptSource<Clock> {" + Members + Request + "} public class Other { public string Name; }").RunAsync();

    private static Task Expect(string declaration, string message) =>
        new RuleTest<InterruptSourceAnalyzer>("[InterruptSource] " + declaration) { Messages = [message] }.RunAsync();
}
