using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>Ways to a routine that lead through code that nobody has written: the compiler's, and the class library's.</summary>
public sealed class ForbiddenPathTests
{
    [Theory]
    // Members of records.
    [InlineData("sealed record Port { public int Level { get { Go(); return 1; } } }", "_ = new Port().ToString()")]
    [InlineData("sealed record Port { public int Level => Go(); }", "_ = $\"{new Port()}\"")]
    [InlineData("record Port { public int Level => Go(); } sealed record Disk : Port;", "_ = new Disk().ToString()")]
    [InlineData("record Port { protected virtual bool PrintMembers(System.Text.StringBuilder text) { Go(); return true; } }", "_ = new Port().ToString()")]
    [InlineData("class Lamp { public override string ToString() { Go(); return null; } } sealed record Port(Lamp Lamp); sealed record Board(Port Port);", "_ = new Board(null).ToString()")]
    [InlineData("class Lamp { public override bool Equals(object other) { Go(); return true; } public override int GetHashCode() => 1; } sealed record Port(Lamp Lamp);", "object one = new Port(null); _ = one.Equals(one)")]
    // Functions by their names.
    [InlineData("static readonly Lazy<int> s_lazy = new(Go);", "_ = s_lazy.Value")]
    [InlineData("static readonly List<int> s_list = new();", "s_list.ForEach(Take)")]
    [InlineData("static readonly List<int> s_list = new();", "s_list.Any(Ask)")]
    // Sequences behind an interface.
    [InlineData(Sequence, "_ = new Ports().Sum()")]
    [InlineData(Sequence, "_ = new Ports().Where(static port => port > 0).Sum()")]
    [InlineData(Sequence + " static readonly IEnumerable<int> s_ports = new Ports();", "_ = s_ports.First()")]
    // What follows a task at once.
    [InlineData("", "Task.CompletedTask.ContinueWith(static _ => Go(), TaskContinuationOptions.ExecuteSynchronously)")]
    [InlineData("static void Next(Task task) => Go();", "Task.CompletedTask.ContinueWith(Next, default, TaskContinuationOptions.ExecuteSynchronously | TaskContinuationOptions.HideScheduler, TaskScheduler.Default)")]
    // What is bound when it runs.
    [InlineData("class Port { public void Start() => Go(); }  static readonly dynamic s_port = new Port();", "s_port.Start()")]
    [InlineData("class Base { public void Start(int at) => Go(); } class Port : Base; static readonly dynamic s_port = new Port();", "s_port.Start(1)")]
    [InlineData("class Port { public int Level => Go(); } static readonly dynamic s_port = new Port();", "_ = s_port.Level")]
    [InlineData("class Port { public int Id => 1; public int Level => Go(); }", "_ = new Port() is { Id: 1, Level: 1 }")]
    [InlineData("class Port { public int Id => 1; public int Level => Go(); }", "_ = new Port() is { Level: 1, Id: 2 }")]
    [InlineData("class Port { public int Id => Environment.TickCount; public int Level => Go(); }", "_ = new Port() is { Id: 2, Level: 1 }")]
    [InlineData("class Port { public Waiter GetAwaiter() => default; } struct Waiter : System.Runtime.CompilerServices.INotifyCompletion { public bool IsCompleted => Environment.TickCount > 0; public void GetResult() { } public void OnCompleted(Action next) => Go(); } static async Task Wait() => await new Port();", "_ = Wait()")]
    [InlineData("[System.Runtime.CompilerServices.AsyncMethodBuilder(typeof(Builder))] struct Job; struct Builder { public static Builder Create() { Go(); return default; } public Job Task => default; public void SetResult() {  } public void SetException(Exception error) {  } public void SetStateMachine(System.Runtime.CompilerServices.IAsyncStateMachine machine) { } public void Start<T>(ref T machine) where T : System.Runtime.CompilerServices.IAsyncStateMachine => machine.MoveNext(); public void AwaitOnCompleted<T, M>(ref T waiter, ref M machine) where T : System.Runtime.CompilerServices.INotifyCompletion where M : System.Runtime.CompilerServices.IAsyncStateMachine { } public void AwaitUnsafeOnCompleted<T, M>(ref T waiter, ref M machine) where T : System.Runtime.CompilerServices.ICriticalNotifyCompletion where M : System.Runtime.CompilerServices.IAsyncStateMachine { } } static async Job Begin() => await Task.CompletedTask;", "_ = Begin()")]
    [InlineData("[System.Runtime.CompilerServices.AsyncMethodBuilder(typeof(Builder))] struct Job; struct Builder { public static Builder Create() {  return default; } public Job Task => default; public void SetResult() { Go(); } public void SetException(Exception error) {  } public void SetStateMachine(System.Runtime.CompilerServices.IAsyncStateMachine machine) { } public void Start<T>(ref T machine) where T : System.Runtime.CompilerServices.IAsyncStateMachine => machine.MoveNext(); public void AwaitOnCompleted<T, M>(ref T waiter, ref M machine) where T : System.Runtime.CompilerServices.INotifyCompletion where M : System.Runtime.CompilerServices.IAsyncStateMachine { } public void AwaitUnsafeOnCompleted<T, M>(ref T waiter, ref M machine) where T : System.Runtime.CompilerServices.ICriticalNotifyCompletion where M : System.Runtime.CompilerServices.IAsyncStateMachine { } } static async Job Begin() => await Task.CompletedTask;", "_ = Begin()")]
    [InlineData("static readonly Lazy<Action> s_lazy = new(static () => static () => Go());", "s_lazy.Value()")]
    [InlineData("static readonly HashSet<int> s_set = new(EqualityComparer<int>.Create(static (one, other) => one == other, static number => Go()));", "_ = s_set.Contains(1)")]
    [InlineData("static readonly SortedSet<int> s_set = new(Comparer<int>.Create(static (one, other) => Go()));", "_ = s_set.Contains(1)")]
    [InlineData("interface IBell { event Action Rings; } class Bell : IBell { Action _all; event Action IBell.Rings { add => _all += value; remove => _all -= value; } public void Ring() => _all(); } static readonly Bell s_bell = new(); static void Hang() => ((IBell)s_bell).Rings += Sound; static void Sound() => Go();", "s_bell.Ring()")]
    public Task It_is_reached(string members, string statement) => ReachesAsync(members, statement, isReached: true);

