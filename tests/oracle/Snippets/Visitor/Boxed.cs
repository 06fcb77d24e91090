// Values where an object is wanted, and where it only seems so. Written without a look at the analyzers.

//# status_logged_as_an_object
static void Log(string text, object value) => Keep.Object = value;
static void Run() => Log("status", Any.Number);

//# status_logged_as_itself
static void Log(string text, int value) => Keep.Number = value;
static void Run() => Log("status", Any.Number);

//# status_logged_by_a_generic_method
static void Log<T>(string text, T value) where T : struct => Keep.It(value);
static void Run() => Log("status", Any.Number);

//# register_enum_kept_as_enum
enum Register { Data, Error, Count }
static void Run() => Keep.Object = (Enum)(Register)Any.Zero;

//# register_enum_as_its_number
enum Register { Data, Error, Count }
static void Run() => Keep.Number = (int)(Register)Any.Zero;

//# flags_tested_by_has_flag
[Flags] enum Status { Busy = 128, Ready = 64, Error = 1 }
static Status s_status = Status.Busy;
static void Run() => Keep.Flag = s_status.HasFlag(Status.Ready);

//# flags_tested_by_has_flag_of_the_base_type: removed
[Flags] enum Status { Busy = 128, Ready = 64, Error = 1 }
static bool Has(Enum status, Enum flag) => status.HasFlag(flag);
static void Run() => Keep.Flag = Has((Status)Any.Number, Status.Ready);

//# flags_tested_by_a_mask
[Flags] enum Status { Busy = 128, Ready = 64, Error = 1 }
static Status s_status = Status.Busy;
static void Run() => Keep.Flag = (s_status & Status.Ready) != 0;

//# enum_to_its_name
enum Phase { Idle, Data, Done }
static Phase s_phase = Phase.Data;
static void Run() => Keep.Text = "phase " + s_phase;

//# enum_to_its_name_by_a_switch
enum Phase { Idle, Data, Done }
static Phase s_phase = Phase.Data;
static string Name(Phase phase) => phase switch { Phase.Idle => "idle", Phase.Data => "data", _ => "done" };
static void Run() => Keep.Text = Name(s_phase);

//# enum_hashed
enum Phase { Idle, Data, Done }
static Phase s_phase = Phase.Data;
static void Run() => Keep.Number = s_phase.GetHashCode();

//# enum_equal_to_another
enum Phase { Idle, Data, Done }
static Phase s_phase = Phase.Data;
static readonly object s_other = Phase.Done;
static void Run() => Keep.Flag = s_phase.Equals(s_other);

//# enum_as_a_key_of_a_dictionary
enum Phase { Idle, Data, Done }
static readonly Dictionary<Phase, int> s_counts = new() { [Phase.Data] = 1 };
static void Run() => Keep.Flag = s_counts.TryGetValue(Phase.Data, out Keep.Number);

//# struct_key_without_equality
struct Lba { public int High; public string? Low; }
static readonly Dictionary<Lba, int> s_cache = new() { [new Lba { High = 1 }] = 1 };
static void Run() => Keep.Flag = s_cache.ContainsKey(new Lba { High = 1 });

//# struct_key_with_equality
readonly record struct Lba(int High, string? Low);
static readonly Dictionary<Lba, int> s_cache = new() { [new Lba(1, null)] = 1 };
static void Run() => Keep.Flag = s_cache.ContainsKey(new Lba(1, null));

//# struct_through_its_interface: removed
interface IRegister { int Read(); }
struct Data : IRegister { public int Value; public int Read() => Value++; }
static int Poll(IRegister register) => register.Read();
static void Run() => Keep.Number = Poll(new Data());

//# struct_through_its_interface_kept
interface IRegister { int Read(); }
struct Data : IRegister { public int Value; public int Read() => Value++; }
static IRegister? s_register;
static void Run() => s_register = new Data { Value = Any.Number };

//# struct_through_a_constraint
interface IRegister { int Read(); }
struct Data : IRegister { public int Value; public int Read() => Value++; }
static int Poll<T>(ref T register) where T : IRegister => register.Read();
static Data s_data;
static void Run() => Keep.Number = Poll(ref s_data);

//# struct_boxed_once
interface IRegister { int Read(); }
struct Data : IRegister { public int Value; public int Read() => Value++; }
static readonly IRegister s_register = new Data();
static void Run() => Keep.Number = s_register.Read();

