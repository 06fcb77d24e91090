// What is thrown really, and what only could be.

//# argument_null_guard_of_a_null_constant
static void Take(object? value) => ArgumentNullException.ThrowIfNull(value);
static void Run() => Take(null);

//# argument_null_guard_of_an_object
static void Take(object? value) => ArgumentNullException.ThrowIfNull(value);
static void Run() => Take(Any.Object);

//# guard_of_an_empty_text
static void Run() => ArgumentException.ThrowIfNullOrEmpty("");

//# guard_of_a_blank_text
static void Run() => ArgumentException.ThrowIfNullOrWhiteSpace(" ");

//# guard_of_a_text
static void Run() => ArgumentException.ThrowIfNullOrEmpty(Any.Text);

//# guard_of_a_constant_that_is_zero
static void Run() => ArgumentOutOfRangeException.ThrowIfZero(0);

//# guard_of_a_constant_that_is_not_zero
static void Run() => ArgumentOutOfRangeException.ThrowIfZero(1);

//# guard_of_a_constant_that_is_too_large
const int Most = 31;
static void Slot(int slot) => ArgumentOutOfRangeException.ThrowIfGreaterThan(slot, Most);
static void Run() => Slot(32);

//# guard_of_a_constant_that_is_not_too_large
const int Most = 31;
static void Slot(int slot) => ArgumentOutOfRangeException.ThrowIfGreaterThan(slot, Most);
static void Run() => Slot(31);

//# guard_of_an_unknown_value
static void Run() => ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Any.Number);

//# guard_of_a_disposed_object
sealed class Port { bool _disposed; public void Go() { ObjectDisposedException.ThrowIf(_disposed, this); Keep.Number++; } }
static readonly Port s_port = new();
static void Run() => s_port.Go();

//# guard_of_an_object_that_is_disposed_certainly
sealed class Port { public void Go() => ObjectDisposedException.ThrowIf(true, this); }
static readonly Port s_port = new();
static void Run() => s_port.Go();

//# cancellation_token_that_is_cancelled_by_construction
static void Run() => new CancellationToken(true).ThrowIfCancellationRequested();

//# cancellation_token_none
static void Run() => CancellationToken.None.ThrowIfCancellationRequested();

//# cancellation_token_of_a_parameter
static void Work(CancellationToken token) => token.ThrowIfCancellationRequested();
static void Run() => Work(CancellationToken.None);

//# parse_of_a_bad_constant
static void Run() { try { Keep.Number = int.Parse("x"); } catch (FormatException) { } }

//# first_of_an_empty_array
static void Run() { try { Keep.Number = Array.Empty<int>().First(); } catch (InvalidOperationException) { } }

//# helper_that_does_not_return
[DoesNotReturn] static void Fail() => throw new InvalidOperationException();
static void Run() { try { Fail(); } catch (InvalidOperationException) { } }

//# helper_that_makes_the_exception
static Exception Make() => new InvalidOperationException();
static void Run() { try { throw Make(); } catch (InvalidOperationException) { } }

//# exception_returned_as_a_value
static Exception Make() => new InvalidOperationException();
static void Run() => Keep.Object = Make();

//# throw_in_a_switch_arm_not_taken: mayThrow
static int Of(int number) => number switch { 7 => 1, _ => throw new InvalidOperationException() };
static void Run() => Keep.Number = Of(Any.Number);

//# throw_in_a_switch_arm_of_a_constant
static int Of(int number) => number switch { 7 => 1, _ => throw new InvalidOperationException() };
static void Run() => Keep.Number = Of(7);

//# throw_in_a_conditional_of_a_constant
static int Of(bool ok) => ok ? 1 : throw new InvalidOperationException();
static void Run() { try { Keep.Number = Of(false); } catch (InvalidOperationException) { } }

//# throw_after_a_constant_loop: mayThrow
static void Run() { for (int at = 0; at < 3; at++) { if (Any.Numbers[at] == at + 1) { return; } } throw new TimeoutException(); }

//# throw_in_a_static_abstract
interface IGo { static abstract void Go(); }
struct Goes : IGo { public static void Go() => throw new NotSupportedException(); }
static void Go<T>() where T : IGo => T.Go();
static void Run() { try { Go<Goes>(); } catch (NotSupportedException) { } }

//# throw_in_an_index_setter
struct Table { public int this[int at] { get => at; set => throw new NotSupportedException(); } }
static Table s_table;
static void Run() { try { s_table[1] = 2; } catch (NotSupportedException) { } }

//# throw_in_a_get_enumerator
struct Sequence { public Sequence GetEnumerator() => throw new NotSupportedException(); public int Current => 1; public bool MoveNext() => false; }
static void Run() { try { foreach (int one in default(Sequence)) { Keep.Number = one; } } catch (NotSupportedException) { } }

//# throw_by_an_exception_dispatch
static readonly Exception s_kept = new InvalidOperationException();
static void Run() { try { System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(s_kept); } catch (InvalidOperationException) { } }

//# rethrow_in_a_filtered_catch
static void Inner() => throw new InvalidOperationException();
static void Run() { try { try { Inner(); } catch (InvalidOperationException) when (Any.True) { throw; } } catch (InvalidOperationException) { } }

//# index_out_of_an_array
static void Run() { if ((uint)Any.Number < (uint)Any.Numbers.Length) { Keep.Number = Any.Numbers[Any.Number]; } }

//# dictionary_indexer_of_a_key_that_is_there
static void Run() => Keep.Number = Any.Map[7];

//# enum_parse_that_works
static void Run() => Keep.Flag = Enum.TryParse("Friday", out DayOfWeek day) && day == DayOfWeek.Friday;

//# checked_cast_that_fits
static void Run() => Keep.Number = checked((int)(Any.Long % 5));

//# unreachable_exception: mayThrow
static void Run() => Keep.Number = Any.True ? 1 : throw new UnreachableException();

//# argument_of_an_optional_throw_helper: mayThrow
static class Throw { public static void If(bool condition) { if (condition) { Now(); } } static void Now() => throw new InvalidOperationException(); }
static void Run() => Throw.If(Any.False);

//# throw_helper_of_a_false_constant
static class Throw { public static void If(bool condition) { if (condition) { Now(); } } static void Now() => throw new InvalidOperationException(); }
static void Run() => Throw.If(false);

//# operation_cancelled_by_hand
static void Run() { try { throw new OperationCanceledException(); } catch (OperationCanceledException) { } }

//# contract_by_debug_fail
static void Run() { if (Any.False) { Debug.Fail("never"); } }

//# stack_of_nothing_peeked
static readonly Stack<int> s_stack = new([1]);
static void Run() => Keep.Number = s_stack.Peek();

//# stack_of_nothing_popped
static void Run() { try { Keep.Number = new Stack<int>().Pop(); } catch (InvalidOperationException) { } }

//# nullable_without_a_value
static int? s_nothing = Any.NoText?.Length;
static void Run() { try { Keep.Number = s_nothing!.Value; } catch (InvalidOperationException) { } }

//# nullable_with_a_value
static int? s_number = Any.Number;
static void Run() => Keep.Number = s_number!.Value;
