// Members of object on values.

//# constant_to_object
static void Run() => Keep.Object = 5;

//# bool_to_object
static void Run() => Keep.Object = Any.True;

//# int_to_text
static void Run() => Keep.Text = Any.Large.ToString();

//# small_int_to_text
static void Run() => Keep.Text = Any.Number.ToString();

//# bool_to_text
static void Run() => Keep.Text = Any.True.ToString();

//# enum_to_text
static void Run() => Keep.Text = Any.Day.ToString();

//# enum_hash_code
static void Run() => Keep.Number = Any.Day.GetHashCode();

//# enum_equals
static void Run() => Keep.Flag = Any.Day.Equals(DayOfWeek.Monday);

//# enum_equals_by_operator
static void Run() => Keep.Flag = Any.Day == DayOfWeek.Monday;

//# enum_has_flag
static FileAttributes s_attributes = FileAttributes.Hidden;
static void Run() => Keep.Flag = s_attributes.HasFlag(FileAttributes.ReadOnly);

//# enum_compare_to
static void Run() => Keep.Number = Any.Day.CompareTo(DayOfWeek.Monday);

//# enum_get_type
static void Run() => Keep.Object = Any.Day.GetType();

//# enum_default_comparer
static void Run() => Keep.Flag = EqualityComparer<DayOfWeek>.Default.Equals(Any.Day, DayOfWeek.Monday);

//# int_get_type
static void Run() => Keep.Object = Any.Number.GetType();

//# int_hash_code
static void Run() => Keep.Number = Any.Long.GetHashCode();

//# int_equals
static void Run() => Keep.Flag = Any.Number.Equals(Any.Zero);

//# int_equals_object: removed
static void Run() => Keep.Flag = Any.Number.Equals((object)Any.Zero);

//# object_equals_of_values: removed
static void Run() => Keep.Flag = object.Equals(Any.Number, Any.Zero);

//# object_equals_of_texts
static void Run() => Keep.Flag = object.Equals(Any.Text, Any.Other);

//# reference_equals_of_objects
static void Run() => Keep.Flag = ReferenceEquals(Any.Text, Any.Object);

//# structure_without_equality_equals
struct Plain { public int A; public object? B; }
static Plain s_one, s_other;
static void Run() => Keep.Flag = s_one.Equals(s_other);

//# structure_without_hash_code
struct Plain { public int A; public object? B; }
static Plain s_one;
static void Run() => Keep.Number = s_one.GetHashCode();

//# structure_with_equality
struct Exact : IEquatable<Exact>
{
    public int A;
    public readonly bool Equals(Exact other) => other.A == A;
    public override readonly bool Equals(object? other) => other is Exact exact && Equals(exact);
    public override readonly int GetHashCode() => A;
}
static Exact s_one, s_other;
static void Run() => Keep.Flag = s_one.Equals(s_other);

//# structure_without_text
struct Plain { public int A; }
static Plain s_one;
static void Run() => Keep.Text = s_one.ToString();

//# structure_with_text
struct Named { public override readonly string ToString() => "named"; }
static Named s_one;
static void Run() => Keep.Text = s_one.ToString();

//# dictionary_key_without_equality
struct Plain { public int A; public object? B; }
static readonly Dictionary<Plain, int> s_map = new() { [default] = 1 };
static void Run() => Keep.Flag = s_map.ContainsKey(default);

//# dictionary_key_with_equality
record struct Exact(int A);
static readonly Dictionary<Exact, int> s_map = new() { [default] = 1 };
static void Run() => Keep.Flag = s_map.ContainsKey(default);

//# dictionary_key_that_is_an_enum
static readonly Dictionary<DayOfWeek, int> s_map = new() { [DayOfWeek.Friday] = 1 };
static void Run() => Keep.Flag = s_map.ContainsKey(Any.Day);

//# format_argument
static void Run() => Keep.Text = string.Format("{0}", Any.Large);

//# concatenated_with_int
static void Run() => Keep.Text = "a" + Any.Large;

//# params_objects
static void Take(params object[] values) => Keep.Number = values.Length;
static void Run() => Take(Any.Number, Any.Zero);

//# conditional_to_object
static void Run() => Keep.Object = Any.True ? (object)Any.Number : Any.Text;

//# array_of_objects
static readonly object[] s_objects = new object[1];
static void Run() => s_objects[0] = Any.Number;

//# stored_in_list_of_objects
static readonly ArrayList s_list = [1];
static void Run() => s_list[0] = Any.Number;

//# switch_on_a_type
static int Classify(object value) => value switch { int number => number, string text => text.Length, _ => 0 };
static void Run() => Keep.Number = Classify(Any.Text);

//# compare_to_object
static void Run() => Keep.Number = Any.Number.CompareTo((object)Any.Zero);

//# default_comparer_of_ints
static void Run() => Keep.Number = Comparer<int>.Default.Compare(Any.Number, Any.Zero);

//# structure_method_of_object
struct Plain { public int A; }
static Plain s_one;
static void Run() => Keep.Object = s_one.GetType();

//# generic_hash_code
static int Hash<T>(T value) where T : notnull => value.GetHashCode();
static void Run() => Keep.Number = Hash(Any.Number);

//# generic_text_of_an_int
static string? TextOf<T>(T value) => value!.ToString();
static void Run() => Keep.Text = TextOf(Any.Large);

//# generic_equals: removed
static bool Same<T>(T one, T other) => one!.Equals(other);
static void Run() => Keep.Flag = Same(Any.Number, Any.Zero);

//# generic_equals_equatable
static bool Same<T>(T one, T other) where T : IEquatable<T> => one.Equals(other);
static void Run() => Keep.Flag = Same(Any.Number, Any.Zero);

//# yield_in_a_foreach_of_an_interface
static void Run()
{
    IEnumerable<int> list = Any.List;
    foreach (int number in list)
    {
        Keep.Number += number;
    }
}

//# dispose_of_a_structure
struct Scope : IDisposable { public readonly void Dispose() => Keep.Number++; }
static void Run()
{
    using Scope scope = new();
}

//# dispose_of_a_structure_behind_an_interface
struct Scope : IDisposable { public readonly void Dispose() => Keep.Number++; }
[MethodImpl(MethodImplOptions.NoInlining)]
static IDisposable Open() => new Scope();
static void Run()
{
    using IDisposable scope = Open();
}

//# delegate_of_a_structure
struct Counter { public int Count; public readonly int Get() => Count; }
static Counter s_counter;
static Func<int>? s_get;
static void Run() => s_get = s_counter.Get;
