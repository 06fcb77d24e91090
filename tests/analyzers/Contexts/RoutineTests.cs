using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>Where paths begin: a method becomes a routine by its attribute, by what it implements, and by where it is stored.</summary>
public sealed class RoutineTests
{
    [Theory]
    [InlineData("static void Start(void* channel) { if (!AtaPort.RequestSynchronizedRoutine(channel, &Finish)) { } }")]
    [InlineData("static void Start() => Handlers.Add(Managed);")]
    [InlineData("static void Start() => Handlers.Stored = () => Managed();")]
    [InlineData("static void Start() => Handlers.Stored = Managed;")]
    [InlineData("static void Start() { OnInterrupt kept = Managed; kept(); }")]
    [InlineData("static void Start() => _ = new Registration(Managed);")]
    [InlineData("static void Start() { Registration made = new(Managed); }")]
    [InlineData("static Registration s_made = new(Managed);")]
    [InlineData("class Own : Registration { Own() : base(Managed) { } }")]
    [Reports("TH2001")]
    public Task A_method_runs_where_it_is_stored(string start) => Run(start, "{|TH2001:new Node()|}");

    [Theory]
    [InlineData("static void Start(void* channel) { if (!AtaPort.RequestWorkerRoutine(channel, &Finish)) { } }")]
    [InlineData("static void Start() { Action kept = Managed; kept(); }")]
    [Accepts("TH2001")]
    public Task What_is_stored_elsewhere_does_not_run_in_the_interrupt(string start) => Run(start, "new Node()");

    private static Task Run(string start, string made) =>
        new RuleTest<ContextAnalyzer>($$"""
            using System.Runtime.InteropServices;

            static unsafe class Channel
            {
                {{start}}

                [UnmanagedCallersOnly]
                static void Finish(void* channel) => Managed();

                static void Managed() => Make();

                static void Make() => _ = {{made}};
            }

            class Node { }

            class Registration([RunsIn(MiniportContext.Interrupt)] Action handler)
            {
                public Action Handler => handler;
            }

            [RunsIn(MiniportContext.Interrupt)]
            delegate void OnInterrupt();

            static class Handlers
            {
                [RunsIn(MiniportContext.Interrupt)]
                public static Action Stored { get; set; }

                public static void Add([RunsIn(MiniportContext.Interrupt)] Action handler) { }
            }
            """).RunAsync();

    [Fact]
    [Reports("TH2001")]
    public Task An_implementation_runs_where_its_contract_does() =>
        new RuleTest<ContextAnalyzer>("""
            interface IDriver
            {
                [RunsIn(MiniportContext.Interrupt)]
                void Interrupt();
            }
            class Driver : IDriver { public void Interrupt() => _ = {|TH2001:new Driver()|}; }
            abstract class Base
            {
                [RunsIn(MiniportContext.StartIo)]
                public abstract void Start();
            }
            class Derived : Base { public override void Start() => _ = {|TH2001:new Derived()|}; }
            """).RunAsync();

    [Fact]
    public Task A_call_through_a_place_of_routines_is_no_import() =>
        new RuleTest<ContextAnalyzer>("""
            unsafe struct Table
            {
                [RunsIn(MiniportContext.Interrupt)]
                public delegate*<int, void> Routine;
            }

            static unsafe class Channel
            {
                static void Set(ref Table table) => table.Routine = &Run;
                static void Call(ref Table table) => table.Routine(1);
                static void Run(int cause) { }
            }
            """).RunAsync();
}
