// What waits, what throws, and what does neither.

//# lock_on_a_field: blocks
static readonly object s_gate = new();
static int s_count;
static void Run() { lock (s_gate) { s_count++; } }

//# lock_on_a_lock: blocks
static readonly Lock s_gate = new();
static void Run() { lock (s_gate) { Keep.Number++; } }

//# interlocked_in_place_of_a_lock
static int s_count;
static void Run() { Interlocked.Increment(ref s_count); Interlocked.Or(ref s_count, 4); Interlocked.Exchange(ref s_count, 0); }

//# monitor_try_enter_without_a_time
static readonly object s_gate = new();
static void Run() { if (Monitor.TryEnter(s_gate)) { Monitor.Exit(s_gate); } }

//# task_that_is_complete_waited_for: blocks
static readonly Task s_done = Task.CompletedTask;
static void Run() => s_done.Wait();

//# task_result_of_a_completed_one: blocks
static readonly Task<int> s_done = Task.FromResult(3);
static void Run() => Keep.Number = s_done.Result;

//# task_awaiter_result: blocks
static readonly Task s_done = Task.CompletedTask;
static void Run() => s_done.GetAwaiter().GetResult();

//# value_task_that_is_complete
static ValueTask<int> Ready() => new(3);
static void Run() { ValueTask<int> ready = Ready(); Keep.Number = ready.IsCompletedSuccessfully ? 1 : 0; }

//# value_task_awaited_that_is_complete
static ValueTask<int> Ready() => new(Any.Number);
static async ValueTask Use() { Keep.Number = await Ready(); }
static void Run() { ValueTask use = Use(); Keep.Flag = use.IsCompleted; }

//# task_asked_whether_it_is_complete
static readonly Task s_done = Task.CompletedTask;
static void Run() => Keep.Flag = s_done is { IsCompleted: true, IsFaulted: false };

//# semaphore_released
static readonly SemaphoreSlim s_semaphore = new(0);
static void Run() { s_semaphore.Release(); Keep.Number = s_semaphore.CurrentCount; }

//# event_waited_for_with_no_time: blocks
static readonly ManualResetEventSlim s_event = new(true);
static void Run() => Keep.Flag = s_event.Wait(0);

//# event_asked
static readonly ManualResetEventSlim s_event = new(true);
static void Run() => Keep.Flag = s_event.IsSet;

//# wait_handle_waited_for: blocks
static readonly EventWaitHandle s_event = new(true, EventResetMode.ManualReset);
static void Run() => s_event.WaitOne();

//# spin_wait_until: blocks
static void Run() => SpinWait.SpinUntil(static () => Any.True);

//# spin_lock_entered: blocks
static SpinLock s_lock = new(false);
static void Run() { bool taken = false; try { s_lock.Enter(ref taken); Keep.Number++; } finally { if (taken) { s_lock.Exit(); } } }

//# thread_sleep_of_nothing: blocks
static void Run() => Thread.Sleep(0);

//# thread_sleep_behind_an_interface: blocks
interface IDelay { void Stall(int time); }
sealed class Sleeping : IDelay { public void Stall(int time) => Thread.Sleep(time); }
static readonly IDelay s_delay = new Sleeping();
static void Run() => s_delay.Stall(0);

//# reader_lock: blocks
static readonly ReaderWriterLockSlim s_lock = new();
static void Run() { s_lock.EnterReadLock(); try { Keep.Number++; } finally { s_lock.ExitReadLock(); } }

//# console_line: blocks
static void Run() => Console.Out.WriteLine("x");

//# file_written: blocks
static void Run() => File.WriteAllText("/dev/null", "x");

//# synchronized_by_an_attribute: blocks
[MethodImpl(MethodImplOptions.Synchronized)] static void Count() => Keep.Number++;
static void Run() => Count();

//# concurrent_stack_pushed
static readonly ConcurrentStack<object> s_stack = new();
static void Run() { s_stack.Push(Any.Object); s_stack.TryPop(out Keep.Object); }

