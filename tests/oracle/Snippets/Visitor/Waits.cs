// What can wait or spin without a bound, and what only sounds like it. Written without a look at the analyzers.

//# monitor_entered_by_hand: blocks
static readonly object s_gate = new();
static void Run()
{
    Monitor.Enter(s_gate);
    try { Keep.Number++; }
    finally { Monitor.Exit(s_gate); }
}

//# monitor_entered_with_a_flag: blocks
static readonly object s_gate = new();
static void Run()
{
    bool taken = false;
    try { Monitor.Enter(s_gate, ref taken); Keep.Number++; }
    finally { if (taken) { Monitor.Exit(s_gate); } }
}

//# monitor_pulsed_under_its_lock: blocks
static readonly object s_gate = new();
static void Run()
{
    lock (s_gate) { Monitor.PulseAll(s_gate); }
}

//# semaphore_slim_taken: blocks
static readonly SemaphoreSlim s_slots = new(1);
static void Run()
{
    s_slots.Wait();
    s_slots.Release();
}

//# semaphore_of_the_system_taken: blocks
static readonly Semaphore s_slots = new(1, 1);
static void Run()
{
    s_slots.WaitOne();
    s_slots.Release();
}

//# mutex_taken: blocks
static readonly Mutex s_mutex = new();
static void Run()
{
    s_mutex.WaitOne();
    s_mutex.ReleaseMutex();
}

//# event_waited_for_that_is_set: blocks
static readonly ManualResetEventSlim s_done = new(true);
static void Run() => s_done.Wait();

//# event_waited_for_with_a_time: blocks
static readonly AutoResetEvent s_done = new(false);
static void Run() => Keep.Flag = s_done.WaitOne(1);

//# state_of_an_event_asked
static readonly ManualResetEventSlim s_done = new(true);
static void Run() => Keep.Flag = s_done.IsSet;

//# spin_lock_taken: blocks
static SpinLock s_lock = new(false);
static void Run()
{
    bool taken = false;
    s_lock.Enter(ref taken);
    Keep.Number++;
    s_lock.Exit();
}

//# flag_taken_once_by_an_exchange
static int s_owner;
static void Run()
{
    if (Interlocked.Exchange(ref s_owner, 1) == 0)
    {
        Keep.Number++;
        Volatile.Write(ref s_owner, 0);
    }
}

//# counter_changed_in_a_loop_of_exchanges
static int s_mask;
static void Run()
{
    int old, changed;
    do
    {
        old = Volatile.Read(ref s_mask);
        changed = old | 4;
    }
    while (Interlocked.CompareExchange(ref s_mask, changed, old) != old);
}

//# sleep_of_no_time: blocks
static void Run() => Thread.Sleep(0);

//# thread_yielded
static void Run() => Thread.Yield();

//# spin_wait_until_a_flag: blocks
static volatile bool s_ready = true;
static void Run() => SpinWait.SpinUntil(static () => s_ready);

//# task_waited_for: blocks
static readonly Task s_task = Task.CompletedTask;
static void Run() => s_task.Wait();

//# result_of_a_task_of_others: blocks
static readonly TaskCompletionSource<int> s_source = new();
static Snippet() => s_source.SetResult(3);
static void Run() => Keep.Number = s_source.Task.Result;

//# task_asked_whether_it_is_done
static readonly TaskCompletionSource<int> s_source = new();
static void Run() => Keep.Flag = s_source.Task.IsCompletedSuccessfully;

//# result_of_a_task_only_when_it_is_done
static readonly Task<int> s_task = Task.FromResult(1);
static void Run()
{
    if (s_task.IsCompleted) { Keep.Number = s_task.GetAwaiter().GetResult(); }
}

//# all_tasks_waited_for: blocks
static readonly Task[] s_tasks = [Task.CompletedTask, Task.CompletedTask];
static void Run() => Task.WaitAll(s_tasks);

//# when_all_of_tasks
static readonly Task[] s_tasks = [Task.CompletedTask, Task.CompletedTask];
static void Run() => Keep.Object = Task.WhenAll(s_tasks);

//# console_written_to: blocks
static void Run() => Console.Write("irq");

//# console_colour_named
static void Run() => Keep.Number = (int)ConsoleColor.Red;

//# file_asked_for: blocks
static void Run() => Keep.Flag = File.Exists("/");

//# file_name_taken_apart
static void Run() => Keep.Number = Path.GetFileName("/var/log/ide.log".AsSpan()).Length;

