using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>Two objects of a class that are made otherwise do otherwise.</summary>
public sealed class MadeObjectTests
{
    private const string Captured = "class Engine(bool polled) { public void Step() { if (polled) { Channel.Go(); } } }";
    private const string Field = "class Engine { readonly bool _polled; public Engine(bool polled) { _polled = polled; } public void Step() => Then(); void Then() { if (_polled) { Channel.Go(); } } }";
    private const string Initial = "class Engine(bool polled) { bool Polled { get; } = polled; public void Step() { if (Polled) { Channel.Go(); } } }";
    private const string Initialized = "class Engine { internal bool Polled; public void Step() { if (Polled) { Channel.Go(); } } }";
    private const string Chosen = "enum Mode { Quiet, Loud } class Engine { internal Mode Mode { get; init; } public void Step() { void Now() { if (Mode == Mode.Loud) { Channel.Go(); } } Now(); } }";
    private const string Called = "class Engine(Action done) { public void Step() => done(); }";
    private const string Base = "abstract class Engine { public void Step() => Then(); protected virtual void Then() { } } class Quiet : Engine; class Loud : Engine { protected override void Then() => Channel.Go(); }";
    private const string Positional = "sealed record Engine(bool Polled) { public void Step() { if (Polled) { Channel.Go(); } } }";
    private const string Injected = "interface ICall { void Now(); } class Soft : ICall { public void Now() { } } class Hard : ICall { public void Now() => Channel.Go(); } class Engine(ICall call) { internal static readonly ICall Kept = new Soft(); public void Step() => call.Now(); }";
    private const string Asked = "class Engine(bool polled) { bool IsPolled => polled; bool Asks() { if (IsPolled) { return true; } return false; } public void Step() { if (Asks()) { Channel.Go(); } } }";
    private const string Options = "sealed record Option(bool Polled); class Engine(Option option) { public void Step() => Act(option); static void Act(Option given) { if (given.Polled) { Channel.Go(); } } }";
    private const string Values = "readonly struct Option(bool polled) { public bool Polled => polled; } class Engine { public void Loud() => Act(new Option(true)); public void Step() => Act(new Option(false)); static void Act(Option given) { if (given.Polled) { Channel.Go(); } } }";
    private const string Property = "interface IEngine { bool Polls { get; } void Step() { if (Polls) { Channel.Go(); } } } class Quiet : IEngine { public bool Polls => false; } class Loud : IEngine { public bool Polls => true; }";

    [Theory]
    [InlineData(Captured, "Engine", "new(true)", "new(false)")]
    [InlineData(Field, "Engine", "new(true)", "new Engine(polled: false)")]
    [InlineData(Initial, "Engine", "new(true)", "new(false)")]
    [InlineData(Initialized, "Engine", "new() { Polled = true }", "new() { Polled = false }")]
    [InlineData(Chosen, "Engine", "new() { Mode = Mode.Loud }", "new() { Mode = Mode.Quiet }")]
    [InlineData(Called, "Engine", "new(Channel.Go)", "new(static () => { })")]
    [InlineData(Base, "Engine", "new Loud()", "new Quiet()")]
    [InlineData(Positional, "Engine", "new(true)", "new(false)")]
    [InlineData(Injected, "Engine", "new(new Hard())", "new(new Soft())")]
    [InlineData(Injected, "Engine", "new(new Hard())", "new(Engine.Kept)")]
    [InlineData(Asked, "Engine", "new(true)", "new(false)")]
    [InlineData(Options, "Engine", "new(new Option(true))", "new(new Option(false))")]
    [InlineData(Values, "Engine", "new()", "new()")]
    [Accepts("TH1001")]
    public Task One_is_not_the_other(string types, string type, string loud, string quiet) => Run(types, type, loud, quiet, "s_quiet.Step();", isReached: false);

    [Theory]
    [InlineData(Captured, "Engine", "new(true)", "new(false)")]
    [InlineData(Field, "Engine", "new(true)", "new Engine(polled: false)")]
    [InlineData(Initial, "Engine", "new(true)", "new(false)")]
    [InlineData(Initialized, "Engine", "new() { Polled = true }", "new() { Polled = false }")]
    [InlineData(Chosen, "Engine", "new() { Mode = Mode.Loud }", "new() { Mode = Mode.Quiet }")]
    [InlineData(Called, "Engine", "new(Channel.Go)", "new(static () => { })")]
    [InlineData(Base, "Engine", "new Loud()", "new Quiet()")]
    [InlineData(Property, "IEngine", "new Loud()", "new Quiet()")]
    [InlineData(Positional, "Engine", "new(true)", "new(false)")]
    [InlineData(Injected, "Engine", "new(new Hard())", "new(new Soft())")]
    [InlineData(Asked, "Engine", "new(true)", "new(false)")]
    [InlineData(Options, "Engine", "new(new Option(true))", "new(new Option(false))")]
    [Reports("TH1001")]
    public Task The_other_is_seen(string types, string type, string loud, string quiet) => Run(types, type, loud, quiet, "s_quiet.Step(); s_loud.Step();", isReached: true);

