// Ways to what waits, and look-alikes that do not.

//# blocking_collection: blocks
static readonly BlockingCollection<int> s_items = new();
static void Run()
{
    s_items.Add(1);
    Keep.Number = s_items.Take();
}

//# concurrent_queue
static readonly ConcurrentQueue<int> s_queue = new();
static void Run()
{
    s_queue.Enqueue(1);
    s_queue.TryDequeue(out int number);
}

//# console_write: blocks
static void Run() => Console.WriteLine("text");

//# console_out: blocks
static void Run() => Console.Out.Write('x');

//# console_error: blocks
static void Run() => Console.Error.Write("");

//# console_read: blocks
static void Run() => Keep.Text = Console.ReadLine();

//# file_exists: blocks
static void Run() => Keep.Flag = File.Exists("/tmp");

//# file_read: blocks
static void Run() => Keep.Object = File.ReadAllBytes("/proc/self/comm");

//# directory_list: blocks
static void Run() => Keep.Object = Directory.GetFiles("/proc/self/net");

//# stream_in_memory
static readonly MemoryStream s_stream = new(new byte[16]);
static void Run()
{
    s_stream.Position = 0;
    s_stream.WriteByte(1);
}

//# gc_wait_for_finalizers: blocks
static void Run() => GC.WaitForPendingFinalizers();

//# volatile_spin_that_ends
static int s_flag = 1;
static void Run()
{
    while (Volatile.Read(ref s_flag) == 0)
    {
    }
}

//# interlocked_loop
static int s_count;
static void Run()
{
    int before;
    do
    {
        before = s_count;
    }
    while (Interlocked.CompareExchange(ref s_count, before + 1, before) != before);
}

//# delegate_that_waits: blocks
static readonly Action s_wait = static () => Thread.Sleep(0);
static void Run() => s_wait();

//# delegate_that_waits_only_stored
static Action? s_wait;
static void Run() => s_wait = static () => Thread.Sleep(0);

//# lambda_that_waits_passed_on: blocks
static void Do(Action action) => action();
static void Run() => Do(static () => Thread.Sleep(0));

//# wait_in_an_override: blocks
abstract class Base { public abstract void Go(); }
class Waits : Base { public override void Go() => Thread.Sleep(0); }
static readonly Base s_base = new Waits();
static void Run() => s_base.Go();

//# wait_in_a_dispose: blocks
struct Scope : IDisposable { public readonly void Dispose() => Thread.Sleep(0); }
static void Run()
{
    using Scope scope = new();
}

//# wait_in_an_async_method: blocks
static async ValueTask Go() { Thread.Sleep(0); await Task.CompletedTask; }
static void Run() => _ = Go();

//# task_delay_not_awaited
static void Run() => Keep.Object = Task.Delay(100_000);

//# task_run
static void Run() => Keep.Object = Task.Run(static () => { });

//# thread_start
static void Run() => new Thread(static () => { }).Start();

//# thread_pool
static void Run() => ThreadPool.QueueUserWorkItem(static _ => { });

//# timer
static void Run() => new Timer(static _ => { }, null, Timeout.Infinite, Timeout.Infinite).Dispose();

//# cancel
static readonly CancellationTokenSource s_source = new();
static void Run() => Keep.Flag = s_source.Token.IsCancellationRequested;

//# parallel_for: blocks
static void Run() => Parallel.For(0, 2, static i => { });

//# process_start_info
static void Run() => Keep.Object = new ProcessStartInfo("x");

//# async_wait_of_a_semaphore
static readonly SemaphoreSlim s_semaphore = new(1);
static void Run()
{
    Keep.Object = s_semaphore.WaitAsync();
    s_semaphore.Release();
}

//# reset_event_created
static void Run() => Keep.Object = new ManualResetEventSlim(false);

//# monitor_is_entered
static readonly object s_gate = new();
static void Run() => Keep.Flag = Monitor.IsEntered(s_gate);

//# lazy_value_with_a_lock: blocks
static Lazy<int> s_lazy = new(static () => 1);
static void Run() => Keep.Number = s_lazy.Value;

//# using_of_a_lock_helper: blocks
readonly ref struct Held { private readonly object _gate; public Held(object gate) { _gate = gate; Monitor.Enter(gate); } public void Dispose() => Monitor.Exit(_gate); }
static readonly object s_gate = new();
static void Run()
{
    using Held held = new(s_gate);
    Keep.Number++;
}