//# channel_read_without_waiting
static readonly System.Threading.Channels.Channel<int> s_channel = System.Threading.Channels.Channel.CreateUnbounded<int>();
static void Run() => Keep.Flag = s_channel.Reader.TryRead(out Keep.Number);

//# collection_asked_for_generations
static void Run() => Keep.Number = GC.CollectionCount(0);

//# collection_forced_of_one_generation: blocks
static void Run() => GC.Collect(0, GCCollectionMode.Forced, true);

//# yield_of_the_processor
static void Run() => Thread.SpinWait(4);

//# volatile_reads_and_barriers
static int s_state;
static void Run() { Volatile.Write(ref s_state, 1); Thread.MemoryBarrier(); Keep.Number = Volatile.Read(ref s_state); }

//# cancellation_asked
static readonly CancellationTokenSource s_source = new();
static void Run() => Keep.Flag = s_source.Token.IsCancellationRequested;

//# throw_helper_of_ones_own_reached
static class Throw { [DoesNotReturn] public static void Invalid(int cause) => throw new InvalidOperationException($"cause {cause}"); }
static void Check(int cause) { if (cause < 8) { Throw.Invalid(cause); } }
static void Run() => Check(3);

//# throw_helper_of_ones_own_ruled_out
static class Throw { [DoesNotReturn] public static void Invalid(int cause) => throw new InvalidOperationException($"cause {cause}"); }
static void Check(int cause) { if (cause > 8) { Throw.Invalid(cause); } }
static void Run() => Check(3);

//# throw_helper_of_ones_own_on_a_value: mayThrow
static class Throw { [DoesNotReturn] public static void Invalid(int cause) => throw new InvalidOperationException($"cause {cause}"); }
static void Check(int cause) { if (cause > 8) { Throw.Invalid(cause); } }
static void Run() => Check(Any.Number);

//# throw_expression_in_a_coalesce
static void Run() => Keep.Text = Any.NoText ?? throw new InvalidOperationException();

//# throw_expression_in_a_coalesce_not_taken: mayThrow
static string? s_text = "text";
static void Run() => Keep.Text = s_text ?? throw new InvalidOperationException();

//# throw_in_a_switch_expression: mayThrow
static int Code(int number) => number switch { 7 => 1, 8 => 2, _ => throw new ArgumentOutOfRangeException(nameof(number)) };
static void Run() => Keep.Number = Code(Any.Number);

//# throw_in_a_switch_expression_of_a_constant
static int Code(int number) => number switch { 7 => 1, 8 => 2, _ => throw new ArgumentOutOfRangeException(nameof(number)) };
static void Run() => Keep.Number = Code(8);

//# throw_that_is_filtered
static void Run() { try { throw new IOException(); } catch (IOException e) when (e.HResult != 1) { Keep.Number++; } }

//# throw_again
static void Run() { try { try { throw new IOException(); } catch { throw; } } catch (IOException) { Keep.Number++; } }

//# throw_of_one_that_is_kept
static readonly Exception s_exception = new InvalidOperationException();
static void Run() { try { throw s_exception; } catch (InvalidOperationException) { Keep.Number++; } }

//# try_without_a_throw
static void Run() { try { Keep.Number = 100 / Any.Number; } catch (DivideByZeroException) { Keep.Number = 0; } }

//# division_by_nothing
static void Run() { try { Keep.Number = 100 / Any.Zero; } catch (DivideByZeroException) { Keep.Number = 0; } }

//# checked_overflow
static void Run() { try { Keep.Number = checked(Any.Number + int.MaxValue); } catch (OverflowException) { Keep.Number = 0; } }

//# unchecked_overflow
static void Run() => Keep.Number = unchecked(Any.Number + int.MaxValue);

//# index_outside_of_an_array
static void Run() { try { Keep.Number = Any.Numbers[Any.Large]; } catch (IndexOutOfRangeException) { Keep.Number = 0; } }

