// Waits of every kind, and what looks like one. Written without a look at the analyzers.

//# lazy_without_a_lock
static readonly Lazy<int> s_lazy = new(static () => 1, LazyThreadSafetyMode.None);
static void Run() => Keep.Number = s_lazy.Value;

//# lazy_that_publishes
static readonly Lazy<int> s_lazy = new(static () => 1, LazyThreadSafetyMode.PublicationOnly);
static void Run() => Keep.Number = s_lazy.Value;

//# lock_of_the_lock_class: blocks
static readonly Lock s_lock = new();
static void Run()
{
    lock (s_lock)
    {
        Keep.Number++;
    }
}

//# lock_scope: blocks
static readonly Lock s_lock = new();
static void Run()
{
    using (s_lock.EnterScope())
    {
        Keep.Number++;
    }
}

//# try_enter_that_does_not_wait
static readonly object s_gate = new();
static void Run()
{
    if (Monitor.TryEnter(s_gate))
    {
        Monitor.Exit(s_gate);
    }
}

//# reader_lock: blocks
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

//# interlocked
static int s_count;
static void Run() => Interlocked.Increment(ref s_count);

//# compare_exchange_loop
static int s_count;
static void Run()
{
    int seen;
    do
    {
        seen = Volatile.Read(ref s_count);
    }
    while (Interlocked.CompareExchange(ref s_count, seen + 1, seen) != seen);
}

//# spin_once: blocks
static void Run()
{
    SpinWait wait = default;
    wait.SpinOnce();
}

//# spin_wait_of_the_processor
static void Run() => Thread.SpinWait(5);

//# event_set
static readonly ManualResetEventSlim s_event = new();
static void Run() => s_event.Set();

//# event_waited_for: blocks
static readonly ManualResetEventSlim s_event = new(true);
static void Run() => s_event.Wait();

//# thread_yielded
static void Run() => Thread.Yield();

//# thread_sleeps: blocks
static void Run() => Thread.Sleep(0);

//# concurrent_queue
static readonly ConcurrentQueue<int> s_queue = new();
static void Run()
{
    s_queue.Enqueue(1);
    Keep.Flag = s_queue.TryDequeue(out Keep.Number);
}

//# collection_forced: blocks
static void Run() => GC.Collect(0);

//# memory_asked_for
static void Run() => Keep.Long = GC.GetTotalMemory(false);

//# debug_assert_that_holds
static void Run() => Debug.Assert(Any.Number == 7);

//# awaited_completed_task: blocks
static async ValueTask Go() => await default(ValueTask);
static void Run() => Go().GetAwaiter().GetResult();

//# synchronized_method: blocks
[MethodImpl(MethodImplOptions.Synchronized)]
static void Go() => Keep.Number++;
static void Run() => Go();

//# console_written_to: blocks
static void Run() => Console.Out.Write('c');

//# timer_made
static void Run() => Keep.Long = Stopwatch.GetTimestamp();
