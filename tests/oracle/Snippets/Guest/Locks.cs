// Accounts, caches, pipelines and clocks: what can wait. Written without a look at the analyzers.

//# account_drawn_from_under_a_lock: blocks
sealed class Account(long cents)
{
    readonly Lock _gate = new();
    long _cents = cents;
    public bool Draw(long amount)
    {
        lock (_gate)
        {
            bool enough = _cents >= amount;
            if (enough) { _cents -= amount; }
            return enough;
        }
    }
}
static readonly Account s_account = new(100);
static void Run() => Keep.Flag = s_account.Draw(1);

//# account_drawn_from_by_exchanges
sealed class Account(long cents)
{
    long _cents = cents;
    public bool Draw(long amount)
    {
        for (;;)
        {
            long seen = Interlocked.Read(ref _cents);
            if (seen < amount) { return false; }
            if (Interlocked.CompareExchange(ref _cents, seen - amount, seen) == seen) { return true; }
        }
    }
}
static readonly Account s_account = new(100);
static void Run() => Keep.Flag = s_account.Draw(1);

//# cache_behind_a_reader_lock: blocks
sealed class Cache
{
    readonly ReaderWriterLockSlim _lock = new();
    int _value;
    public int Value { get { _lock.EnterReadLock(); try { return _value; } finally { _lock.ExitReadLock(); } } }
}
static readonly Cache s_cache = new();
static void Run() => Keep.Number = s_cache.Value;

//# cache_asked_how_many_read
static readonly ReaderWriterLockSlim s_lock = new();
static void Run() => Keep.Number = s_lock.CurrentReadCount;

//# cache_by_a_sequence_counter
static int s_sequence, s_value;
static void Run()
{
    int before = Volatile.Read(ref s_sequence);
    int value = s_value;
    Keep.Flag = before == Volatile.Read(ref s_sequence);
    Keep.Number = value;
}

//# cache_of_a_concurrent_dictionary_asked
static readonly ConcurrentDictionary<int, string> s_cache = new() { [3] = "c" };
static void Run() => Keep.Flag = s_cache.ContainsKey(3);

//# pulse_of_a_monitor: blocks
static readonly object s_bell = new();
static void Run()
{
    lock (s_bell)
    {
        Monitor.PulseAll(s_bell);
    }
}

//# monitor_waited_for_a_bell: blocks
static readonly object s_bell = new();
static void Run()
{
    bool taken = false;
    Monitor.Enter(s_bell, ref taken);
    try { Keep.Flag = Monitor.Wait(s_bell, 0); }
    finally { if (taken) { Monitor.Exit(s_bell); } }
}

//# bell_rung
static readonly AutoResetEvent s_bell = new(false);
static void Run() => Keep.Flag = s_bell.Set();

//# bell_waited_for: blocks
static readonly AutoResetEvent s_bell = new(false);
static bool Heard() => s_bell.WaitOne(0);
static void Run() => Keep.Flag = Heard();

//# light_gate_that_is_open: blocks
static readonly ManualResetEventSlim s_gate = new(true);
static void Run() => s_gate.Wait();

//# light_gate_that_is_open_asked
static readonly ManualResetEventSlim s_gate = new(true);
static void Run() => Keep.Flag = s_gate.IsSet;

//# named_semaphore_in_a_helper_two_calls_away: blocks
static class Pool
{
    static readonly Semaphore s_seats = new(1, 1);
    public static void Sit() { Reserve(); s_seats.Release(); }
    static void Reserve() => s_seats.WaitOne();
}
static void Run() => Pool.Sit();

//# throttle_that_waits_through_an_interface: blocks
interface IThrottle { void Pass(); }
sealed class Slow : IThrottle { public void Pass() => Thread.Sleep(TimeSpan.Zero); }
sealed class None : IThrottle { public void Pass() { } }
static readonly IThrottle s_throttle = new Slow();
static void Run() => s_throttle.Pass();

//# throttle_that_does_not_wait_as_a_type_argument
interface IThrottle { void Pass(); }
struct Slow : IThrottle { public void Pass() => Thread.Sleep(TimeSpan.Zero); }
struct None : IThrottle { public void Pass() { } }
static void Serve<T>(T throttle) where T : IThrottle => throttle.Pass();
static void Run() => Serve(new None());

//# throttle_that_waits_as_a_type_argument: blocks
interface IThrottle { void Pass(); }
struct Slow : IThrottle { public void Pass() => Thread.Sleep(TimeSpan.Zero); }
struct None : IThrottle { public void Pass() { } }
static void Serve<T>(T throttle) where T : IThrottle => throttle.Pass();
static void Run() => Serve(new Slow());

//# mode_that_does_not_wait_in_a_switch
enum Mode { Poll, Sleep }
static void Next(Mode mode)
{
    switch (mode)
    {
        case Mode.Poll:
            Keep.Number++;
            break;
        case Mode.Sleep:
            Thread.Sleep(1);
            break;
    }
}
static void Run() => Next(Mode.Poll);

