// async, await and using.

//# async_task_completed
static async Task<int> Get() { await Task.CompletedTask; return Any.Large; }
static void Run() => Keep.Object = Get();

//# async_without_await
static async Task Get() { Keep.Number++; }
static void Run() => _ = Get();

//# async_that_is_suspended
static readonly TaskCompletionSource s_never = new();
static async Task Wait() => await s_never.Task;
static void Run() => Keep.Object = Wait();

//# async_value_task_completed
static async ValueTask<int> Get() { await Task.CompletedTask; return Any.Number; }
static void Run() => Keep.Flag = Get().IsCompleted;

//# async_void
static async void Go() { await Task.CompletedTask; Keep.Number++; }
static void Run() => Go();

//# async_body_allocates_before_the_await
static async Task Get() { Keep.Object = new object(); await Task.CompletedTask; }
static void Run() => _ = Get();

//# async_body_allocates_after_the_await
static async ValueTask Get() { await Task.CompletedTask; Keep.Object = new object(); }
static void Run() => _ = Get();

//# task_from_result
static void Run() => Keep.Object = Task.FromResult(Any.Large);

//# completed_task
static void Run() => Keep.Object = Task.CompletedTask;

//# value_task_of_a_result
static void Run() => Keep.Flag = new ValueTask<int>(Any.Number).IsCompleted;

//# async_lambda
static readonly Func<Task> s_go = static async () => { Keep.Object = new object(); await Task.CompletedTask; };
static void Run() => _ = s_go();

//# await_foreach
static async IAsyncEnumerable<int> Count() { yield return 1; await Task.CompletedTask; }
static async ValueTask Sum() { await foreach (int value in Count()) { Keep.Number += value; } }
static void Run() => _ = Sum();

//# await_using
struct Scope : IAsyncDisposable { public readonly ValueTask DisposeAsync() => default; }
static async ValueTask Go() { await using Scope scope = new(); Keep.Number++; }
static void Run() => _ = Go();

//# awaiter_of_ones_own
struct Ready { public readonly Awaiter GetAwaiter() => default; }
struct Awaiter : INotifyCompletion
{
    public readonly bool IsCompleted => true;
    public readonly int GetResult() => 5;
    public readonly void OnCompleted(Action continuation) { }
}
static async ValueTask<int> Go() => await new Ready();
static void Run() => Keep.Number = Go().Result;

//# using_structure
struct Scope : IDisposable { public readonly void Dispose() => Keep.Number++; }
static void Run()
{
    using (new Scope())
    {
        Keep.Number++;
    }
}

//# using_ref_struct
ref struct Scope { public readonly void Dispose() => Keep.Number++; }
static void Run()
{
    using Scope scope = new();
}

//# using_whose_dispose_allocates
struct Scope : IDisposable { public readonly void Dispose() => Keep.Object = new object(); }
static void Run()
{
    using Scope scope = new();
}

//# using_ref_struct_whose_dispose_allocates
ref struct Scope { public readonly void Dispose() => Keep.Object = new object(); }
static void Run()
{
    using Scope scope = new();
}

//# using_generic
struct Scope : IDisposable { public readonly void Dispose() => Keep.Number++; }
static void Use<T>(T scope) where T : IDisposable
{
    using (scope)
    {
    }
}
static void Run() => Use(new Scope());

//# using_class
class Scope : IDisposable { public void Dispose() => Keep.Object = this; }
static void Run()
{
    using Scope scope = new();
}

//# using_null
static void Run()
{
    using IDisposable? nothing = (object?)Any.NoText as IDisposable;
}
