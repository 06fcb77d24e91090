using Tophalf.Analyzers.Overrides;
using Tophalf.CodeFixes.Contract;
using Tophalf.CodeFixes.Tests.Driver;

namespace Tophalf.CodeFixes.Tests.Contract;

/// <summary>What an override asks for, said where its callers look.</summary>
public sealed class SayInContractTests
{
    [Theory]
    [InlineData("[NeverIn(MiniportContext.BuildIo)]", "[NeverIn(MiniportContext.Interrupt, Reason = \"It waits.\")]")]
    [InlineData("[NeverIn(MiniportContext.BuildIo)]", "[OnlyIn(MiniportContext.Worker)]")]
    [InlineData("// Mends the channel.", "[ResultMustBeInspected]")]
    public Task The_contract_says_it_too(string contract, string own) =>
        new FixTest<OverrideAnalyzer, SayInContract>(
            [Contract(contract), Override(own, "{|TH1015:Recover|}")],
            [Contract($"{contract}\n    {own}"), Override(own, "Recover")])
            .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_parameter_of_the_contract_says_it_too() =>
        new FixTest<OverrideAnalyzer, SayInContract>(
            [
                """
                unsafe interface IQueue
                {
                    void Finish(int tag, IdeRequestBlock* irb);
                }
                """,
                """
                unsafe struct Queue : IQueue
                {
                    void IQueue.{|TH1015:Finish|}(int tag, [HandedBack] IdeRequestBlock* irb) { }
                }
                """,
            ],
            [
                """
                unsafe interface IQueue
                {
                    void Finish(int tag, [HandedBack] IdeRequestBlock* irb);
                }
                """,
                """
                unsafe struct Queue : IQueue
                {
                    void IQueue.Finish(int tag, [HandedBack] IdeRequestBlock* irb) { }
                }
                """,
            ]).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_property_says_it_as_a_whole() =>
        new FixTest<OverrideAnalyzer, SayInContract>(
            ["abstract class Base\n{\n    [NeverIn(MiniportContext.BuildIo)]\n    public abstract int Left { get; }\n}",
             "class Derived : Base\n{\n    [NeverIn(MiniportContext.Interrupt)]\n    public override int {|TH1015:Left|} => 1;\n}"],
            ["abstract class Base\n{\n    [NeverIn(MiniportContext.BuildIo)]\n    [NeverIn(MiniportContext.Interrupt)]\n    public abstract int Left { get; }\n}",
             "class Derived : Base\n{\n    [NeverIn(MiniportContext.Interrupt)]\n    public override int Left => 1;\n}"])
            .RunAsync(TestContext.Current.CancellationToken);

    // A member that runs in the context cannot forbid it, and a second list of contexts forbids nothing.
    [Theory]
    [InlineData("[RunsIn(MiniportContext.Interrupt)]", "[NeverIn(MiniportContext.Interrupt)]")]
    [InlineData("[OnlyIn(MiniportContext.Worker | MiniportContext.Timer)]", "[OnlyIn(MiniportContext.Worker)]")]
    public Task What_would_not_help_is_not_offered(string contract, string own) =>
        new FixTest<OverrideAnalyzer, SayInContract>([Contract(contract), Override(own, "{|TH1015:Recover|}")], null)
            .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task The_contract_of_another_assembly_stays_as_it_is() =>
        new FixTest<OverrideAnalyzer, SayInContract>(
            ["class Recovery : System.IDisposable\n{\n    [ResultMustBeInspected]\n    public void {|TH1015:Dispose|}() { }\n}"], null)
            .RunAsync(TestContext.Current.CancellationToken);

    private static string Contract(string attributes) => $$"""
        interface IRecovery
        {
            {{attributes}}
            bool Recover();
        }
        """;

    private static string Override(string attributes, string name) => $$"""
        struct Recovery : IRecovery
        {
            {{attributes}}
            public bool {{name}}() => true;
        }
        """;
}
