// Exceptions that the author's own code throws, or only seems to. Written without a look at the analyzers.

//# status_checked_and_bad
static void Check(int status) { if ((status & 1) != 0) { throw new IOException("device error"); } }
static void Run() => Check(0x51);

//# status_checked_and_good
static void Check(int status) { if ((status & 1) != 0) { throw new IOException("device error"); } }
static void Run() => Check(0x50);

//# status_checked_twice_removed
static void Check(int status) { if (status == 0xFF) { throw new InvalidOperationException(); } }
static void Poll(int status) => Check(status | 0x0F);
static void Run() => Poll(0xF0);

//# status_checked_twice_removed_and_good
static void Check(int status) { if (status == 0xFF) { throw new InvalidOperationException(); } }
static void Poll(int status) => Check(status | 0x0F);
static void Run() => Poll(0x40);

//# throw_caught_at_once
static void Run()
{
    try
    {
        throw new TimeoutException();
    }
    catch (TimeoutException)
    {
        Keep.Number = 1;
    }
}

//# try_and_finally_without_a_throw
static void Run()
{
    try
    {
        Keep.Number = Any.Number;
    }
    catch (Exception e)
    {
        throw new InvalidOperationException("wrapped", e);
    }
    finally
    {
        Keep.Flag = true;
    }
}

//# throw_in_a_constructor
sealed class Channel { public Channel(int number) { ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 1); } }
static void Run() => Keep.Object = new Channel(2);

//# constructor_that_accepts
sealed class Channel { public Channel(int number) { ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 1); } }
static void Run() => Keep.Object = new Channel(1);

//# throw_in_a_setter
struct Taskfile { byte _count; public byte Count { readonly get => _count; set { if (value == 0) { throw new ArgumentException(nameof(value)); } _count = value; } } }
static void Run() { Taskfile file = default; file.Count = 0; Keep.Number = file.Count; }

//# setter_that_accepts
struct Taskfile { byte _count; public byte Count { readonly get => _count; set { if (value == 0) { throw new ArgumentException(nameof(value)); } _count = value; } } }
static void Run() { Taskfile file = default; file.Count = 8; Keep.Number = file.Count; }

//# field_keyword_setter_that_throws
sealed class Unit { public int Number { get; set => field = value is 0 or 1 ? value : throw new ArgumentOutOfRangeException(nameof(value)); } }
static readonly Unit s_unit = new();
static void Run() => s_unit.Number = 2;

//# field_keyword_setter_that_accepts
sealed class Unit { public int Number { get; set => field = value is 0 or 1 ? value : throw new ArgumentOutOfRangeException(nameof(value)); } }
static readonly Unit s_unit = new();
static void Run() => s_unit.Number = 1;

//# throw_in_an_operator
readonly record struct Sector(long At) { public static Sector operator +(Sector sector, int more) => more < 0 ? throw new OverflowException() : new(sector.At + more); }
static void Run() => Keep.Long = (new Sector(4) + -1).At;

//# operator_that_does_not_throw
readonly record struct Sector(long At) { public static Sector operator +(Sector sector, int more) => more < 0 ? throw new OverflowException() : new(sector.At + more); }
static void Run() => Keep.Long = (new Sector(4) + 1).At;

//# throw_in_a_conversion
readonly struct Drive { public static explicit operator Drive(int number) => number > 1 ? throw new InvalidCastException() : default; }
static void Run() => Keep.It((Drive)7);

//# throw_in_a_compound_operator
sealed class Total { public int Sum; public void operator +=(int more) { if (more > 100) { throw new ArgumentException("too many"); } Sum += more; } }
static Total s_total = new();
static void Run() => s_total += 200;

//# compound_operator_that_accepts
sealed class Total { public int Sum; public void operator +=(int more) { if (more > 100) { throw new ArgumentException("too many"); } Sum += more; } }
static Total s_total = new();
static void Run() => s_total += 20;

