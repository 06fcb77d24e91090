// Values that become objects, methods that become delegates, and both where they only seem to.

//# enum_into_an_object
enum Phase { Idle, Data, Status }
static Phase s_phase = Phase.Data;
static void Run() => Keep.Object = s_phase;

//# enum_flag_tested
[Flags] enum Status { None = 0, Error = 1, Busy = 0x80 }
static Status s_status = Status.Busy;
static void Run() => Keep.Flag = s_status.HasFlag(Status.Busy);

//# enum_flag_tested_through_a_generic
[Flags] enum Status { None = 0, Error = 1, Busy = 0x80 }
static bool Has<T>(T value, T flag) where T : struct, Enum => value.HasFlag(flag);
static Status s_status = Status.Busy;
static void Run() => Keep.Flag = Has(s_status, Status.Error);

//# enum_as_a_text
static void Run() => Keep.Text = Any.Day.ToString();

//# enum_as_a_text_with_a_format
static void Run() => Keep.Text = Any.Day.ToString("D");

//# enum_hashed
enum Phase { Idle, Data, Status }
static Phase s_phase = Phase.Data;
static void Run() => Keep.Number = s_phase.GetHashCode();

//# enum_equals_an_enum
enum Phase { Idle, Data, Status }
static Phase s_phase = Phase.Data;
static bool Is(object phase) => phase.Equals(Phase.Data);
static readonly object s_boxed = Phase.Data;
static void Run() => Keep.Flag = Is(s_boxed);

//# structure_called_through_an_interface
interface ILine { int Level { get; } }
struct Line : ILine { public int Level => 1; }
[MethodImpl(MethodImplOptions.NoInlining)] static int LevelOf(ILine line) => line.Level;
static void Run() => Keep.Number = LevelOf(new Line());

//# structure_called_through_a_constraint
interface ILine { int Level { get; } }
struct Line : ILine { public int Level => 1; }
static int LevelOf<T>(T line) where T : ILine => line.Level;
static void Run() => Keep.Number = LevelOf(new Line());

//# default_member_on_a_structure_through_a_constraint: removed
interface ILine { int Level { get; } int Doubled() => Level * 2; }
struct Line : ILine { public int Value; public int Level => Value; }
static int DoubledOf<T>(T line) where T : ILine => line.Doubled();
static void Run() => Keep.Number = DoubledOf(new Line { Value = Any.Number });

//# overridden_member_on_a_structure_through_a_constraint
interface ILine { int Level { get; } int Doubled() => Level * 2; }
struct Line : ILine { public int Value; public int Level => Value; public int Doubled() => Value * 2; }
[MethodImpl(MethodImplOptions.NoInlining)] static int DoubledOf<T>(T line) where T : ILine => line.Doubled();
static void Run() => Keep.Number = DoubledOf(new Line { Value = Any.Number });

//# nullable_with_a_value_into_an_object
static int? s_value = 4;
static void Run() => Keep.Object = s_value;

//# nullable_of_nothing_into_an_object
static void Run()
{
    int? none = null;
    Keep.Object = none;
}

//# object_equals_of_two_numbers
[MethodImpl(MethodImplOptions.NoInlining)] static bool Same(object? one, object? two) => Equals(one, two);
static void Run() => Keep.Flag = Same(Any.Number, Any.Large);

//# pattern_on_an_object_that_is_a_number
static readonly object s_boxed = 5;
static void Run() => Keep.Flag = s_boxed is int and > 3;

//# number_unboxed
static readonly object s_boxed = 5;
static void Run() => Keep.Number = (int)s_boxed;

//# structure_as_a_key_without_equality
struct Key { public int Bus, Unit; }
static readonly Dictionary<Key, int> s_units = new() { [new Key { Bus = 1 }] = 4 };
static void Run() => Keep.Flag = s_units.ContainsKey(new Key { Bus = 1 });

//# structure_as_a_key_with_equality
struct Key : IEquatable<Key>
{
    public int Bus, Unit;
    public readonly bool Equals(Key other) => Bus == other.Bus && Unit == other.Unit;
    public override readonly bool Equals(object? other) => other is Key key && Equals(key);
    public override readonly int GetHashCode() => Bus * 31 + Unit;
}
static readonly Dictionary<Key, int> s_units = new() { [new Key { Bus = 1 }] = 4 };
static void Run() => Keep.Flag = s_units.ContainsKey(new Key { Bus = 1 });

