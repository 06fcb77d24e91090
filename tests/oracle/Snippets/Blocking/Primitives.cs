// Primitives that can wait.

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
