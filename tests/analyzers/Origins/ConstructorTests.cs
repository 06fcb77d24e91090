using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Origins;

/// <summary>What a constructor is given is followed to where it is called, whichever way the object is made.</summary>
public sealed class ConstructorTests
{
    [Theory]
    [InlineData("static readonly Port s_port = new Port(Dirty);")]
    [InlineData("static readonly Port s_port = new(Dirty);")]
    [InlineData("static readonly Port s_port = new Driver.Port(Dirty);")]
    [InlineData("static readonly Port s_port = new global::Driver.Port(given: Dirty, count: 1);")]
    [InlineData("static readonly Port s_port = new Alias(Dirty);")]
    [InlineData("static readonly Port s_port = new Derived();")]
    [InlineData("static readonly Port s_port = new Primary();")]
    [InlineData("static readonly Port s_port = new Port();")]
    [Reports("TH3001")]
    [Accepts("TH9001")]
    public Task It_is_followed(string port) => Run(port, "s_port.Call()", isReached: true);

    [Theory]
    [InlineData("static readonly Port s_port = new Port(Clean);", "s_port.Call()")]
    [InlineData("static readonly Port s_port = new(Dirty);", "bool made = s_port is not null")]
    [InlineData("static readonly Port s_port = new Port(Clean); static readonly Other s_other = new(Dirty);", "s_port.Call()")]
    [Accepts("TH3001")]
    [Accepts("TH9001")]
    public Task It_is_not_called(string port, string call) => Run(port, call, isReached: false);

    [Fact]
    [Reports("TH9001")]
    public Task What_others_can_make_is_unknown() =>
        new RuleTest<ContextAnalyzer>("""
            public sealed class Port(Action given)
            {
                [RunsIn(MiniportContext.Interrupt)]
                void Service() => {|TH9001:given()|};
            }

            static class Start
            {
                static readonly Port s_port = new(static () => { });
            }
            """).RunAsync();

    [Fact]
    [Reports("TH3001")]
    [Accepts("TH9001")]
    public Task A_part_of_the_type_in_another_file_is_looked_into() =>
        new RuleTest<ContextAnalyzer>(
            """
            partial class Channel
            {
                private Action? _done;

                [RunsIn(MiniportContext.Interrupt)]
                void Service() => _done?.Invoke();
            }
            """,
            """
            partial class Channel
            {
                void Start() => _done = static () => {|TH3001:Thread.Sleep(1)|};
            }
            """).RunAsync();

    private static Task Run(string port, string call, bool isReached) =>
        new RuleTest<ContextAnalyzer>(
            $$"""
            using Alias = Driver.Port;

            namespace Driver;

            static class Channel
            {
                {{port}}

                [RunsIn(MiniportContext.Interrupt)]
                static void Service()
                {
            #pragma warning disable TH2001, TH2003
                    {{call}};
                }

                internal static void Clean() { }
                internal static void Dirty() => {{(isReached ? "{|TH3001:Thread.Sleep(1)|}" : "Thread.Sleep(1)")}};
            }
            """,
            $$"""
            namespace Driver;

            class Port
            {
                private readonly Action _given;

                internal Port(Action given, int count = 0) => _given = given;

                internal Port() : this({{(port.Contains("new Port()") ? "Channel.Dirty" : "Channel.Clean")}}) { }

                internal void Call() => _given();
            }

            class Derived : Port
            {
                internal Derived() : base({{(port.Contains("Derived") ? "Channel.Dirty" : "Channel.Clean")}}, 2) { }
            }

            class Primary() : Port({{(port.Contains("Primary") ? "Channel.Dirty" : "Channel.Clean")}});

            class Other
            {
                private readonly Action _given;

                internal Other(Action given) => _given = given;

                internal void Call() => _given();
            }
            """).RunAsync();
}
