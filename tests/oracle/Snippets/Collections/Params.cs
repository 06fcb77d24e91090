// What params makes of its arguments.

//# params_array: removed
static void Take(params int[] values) => Keep.Number = values.Length;
[MethodImpl(MethodImplOptions.NoInlining)]
static void Go(int number) => Take(number, 2);
static void Run() => Go(Any.Number);

//# params_array_escaping
static void Take(params int[] values) => Keep.Object = values;
static void Run() => Take(Any.Number, 2);

//# params_array_without_elements
static void Take(params int[] values) => Keep.Object = values;
static void Run() => Take();

//# params_array_given
static void Take(params int[] values) => Keep.Object = values;
static void Run() => Take(Any.Numbers);

//# params_span
static void Take(params ReadOnlySpan<int> values) => Keep.Number = values.Length;
static void Run() => Take(Any.Number, 2);

//# params_span_of_objects
static void Take(params ReadOnlySpan<object> values) => Keep.Object = values[0];
static void Run() => Take(Any.Text, Any.Other);

//# params_span_that_boxes
static void Take(params ReadOnlySpan<object> values) => Keep.Object = values[0];
static void Run() => Take(Any.Number, Any.Other);

//# params_list
static void Take(params List<int> values) => Keep.Object = values;
static void Run() => Take(Any.Number, 2);

//# params_enumerable
static void Take(params IEnumerable<int> values) => Keep.Object = values;
static void Run() => Take(Any.Number, 2);
