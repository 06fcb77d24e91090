// LINQ over lists and arrays.

//# linq_where_to_list
static void Run() => Keep.Object = Any.Numbers.Where(static number => number > 2).ToList();

//# linq_any_on_a_list
static void Run() => Keep.Flag = Any.List.Any();

//# linq_sum_of_an_array
static void Run() => Keep.Number = Any.Numbers.Sum();

//# linq_select_deferred
static void Run() => Keep.Object = Any.Numbers.Select(static number => number + 1);

//# linq_count_with_predicate
static readonly Func<int, bool> s_big = static number => number > 2;
static void Run() => Keep.Number = Any.Numbers.Count(s_big);

//# linq_first
static void Run() => Keep.Number = Any.Numbers.First();

//# linq_to_array
static void Run() => Keep.Object = Any.List.ToArray();

//# linq_order_by
static void Run() => Keep.Object = Any.Numbers.OrderBy(static number => -number).First();

//# linq_query_syntax
static void Run() => Keep.Number = (from number in Any.Numbers where number > 2 select number * 2).Sum();

//# linq_contains
static void Run() => Keep.Flag = Any.Numbers.Contains(3);

//# linq_max_of_a_list
static void Run() => Keep.Number = Any.List.Max();
