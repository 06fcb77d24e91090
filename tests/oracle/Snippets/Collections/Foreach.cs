// foreach over everything, iterators.

//# foreach_array
static void Run()
{
    foreach (int value in Any.Numbers)
    {
        Keep.Number += value;
    }
}

//# foreach_array_of_two_dimensions
static readonly int[,] s_grid = new int[2, 2];
static void Run()
{
    foreach (int value in s_grid)
    {
        Keep.Number += value;
    }
}

//# foreach_span
static void Run()
{
    foreach (int value in Any.Numbers.AsSpan())
    {
        Keep.Number += value;
    }
}

//# foreach_list
static void Run()
{
    foreach (int value in Any.List)
    {
        Keep.Number += value;
    }
}

//# foreach_dictionary
static void Run()
{
    foreach (KeyValuePair<int, int> pair in Any.Map)
    {
        Keep.Number += pair.Value;
    }
}

//# foreach_dictionary_values
static void Run()
{
    foreach (int value in Any.Map.Values)
    {
        Keep.Number += value;
    }
}

//# foreach_i_enumerable_of_a_list
[MethodImpl(MethodImplOptions.NoInlining)]
static void Sum(IEnumerable<int> values)
{
    foreach (int value in values)
    {
        Keep.Number += value;
    }
}
static void Run() => Sum(Any.List);

//# foreach_i_enumerable_of_an_array
[MethodImpl(MethodImplOptions.NoInlining)]
static void Sum(IEnumerable<int> values)
{
    foreach (int value in values)
    {
        Keep.Number += value;
    }
}
static void Run() => Sum(Any.Numbers);

//# foreach_i_list
static readonly IReadOnlyList<int> s_list = new List<int> { 1, 2 };
static void Run()
{
    foreach (int value in s_list)
    {
        Keep.Number += value;
    }
}

//# for_over_i_list
static readonly IReadOnlyList<int> s_list = new List<int> { 1, 2 };
static void Run()
{
    for (int i = 0; i < s_list.Count; i++)
    {
        Keep.Number += s_list[i];
    }
}

//# foreach_non_generic
static readonly IEnumerable s_list = new ArrayList { 1, 2 };
static void Run()
{
    foreach (object value in s_list)
    {
        Keep.Object = value;
    }
}

//# foreach_immutable_array
static readonly ImmutableArray<int> s_values = [1, 2];
static void Run()
{
    foreach (int value in s_values)
    {
        Keep.Number += value;
    }
}

//# foreach_enumerator_of_ones_own
struct Numbers
{
    public readonly Numbers GetEnumerator() => this;
    public int Current { get; private set; }
    public bool MoveNext() => ++Current < 4;
}
static void Run()
{
    foreach (int value in new Numbers())
    {
        Keep.Number += value;
    }
}

//# foreach_enumerator_of_ones_own_class
class Numbers
{
    public Enumerator GetEnumerator() => new();
    public class Enumerator
    {
        public int Current { get; private set; }
        public bool MoveNext() { Keep.Object = this; return ++Current < 4; }
    }
}
static readonly Numbers s_numbers = new();
static void Run()
{
    foreach (int value in s_numbers)
    {
        Keep.Number += value;
    }
}

//# foreach_ref_struct_enumerator
ref struct Numbers
{
    private int _at;
    public readonly Numbers GetEnumerator() => this;
    public readonly int Current => _at;
    public bool MoveNext() => ++_at < 4;
    public readonly void Dispose() => Keep.Number++;
}
static void Run()
{
    foreach (int value in new Numbers())
    {
        Keep.Number += value;
    }
}

//# foreach_extension_get_enumerator
struct Ends(int last) { public readonly int Last = last; }
struct Walk(int last) { public int Current { get; private set; } public bool MoveNext() => ++Current < last; }
static Walk GetEnumerator(this Ends ends) => new(ends.Last);
static void Run()
{
    foreach (int value in new Ends(3))
    {
        Keep.Number += value;
    }
}

//# iterator
static IEnumerable<int> Count() { yield return 1; yield return 2; }
static void Run()
{
    foreach (int value in Count())
    {
        Keep.Number += value;
    }
}

//# iterator_called_only
static IEnumerable<int> Count(int from) { yield return from; }
static void Run() => Keep.Object = Count(Any.Number);

//# iterator_body_allocates_in_a_foreach
static readonly IEnumerable<object> s_counted = Count();
static IEnumerable<object> Count() { yield return new object(); }
static void Run()
{
    foreach (object value in Count())
    {
        Keep.Object = value;
    }
}