//# default_member_of_an_interface_on_a_struct: removed
interface ICounter { int Count { get; } int Twice() => Count * 2; }
readonly struct Errors : ICounter { public int Count => Any.Number; }
static int Twice<T>(T counter) where T : ICounter => counter.Twice();
static void Run() => Keep.Number = Twice(new Errors());

//# default_member_overridden_by_a_struct
interface ICounter { int Count { get; } int Twice() => Count * 2; }
readonly struct Errors : ICounter { public int Count => Any.Number; public int Twice() => 14; }
static int Twice<T>(T counter) where T : ICounter => counter.Twice();
static void Run() => Keep.Number = Twice(new Errors());

//# nullable_number_with_a_value_boxed
static int? s_timeout = 7000;
static void Run() => Keep.Object = s_timeout;

//# nullable_number_without_a_value_boxed
static readonly int? s_timeout = null;
static void Run() => Keep.Object = s_timeout;

//# nullable_number_used
static int? s_timeout = 7000;
static void Run() => Keep.Number = s_timeout ?? 10;

//# object_unboxed_by_a_pattern
static readonly object s_value = 7;
static void Run() => Keep.Number = s_value is int number ? number : 0;

//# number_matched_against_an_interface
static bool IsFormattable<T>(T value) => value is IFormattable;
static void Run() => Keep.Flag = IsFormattable(Any.Number);

//# generic_value_as_a_comparable
static int Order<T>(T one, T two) => ((IComparable)one!).CompareTo(two);
static void Run() => Keep.Number = Order(Any.Number, 3);

//# generic_value_by_a_constraint_compared
static int Order<T>(T one, T two) where T : IComparable<T> => one.CompareTo(two);
static void Run() => Keep.Number = Order(Any.Number, 3);

//# texts_as_comparables
static int Order<T>(T one, T two) => ((IComparable)one!).CompareTo(two);
static void Run() => Keep.Number = Order("a", "a");

//# object_equals_of_two_numbers: removed
static void Run() => Keep.Flag = object.Equals(Any.Number, Any.Large);

//# number_equals_a_number
static void Run() => Keep.Flag = Any.Number.Equals(Any.Large);

//# struct_printed_without_a_text_of_its_own
struct Tag { public int Id; }
static Tag s_tag;
static void Run() => Keep.Text = s_tag.ToString();

//# struct_printed_by_a_text_of_its_own
struct Tag { public int Id; public override string ToString() => "tag"; }
static Tag s_tag;
static void Run() => Keep.Text = s_tag.ToString();

//# type_of_a_struct_asked_for
struct Tag { public int Id; }
static Tag s_tag;
static void Run() => Keep.Object = s_tag.GetType();

//# array_of_objects_given_numbers
static readonly object[] s_arguments = new object[2];
static void Run()
{
    s_arguments[0] = Any.Number;
    s_arguments[1] = "text";
}

//# array_of_objects_given_texts
static readonly object[] s_arguments = new object[2];
static void Run()
{
    s_arguments[0] = Any.Text;
    s_arguments[1] = "text";
}

//# old_list_of_numbers
static readonly ArrayList s_list = new(4);
static void Run()
{
    s_list.Clear();
    s_list.Add(Any.Large);
}

//# old_table_with_text_keys
static readonly Hashtable s_table = new() { ["a"] = "b" };
static void Run() => Keep.Object = s_table["a"];

//# boolean_in_an_object_field
static object? s_flag;
static void Run() => s_flag = Any.True;

//# boolean_boxed_beforehand
static readonly object s_true = true, s_false = false;
static void Run() => Keep.Object = Any.True ? s_true : s_false;

//# switch_over_kinds_of_an_object
static object s_message = "reset";
static int Kind(object message) => message switch { int n => n, string s => s.Length, _ => -1 };
static void Run() => Keep.Number = Kind(s_message);

//# switch_over_kinds_of_a_number
static int Kind(object message) => message switch { int n => n, string s => s.Length, _ => -1 };
[MethodImpl(MethodImplOptions.NoInlining)] static int Ask(object message) => Kind(message);
static void Run() => Keep.Number = Ask(Any.Number);

//# conditional_that_unites_a_number_and_a_text
static void Run() => Keep.Object = Any.True ? Any.Number : "none";

//# pointer_size_number_boxed
static void Run() => Keep.Object = (nint)Any.Number;

//# dynamic_number
static void Run()
{
    dynamic value = Any.Number;
    Keep.Object = value;
}
