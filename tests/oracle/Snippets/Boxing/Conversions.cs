// A value becomes an object, with and without a box in the IL.

//# int_to_object
static void Run() => Keep.Object = Any.Number;

//# structure_to_interface
interface IValue { int Get(); }
struct Value(int number) : IValue { public readonly int Get() => number; }
static IValue? s_value;
static void Run() => s_value = new Value(Any.Number);

//# structure_to_value_type
static ValueType? s_value;
static void Run() => s_value = Any.Number;

//# enum_to_enum_class
static Enum? s_value;
static void Run() => s_value = Any.Day;

//# argument
static void Take(object value) => Keep.Object = value;
static void Run() => Take(Any.Number);

//# argument_that_is_generic
static void Take<T>(T value) => Keep.Number = Unsafe.SizeOf<T>();
static void Run() => Take(Any.Number);

//# argument_of_interface_type
interface IValue { int Get(); }
struct Value(int number) : IValue { public readonly int Get() => number; }
[MethodImpl(MethodImplOptions.NoInlining)]
static int Take(IValue value) => value.Get();
static void Run() => Keep.Number = Take(new Value(Any.Number));

//# argument_constrained
interface IValue { int Get(); }
struct Value(int number) : IValue { public readonly int Get() => number; }
[MethodImpl(MethodImplOptions.NoInlining)]
static int Take<T>(T value) where T : IValue => value.Get();
static void Run() => Keep.Number = Take(new Value(Any.Number));

//# returned
static object Get() => Any.Number;
static void Run() => Keep.Object = Get();

//# interface_call_on_a_cast: removed
interface IValue { int Get(); }
struct Value(int number) : IValue { public readonly int Get() => number; }
static void Run() => Keep.Number = ((IValue)new Value(Any.Number)).Get();

//# default_interface_method: removed
interface IValue { int Get(); int Twice() => Get() * 2; }
struct Value(int number) : IValue { public readonly int Get() => number; }
[MethodImpl(MethodImplOptions.NoInlining)]
static int Take<T>(T value) where T : IValue => value.Twice();
static void Run() => Keep.Number = Take(new Value(Any.Number));

//# default_interface_method_that_keeps_its_receiver
interface IValue { object Self() => this; }
struct Value : IValue { public int Number; }
[MethodImpl(MethodImplOptions.NoInlining)]
static object Take<T>(T value) where T : IValue => value.Self();
static void Run() => Keep.Object = Take(new Value());

//# default_interface_method_that_is_implemented
interface IValue { int Get(); int Twice() => Get() * 2; }
struct Value(int number) : IValue { public readonly int Get() => number; public readonly int Twice() => 2; }
static int Take<T>(T value) where T : IValue => value.Twice();
static void Run() => Keep.Number = Take(new Value(Any.Number));

//# is_type
static void Run() => Keep.Flag = Any.Object is int;

//# is_type_of_a_generic_value
static bool IsInt<T>(T value) => value is int;
static void Run() => Keep.Flag = IsInt(Any.Number);

//# is_pattern_of_a_generic_value
static int Get<T>(T value) => value is int number ? number : 0;
static void Run() => Keep.Number = Get(Any.Number);

//# is_interface_of_a_generic_value
interface IValue { int Get(); }
struct Value(int number) : IValue { public readonly int Get() => number; }
static int Get<T>(T value) => value is IValue known ? known.Get() : 0;
static void Run() => Keep.Number = Get(new Value(Any.Number));

//# as_interface_of_a_generic_class
static IDisposable? Get<T>(T value) => value as IDisposable;
static void Run() => Keep.Object = Get(Any.Text);

//# cast_through_object
static TTo Cast<TFrom, TTo>(TFrom value) => (TTo)(object)value!;
static void Run() => Keep.Number = Cast<int, int>(Any.Number);

//# generic_compared_with_null
static bool IsNull<T>(T value) => value == null;
static void Run() => Keep.Flag = IsNull(Any.Number);

//# generic_is_null
static bool IsNull<T>(T value) => value is null;
static void Run() => Keep.Flag = IsNull(Any.Number);

//# nullable_to_object
static int? s_number = 3;
static void Run() => Keep.Object = s_number;

//# empty_nullable_to_object: mayAllocate
static int? s_number;
static void Run() => Keep.Object = s_number;

//# nullable_has_value
static int? s_number = 3;
static void Run() => Keep.Flag = s_number is { } number && number > 2;

//# unboxing
static readonly object s_box = 5;
static void Run() => Keep.Number = (int)s_box;