    [Theory]
    [InlineData("sealed record Port { public int Level { get { Go(); return 1; } } }", "_ = new Port().GetHashCode()")]
    [InlineData("sealed record Port { private int Level => Go(); public int Other => 1; }", "_ = new Port().ToString()")]
    [InlineData("static readonly Lazy<int> s_lazy = new(Go);", "_ = s_lazy.IsValueCreated")]
    [InlineData(Sequence, "_ = new Ports().GetHashCode()")]
    [InlineData(Sequence + " static object s_kept;", "s_kept = new Ports().Where(static port => port > 0)")]
    [InlineData("", "Task.CompletedTask.ContinueWith(static _ => Go())")]
    [InlineData("", "Task.CompletedTask.ContinueWith(static _ => Go(), TaskContinuationOptions.None)")]
    [InlineData("class Port { public void Start() => Go(); public void Stop() { } }  static readonly dynamic s_port = new Port();", "s_port.Stop()")]
    [InlineData("class Port { public void Start(int at) => Go(); public void Start() { } }  static readonly dynamic s_port = new Port();", "s_port.Start()")]
    [InlineData("class Port { public int Id => 1; public int Level => Go(); }", "_ = new Port() is { Id: 2, Level: 1 }")]
    [InlineData("class Port { public int Id => 1; public Port Next => null; public int Level => Go(); }", "_ = new Port() is { Id: > 1, Next: { Level: 1 } }")]
    [InlineData("class Port { public Waiter GetAwaiter() => default; } struct Waiter : System.Runtime.CompilerServices.INotifyCompletion { public bool IsCompleted => true; public void GetResult() { } public void OnCompleted(Action next) => Go(); } static async Task Wait() => await new Port();", "_ = Wait()")]
    [InlineData("[System.Runtime.CompilerServices.AsyncMethodBuilder(typeof(Builder))] struct Job; struct Builder { public static Builder Create() {  return default; } public Job Task => default; public void SetResult() {  } public void SetException(Exception error) { Go(); } public void SetStateMachine(System.Runtime.CompilerServices.IAsyncStateMachine machine) { } public void Start<T>(ref T machine) where T : System.Runtime.CompilerServices.IAsyncStateMachine => machine.MoveNext(); public void AwaitOnCompleted<T, M>(ref T waiter, ref M machine) where T : System.Runtime.CompilerServices.INotifyCompletion where M : System.Runtime.CompilerServices.IAsyncStateMachine { } public void AwaitUnsafeOnCompleted<T, M>(ref T waiter, ref M machine) where T : System.Runtime.CompilerServices.ICriticalNotifyCompletion where M : System.Runtime.CompilerServices.IAsyncStateMachine { } } static async Job Begin() => await Task.CompletedTask;", "_ = Begin()")]
    [InlineData("static readonly Lazy<Action> s_lazy = new(static () => static () => Go());", "_ = s_lazy.Value")]
    [InlineData("static readonly HashSet<int> s_set = new(EqualityComparer<int>.Create(static (one, other) => one == other, static number => Go()));", "_ = s_set.Count")]
    [InlineData("static readonly Dictionary<int, Func<int, int>> s_map = new() { [1] = static number => Go() };", "_ = s_map.ContainsKey(1)")]
    [InlineData("interface IBell { event Action Rings; } class Bell : IBell { Action _all; event Action IBell.Rings { add => _all += value; remove => _all -= value; } public void Ring() => _all(); } static readonly Bell s_bell = new(); static void Hang() => ((IBell)s_bell).Rings += Sound; static void Sound() => Go();", "Hang()")]
    public Task It_is_not_reached(string members, string statement) => ReachesAsync(members, statement, isReached: false);

    private const string Sequence = "class Ports : IEnumerable<int> { public IEnumerator<int> GetEnumerator() { Go(); yield return 1; } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }";

    // Where the way is told is another test's: the places differ.
    internal static async Task ReachesAsync(string members, string statement, bool isReached)
    {
        CSharpCompilation compilation = Compiler.Compile([("Channel.cs", $$"""
            using System.Linq;

            public static class Channel
            {
                [NeverIn(MiniportContext.Interrupt)]
                public static int Go() => 1;

                static void Take(int number) => Go();

                static bool Ask(int number) => Go() > 0;

                {{members}}

                [RunsIn(MiniportContext.Interrupt)]
                static void Service()
                {
                    {{statement}};
                }
            }
            """)], References.Contract);
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal(isReached, (await Compiler.AnalyzeAsync(compilation, [new ContextAnalyzer()])).Any(static diagnostic => diagnostic.Id == "TH1001"));
    }
}
