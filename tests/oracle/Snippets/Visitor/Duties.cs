// Statistics, logs, pools, retries and deferred work of drivers. Written without a look at the analyzers.

//# statistics_by_atomics
sealed class Statistics
{
    long _reads, _bytes;
    public void Count(int bytes) { Interlocked.Increment(ref _reads); Interlocked.Add(ref _bytes, bytes); }
}
static readonly Statistics s_statistics = new();
static void Run() => s_statistics.Count(512);

//# statistics_under_a_lock: blocks
sealed class Statistics
{
    readonly object _gate = new();
    long _reads, _bytes;
    public void Count(int bytes) { lock (_gate) { _reads++; _bytes += bytes; } }
}
static readonly Statistics s_statistics = new();
static void Run() => s_statistics.Count(512);

//# statistics_by_a_table_of_names
static readonly Dictionary<string, int> s_counts = new() { ["irq"] = 0 };
static void Run() => s_counts["irq"]++;

//# statistics_by_a_table_of_names_made
static readonly Dictionary<string, int> s_counts = new() { ["irq7"] = 0 };
static void Run() => s_counts["irq" + Any.Number] = 3;

//# log_that_is_switched_off_by_a_level
enum Level { Debug, Info, Error }
static readonly Level s_minimum = Level.Error;
static void Log(Level level, string text) { if (level >= s_minimum) { Console.WriteLine(text); } }
static void Run() => Log(Level.Debug, "irq");

//# log_that_is_switched_on_by_a_level: blocks
enum Level { Debug, Info, Error }
static readonly Level s_minimum = Level.Info;
static void Log(Level level, string text) { if (level >= s_minimum) { Console.WriteLine(text); } }
static void Run() => Log(Level.Error, "irq");

//# log_into_a_ring_of_numbers
struct Event { public long Time; public int Code; }
static readonly Event[] s_log = new Event[16];
static int s_count;
static void Log(int code) => s_log[s_count++ & 15] = new Event { Time = Stopwatch.GetTimestamp(), Code = code };
static void Run() => Log(3);

//# request_pool_that_is_empty
sealed class Request { public int Tag; }
static readonly Stack<Request> s_pool = new(4);
static Request Rent() => s_pool.Count > 0 ? s_pool.Pop() : new Request();
static void Run() => Keep.Object = Rent();

//# request_pool_that_gets_its_requests_back
sealed class Request { public int Tag; }
static readonly Request?[] s_pool = [new(), new()];
static int s_free = 2;
static Request? Rent() => s_free > 0 ? s_pool[--s_free] : null;
static void Return(Request request) => s_pool[s_free++] = request;
static void Run()
{
    if (Rent() is { } request) { request.Tag = 1; Return(request); }
}

//# retry_by_recursion_that_ends
static bool Try(int left) => left == 0 || Try(left - 1);
static void Run() => Keep.Flag = Try(3);

//# retry_with_an_action_that_captures
static bool Retry(int times, Func<bool> action)
{
    for (int i = 0; i < times; i++) { if (action()) { return true; } }
    Keep.Object = action;
    return false;
}
static void Run()
{
    int mask = Any.Number;
    Keep.Flag = Retry(2, () => mask > 100);
}

//# retry_with_an_action_and_its_state
static bool Retry<T>(int times, T state, Func<T, bool> action)
{
    for (int i = 0; i < times; i++) { if (action(state)) { return true; } }
    Keep.Object = action;
    return false;
}
static void Run() => Keep.Flag = Retry(2, Any.Number, static mask => mask > 100);

//# retry_that_waits_between: blocks
static bool Ready() => Any.False;
static void Run()
{
    for (int i = 0; i < 2 && !Ready(); i++) { Thread.Sleep(0); }
}

//# scatter_list_walked
readonly record struct Segment(long Address, int Length);
static readonly Segment[] s_list = [new(0x1000, 512), new(0x3000, 1024)];
static void Run()
{
    int total = 0;
    foreach (ref readonly Segment segment in s_list.AsSpan()) { total += segment.Length; }
    Keep.Number = total;
}

//# scatter_list_collected
readonly record struct Segment(long Address, int Length);
static readonly List<Segment> s_list = [new(0x1000, 512), new(0x3000, 1024)];
static void Run() => Keep.Object = s_list.Where(static s => s.Length > 512).ToList();

//# dpc_queued_by_a_delegate_made_beforehand
sealed class Device
{
    readonly Queue<Action> _dpcs = new(8);
    readonly Action _dpc;
    public Device() => _dpc = () => Stub.Forbidden();
    public void OnInterrupt() { _dpcs.Clear(); _dpcs.Enqueue(_dpc); }
}
static readonly Device s_device = new();
static void Run() => s_device.OnInterrupt();

//# dpc_queued_and_run_at_once
sealed class Device
{
    readonly Queue<Action> _dpcs = new(8);
    readonly Action _dpc;
    public Device() => _dpc = () => Stub.Forbidden();
    public void OnInterrupt() { _dpcs.Enqueue(_dpc); while (_dpcs.TryDequeue(out Action? dpc)) { dpc(); } }
}
static readonly Device s_device = new();
static void Run() => s_device.OnInterrupt();

//# dpc_queued_by_a_lambda
sealed class Device
{
    readonly Queue<Action> _dpcs = new(8);
    public void OnInterrupt(int status) { _dpcs.Clear(); _dpcs.Enqueue(() => Keep.Number = status); }
}
static readonly Device s_device = new();
static void Run() => s_device.OnInterrupt(Any.Number);