//# collection_forced: blocks
static void Run() => GC.Collect(0);

//# collection_count_asked
static void Run() => Keep.Number = GC.CollectionCount(0);

//# blocking_collection_taken_from: blocks
static readonly BlockingCollection<int> s_queue = new(4);
static void Run()
{
    s_queue.Add(1);
    Keep.Number = s_queue.Take();
}

//# concurrent_queue_used
static readonly ConcurrentQueue<int> s_queue = new();
static void Run()
{
    s_queue.Enqueue(1);
    s_queue.TryDequeue(out Keep.Number);
}

//# reader_lock_taken: blocks
static readonly ReaderWriterLockSlim s_lock = new();
static void Run()
{
    s_lock.EnterReadLock();
    s_lock.ExitReadLock();
}

//# barrier_of_one: blocks
static readonly Barrier s_barrier = new(1);
static void Run() => s_barrier.SignalAndWait();

//# countdown_of_none_waited_for: blocks
static readonly CountdownEvent s_countdown = new(0);
static void Run() => s_countdown.Wait();

//# synchronized_method_called: blocks
[MethodImpl(MethodImplOptions.Synchronized)] static void Count() => Keep.Number++;
static void Run() => Count();

//# register_polled_a_bounded_number_of_times
static int s_status = 0x50;
static void Run()
{
    for (int i = 0; i < 100 && (Volatile.Read(ref s_status) & 0x80) != 0; i++) { Thread.SpinWait(1); }
}

//# time_taken_from_a_stopwatch
static void Run() => Keep.Long = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp()).Ticks;

//# lock_in_a_property_of_a_base_class: blocks
class Base { readonly object _gate = new(); int _n; protected int Next { get { lock (_gate) { return ++_n; } } } }
sealed class Tags : Base { public int Take() => Next; }
static readonly Tags s_tags = new();
static void Run() => Keep.Number = s_tags.Take();

//# tags_without_a_lock
class Base { int _n; protected int Next => Interlocked.Increment(ref _n); }
sealed class Tags : Base { public int Take() => Next; }
static readonly Tags s_tags = new();
static void Run() => Keep.Number = s_tags.Take();

//# lock_behind_an_interface: blocks
interface ILog { void Put(string line); }
sealed class Guarded : ILog { readonly Lock _gate = new(); public void Put(string line) { lock (_gate) { Keep.Text = line; } } }
static readonly ILog s_log = new Guarded();
static void Run() => s_log.Put("x");

//# lock_that_a_debug_build_only_takes
static readonly Lock s_gate = new();
[Conditional("TRACING_LOCKS")] static void Trace() { lock (s_gate) { Keep.Number++; } }
static void Run() => Trace();

//# wait_by_a_lambda_that_is_called: blocks
static readonly Action s_wait = static () => Thread.Sleep(0);
static void Run() => s_wait();

//# wait_by_a_lambda_that_is_given_to_a_pool
static readonly WaitCallback s_wait = static _ => Thread.Sleep(0);
static void Run() => ThreadPool.UnsafeQueueUserWorkItem(s_wait, null);

//# lock_tried_without_waiting
static readonly Lock s_gate = new();
static void Run()
{
    if (s_gate.TryEnter())
    {
        try { Keep.Number++; }
        finally { s_gate.Exit(); }
    }
}

//# thread_joined: blocks
static readonly Thread s_thread = Start();
static Thread Start() { Thread thread = new(static () => { }); thread.Start(); return thread; }
static void Run() => s_thread.Join();

//# memory_stream_written
static readonly MemoryStream s_stream = new(new byte[64]);
static void Run()
{
    s_stream.Position = 0;
    s_stream.WriteByte(7);
}

//# wait_of_a_parallel_loop: blocks
static void Run() => Parallel.For(0, 2, static i => Keep.Number = i);

//# lock_held_while_a_copy_is_made: blocks
static readonly object s_gate = new();
static readonly List<int> s_items = [1, 2];
static void Run()
{
    lock (s_gate) { Keep.Object = s_items.ToArray(); }
}

//# release_of_a_semaphore_that_others_wait_for
static readonly SemaphoreSlim s_slots = new(0);
static void Run() => s_slots.Release();

//# event_set_for_others
static readonly ManualResetEventSlim s_done = new(false);
static void Run() => s_done.Set();

//# system_event_set_for_others
static readonly AutoResetEvent s_done = new(false);
static void Run() => s_done.Set();
