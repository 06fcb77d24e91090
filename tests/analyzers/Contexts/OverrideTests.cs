using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Overrides;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>
/// What is said of a virtual member holds for what overrides or implements it: callers trust it, and an override that asks
/// for more is reported where it is written.
/// </summary>
public sealed class OverrideTests
{
    [Theory]
    [InlineData("[RunsIn(MiniportContext.Interrupt)]", "[NeverIn(MiniportContext.Interrupt)]")]
    [InlineData("[RunsIn(MiniportContext.Interrupt | MiniportContext.Worker)]", "[OnlyIn(MiniportContext.Worker)]")]
    [InlineData("[NeverIn(MiniportContext.BuildIo)]", "[NeverIn(MiniportContext.BuildIo), NeverIn(MiniportContext.Interrupt)]")]
    [InlineData("[OnlyIn(MiniportContext.Worker | MiniportContext.Timer)]", "[OnlyIn(MiniportContext.Worker)]")]
    [InlineData("[OnlyIn(MiniportContext.Control)]", "[OnlyIn(MiniportContext.Control, IdeControlAction.Start)]")]
    [InlineData("", "[ResultMustBeInspected]")]
    [Reports("TH1015")]
    public Task An_override_asks_for_more(string contract, string own) => Declare(contract, own, "{|TH1015:Recover|}");

    [Theory]
    [InlineData("[RunsIn(MiniportContext.Interrupt)]", "[NeverIn(MiniportContext.BuildIo)]")]
    [InlineData("[RunsIn(MiniportContext.Worker)]", "[OnlyIn(MiniportContext.Worker | MiniportContext.Timer)]")]
    [InlineData("[RunsIn(MiniportContext.Interrupt)]", "[RunsIn(MiniportContext.Worker)]")]
    [InlineData("[NeverIn(MiniportContext.Interrupt | MiniportContext.BuildIo)]", "[NeverIn(MiniportContext.Interrupt)]")]
    [InlineData("[OnlyIn(MiniportContext.Worker)]", "[OnlyIn(MiniportContext.Worker | MiniportContext.Timer)]")]
    [InlineData("[OnlyIn(MiniportContext.Control, IdeControlAction.Start)]", "[OnlyIn(MiniportContext.Control, IdeControlAction.Start)]")]
    [InlineData("[ResultMustBeInspected]", "[ResultMustBeInspected]")]
    [InlineData("[ResultMustBeInspected]", "")]
    [InlineData("", "[NeverIn(MiniportContext.Interrupt)]")]
    [Accepts("TH1015")]
    public Task An_override_keeps_to_its_contract(string contract, string own) => Declare(contract, own, "Recover");

    [Fact]
    [Reports("TH1015")]
    public Task The_message_says_what_each_of_them_says() =>
        new RuleTest<OverrideAnalyzer>("""
            unsafe interface IRecovery
            {
                [RunsIn(MiniportContext.Interrupt)]
                void Recover();
                void Finish(IdeRequestBlock* irb);
                [OnlyIn(MiniportContext.Worker)]
                int Left { get; }
            }

            unsafe class Recovery : IRecovery
            {
                [NeverIn(MiniportContext.Interrupt)]
                public void {|TH1015:Recover|}() { }

                void IRecovery.{|TH1015:Finish|}([HandedBack] IdeRequestBlock* irb) { }

                [NeverIn(MiniportContext.Worker)]
                public int {|TH1015:Left|} => 1;
            }
            """)
        {
            Messages =
            [
                "Recovery.Recover must not run in interrupt context, and IRecovery.Recover, as which it is called, may run there",
                "Recovery.Finish hands 'irb' back to the port driver, and IRecovery.Finish, as which it is called, says nothing of that",
                "Recovery.Left must not run in worker context, and IRecovery.Left, as which it is called, may run there",
            ],
        }.RunAsync();

    private static Task Declare(string contract, string own, string name) =>
        new RuleTest<OverrideAnalyzer>(
            $$"""
            interface IRecovery
            {
                {{contract}}
                bool Recover();
            }

            class Recovery : IRecovery
            {
                {{own}}
                public bool {{name}}() => true;
            }
            """,
            $$"""
            abstract class Base
            {
                {{contract}}
                public abstract bool Recover();
            }

            class Derived : Base
            {
                {{own}}
                public override bool {{name}}() => true;
            }
            """).RunAsync();

