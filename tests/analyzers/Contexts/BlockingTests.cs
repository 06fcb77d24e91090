using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

public sealed class BlockingTests
{
    [Theory]
    [InlineData("lock ({|TH3001:s_gate|}) { s_count++; }")]
    [InlineData("{|TH3001:Monitor.Enter(s_gate)|};")]
    [InlineData("{|TH3001:Thread.Sleep(1)|};")]
    [InlineData("{|TH3001:s_semaphore.Wait()|};")]
    [InlineData("{|TH3001:s_event.Wait()|};")]
    [InlineData("{|TH3001:s_task.Wait()|};")]
    [InlineData("int n = {|TH3001:s_task.Result|};")]
    [InlineData("int n = {|TH3001:s_task.GetAwaiter().GetResult()|};")]
    [InlineData("bool taken = false; {|TH3001:s_spin.Enter(ref taken)|};")]
    [InlineData("{|TH3001:GC.Collect()|};")]
    [InlineData("long used = {|TH3001:GC.GetTotalMemory(true)|};")]
    [InlineData("long used = {|TH3001:GC.GetTotalAllocatedBytes(true)|};")]
    [InlineData("CancellationTokenRegistration kept = default; {|TH3001:kept.Dispose()|};")]
    [InlineData("{|TH3001:s_thread.Join()|};")]
    [InlineData("{|TH3001:s_locked.Clear()|};")]
    [InlineData("{|TH3001:s_console.Flush()|};")]
    [InlineData("int n = {|TH3001:System.Linq.ParallelEnumerable.Sum(s_query)|};")]
    [InlineData("{|TH3001:System.Net.Dns.GetHostEntry(\"disk\")|};")]
    [InlineData("{|TH3001:LazyInitializer.EnsureInitialized(ref s_gate, ref s_made, ref s_gate, static () => s_gate)|};")]
    [Reports("TH3001")]
    public Task It_waits(string statement) => Run(statement);

    [Theory]
    [InlineData("bool taken = Monitor.TryEnter(s_gate);")]
    [InlineData("Monitor.Exit(s_gate);")]
    [InlineData("Interlocked.Exchange(ref s_count, 1);")]
    [InlineData("bool done = s_task.IsCompleted;")]
    [InlineData("Thread.MemoryBarrier();")]
    [InlineData("long used = GC.GetTotalMemory(false);")]
    [InlineData("long used = GC.GetTotalAllocatedBytes(false);")]
    [InlineData("s_plain.Clear();")]
    [InlineData("s_text.Flush();")]
    [InlineData("object query = System.Linq.ParallelEnumerable.Where(s_query, static one => one > 1);")]
    [Accepts("TH3001")]
    public Task It_does_not_wait(string statement) => Run(statement);

    [Theory]
    [InlineData("if (s_begun.IsCompleted) { s_count = s_begun.Result; }")]
    [InlineData("s_count = s_begun.IsCompletedSuccessfully ? s_begun.GetAwaiter().GetResult() : 0;")]
    [InlineData("if (!s_begun.IsCompleted) { return; } s_begun.Wait();")]
    [InlineData("bool more = s_count > 1 && s_begun.IsCompleted && s_begun.Result > 1;")]
    [InlineData("Task<int> task = s_task; if (s_count < 1 || !task.IsCompleted) { s_count = 1; } else { s_count = task.Result; }")]
    [InlineData("s_count = Read().Result; static ValueTask<int> Read() => new(3);")]
    [InlineData("s_count = Read().GetAwaiter().GetResult(); static ValueTask<int> Read() => new(3);")]
    [InlineData("s_count = Quick.Ask().Result;")]
    [Accepts("TH3001")]
    public Task It_is_complete_already(string statement) => Run(statement);

    [Theory]
    [InlineData("if (!s_begun.IsCompleted) { s_count = {|TH3001:s_begun.Result|}; }")]
    [InlineData("if (s_begun.IsCompleted) { s_count = {|TH3001:s_task.Result|}; }")]
    [InlineData("if (s_task.IsCompleted) { s_count = {|TH3001:s_task.Result|}; }")]
    [InlineData("if (s_begun.IsCompleted || s_count > 1) { s_count = {|TH3001:s_begun.Result|}; }")]
    [InlineData("Task<int> task = s_begun; if (task.IsCompleted) { task = s_task; s_count = {|TH3001:task.Result|}; }")]
    [InlineData("if (s_begun.IsCompleted) { s_count = 1; } s_count = {|TH3001:s_begun.Result|};")]
    [InlineData("s_count = {|TH3001:Quick.Read().Result|};")]
    [InlineData("s_count = {|TH3001:Read().Result|}; static ValueTask<int> Read() => new(s_begun);")]
    [Reports("TH3001")]
    public Task It_may_not_be_complete(string statement) => Run(statement);

    [Fact]
    [Reports("TH3001")]
    public Task A_log_on_the_console_waits() => Logs("s_console", waits: true);

    [Fact]
    [Accepts("TH3001")]
    public Task A_log_in_a_text_does_not_wait() => Logs("s_text", waits: false);

    private static Task Logs(string log, bool waits) =>
        new RuleTest<ContextAnalyzer>($$"""
            #pragma warning disable TH2001, TH2002, TH2003, TH9001, TH9002
            class Log(System.IO.TextWriter writer) { public void Put(string line) => {{(waits ? "{|TH3001:writer.Write(line)|}" : "writer.Write(line)")}}; }

            static class Channel
            {
                static readonly Log s_console = new(Console.Out), s_text = new(new System.IO.StringWriter());

                [RunsIn(MiniportContext.Interrupt)]
                static void Service() => {{log}}.Put("line");
            }
            """).RunAsync();

    [Fact]
    public Task The_message_says_lock() =>
        new RuleTest<ContextAnalyzer>("""
            static class Channel
            {
                static readonly object s_gate = new();

                [RunsIn(MiniportContext.Interrupt)]
                static void Service()
                {
                    lock ({|TH3001:s_gate|}) { }
                }
            }
            """)
        {
            Messages = ["In interrupt context, 'lock' may wait; Channel.Service runs there"],
        }.RunAsync();

    private static Task Run(string statement) =>
        new RuleTest<ContextAnalyzer>($$"""
            #pragma warning disable TH2003, TH9002
            struct Ready { public Waiter GetAwaiter() => default; }
            struct Waiter : System.Runtime.CompilerServices.INotifyCompletion
            {
                public bool IsCompleted => true;
                public int GetResult() => 3;
                public void OnCompleted(Action next) { }
            }

            static class Quick
            {
                internal static async ValueTask<int> Read() { await Task.CompletedTask; return 3; }
                internal static async ValueTask<int> Ask() => await new Ready();
            }

            static unsafe class Channel
            {
                static object s_gate = null!;
                static int s_count;
                static SemaphoreSlim s_semaphore = null!;
                static ManualResetEventSlim s_event = null!;
                static Task<int> s_task = null!;
                static readonly Task<int> s_begun = Task.Run(static () => 1);
                static SpinLock s_spin;
                static Thread s_thread = null!;
                static bool s_made;
                static readonly System.Collections.ArrayList s_plain = new(), s_locked = System.Collections.ArrayList.Synchronized(s_plain);
                static readonly System.IO.TextWriter s_console = Console.Out, s_text = new System.IO.StringWriter();
                static System.Linq.ParallelQuery<int> s_query = null!;

                [RunsIn(MiniportContext.Interrupt)]
                static void Service(byte* register)
                {
            #pragma warning disable TH2001, TH2002, TH2003, TH9001, TH9002
                    {{statement}}
                }
            }
            """).RunAsync();
}
