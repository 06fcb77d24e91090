using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>What is awaited and complete already needs no object to wait with.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("Task.CompletedTask")]
    [InlineData("s_done")]
    [InlineData("s_ready")]
    [Accepts("TH2001")]
    public Task It_is_complete(string awaited) => Run($"await {awaited};");

    [Theory]
    [InlineData("s_any")]
    [InlineData("s_slow")]
    [Reports("TH2001")]
    public Task It_may_have_to_wait(string awaited) => Run($"{{|TH2001:await {awaited}|}};");

    [Theory]
    [InlineData("Task<int>", "3")]
    [InlineData("Task<bool>", "s_any.IsCompleted")]
    [InlineData("Task<string?>", "null")]
    [Accepts("TH2001")]
    public Task The_task_of_a_small_result_is_kept(string type, string result) => Returns(type, result, isKept: true);

    [Theory]
    [InlineData("Task<int>", "300")]
    [InlineData("Task<long>", "3")]
    [InlineData("Task<string>", "\"x\"")]
    [Reports("TH2001")]
    public Task That_of_another_is_made(string type, string result) => Returns(type, result, isKept: false);

    private static Task Returns(string type, string result, bool isKept) =>
        new RuleTest<ContextAnalyzer>($$"""
            #pragma warning disable TH2002, TH2003, TH9001, TH9002, CS0162
            static class Channel
            {
                static readonly Task s_any = Task.CompletedTask;
                static object? s_kept;

                [RunsIn(MiniportContext.Interrupt)]
                static void Service() => s_kept = {{(isKept ? "Go()" : "{|TH2001:Go()|}")}};

                static async {{type}} Go() { await Task.CompletedTask; return {{result}}; }
            }
            """).RunAsync();

    private static Task Run(string statement) =>
        new RuleTest<ContextAnalyzer>($$"""
            class Ready { public Waiter GetAwaiter() => default; }
            class Slow { public Sleeper GetAwaiter() => default; }
            struct Waiter : System.Runtime.CompilerServices.INotifyCompletion
            {
                public bool IsCompleted { get { return true; } }
                public void GetResult() { }
                public void OnCompleted(Action next) { }
            }
            struct Sleeper : System.Runtime.CompilerServices.INotifyCompletion
            {
                public bool IsCompleted { get { if (Environment.ProcessorCount > 1) { return true; } return false; } }
                public void GetResult() { }
                public void OnCompleted(Action next) { }
            }

            static class Channel
            {
                static readonly Task s_done = Task.CompletedTask;
                static Task s_any = Task.CompletedTask;
                static readonly Ready s_ready = new();
                static readonly Slow s_slow = new();

                [RunsIn(MiniportContext.Interrupt)]
                static void Service() => Go();

            #pragma warning disable TH2002, TH2003, TH9001, TH9002
                static async ValueTask Go() { {{statement}} }
            }
            """).RunAsync();
}