//# throw_in_an_indexer
sealed class Registers { public int this[int at] => at < 8 ? at : throw new IndexOutOfRangeException(); }
static readonly Registers s_registers = new();
static void Run() => Keep.Number = s_registers[8];

//# indexer_within
sealed class Registers { public int this[int at] => at < 8 ? at : throw new IndexOutOfRangeException(); }
static readonly Registers s_registers = new();
static void Run() => Keep.Number = s_registers[7];

//# throw_in_a_loop_at_its_last_step
static void Run()
{
    for (int at = 0; at < 4; at++)
    {
        if (at == 3)
        {
            throw new InvalidOperationException();
        }
    }
}

//# throw_in_a_loop_beyond_its_last_step
static void Run()
{
    for (int at = 0; at < 4; at++)
    {
        if (at == 4)
        {
            throw new InvalidOperationException();
        }
    }
}

//# throw_in_an_interface_implementation
interface ITimer { void Start(int time); }
sealed class NoTimer : ITimer { public void Start(int time) => throw new NotImplementedException(); }
static readonly ITimer s_timer = new NoTimer();
static void Run() => s_timer.Start(3);

//# throw_in_another_implementation
interface ITimer { void Start(int time); }
sealed class NoTimer : ITimer { public void Start(int time) => throw new NotImplementedException(); }
sealed class RealTimer : ITimer { public void Start(int time) => Keep.Number = time; }
static readonly RealTimer s_timer = new();
static void Run() => s_timer.Start(3);

//# throw_in_a_default_interface_member
interface ITimer { void Stop() => throw new NotSupportedException(); }
sealed class Plain : ITimer;
static void Run() => ((ITimer)s_timer).Stop();
static readonly Plain s_timer = new();

//# throw_in_a_static_abstract_member
interface ICode<T> where T : ICode<T> { static abstract int Of(int value); }
struct Strict : ICode<Strict> { public static int Of(int value) => throw new NotSupportedException(); }
struct Loose : ICode<Loose> { public static int Of(int value) => value; }
static int Code<T>() where T : ICode<T> => T.Of(3);
static void Run() => Keep.Number = Code<Strict>();

//# static_abstract_member_that_does_not_throw
interface ICode<T> where T : ICode<T> { static abstract int Of(int value); }
struct Strict : ICode<Strict> { public static int Of(int value) => throw new NotSupportedException(); }
struct Loose : ICode<Loose> { public static int Of(int value) => value; }
static int Code<T>() where T : ICode<T> => T.Of(3);
static void Run() => Keep.Number = Code<Loose>();

//# throw_for_a_type_argument
static int SizeOf<T>() => typeof(T) == typeof(byte) ? 1 : typeof(T) == typeof(ushort) ? 2 : throw new NotSupportedException();
static void Run() => Keep.Number = SizeOf<long>();

//# type_argument_that_is_supported
static int SizeOf<T>() => typeof(T) == typeof(byte) ? 1 : typeof(T) == typeof(ushort) ? 2 : throw new NotSupportedException();
static void Run() => Keep.Number = SizeOf<ushort>();

//# throw_in_a_lambda_that_is_called
static int Apply(Func<int, int> step, int number) => step(number);
static void Run() => Keep.Number = Apply(static number => number == 3 ? throw new ArgumentException() : number, 3);

//# throw_in_a_lambda_that_is_kept
static Func<int, int>? s_step;
static void Run() { s_step = static number => throw new ArgumentException(); Keep.Flag = s_step is not null; }

//# throw_in_a_local_function
static void Run()
{
    Fail("nothing");
    static void Fail(string text) => throw new InvalidOperationException(text);
}

//# local_function_that_throws_is_not_called
static void Run()
{
    const bool Broken = false;
    if (Broken)
    {
        Fail();
    }

    Keep.Number++;

    static void Fail() => throw new InvalidOperationException();
}
