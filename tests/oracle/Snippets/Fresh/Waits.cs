// What can wait, and what has to do with waiting and cannot. Written without a look at the analyzers.

//# lock_around_a_counter: blocks
sealed class Statistics { readonly object _gate = new(); int _count; public void Count() { lock (_gate) { _count++; } } }
static readonly Statistics s_statistics = new();
static void Run() => s_statistics.Count();

//# counter_without_a_lock
sealed class Statistics { int _count; public void Count() => Interlocked.Increment(ref _count); }
static readonly Statistics s_statistics = new();
static void Run() => s_statistics.Count();

//# lock_in_a_method_that_is_not_called
sealed class Statistics { readonly object _gate = new(); int _count; public void Count() { lock (_gate) { _count++; } } public void Fast() => _count++; }
static readonly Statistics s_statistics = new();
static void Run() => s_statistics.Fast();

//# lock_of_the_new_kind_by_its_scope: blocks
static readonly Lock s_gate = new();
static void Run()
{
    using (s_gate.EnterScope())
    {
        Keep.Number++;
    }
}

//# lock_of_the_new_kind_asked
static readonly Lock s_gate = new();
static void Run() => Keep.Flag = s_gate.IsHeldByCurrentThread;

//# lock_of_the_new_kind_tried_with_a_time: blocks
static readonly Lock s_gate = new();
static void Run() { if (s_gate.TryEnter(5)) { s_gate.Exit(); } }

//# monitor_entered: blocks
static readonly object s_gate = new();
static void Run() { Monitor.Enter(s_gate); Monitor.Exit(s_gate); }

//# monitor_asked
static readonly object s_gate = new();
static void Run() => Keep.Flag = Monitor.IsEntered(s_gate);

//# event_add_of_a_field_like_event
static event Action? Done;
static void Run() => Keep.Flag = Done is null;

//# semaphore_waited_for: blocks
static readonly SemaphoreSlim s_slots = new(1);
static void Run() { s_slots.Wait(); s_slots.Release(); }

//# semaphore_count_read
static readonly SemaphoreSlim s_slots = new(1);
static void Run() => Keep.Number = s_slots.CurrentCount;

//# mutex_taken: blocks
static readonly Mutex s_mutex = new();
static void Run() { s_mutex.WaitOne(); s_mutex.ReleaseMutex(); }

//# event_set_and_reset
static readonly ManualResetEvent s_event = new(false);
static void Run() { s_event.Set(); s_event.Reset(); }

//# event_waited_for_through_its_base: blocks
static readonly WaitHandle s_event = new ManualResetEvent(true);
static bool Wait(WaitHandle handle) => handle.WaitOne(TimeSpan.Zero);
static void Run() => Keep.Flag = Wait(s_event);

//# any_of_several_events_waited_for: blocks
static readonly WaitHandle[] s_events = [new ManualResetEvent(true), new ManualResetEvent(false)];
static void Run() => Keep.Number = WaitHandle.WaitAny(s_events);

//# count_down_signalled
static readonly CountdownEvent s_left = new(100_000);
static void Run() => Keep.Flag = s_left.Signal();

//# count_down_waited_for: blocks
static readonly CountdownEvent s_left = new(0);
static void Run() => s_left.Wait();

//# reader_writer_lock_upgraded: blocks
static readonly ReaderWriterLockSlim s_lock = new();
static void Run() { s_lock.EnterWriteLock(); s_lock.ExitWriteLock(); }

//# spin_until_the_line_falls: blocks
static void Run() => SpinWait.SpinUntil(() => Any.Number == 7);

//# spin_once: blocks
static void Run() { SpinWait wait = new(); wait.SpinOnce(); Keep.Number = wait.Count; }

//# spin_wait_asked
static void Run() { SpinWait wait = default; Keep.Flag = wait.NextSpinWillYield; }

//# spin_lock_tried: blocks
static SpinLock s_lock = new(enableThreadOwnerTracking: false);
static void Run() { bool taken = false; s_lock.Enter(ref taken); s_lock.Exit(); }

//# sleep_in_a_loop_that_waits_for_a_port: blocks
static int s_polls;
static bool Busy() => ++s_polls % 2 != 0;
static void Run() { while (Busy()) { Thread.Sleep(0); } }

//# sleep_behind_a_delegate: blocks
static readonly Action<int> s_pause = Thread.Sleep;
static void Run() => s_pause(0);

//# sleep_in_a_delegate_that_is_only_kept
static readonly Action<int> s_pause = Thread.Sleep;
static void Run() => Keep.Object = s_pause;

//# sleep_in_an_override: blocks
abstract class Clock { public abstract void Delay(int time); }
sealed class Slow : Clock { public override void Delay(int time) => Thread.Sleep(time); }
static readonly Clock s_clock = new Slow();
static void Run() => s_clock.Delay(0);

