// What waits, and what looks like it.

//# lock_on_an_object_in_a_property: blocks
static readonly object s_gate = new();
static int s_value;
static int Value { get { lock (s_gate) { return s_value; } } }
static void Run() => Keep.Number = Value;

//# synchronized_collection: blocks
static readonly Hashtable s_table = Hashtable.Synchronized(new Hashtable { ["a"] = "b" });
static void Run() => s_table["a"] = "b";

//# lock_in_a_static_constructor_only
static class Late { static readonly object s_gate = new(); public static int Value; static Late() { Value = 1; } }
static void Run() => Keep.Number = Late.Value;

//# lock_scope_in_a_using: blocks
static readonly Lock s_lock = new();
static void Run() { using (s_lock.EnterScope()) { Keep.Number++; } }

//# lock_as_an_object: blocks
static readonly Lock s_lock = new();
#pragma warning disable CS9216
static readonly object s_gate = s_lock;
static void Run() { lock (s_gate) { Keep.Number++; } }

//# lock_taken_by_a_lambda: blocks
static readonly object s_gate = new();
static void Under(Action action) { lock (s_gate) { action(); } }
static void Run() => Under(static () => Keep.Number++);

//# semaphore_released
static readonly SemaphoreSlim s_semaphore = new(1);
static void Run() => Keep.Number = s_semaphore.CurrentCount;

//# semaphore_wait_of_no_time: blocks
static readonly SemaphoreSlim s_semaphore = new(1);
static void Run() { if (s_semaphore.Wait(0)) { s_semaphore.Release(); } }

//# event_wait_of_no_time: blocks
static readonly ManualResetEvent s_event = new(true);
static void Run() => Keep.Flag = s_event.WaitOne(0);

//# event_slim_with_a_token: blocks
static readonly ManualResetEventSlim s_event = new(true);
static void Run() => s_event.Wait(CancellationToken.None);

//# reader_writer_lock_upgraded: blocks
static readonly ReaderWriterLockSlim s_lock = new();
static void Run() { s_lock.EnterUpgradeableReadLock(); s_lock.ExitUpgradeableReadLock(); }

//# spin_lock_in_a_structure: blocks
struct Guarded { SpinLock _lock; public int Value; public void Add() { bool taken = false; _lock.Enter(ref taken); Value++; _lock.Exit(); } }
static Guarded s_guarded;
static void Run() => s_guarded.Add();

//# spin_wait_structure_made_only
static void Run() { SpinWait wait = new(); Keep.Flag = wait.NextSpinWillYield; }

//# wait_for_a_task_that_is_done: blocks
static readonly Task s_task = Task.CompletedTask;
static void Run() => s_task.Wait(TimeSpan.Zero);

//# value_task_result
static void Run() => Keep.Number = new ValueTask<int>(Any.Number).Result;

//# wait_any: blocks
static readonly Task[] s_tasks = [Task.CompletedTask];
static void Run() => Keep.Number = Task.WaitAny(s_tasks);

//# task_run_synchronously: blocks
static void Run() { Task task = new(static () => Keep.Number++); task.RunSynchronously(); task.Wait(); }

//# thread_sleep_of_zero: blocks
static void Run() => Thread.Sleep(0);

//# thread_sleep_of_a_span: blocks
static void Run() => Thread.Sleep(TimeSpan.Zero);

//# thread_name
static void Run() => Keep.Text = Thread.CurrentThread.Name;

//# monitor_exit_only
static readonly object s_gate = new();
static void Run() => Keep.Flag = Monitor.IsEntered(s_gate);

//# console_key: blocks
static void Run() => Keep.Flag = Console.IsInputRedirected && Console.In.Peek() == 3;

//# console_error_line: blocks
static void Run() => Console.Out.WriteLine('c');

//# file_stream_opened: blocks
static void Run() { using FileStream stream = new("/proc/version", FileMode.Open, FileAccess.Read); Keep.Number = stream.ReadByte(); }

//# file_written: blocks
static void Run() => File.WriteAllText("/dev/null", Any.Text);

//# file_lines: blocks
static void Run() { foreach (string line in File.ReadLines("/proc/version")) { Keep.Text = line; } }

//# memory_stream_copied
static readonly MemoryStream s_from = new([1, 2, 3]);
static readonly byte[] s_to = new byte[4];
static void Run() { s_from.Position = 0; Keep.Number = s_from.Read(s_to, 0, 3); }

//# path_combined
static void Run() => Keep.Text = Path.GetFileName(Any.Text);

//# garbage_collected: blocks
static void Run() => GC.Collect(0);

//# pressure_added
static void Run() { GC.AddMemoryPressure(100); GC.RemoveMemoryPressure(100); }

//# interlocked_spin_without_an_end
static int s_free;
static void Run() { while (Interlocked.CompareExchange(ref s_free, 0, 0) != 0) { Thread.SpinWait(1); } }

//# async_over_sync: blocks
static async Task<int> Work() { await Task.CompletedTask; return 1; }
static void Run() => Keep.Number = Work().GetAwaiter().GetResult();

//# channel_read_that_waits: blocks
static readonly System.Threading.Channels.Channel<int> s_channel = System.Threading.Channels.Channel.CreateUnbounded<int>();
static void Run() { s_channel.Writer.TryWrite(1); Keep.Number = s_channel.Reader.ReadAsync().AsTask().Result; }

//# concurrent_bag
static readonly ConcurrentDictionary<int, int> s_map = new([new(7, 1)]);
static void Run() => Keep.Flag = s_map.TryGetValue(Any.Number, out Keep.Number);

//# concurrent_stack_peek
static readonly ConcurrentStack<int> s_stack = new([1]);
static void Run() => Keep.Flag = s_stack.TryPeek(out Keep.Number);

//# immutable_dictionary_looked_up
static readonly ImmutableDictionary<int, int> s_map = ImmutableDictionary<int, int>.Empty.Add(7, 1);
static void Run() => Keep.Flag = s_map.ContainsKey(Any.Number);

//# environment_exit_not_reached
static void Run() { if (Any.False) { Environment.FailFast("stop"); } }

//# process_id
static void Run() => Keep.Number = Environment.ProcessId + Environment.ProcessorCount;

//# process_started_and_waited_for_never
static void Run() { if (Any.Number == 7) { Keep.Number++; } else if (Any.Number == int.MinValue) { Keep.Number--; } }

//# lock_in_the_dispose_of_an_enumerator: blocks
struct Sequence { public Enumerator GetEnumerator() => default; }
struct Enumerator : IDisposable { static readonly object s_gate = new(); public int Current => 1; public bool MoveNext() => false; public void Dispose() { lock (s_gate) { Keep.Number++; } } }
static void Run() { foreach (int one in default(Sequence)) { Keep.Number = one; } }

//# lock_in_an_operator: blocks
readonly struct Money { static readonly object s_gate = new(); public static Money operator +(Money a, Money b) { lock (s_gate) { return a; } } }
static Money s_money;
static void Run() => s_money += new Money();

//# lock_in_an_event_accessor: blocks
sealed class Port { readonly Lock _lock = new(); public event Action Done { add { lock (_lock) { Keep.Object = value; } } remove { } } }
static readonly Port s_port = new();
static readonly Action s_action = static () => { };
static void Run() => s_port.Done += s_action;

//# field_like_event_subscribed
sealed class Port { public event Action? Done; public void Clear() => Done = null; }
static readonly Port s_port = new();
static readonly Action s_action = static () => { };
static void Run() { s_port.Done += s_action; s_port.Clear(); }