//# mode_that_waits_in_a_switch: blocks
enum Mode { Poll, Sleep }
static void Next(Mode mode)
{
    switch (mode)
    {
        case Mode.Poll:
            Keep.Number++;
            break;
        case Mode.Sleep:
            Thread.Sleep(0);
            break;
    }
}
static void Run() => Next(Mode.Sleep);

//# pipeline_joined: blocks
static readonly Task<int>[] s_stages = [Task.FromResult(1), Task.FromResult(2)];
static void Run() => Keep.Number = Task.WaitAny(s_stages);

//# pipeline_result_of_a_value_task_that_is_there
static void Run() => Keep.Number = ValueTask.FromResult(5).Result;

//# pipeline_result_of_a_task_by_a_generic: blocks
static T Get<T>(Task<T> task) => task.Result;
static readonly Task<string> s_stage = Task.FromResult("done");
static void Run() => Keep.Text = Get(s_stage);

//# pipeline_asked_for_its_status
static readonly Task<string> s_stage = Task.FromResult("done");
static void Run() => Keep.Flag = s_stage.Status == TaskStatus.RanToCompletion;

//# pipeline_waited_for_with_a_time: blocks
static readonly Task s_stage = Task.CompletedTask;
static void Run() => Keep.Flag = s_stage.Wait(TimeSpan.FromMilliseconds(1));

//# message_tried_to_be_taken_from_a_concurrent_bag_of_work
static readonly ConcurrentQueue<int> s_work = new();
static void Run() => Keep.Flag = s_work.TryPeek(out Keep.Number);

//# message_taken_from_a_bounded_collection: blocks
static readonly BlockingCollection<int> s_work = new(4);
static void Run()
{
    s_work.TryAdd(1);
    s_work.TryTake(out Keep.Number);
}

//# question_on_the_console: blocks
static void Run() => Keep.Text = Console.ReadLine();

//# colour_as_a_number_only
static void Run() => Keep.Number = (int)ConsoleColor.Red;

//# report_to_a_text_writer_of_nothing
static readonly TextWriter s_report = TextWriter.Null;
static void Run() => s_report.Write('x');

//# report_to_the_console_through_a_text_writer: blocks
static readonly TextWriter s_report = Console.Out;
static void Run() => s_report.Flush();

//# configuration_read_from_a_file: blocks
static void Run() => Keep.Text = File.ReadAllText("/proc/version");

//# directory_asked_for: blocks
static void Run() => Keep.Flag = Directory.Exists("/proc");

//# length_of_a_file_by_its_stream: blocks
static readonly FileStream s_disk = new("/proc/version", FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 0);
static void Run() => Keep.Number = RandomAccess.Read(s_disk.SafeFileHandle, new Span<byte>(ref s_byte), 0);
static byte s_byte;

//# heap_collected_in_a_finally: blocks
static void Run()
{
    try { Keep.Number++; }
    finally { GC.Collect(0, GCCollectionMode.Forced, blocking: true); }
}

//# heap_asked_how_often_it_was_collected
static void Run() => Keep.Number = GC.CollectionCount(0);

//# heap_told_of_an_object_that_lives
static void Run() => GC.KeepAlive(Any.Texts);

//# singleton_made_under_a_lock_that_is_made_already: blocks
static object? s_single;
static readonly object s_gate = new();
static object Single { get { lock (s_gate) { return s_single ??= new object(); } } }
static void Run() => Keep.Object = Single;

//# singleton_published_by_an_exchange
static object? s_single;
static object Single => s_single ?? Interlocked.CompareExchange(ref s_single, Any.Object, null) ?? s_single;
static void Run() => Keep.Object = Single;

//# enumerator_that_waits_at_each_step: blocks
static IEnumerable<int> Ticks() { Thread.Sleep(0); yield return 1; }
static void Run() { foreach (int tick in Ticks()) { Keep.Number = tick; } }

//# enumerator_that_would_wait_not_stepped
static IEnumerable<int> Ticks() { Thread.Sleep(0); yield return 1; }
static void Run() => Keep.Object = Ticks();

//# callback_that_waits_in_a_dictionary: blocks
static readonly Dictionary<string, Action> s_commands = new() { ["wait"] = static () => Thread.Sleep(0) };
static void Run() => s_commands["wait"]();

//# thread_started_that_waits
static readonly Thread s_clock = new(static () => Thread.Sleep(Timeout.Infinite)) { IsBackground = true };
static void Run() => Keep.Flag = s_clock.IsBackground;

//# memory_fence
static void Run() { Thread.MemoryBarrier(); Interlocked.MemoryBarrier(); Keep.Number++; }

//# timer_changed_not_waited_for
static readonly Timer s_timer = new(static _ => { });
static void Run() => Keep.Flag = s_timer is IDisposable;