    // Whatever may be another object, or be changed, is anything that there is.
    [Theory]
    [InlineData(Captured, "Engine", "new(true)", "new(false)", "s_any.Step();")]
    [InlineData(Values, "Engine", "new()", "new()", "s_quiet.Loud();")]
    [InlineData(Base, "Engine", "new Loud()", "new Quiet()", "s_any.Step();")]
    [InlineData(Captured, "Engine", "new(true)", "new(Environment.TickCount > 0)", "s_quiet.Step();")]
    [InlineData("class Engine(bool polled) { public void Set() => polled = true; public void Step() { if (polled) { Channel.Go(); } } }", "Engine", "new(true)", "new(false)", "s_quiet.Step();")]
    [InlineData("class Engine { internal bool Polled; public void Step() { Polled = !Polled; if (Polled) { Channel.Go(); } } }", "Engine", "new() { Polled = true }", "new() { Polled = false }", "s_quiet.Step();")]
    [InlineData("class Engine { public bool Polled; public Engine() => Init(ref Polled); static void Init(ref bool place) => place = true; public void Step() { if (Polled) { Channel.Go(); } } }", "Engine", "new()", "new() { Polled = false }", "s_quiet.Step();")]
    [InlineData("class Engine { readonly bool _polled; public Engine(bool polled) { _polled = polled; if (Environment.TickCount > 0) { _polled = true; } } public void Step() { if (_polled) { Channel.Go(); } } }", "Engine", "new(true)", "new(false)", "s_quiet.Step();")]
    [InlineData(Captured, "Engine", "new(true)", "new(false)", "Engine engine = s_quiet; if (Environment.TickCount > 0) { engine = s_loud; } engine.Step();")]
    [InlineData("class Engine { internal bool Polled { get; init; } internal static object Other = new(); public void Step() { if (Other is Engine { Polled: true }) { Channel.Go(); } } }", "Engine", "new() { Polled = true }", "new() { Polled = false }", "s_quiet.Step();")]
    [InlineData("class Engine { internal bool Polled { get; init; } internal static Engine Other = new() { Polled = true }; public void Step() { if (Other.Polled) { Channel.Go(); } } }", "Engine", "new() { Polled = true }", "new() { Polled = false }", "s_quiet.Step();")]
    [InlineData("abstract class Engine { internal static object Other = new Loud(); public bool Step() => Other is Engine { Then: true }; protected virtual bool Then => false; } class Quiet : Engine; class Loud : Engine { protected override bool Then { get { Channel.Go(); return true; } } }", "Engine", "new Loud()", "new Quiet()", "_ = s_quiet.Step();")]
    [InlineData("sealed record Engine(bool Polled) { public void Step() { if (Polled) { Channel.Go(); } } static Engine Changed => new Engine(false) with { Polled = true }; }", "Engine", "new(true)", "new(false)", "s_any.Step();")]
    [Reports("TH1001")]
    public Task What_may_be_either_is_both(string types, string type, string loud, string quiet, string statement) => Run(types, type, loud, quiet, statement, isReached: true);

    private static Task Run(string types, string type, string loud, string quiet, string statement, bool isReached) => new RuleTest<ContextAnalyzer>($$"""
        #pragma warning disable TH2001, TH2002, TH2003, TH4001, TH5001, TH5002, TH5003, TH5004, TH5005, TH5006, TH9001, TH9002, CS8321
        {{(isReached ? types.Replace("Channel.Go()", "{|TH1001:Channel.Go()|}", StringComparison.Ordinal).Replace("done()", "{|TH1001:done()|}", StringComparison.Ordinal) : types)}}

        static class Channel
        {
            static readonly {{type}} s_loud = {{loud}}, s_quiet = {{quiet}};
            static {{type}} s_any = s_quiet;

            [NeverIn(MiniportContext.Interrupt)]
            public static void Go() { }

            static void Swap() => s_any = s_loud;

            [RunsIn(MiniportContext.Interrupt)]
            static void Service()
            {
                {{statement}}
            }
        }
        """).RunAsync();
}
