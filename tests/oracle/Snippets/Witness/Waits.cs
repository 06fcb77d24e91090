// What can wait, by what it is hidden in, and what cannot. Written without a look at the analyzers.

//# getter_that_locks: blocks
sealed class Stats { readonly object _gate = new(); int _count; public int Count { get { lock (_gate) { return _count; } } } }
static readonly Stats s_stats = new();
static void Run() => Keep.Number = s_stats.Count;

//# getter_that_reads_volatile
sealed class Stats { int _count; public int Count => Volatile.Read(ref _count); }
static readonly Stats s_stats = new();
static void Run() => Keep.Number = s_stats.Count;

//# indexer_that_locks: blocks
sealed class Table { readonly Lock _gate = new(); readonly int[] _slots = new int[4]; public int this[int index] { get { lock (_gate) { return _slots[index]; } } } }
static readonly Table s_table = new();
static void Run() => Keep.Number = s_table[2];

//# operator_that_locks: blocks
sealed class Account
{
    readonly object _gate = new();
    public int Sum;
    public static Account operator +(Account account, int value) { lock (account._gate) { account.Sum += value; } return account; }
}
static Account s_account = new();
static void Run() => s_account += 3;

//# dispose_that_waits: blocks, removed
sealed class Scope(SemaphoreSlim gate) : IDisposable { public void Dispose() => gate.Wait(); }
static readonly SemaphoreSlim s_gate = new(1000);
static void Run() { using Scope scope = new(s_gate); Keep.Number++; }

//# iterator_that_locks_while_walked: blocks
static readonly object s_gate = new();
static IEnumerable<int> Items() { lock (s_gate) { yield return 1; } }
static void Run() { foreach (int item in Items()) { Keep.Number = item; } }

//# iterator_that_would_lock_and_is_not_walked
static readonly object s_gate = new();
static IEnumerable<int> Items() { lock (s_gate) { yield return 1; } }
static void Run() => Keep.Object = Items();

//# default_member_that_sleeps: blocks
interface IBackoff { void Pause() => Thread.Sleep(0); }
sealed class Plain : IBackoff;
static readonly IBackoff s_backoff = new Plain();
static void Run() => s_backoff.Pause();

//# default_member_that_sleeps_replaced
interface IBackoff { void Pause() => Thread.Sleep(0); }
sealed class Never : IBackoff { public void Pause() => Keep.Number++; }
static readonly IBackoff s_backoff = new Never();
static void Run() => s_backoff.Pause();

//# policy_that_spins: blocks
interface IWait { static abstract void Once(); }
struct Spinning : IWait { public static void Once() { SpinWait spin = default; while (Volatile.Read(ref s_busy) != 0) { spin.SpinOnce(); } } }
struct Nothing : IWait { public static void Once() { } }
static int s_busy;
static void Acquire<T>() where T : IWait => T.Once();
static void Run() => Acquire<Spinning>();

//# policy_that_does_not_spin
interface IWait { static abstract void Once(); }
struct Sleeping : IWait { public static void Once() => Thread.Sleep(0); }
struct Nothing : IWait { public static void Once() { } }
static void Acquire<T>() where T : IWait => T.Once();
static void Unused() => Acquire<Sleeping>();
static void Run() => Acquire<Nothing>();

//# lock_in_a_callback_of_a_sort: blocks
sealed class Guarded : IComparer<int> { public int Compare(int x, int y) { lock (this) { return x - y; } } }
static readonly int[] s_values = [1, 2, 3];
static readonly Guarded s_guarded = new();
static void Run() => Array.Sort(s_values, s_guarded);

//# lock_in_a_factory_of_a_concurrent_dictionary: blocks
static readonly object s_gate = new();
static readonly ConcurrentDictionary<int, int> s_map = new();
static void Run() { s_map.Clear(); Keep.Number = s_map.GetOrAdd(1, static key => { lock (s_gate) { return key; } }); }

//# concurrent_dictionary_only_read
static readonly ConcurrentDictionary<int, int> s_map = new() { [1] = 2 };
static void Run() => Keep.Flag = s_map.TryGetValue(1, out Keep.Number);

//# concurrent_dictionary_counted
static readonly ConcurrentDictionary<int, int> s_map = new() { [1] = 2 };
static void Run() => Keep.Number = s_map.Count;

//# concurrent_dictionary_written
static readonly ConcurrentDictionary<int, int> s_map = new() { [1] = 2 };
static void Run() => s_map[1] = Any.Number;

//# event_set_and_waited_for_in_a_row: blocks
static readonly AutoResetEvent s_event = new(false);
static void Run() { s_event.Set(); s_event.WaitOne(); }

//# event_slim_only_reset
static readonly ManualResetEventSlim s_event = new(false);
static void Run() { s_event.Reset(); Keep.Flag = s_event.IsSet; }

