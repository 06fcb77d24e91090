// LINQ, the class library and other threads on the way.

//# linq_chain
static void Run() => Keep.Object = Any.Numbers.Where(static number => Stub.ForbiddenNumber() >= 0).ToList();

//# linq_foreach
static void Run()
{
    foreach (int value in Any.Numbers.Select(static number => Stub.ForbiddenNumber()))
    {
        Keep.Number = value;
    }
}

//# linq_query_enumerated
static void Run()
{
    var query = from number in Any.Numbers where Stub.ForbiddenNumber() >= 0 select number;
    foreach (int value in query)
    {
        Keep.Number = value;
    }
}

//# linq_deferred_and_kept
static void Run() => Keep.Object = from number in Any.Numbers where Stub.ForbiddenNumber() >= 0 select number;

//# array_for_each
static void Run() => Array.ForEach(Any.Numbers, static number => Stub.Forbidden());

//# get_or_add_factory
static readonly ConcurrentDictionary<int, int> s_map = new();
static void Run()
{
    s_map.Clear();
    Keep.Number = s_map.GetOrAdd(Any.Number, static number => Stub.ForbiddenNumber());
}

//# string_create
static void Run() => Keep.Text = string.Create(4, 0, static (span, state) => { Stub.Forbidden(); span.Fill('x'); });

//# span_sort
static void Run() => Any.Numbers.AsSpan().Sort(static (left, right) => { Stub.Forbidden(); return left - right; });

//# task_run_on_another_thread
static void Run() => Keep.Object = Task.Run(static () => { if (Any.False) { Stub.Forbidden(); } });

//# thread_pool_on_another_thread
static void Run() => ThreadPool.QueueUserWorkItem(static _ => { if (Any.False) { Stub.Forbidden(); } });

//# cancellation_callback_only_stored: blocks
static readonly CancellationTokenSource s_source = new();
static void Run() => s_source.Token.Register(static () => Stub.Forbidden()).Dispose();

//# comparer_created_only
static void Run() => Keep.Object = Comparer<int>.Create(static (left, right) => Stub.ForbiddenNumber());

//# async_foreach_of_ones_own
class Numbers
{
    public Numbers GetAsyncEnumerator() => this;
    public int Current => 1;
    public ValueTask<bool> MoveNextAsync() { Stub.Forbidden(); return new ValueTask<bool>(false); }
}
static readonly Numbers s_numbers = new();
static async ValueTask Go() { await foreach (int value in s_numbers) { Keep.Number = value; } }
static void Run() => _ = Go();

//# async_dispose
struct Scope : IAsyncDisposable { public readonly ValueTask DisposeAsync() { Stub.Forbidden(); return default; } }
static async ValueTask Go() { await using Scope scope = new(); }
static void Run() => _ = Go();

//# async_lambda_called
static readonly Func<ValueTask> s_go = static async () => { await Task.CompletedTask; Stub.Forbidden(); };
static void Run() => _ = s_go();

//# iterator_through_a_helper
static IEnumerable<int> Inner() { yield return Stub.ForbiddenNumber(); }
static IEnumerable<int> Outer() => Inner();
static void Run()
{
    foreach (int value in Outer())
    {
        Keep.Number = value;
    }
}

//# iterator_given_to_linq
static IEnumerable<int> Numbers() { yield return Stub.ForbiddenNumber(); }
static void Run() => Keep.Number = Numbers().Sum();

//# iterator_in_a_local
static IEnumerable<int> Numbers() { yield return Stub.ForbiddenNumber(); }
static void Run()
{
    IEnumerable<int> numbers = Numbers();
    foreach (int value in numbers)
    {
        Keep.Number = value;
    }
}