    [Theory]
    [InlineData("[NeverIn(MiniportContext.Interrupt)] ", "", "{|TH1001:recovery.Recover()|}")]
    [InlineData("[OnlyIn(MiniportContext.Worker)] ", "", "{|TH1002:recovery.Recover()|}")]
    [InlineData("", "[NeverIn(MiniportContext.Interrupt)] ", "{|TH1001:recovery.Recover()|}")]
    [InlineData("", "[OnlyIn(MiniportContext.Worker)] ", "{|TH1002:recovery.Recover()|}")]
    public Task A_rule_holds_whichever_of_them_is_called(string contract, string own, string call) => BothWays(contract, own, call, call);

    // The override that asks for more is told so once, not each of its callers.
    [Fact]
    [Accepts("TH1001")]
    public Task Who_calls_by_the_contract_trusts_it() =>
        BothWays("[NeverIn(MiniportContext.BuildIo)] ", "[NeverIn(MiniportContext.Interrupt)] ", "recovery.Recover()", null);

    private static Task BothWays(string contract, string own, string call, string? direct) =>
        new RuleTest<ContextAnalyzer>($$"""
            interface IRecovery
            {
                {{contract}}void Recover();
            }

            sealed class Recovery : IRecovery
            {
                {{own}}public void Recover() { }
            }

            static class Channel
            {
                [RunsIn(MiniportContext.Interrupt)]
                static void Interrupt(IRecovery recovery) => {{call}};

                [RunsIn(MiniportContext.{{(direct is null ? "Worker" : "Interrupt")}})]
                static void Direct(Recovery recovery) => {{direct ?? "recovery.Recover()"}};
            }
            """).RunAsync();

    [Fact]
    [Reports("TH2001")]
    public Task An_override_runs_where_its_contract_does_whatever_it_says_itself() =>
        new RuleTest<ContextAnalyzer>("""
            interface IDriver
            {
                [RunsIn(MiniportContext.Interrupt)]
                void Interrupt();
            }

            class Driver : IDriver
            {
                [RunsIn(MiniportContext.Control)]
                public void Interrupt() => _ = {|TH2001:new Driver()|};
            }
            """).RunAsync();

    [Theory]
    [InlineData("Interrupt", "driver.Serve()")]
    [InlineData("StartIo", "{|TH9001:driver.Serve()|}")]
    public Task What_runs_in_a_context_by_contract_is_known_to_in_that_context(string context, string call) =>
        new RuleTest<ContextAnalyzer>($$"""
            interface IDriver
            {
                [RunsIn(MiniportContext.Interrupt)]
                void Serve();
            }

            static class Channel
            {
                [RunsIn(MiniportContext.{{context}})]
                static void Run(IDriver driver) => {{call}};
            }
            """).RunAsync();

    [Fact]
    [Reports("TH1004"), Reports("TH1006")]
    public Task Arguments_and_results_mean_what_the_contract_says() =>
        new RuleTest<ContextAnalyzer>("""
            unsafe interface IQueue
            {
                void Finish([HandedBack] IdeRequestBlock* irb);

                [ResultMustBeInspected]
                bool Ask();
            }

            sealed unsafe class Queue : IQueue
            {
                public void Finish(IdeRequestBlock* irb) { }

                public bool Ask() => true;

                [RunsIn(MiniportContext.StartIo)]
                static void Start(Queue queue, IdeRequestBlock* irb)
                {
                    {|TH1004:queue.Ask()|};
                    queue.Finish(irb);
                    {|TH1006:irb->IrbStatus|} = 0;
                }
            }
            """).RunAsync();

    // The rule file says that the member is clean. What is written here is looked at all the same.
    [Fact]
    [Reports("TH2001")]
    public Task What_a_rule_file_says_of_a_virtual_member_is_not_taken_from_its_overrides() =>
        new RuleTest<ContextAnalyzer>("""
            abstract class Base
            {
                public virtual void Serve() => _ = new object();
            }

            class Derived : Base
            {
                public override void Serve() => _ = {|TH2001:new object()|};
            }

            static class Channel
            {
                [RunsIn(MiniportContext.Interrupt)]
                static void Run(Base served) => served.Serve();
            }
            """)
        {
            AdditionalFiles = [("TophalfRules.txt", "M:Base.Serve; clean")],
        }.RunAsync();
}
