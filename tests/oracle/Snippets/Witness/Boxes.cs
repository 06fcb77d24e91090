// Values that become objects, and values that do not. Written without a look at the analyzers.

//# register_written_through_an_interface_field
interface IPort { void Write(byte value); }
struct Port : IPort { public byte Last; public void Write(byte value) => Last = value; }
static IPort s_port = new Port();
static void Run() => s_port.Write(3);

//# register_put_into_an_interface_field_each_time
interface IPort { void Write(byte value); }
struct Port : IPort { public byte Last; public void Write(byte value) => Last = value; }
static IPort? s_port;
static void Run() { s_port = new Port(); s_port.Write(3); }

//# struct_returned_as_its_interface
interface ICost { int Cycles { get; } }
readonly struct Pio(int mode) : ICost { public int Cycles => 600 - mode * 120; }
static ICost Pick(int mode) => new Pio(mode);
static void Run() => Keep.Object = Pick(Any.Number);

//# struct_returned_as_itself
interface ICost { int Cycles { get; } }
readonly struct Pio(int mode) : ICost { public int Cycles => 600 - mode * 120; }
static Pio Pick(int mode) => new(mode);
static void Run() => Keep.Number = Pick(Any.Number).Cycles;

//# struct_by_reference_to_a_constraint
interface ICounter { void Add(); }
struct Counter : ICounter { public int Count; public void Add() => Count++; }
static Counter s_counter;
static void Bump<T>(ref T counter) where T : ICounter => counter.Add();
static void Run() => Bump(ref s_counter);

//# two_enums_compared_by_equals_of_object
enum Phase { Idle, Data, Done }
static Phase s_phase = Phase.Data;
static bool Same(object left, object right) => left.Equals(right);
static void Run() => Keep.Flag = Same(s_phase, Phase.Done);

//# two_enums_compared_by_an_operator
enum Phase { Idle, Data, Done }
static Phase s_phase = Phase.Data;
static bool Same(Phase left, Phase right) => left == right;
static void Run() => Keep.Flag = Same(s_phase, Phase.Done);

//# two_enums_compared_by_the_default_comparer
enum Phase { Idle, Data, Done }
static Phase s_phase = Phase.Data;
static bool Same<T>(T left, T right) => EqualityComparer<T>.Default.Equals(left, right);
static void Run() => Keep.Flag = Same(s_phase, Phase.Done);

//# enum_given_to_a_parameter_of_the_type_enum
enum Phase { Idle, Data, Done }
static Phase s_phase = Phase.Data;
static Enum? s_last;
static void Note(Enum phase) => s_last = phase;
static void Run() => Note(s_phase);

//# enum_formatted_into_a_span
static void Run()
{
    Span<char> text = stackalloc char[16];
    Keep.Flag = Enum.TryFormat(Any.Day, text, out int written);
    Keep.Number = written;
}

//# enum_concatenated_to_a_text
static void Run() => Keep.Text = "day " + Any.Day;

//# value_type_hashed_by_the_base
struct Lba { public long Value; public int Drive; }
static readonly Dictionary<Lba, int> s_cache = new() { [new Lba { Value = 1 }] = 3 };
static void Run() => Keep.Flag = s_cache.TryGetValue(new Lba { Value = 1 }, out Keep.Number);

//# value_type_hashed_by_a_comparer_of_its_own
struct Lba { public long Value; public int Drive; }
sealed class Same : IEqualityComparer<Lba>
{
    public bool Equals(Lba left, Lba right) => left.Value == right.Value && left.Drive == right.Drive;
    public int GetHashCode(Lba lba) => (int)lba.Value ^ lba.Drive;
}
static readonly Dictionary<Lba, int> s_cache = new(new Same()) { [new Lba { Value = 1 }] = 3 };
static void Run() => Keep.Flag = s_cache.TryGetValue(new Lba { Value = 1 }, out Keep.Number);

//# record_struct_as_a_key
readonly record struct Lba(long Value, int Drive);
static readonly Dictionary<Lba, int> s_cache = new() { [new Lba(1, 0)] = 3 };
static void Run() => Keep.Flag = s_cache.TryGetValue(new Lba(1, 0), out Keep.Number);

//# tuple_as_a_key
static readonly Dictionary<(int Bus, int Device), int> s_cache = new() { [(0, 1)] = 3 };
static void Run() => Keep.Flag = s_cache.TryGetValue((0, Any.Number), out Keep.Number);

