// Primitives that can wait, used where they need not; and their look-alikes that cannot.

//# monitor_enter: blocks
static readonly object s_gate = new();
static void Run()
{
    Monitor.Enter(s_gate);
    Monitor.Exit(s_gate);
}

//# monitor_enter_with_flag: blocks
static readonly object s_gate = new();
static void Run()
{
    bool taken = false;
    Monitor.Enter(s_gate, ref taken);
    if (taken)
    {
        Monitor.Exit(s_gate);
    }
}

//# monitor_try_enter_with_time_out: blocks
static readonly object s_gate = new();
static void Run()
{
    if (Monitor.TryEnter(s_gate, 10))
    {
        Monitor.Exit(s_gate);
    }
}

//# monitor_pulse: blocks
static readonly object s_gate = new();
static void Run()
{
    lock (s_gate)
    {
        Monitor.Pulse(s_gate);
    }
}

//# lock_in_a_callee: blocks
static readonly object s_gate = new();
static int Read() { lock (s_gate) { return Keep.Number; } }
static void Run() => Keep.Number = Read();

//# lock_in_a_method_nobody_calls
static readonly object s_gate = new();
static int Read() { lock (s_gate) { return Keep.Number; } }
static void Run() => Keep.Text = nameof(Read);

//# lock_in_a_dead_branch
static readonly object s_gate = new();
static void Go(bool wait) { if (wait) { lock (s_gate) { Keep.Number++; } } }
static void Run() => Go(false);

//# synchronized_method: blocks
[MethodImpl(MethodImplOptions.Synchronized)]
static void Go() => Keep.Number++;
static void Run() => Go();

//# lock_enter: blocks
static readonly Lock s_lock = new();
static void Run()
{
    s_lock.Enter();
    s_lock.Exit();
}

//# lock_try_enter
static readonly Lock s_lock = new();
static void Run()
{
    if (s_lock.TryEnter())
    {
        s_lock.Exit();
    }
}

//# semaphore_slim_wait: blocks
static readonly SemaphoreSlim s_semaphore = new(1);
static void Run()
{
    s_semaphore.Wait();
    s_semaphore.Release();
}

//# semaphore: blocks
static readonly Semaphore s_semaphore = new(1, 1);
static void Run()
{
    s_semaphore.WaitOne();
    s_semaphore.Release();
}

//# mutex: blocks
static readonly Mutex s_mutex = new();
static void Run()
{
    s_mutex.WaitOne();
    s_mutex.ReleaseMutex();
}

//# manual_reset_event: blocks
static readonly ManualResetEvent s_event = new(true);
static void Run() => s_event.WaitOne();

//# manual_reset_event_slim: blocks
static readonly ManualResetEventSlim s_event = new(true);
static void Run() => s_event.Wait();

//# auto_reset_event_with_time_out: blocks
static readonly AutoResetEvent s_event = new(false);
static void Run() => Keep.Flag = s_event.WaitOne(0);

//# event_set
static readonly ManualResetEventSlim s_event = new(false);
static void Run() => s_event.Set();

//# event_is_set
static readonly ManualResetEventSlim s_event = new(false);
static void Run() => Keep.Flag = s_event.IsSet;

//# wait_all: blocks
static readonly WaitHandle[] s_handles = [new ManualResetEvent(true)];
static void Run() => WaitHandle.WaitAll(s_handles);

//# reader_writer_lock: blocks
static readonly ReaderWriterLockSlim s_lock = new();
static void Run()
{
    s_lock.EnterReadLock();
    s_lock.ExitReadLock();
}

//# spin_lock: blocks
static SpinLock s_lock = new(false);
static void Run()
{
    bool taken = false;
    s_lock.Enter(ref taken);
    s_lock.Exit();
}

//# spin_until: blocks
static readonly Func<bool> s_always = static () => true;
static void Run() => SpinWait.SpinUntil(s_always);

//# spin_once: blocks
static void Run()
{
    SpinWait spin = default;
    spin.SpinOnce();
}

//# sleep: blocks
static void Run() => Thread.Sleep(0);

//# sleep_through_a_callee: blocks
static void Back() => Thread.Sleep(0);
static void Run() => Back();

//# join: blocks
static readonly Thread s_thread = Start();
static Thread Start() { Thread thread = new(static () => { }); thread.Start(); return thread; }
static void Run() => s_thread.Join();

//# task_wait: blocks
static readonly Task s_task = Task.CompletedTask;
static void Run() => s_task.Wait();

//# task_result: blocks
static readonly Task<int> s_task = Task.FromResult(3);
static void Run() => Keep.Number = s_task.Result;

//# task_get_result: blocks
static readonly Task<int> s_task = Task.FromResult(3);
static void Run() => Keep.Number = s_task.GetAwaiter().GetResult();

//# task_wait_all: blocks
static readonly Task[] s_tasks = [Task.CompletedTask];
static void Run() => Task.WaitAll(s_tasks);

//# task_is_completed
static readonly Task s_task = Task.CompletedTask;
static void Run() => Keep.Flag = s_task.IsCompleted;

//# task_continue_with
static readonly TaskCompletionSource s_never = new();
static void Run() => Keep.Object = s_never.Task.ContinueWith(static task => { }, TaskScheduler.Default);

//# countdown_event: blocks
static readonly CountdownEvent s_event = new(0);
static void Run() => s_event.Wait();

//# barrier: blocks
static readonly Barrier s_barrier = new(1);
static void Run() => s_barrier.SignalAndWait();

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
