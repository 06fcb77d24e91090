// Exceptions that come from code which the language runs, or from a state. Written without a look at the analyzers.

//# throw_in_an_iterator_enumerated
static IEnumerable<int> Ports() { yield return 1; throw new IOException(); }
static void Run() { foreach (int port in Ports()) { Keep.Number = port; } }

//# throw_in_an_iterator_left_before
static IEnumerable<int> Ports() { yield return 1; throw new IOException(); }
static void Run() { foreach (int port in Ports()) { Keep.Number = port; break; } }

//# throw_in_dispose
sealed class Scope : IDisposable { public void Dispose() => throw new ObjectDisposedException("scope"); }
static readonly Scope s_scope = new();
static void Run() { using (s_scope) { Keep.Number++; } }

//# dispose_not_called
sealed class Scope : IDisposable { public int Level => 2; public void Dispose() => throw new ObjectDisposedException("scope"); }
static readonly Scope s_scope = new();
static void Run() => Keep.Number = s_scope.Level;

//# throw_in_an_async_method
static async Task Read(int unit) { if (unit != 0) { throw new ArgumentException(nameof(unit)); } await Task.CompletedTask; }
static void Run() => Keep.Object = Read(1);

//# async_method_that_does_not_throw
static async Task Read(int unit) { if (unit != 0) { throw new ArgumentException(nameof(unit)); } await Task.CompletedTask; }
static void Run() => Keep.Object = Read(0);

//# throw_that_a_filter_refuses
static void Run()
{
    try
    {
        throw new InvalidOperationException("a");
    }
    catch (InvalidOperationException e) when (e.Message == "b")
    {
        Keep.Number++;
    }
    catch (Exception)
    {
        Keep.Number--;
    }
}

//# throw_again_by_dispatch_info
static readonly System.Runtime.ExceptionServices.ExceptionDispatchInfo s_info = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(new IOException());
static void Run() => s_info.Throw();

//# dispatch_info_asked
static readonly System.Runtime.ExceptionServices.ExceptionDispatchInfo s_info = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(new IOException());
static void Run() => Keep.Object = s_info.SourceException;

//# helper_that_makes_an_exception_for_another_to_throw
static Exception Failure(int code) => new IOException($"code {code}");
static void Run() => throw Failure(Any.Number);

//# helper_that_makes_an_exception_nobody_throws
static Exception Failure(int code) => new IOException($"code {code}");
static void Run() => Keep.Object = Failure(Any.Number);

//# throw_in_a_static_constructor
static class Tables { static readonly int s_first = int.Parse("x"); public static int First() => s_first; }
static void Run() => Keep.Number = Tables.First();

//# throw_after_a_constant_state
enum State { Idle, Busy }
sealed class Unit { readonly State _state = State.Busy; public void Start() { if (_state != State.Idle) { throw new InvalidOperationException("busy"); } } }
static readonly Unit s_unit = new();
static void Run() => s_unit.Start();

//# no_throw_after_a_constant_state
enum State { Idle, Busy }
sealed class Unit { readonly State _state = State.Idle; public void Start() { if (_state != State.Idle) { throw new InvalidOperationException("busy"); } } }
static readonly Unit s_unit = new();
static void Run() => s_unit.Start();

//# throw_at_the_default_of_a_switch
enum Direction { In, Out, None }
static int Bit(Direction direction) => direction switch { Direction.In => 1, Direction.Out => 0, _ => throw new UnreachableException() };
static void Run() => Keep.Number = Bit(Direction.None);

//# switch_that_has_a_case
enum Direction { In, Out, None }
static int Bit(Direction direction) => direction switch { Direction.In => 1, Direction.Out => 0, _ => throw new UnreachableException() };
static void Run() => Keep.Number = Bit(Direction.Out);

//# switch_without_a_case
static int Bit(string name) => name switch { "in" => 1, "out" => 0 };
static void Run() => Keep.Number = Bit("none");

//# throw_in_a_getter_a_pattern_reads
sealed class Disk { public int Size => throw new NotSupportedException(); }
static readonly Disk s_disk = new();
static void Run() => Keep.Flag = s_disk is { Size: > 4 };

//# throw_in_a_deconstruction
sealed class Disk { public void Deconstruct(out int a, out int b) => throw new NotSupportedException(); }
static readonly Disk s_disk = new();
static void Run() { (int a, int b) = s_disk; Keep.Number = a + b; }

//# throw_for_a_value_nobody_knows: mayThrow
static void Check(int status) { if (status > 100) { throw new IOException("device error"); } }
static void Run() => Check(Any.Number);

//# throw_through_an_extension
extension(int status) { public int Sure() => status >= 0 ? status : throw new ArgumentException("negative"); }
static void Run() => Keep.Number = (-4).Sure();

//# extension_that_does_not_throw
extension(int status) { public int Sure() => status >= 0 ? status : throw new ArgumentException("negative"); }
static void Run() => Keep.Number = 4.Sure();