//# nullable_matched_against_a_constant
static int? s_pending = 5;
static void Run() => Keep.Flag = s_pending is 5;

//# nullable_put_into_a_slot_of_objects
static int? s_pending = 5;
static readonly object?[] s_slots = new object?[1];
static void Run() => s_slots[0] = s_pending;

//# nullable_without_a_value_put_into_a_slot_of_objects
static readonly object?[] s_slots = new object?[1];
static void Store(int? value) => s_slots[0] = value;
static void Run() => Store(null);

//# value_boxed_by_a_coalescing
static readonly object? s_given;
static void Run() => Keep.Object = s_given ?? Any.Number;

//# value_not_boxed_by_a_coalescing
static readonly object? s_given = "given";
static void Run() => Keep.Object = s_given ?? Any.Number;

//# switch_expression_that_unites_values_as_objects
static object Value(int kind) => kind switch { 0 => "none", 1 => Any.Long, _ => 'c' };
static void Run() => Keep.Object = Value(1);

//# switch_expression_of_objects_by_the_arm_that_is_a_text
static object Value(int kind) => kind switch { 0 => "none", 1 => Any.Long, _ => 'c' };
static void Run() => Keep.Object = Value(0);

//# property_bag_written
static readonly Dictionary<string, object> s_bag = new() { ["retries"] = 0 };
static void Run() => s_bag["retries"] = Any.Number;

//# property_bag_read
static readonly Dictionary<string, object> s_bag = new() { ["retries"] = 4 };
static void Run() => Keep.Number = (int)s_bag["retries"];

//# generic_class_keeps_its_value_as_an_object
sealed class Slot<T> { object? _value; public void Set(T value) => _value = value; }
static readonly Slot<int> s_slot = new();
static void Run() => s_slot.Set(Any.Number);

//# generic_class_of_texts_keeps_its_value_as_an_object
sealed class Slot<T> { object? _value; public void Set(T value) => _value = value; }
static readonly Slot<string> s_slot = new();
static void Run() => s_slot.Set(Any.Text);

//# generic_null_test_of_a_struct
static bool Missing<T>(T value) => value is null;
static void Run() => Keep.Flag = Missing(Any.Long);

//# generic_type_test_of_a_struct
static int Width<T>(T value) => value is int ? 4 : value is long ? 8 : 0;
static void Run() => Keep.Number = Width(Any.Long);

//# generic_text_of_a_struct
static string? Text<T>(T value) => value?.ToString();
static void Run() => Keep.Text = Text(Any.Long);

//# generic_text_of_a_text
static string? Text<T>(T value) => value?.ToString();
static void Run() => Keep.Text = Text(Any.Text);

//# comparer_interface_on_a_struct_parameter
readonly struct Descending : IComparer<int> { public int Compare(int x, int y) => y.CompareTo(x); }
static int Best(IComparer<int> comparer) => comparer.Compare(Any.Number, Any.Large);
static IComparer<int>? s_used;
static void Run() { s_used = new Descending(); Keep.Number = Best(s_used); }

//# comparer_struct_on_a_generic_sort
readonly struct Descending : IComparer<int> { public int Compare(int x, int y) => y.CompareTo(x); }
static int Best<TComparer>(TComparer comparer) where TComparer : struct, IComparer<int> => comparer.Compare(Any.Number, Any.Large);
static void Run() => Keep.Number = Best(new Descending());

//# old_comparer_on_numbers
static void Run() => Keep.Number = Comparer.Default.Compare(Any.Number, Any.Large);

//# base_text_of_a_struct
readonly struct Raw(int value) { public int Value => value; }
static void Run() => Keep.Number = new Raw(Any.Number).GetType().Name.Length;

//# struct_method_overridden_called_on_a_variable
struct Raw(int value) { public override readonly int GetHashCode() => value; }
static void Run() => Keep.Number = new Raw(Any.Number).GetHashCode();

//# interlocked_exchange_of_a_boxed_number
static object? s_mailbox;
static void Run() => Interlocked.Exchange(ref s_mailbox, Any.Number);

//# interlocked_exchange_of_a_number
static int s_mailbox;
static void Run() => Interlocked.Exchange(ref s_mailbox, Any.Number);