//# sleep_in_an_override_of_another
abstract class Clock { public abstract void Delay(int time); }
sealed class Slow : Clock { public override void Delay(int time) => Thread.Sleep(time); }
sealed class Fast : Clock { public override void Delay(int time) => Keep.Number = time; }
static readonly Fast s_clock = new();
static void Run() => s_clock.Delay(0);

//# sleep_in_a_getter: blocks
sealed class Port { public int Level { get { Thread.Sleep(0); return 1; } } }
static readonly Port s_port = new();
static void Run() => Keep.Number = s_port.Level;

//# sleep_behind_a_constant_condition
const bool Slow = false;
static void Run() { if (Slow) { Thread.Sleep(10); } Keep.Number++; }

//# sleep_behind_a_parameter_that_is_given: blocks
static void Settle(bool wait) { if (wait) { Thread.Sleep(0); } }
static void Run() => Settle(true);

//# sleep_behind_a_parameter_that_is_not_given
static void Settle(bool wait = false) { if (wait) { Thread.Sleep(0); } }
static void Run() => Settle();

//# thread_yielded
static void Run() => Thread.Yield();

//# thread_joined: blocks
static readonly Thread s_thread = Start();
static Thread Start() { Thread thread = new(static () => { }); thread.Start(); return thread; }
static void Run() => s_thread.Join();

//# thread_asked_whether_it_lives
static readonly Thread s_thread = new(static () => { });
static void Run() => Keep.Flag = s_thread.IsAlive;

//# task_waited_for_with_all: blocks
static readonly Task[] s_tasks = [Task.CompletedTask, Task.CompletedTask];
static void Run() => Task.WaitAll(s_tasks);

//# task_result_through_its_awaiter: blocks
static readonly Task<int> s_task = Task.FromResult(4);
static void Run() => Keep.Number = s_task.GetAwaiter().GetResult();

//# task_awaiter_asked
static readonly Task<int> s_task = Task.FromResult(4);
static void Run() => Keep.Flag = s_task.GetAwaiter().IsCompleted;

//# completion_source_completed
static readonly TaskCompletionSource s_source = new();
static void Run() => Keep.Flag = s_source.TrySetResult();

//# console_written: blocks
static void Run() => Console.Write('x');

//# console_error_written: blocks
static void Run() => Console.Error.Write("");

//# debug_line_that_is_compiled_out
static void Run() { Debug.WriteLine("status"); Keep.Number++; }

//# file_read: blocks
static readonly byte[] s_block = new byte[4];
static readonly FileStream s_zero = File.OpenRead("/dev/zero");
static void Run() => Keep.Number = s_zero.Read(s_block, 0, 4);

//# memory_stream_read
static readonly MemoryStream s_memory = new(new byte[16]);
static readonly byte[] s_block = new byte[4];
static void Run() { s_memory.Position = 0; Keep.Number = s_memory.Read(s_block, 0, 4); }

//# file_asked_for: blocks
static void Run() => Keep.Flag = File.Exists("/dev/null");

//# path_taken_apart
static void Run() => Keep.Number = Path.GetFileName("/dev/null".AsSpan()).Length;

//# collection_forced: blocks
static void Run() => GC.Collect(0);

//# collection_kept_away
static void Run() { GC.KeepAlive(Any.Object); Keep.Number = GC.GetGeneration(Any.Object); }

//# finalizers_waited_for: blocks
static void Run() => GC.WaitForPendingFinalizers();

//# blocking_collection_taken: blocks
static readonly BlockingCollection<int> s_queue = new(new ConcurrentQueue<int>());
static void Run() { s_queue.Add(4); Keep.Number = s_queue.Take(); }

//# concurrent_dictionary_read
static readonly ConcurrentDictionary<int, int> s_map = new() { [4] = 1 };
static void Run() => Keep.Flag = s_map.TryGetValue(4, out Keep.Number);

//# barrier_of_one: blocks
static readonly Barrier s_barrier = new(1);
static void Run() => s_barrier.SignalAndWait();

//# parallel_loop: blocks
static void Run() => Parallel.For(0, 2, static at => { });

//# lazy_value_that_exists
static readonly Lazy<int[]> s_table = new([1, 2, 3]);
static void Run() => Keep.Number = s_table.Value.Length;

//# cancellation_registered_is_not_waited_for
static CancellationToken s_token = CancellationToken.None;
static void Run() => Keep.Flag = s_token.CanBeCanceled;

//# volatile_flag_polled_a_few_times
static volatile bool s_ready;
static void Run() { for (int tries = 0; tries < 16 && !s_ready; tries++) { Thread.SpinWait(1); } }

//# compare_exchange_loop
static int s_head;
static void Run()
{
    int seen;
    do
    {
        seen = Volatile.Read(ref s_head);
    }
    while (Interlocked.CompareExchange(ref s_head, seen + 1, seen) != seen);
}