//# record_structure_as_a_key
readonly record struct Key(int Bus, int Unit);
static readonly Dictionary<Key, int> s_units = new() { [new Key(1, 0)] = 4 };
static void Run() => Keep.Number = s_units[new Key(1, 0)];

//# tuple_as_a_key
static readonly Dictionary<(int Bus, int Unit), int> s_units = new() { [(1, 0)] = 4 };
static void Run() => Keep.Number = s_units.GetValueOrDefault((1, 0));

//# generic_code_with_a_structure_into_an_object
[MethodImpl(MethodImplOptions.NoInlining)] static object? Wrap<T>(T value) => value;
static void Run() => Keep.Object = Wrap(Any.Long);

//# generic_code_with_a_class_into_an_object
[MethodImpl(MethodImplOptions.NoInlining)] static object? Wrap<T>(T value) => value;
static void Run() => Keep.Object = Wrap(Any.Text);

//# generic_code_compared_with_null
[MethodImpl(MethodImplOptions.NoInlining)] static bool IsNothing<T>(T value) => value is null;
static void Run() => Keep.Flag = IsNothing(Any.Number);

//# structure_without_its_own_hash
struct Range2 { public int From; public string Name; }
static void Run() => Keep.Number = new Range2 { From = 3, Name = "x" }.GetHashCode();

//# get_type_of_a_structure
static void Run() => Keep.Object = Any.Number.GetType();

//# lambda_that_catches_a_parameter
static Func<int> Make(int number) => () => number + 1;
static void Run() => Keep.Object = Make(Any.Number);

//# lambda_that_catches_nothing
static void Run()
{
    Func<int, int> twice = number => number * 2;
    Keep.Number = twice(Any.Number);
}

//# lambda_that_uses_a_static_field
static int s_base = 4;
static void Run() { Func<int, int> plus = number => number + s_base; Keep.Number = plus(Any.Number); }

//# closure_made_though_the_lambda_is_not
static void Run()
{
    int number = Any.Number;
    if (number > 100_000)
    {
        Func<int> later = () => number;
        Keep.Object = later;
    }

    Keep.Number = number;
}

//# closure_in_a_scope_not_entered: mayAllocate
static void Run()
{
    if (Any.False)
    {
        int number = Any.Number;
        Func<int> later = () => number;
        Keep.Object = later;
    }
}

//# method_group_of_a_static_method
static int Twice(int number) => number * 2;
static void Run() { Func<int, int> twice = Twice; Keep.Object = twice; }

//# method_group_of_an_object
sealed class Port { public int Base; public int Read(int at) => Base + at; }
static readonly Port s_port = new() { Base = 4 };
static void Run() { Func<int, int> read = s_port.Read; Keep.Object = read; }

//# delegate_kept_in_a_field_called
sealed class Port { public int Base; public int Read(int at) => Base + at; }
static readonly Func<int, int> s_read = new Port { Base = 4 }.Read;
static void Run() => Keep.Number = s_read(3);

//# local_function_that_catches_and_is_called
static void Run()
{
    int sum = Any.Number;
    Add(4);
    Keep.Number = sum;
    void Add(int more) => sum += more;
}

//# local_function_that_catches_and_is_converted
static void Run()
{
    int sum = Any.Number;
    Action add = Add;
    Keep.Object = add;
    void Add() => sum++;
}

//# event_subscribed_and_unsubscribed
static event Action? Completed;
static void Handle() { }
static void Run() { Completed += Handle; Completed += Handle; Completed -= Handle; Completed -= Handle; }

//# event_raised_to_one
static event Action<int>? Completed;
static Snippet() => Completed += static status => Keep.Number = status;
static void Run() => Completed?.Invoke(Any.Number);

//# delegate_invocation_list_asked_for
static readonly Action s_both = (Action)(static () => { }) + (static () => Keep.Number++);
static void Run() => Keep.Object = s_both.GetInvocationList();

//# function_pointer_of_a_method
static int Twice(int number) => number * 2;
static void Run() { delegate*<int, int> twice = &Twice; Keep.Number = twice(Any.Number); }
