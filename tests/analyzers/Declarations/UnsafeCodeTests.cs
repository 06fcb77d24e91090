using Tophalf.Analyzers.Declarations;
using Tophalf.Analyzers.Tests.Driver;
using static Tophalf.Analyzers.Tests.Declarations.Source;

namespace Tophalf.Analyzers.Tests.Declarations;

public class UnsafeCodeTests
{
    [Fact, Reports("TH0013")]
    public Task A_miniport_in_a_project_without_unsafe_code_is_reported() => new RuleTest<UnsafeCodeAnalyzer>("""
        [AtaMiniport]
        public partial struct {|TH0013:PiixController|} : IAtaController<PiixController>;
        """)
    {
        AllowUnsafe = false,
        Messages = ["Miniport 'PiixController' needs unsafe code; write <AllowUnsafeBlocks>true</AllowUnsafeBlocks> in the project file"],
    }.RunAsync();

    [Fact, Accepts("TH0013")]
    public Task A_miniport_in_a_project_with_unsafe_code_is_accepted() => new RuleTest<UnsafeCodeAnalyzer>(Controller + Channel()).RunAsync();

    [Fact, Accepts("TH0013")]
    public Task A_project_without_a_miniport_needs_no_unsafe_code() => new RuleTest<UnsafeCodeAnalyzer>(
        "public class Host { public InterruptOutcome Last; }")
    { AllowUnsafe = false }.RunAsync();
}