//# semaphore_released_and_taken: blocks
static readonly SemaphoreSlim s_slots = new(1, 4);
static void Run() { s_slots.Wait(0); s_slots.Release(); }

//# value_task_asked_for_a_result_that_is_there: blocks
static readonly Task<int> s_done = Task.FromResult(3);
static void Run() => Keep.Number = new ValueTask<int>(s_done).GetAwaiter().GetResult();

//# task_result_only_behind_its_completion: blocks
static readonly Task<int> s_done = Task.FromResult(3);
static void Run() => Keep.Number = s_done.Wait(0) ? s_done.Result : -1;

//# task_status_only
static readonly Task<int> s_done = Task.FromResult(3);
static void Run() => Keep.Flag = s_done.Status == TaskStatus.RanToCompletion;

//# task_run_and_waited_for: blocks
static readonly Action s_work = static () => { };
static void Run() => Task.Run(s_work).Wait();

//# monitor_tried_and_left
static readonly object s_gate = new();
static void Run() { if (Monitor.TryEnter(s_gate)) { Monitor.Exit(s_gate); } }

//# spin_lock_by_its_try
static SpinLock s_lock = new(false);
static void Run() { bool taken = false; s_lock.TryEnter(ref taken); if (taken) { s_lock.Exit(); } }

//# ticket_lock_of_the_author: blocks
static int s_next, s_serving;
static void Run()
{
    int mine = Interlocked.Increment(ref s_next) - 1;
    SpinWait.SpinUntil(() => Volatile.Read(ref s_serving) == mine);
    Volatile.Write(ref s_serving, mine + 1);
}

//# claim_without_waiting
static int s_owner;
static void Run() { if (Interlocked.CompareExchange(ref s_owner, 1, 0) == 0) { Volatile.Write(ref s_owner, 0); } }

//# trace_to_the_console_behind_a_level: blocks
static int s_level = Any.Large;
static void Trace(string text) { if (s_level > 2) { Console.Error.WriteLine(text); } }
static void Run() => Trace("irq");

//# trace_to_the_console_behind_a_constant_level
const int Level = 1;
static void Trace(string text) { if (Level > 2) { Console.Error.WriteLine(text); } }
static void Run() => Trace("irq");

//# file_time_asked: blocks
static void Run() => Keep.Long = File.GetLastWriteTimeUtc("/nowhere").Ticks;

//# file_extension_asked
static void Run() => Keep.Number = Path.GetExtension("disk.img".AsSpan()).Length;

//# stream_of_a_file_written: blocks
static readonly FileStream s_null = new("/dev/null", FileMode.Open, FileAccess.Write);
static void Run() => s_null.WriteByte(1);

//# stream_that_is_none_written
static void Run() => Stream.Null.WriteByte(1);

//# collection_of_a_generation_forced: blocks
static void Run() => GC.Collect(0, GCCollectionMode.Forced, blocking: true);

//# lazy_made_beforehand_asked
static readonly Lazy<int> s_lazy = new(5);
static void Run() => Keep.Number = s_lazy.Value;

//# reader_lock_upgraded: blocks
static readonly ReaderWriterLockSlim s_lock = new();
static void Run() { s_lock.EnterUpgradeableReadLock(); s_lock.ExitUpgradeableReadLock(); }

//# reader_lock_asked_whether_it_is_held
static readonly ReaderWriterLockSlim s_lock = new();
static void Run() => Keep.Flag = s_lock.IsReadLockHeld;

//# cancelled_registration_disposed: blocks
static readonly CancellationTokenSource s_source = new();
static void Run() => s_source.Token.UnsafeRegister(static _ => { }, null).Dispose();

//# wait_handles_signalled_together: blocks
static readonly EventWaitHandle s_one = new(true, EventResetMode.ManualReset);
static readonly EventWaitHandle s_two = new(true, EventResetMode.ManualReset);
static void Run() => Keep.Flag = WaitHandle.SignalAndWait(s_one, s_two);

//# blocking_collection_tried_without_time: blocks
static readonly BlockingCollection<int> s_items = [];
static void Run() => Keep.Flag = s_items.TryTake(out Keep.Number);

//# wait_taken_by_the_argument_of_a_wrapper: blocks
sealed class Gate { readonly Lock _lock = new(); public void Enter(bool exclusive) { if (exclusive) { _lock.Enter(); _lock.Exit(); } } }
static readonly Gate s_gate = new();
static void Run() => s_gate.Enter(true);

//# wait_left_out_by_the_argument_of_a_wrapper
sealed class Gate { readonly Lock _lock = new(); public void Enter(bool exclusive) { if (exclusive) { _lock.Enter(); _lock.Exit(); } } }
static readonly Gate s_gate = new();
static void Run() => s_gate.Enter(false);