//# cast_to_the_wrong_class
static void Run() { try { Keep.Text = (string)Any.Object; } catch (InvalidCastException) { Keep.Text = null; } }

//# null_dereferenced
static void Run() { try { Keep.Number = Any.NoText!.Length; } catch (NullReferenceException) { Keep.Number = 0; } }

//# argument_null_check_of_null
static void Run() { try { ArgumentNullException.ThrowIfNull(Any.NoText); } catch (ArgumentNullException) { Keep.Number = 0; } }

//# argument_null_check_of_a_constant
static void Take(string text) { ArgumentNullException.ThrowIfNull(text); Keep.Text = text; }
static void Run() => Take("text");

//# object_disposed_check_that_passes
sealed class Channel { bool _closed; public void Go() { ObjectDisposedException.ThrowIf(_closed, this); Keep.Number++; } public void Close() => _closed = true; }
static readonly Channel s_channel = new();
static void Run() => s_channel.Go();

//# object_disposed_check_that_fails
sealed class Channel { bool _closed; public void Go() { ObjectDisposedException.ThrowIf(_closed, this); Keep.Number++; } public void Close() => _closed = true; }
static readonly Channel s_channel = Make();
static Channel Make() { Channel channel = new(); channel.Close(); return channel; }
static void Run() => s_channel.Go();

//# parse_that_fails
static void Run() { try { Keep.Number = int.Parse(Any.Text, CultureInfo.InvariantCulture); } catch (FormatException) { Keep.Number = 0; } }

//# key_that_is_not_there
static readonly Dictionary<int, int> s_map = new() { [1] = 1 };
static void Run() { try { Keep.Number = s_map[Any.Large]; } catch (KeyNotFoundException) { Keep.Number = 0; } }

//# single_of_several
static void Run() { try { Keep.Number = Any.Numbers.Single(); } catch (InvalidOperationException) { Keep.Number = 0; } }

//# throw_in_a_property_that_is_not_supported
sealed class Port { public int Level => throw new NotSupportedException(); public int Other => 1; }
static readonly Port s_port = new();
static void Run() => Keep.Number = s_port.Level;

//# throw_in_an_override
abstract class Port { public abstract void Write(int value); }
sealed class ReadOnly : Port { public override void Write(int value) => throw new NotSupportedException(); }
static readonly Port s_port = new ReadOnly();
static void Run() => s_port.Write(1);

//# throw_in_a_delegate
static readonly Action<int> s_action = static cause => throw new InvalidOperationException();
static void Run() => s_action(1);

//# throw_in_an_async_method_that_is_kept
static async Task Fail() { await Task.CompletedTask; throw new InvalidOperationException(); }
static void Run() => Keep.Object = Fail();

//# exception_made_for_a_task
static void Run() => Keep.Object = Task.FromException(new InvalidOperationException());

//# assertion_of_debug
static void Run() { Debug.Assert(Any.Number > 100, $"number {Any.Number}"); Keep.Number++; }

//# iterator_that_throws_when_it_is_moved
static IEnumerable<int> Causes() { yield return 1; throw new InvalidOperationException(); }
static void Run() { foreach (int one in Causes()) { Keep.Number = one; } }

//# iterator_that_throws_and_is_only_made
static IEnumerable<int> Causes() { yield return 1; throw new InvalidOperationException(); }
static void Run() => Keep.Object = Causes();

//# loop_that_leaves_by_a_throw
static void Run() { try { while (true) { if (Any.True) { throw new TimeoutException(); } } } catch (TimeoutException) { Keep.Number++; } }

//# finally_after_a_return
static int Get() { try { return Any.Number; } finally { Keep.Number++; } }
static void Run() => Keep.Number = Get();

//# cancellation_thrown_if_it_is_requested_and_is_not
static readonly CancellationTokenSource s_source = new();
static void Run() => s_source.Token.ThrowIfCancellationRequested();
