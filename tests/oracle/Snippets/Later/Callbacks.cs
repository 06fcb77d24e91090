// The class library calls back into what the author wrote.

//# comparison_of_a_list
static void Run() => Any.List.Sort(static (left, right) => { Stub.Forbidden(); return left - right; });

//# comparer_of_an_array_sort
sealed class Backwards : IComparer<int> { public int Compare(int left, int right) { Stub.Forbidden(); return right - left; } }
static readonly Backwards s_comparer = new();
static void Run() => Array.Sort(Any.Numbers, s_comparer);

//# comparer_behind_an_interface
sealed class Backwards : IComparer<int> { public int Compare(int left, int right) { Stub.Forbidden(); return right - left; } }
static readonly IComparer<int> s_comparer = new Backwards();
static void Run() => Array.Sort(Any.Numbers, s_comparer);

//# comparer_of_a_binary_search_that_is_clean
sealed class Forwards : IComparer<int> { public int Compare(int left, int right) => left < right ? -1 : left > right ? 1 : 0; }
static readonly Forwards s_comparer = new();
static void Run() => Keep.Number = Array.BinarySearch(s_sorted, Any.Number, s_comparer);
static readonly int[] s_sorted = [1, 2, 7, 9];

//# equality_comparer_kept_by_a_dictionary
sealed class Modulo : IEqualityComparer<int> { public bool Equals(int a, int b) => a % 8 == b % 8; public int GetHashCode(int a) { Stub.Forbidden(); return a % 8; } }
static readonly Dictionary<int, int> s_map = new(new Modulo()) { [7] = 1 };
static void Run() => Keep.Flag = s_map.ContainsKey(Any.Number);

//# equality_of_a_key_structure
struct Key : IEquatable<Key> { public int Id; public bool Equals(Key other) { Stub.Forbidden(); return Id == other.Id; } public override int GetHashCode() => 1; public override bool Equals(object? other) => other is Key key && Equals(key); }
static readonly Dictionary<Key, int> s_map = new() { [default] = 1 };
static void Run() => Keep.Flag = s_map.ContainsKey(default);

//# hash_of_a_key_structure_in_a_set
struct Key : IEquatable<Key> { public int Id; public bool Equals(Key other) => Id == other.Id; public override int GetHashCode() { Stub.Forbidden(); return 1; } public override bool Equals(object? other) => other is Key key && Equals(key); }
static readonly HashSet<Key> s_set = [default];
static void Run() => Keep.Flag = s_set.Contains(default);

//# equality_of_a_class_in_a_list
sealed class Item { public override bool Equals(object? other) { Stub.Forbidden(); return ReferenceEquals(this, other); } public override int GetHashCode() => 1; }
static readonly List<Item> s_items = [new(), new()];
static readonly Item s_item = new();
static void Run() => Keep.Number = s_items.IndexOf(s_item);

//# equality_of_a_class_in_an_array
sealed class Item : IEquatable<Item> { public bool Equals(Item? other) { Stub.Forbidden(); return ReferenceEquals(this, other); } public override bool Equals(object? other) => false; public override int GetHashCode() => 1; }
static readonly Item[] s_items = [new(), new()];
static readonly Item s_item = new();
static void Run() => Keep.Number = Array.IndexOf(s_items, s_item);

//# comparison_of_ones_own_by_comparer_default
sealed class Item : IComparable<Item> { public int CompareTo(Item? other) { Stub.Forbidden(); return 0; } }
static readonly Item s_one = new();
static readonly Item s_other = new();
static void Run() => Keep.Number = Comparer<Item>.Default.Compare(s_one, s_other);

//# equality_by_equality_comparer_default
struct Item : IEquatable<Item> { public bool Equals(Item other) { Stub.Forbidden(); return true; } public override bool Equals(object? other) => false; public override int GetHashCode() => 1; }
static void Run() => Keep.Flag = EqualityComparer<Item>.Default.Equals(default, default);

//# sorted_set_of_ones_own
sealed class Item(int id) : IComparable<Item> { readonly int _id = id; public int CompareTo(Item? other) { Stub.Forbidden(); return _id - other!._id; } }
static readonly SortedSet<Item> s_set = [new(1), new(2)];
static readonly Item s_item = new(2);
static void Run() => Keep.Flag = s_set.Contains(s_item);

//# static_equals_of_two_objects
sealed class Item { public override bool Equals(object? other) { Stub.Forbidden(); return true; } public override int GetHashCode() => 1; }
static readonly object s_one = new Item();
static readonly object s_other = new Item();
static void Run() => Keep.Flag = Equals(s_one, s_other);

//# text_of_an_argument
sealed class Item { public override string ToString() { Stub.Forbidden(); return "item"; } }
static readonly Item s_item = new();
static void Run() => Keep.Text = string.Concat("a", s_item);

//# text_in_an_append
sealed class Item { public override string ToString() { Stub.Forbidden(); return "item"; } }
static readonly Item s_item = new();
static readonly StringBuilder s_builder = new(100);
static void Run() { s_builder.Clear(); s_builder.Append((object)s_item); }

//# text_in_a_convert
sealed class Item { public override string ToString() { Stub.Forbidden(); return "item"; } }
static readonly object s_item = new Item();
static void Run() => Keep.Text = Convert.ToString(s_item);

//# hash_code_combined
sealed class Item { public override int GetHashCode() { Stub.Forbidden(); return 1; } public override bool Equals(object? other) => false; }
static readonly Item s_item = new();
static void Run() => Keep.Number = HashCode.Combine(Any.Number, s_item);

//# formattable_in_a_try_write
struct Item : ISpanFormattable
{
    public string ToString(string? format, IFormatProvider? provider) => "x";
    public bool TryFormat(Span<char> destination, out int written, ReadOnlySpan<char> format, IFormatProvider? provider) { Stub.Forbidden(); written = 0; return true; }
}
static void Run() { Span<char> text = stackalloc char[32]; Keep.Flag = text.TryWrite($"a{default(Item)}b", out Keep.Number); }

//# lazy_of_a_lambda
static readonly Lazy<int> s_lazy = new(static () => { Stub.Forbidden(); return 1; });
static void Run() => Keep.Number = new Lazy<int>(static () => Stub.ForbiddenNumber(), LazyThreadSafetyMode.None).Value;

//# lazy_ensure_initialized
static object? s_target;
static void Run() { s_target = null; Keep.Object = LazyInitializer.EnsureInitialized(ref s_target, static () => { Stub.Forbidden(); return Any.Object; }); }

//# string_create_with_a_state
static void Run() => Keep.Text = string.Create(3, Any.Number, static (span, state) => { Stub.Forbidden(); span.Fill('x'); });

//# list_for_each
static void Run() => Any.List.ForEach(static _ => Stub.Forbidden());

//# list_find_index
static void Run() => Keep.Number = Any.List.FindIndex(static one => one == Stub.ForbiddenNumber());

//# list_remove_all_that_is_clean
static void Run() => Keep.Number = Any.List.RemoveAll(static one => one > 100);

//# array_exists_with_a_method
static bool Is(int number) { Stub.Forbidden(); return false; }
static void Run() => Keep.Flag = Array.Exists(Any.Numbers, Is);

//# array_convert_all
static void Run() => Keep.Object = Array.ConvertAll(Any.Numbers, static one => { Stub.Forbidden(); return one; });

//# linq_any_with_a_method
static bool Is(int number) { Stub.Forbidden(); return false; }
static void Run() => Keep.Flag = Any.Numbers.Any(Is);

//# linq_over_a_sequence_of_ones_own
sealed class Sequence : IEnumerable<int>, IEnumerator<int>
{
    int _left;
    public IEnumerator<int> GetEnumerator() { _left = 2; return this; }
    IEnumerator IEnumerable.GetEnumerator() => this;
    public int Current => 1;
    object IEnumerator.Current => Any.Object;
    public bool MoveNext() { Stub.Forbidden(); return _left-- > 0; }
    public void Reset() { }
    public void Dispose() { }
}
static readonly Sequence s_sequence = new();
static void Run() => Keep.Number = s_sequence.Count();

//# text_joined_of_a_sequence
static IEnumerable<string> Parts() { yield return "a"; Stub.Forbidden(); yield return "b"; }
static void Run() => Keep.Text = string.Join(",", Parts());

//# list_filled_from_an_iterator
static IEnumerable<int> Parts() { yield return 1; Stub.Forbidden(); }
static void Run() => Keep.Object = new List<int>(Parts());

//# aggregate_with_a_seed
static void Run() => Keep.Number = Any.Numbers.Aggregate(0, static (sum, one) => sum + Stub.ForbiddenNumber());

//# group_by_that_is_not_enumerated
static void Run() => Keep.Object = Any.Numbers.GroupBy(static one => Stub.ForbiddenNumber());

//# concurrent_dictionary_add_or_update
static readonly ConcurrentDictionary<int, int> s_map = new([new(7, 1)]);
static void Run() => Keep.Number = s_map.AddOrUpdate(7, static _ => 1, static (_, old) => Stub.ForbiddenNumber());

//# cancellation_registered_and_cancelled
static void Run()
{
    CancellationTokenSource source = new();
    source.Token.Register(static () => Stub.Forbidden());
    source.Cancel();
}

//# progress_reported
sealed class Bar : IProgress<int> { public void Report(int value) => Stub.Forbidden(); }
static readonly IProgress<int> s_progress = new Bar();
static void Run() => s_progress.Report(1);

//# stream_of_ones_own
sealed class Sink : MemoryStream { public override void WriteByte(byte value) => Stub.Forbidden(); }
static readonly Stream s_stream = new Sink();
static void Run() => s_stream.WriteByte(1);

//# writer_of_ones_own
sealed class Sink : TextWriter { public override Encoding Encoding => Encoding.UTF8; public override void Write(char value) => Stub.Forbidden(); }
static readonly TextWriter s_writer = new Sink();
static void Run() => s_writer.Write('c');

//# disposable_passed_to_a_using_of_a_helper
sealed class Scope : IDisposable { public void Dispose() => Stub.Forbidden(); }
static readonly Scope s_scope = new();
static void Use(IDisposable scope) { using (scope) { Keep.Number++; } }
static void Run() => Use(s_scope);

//# parallel_invoke: blocks
static void Run() => Parallel.Invoke(static () => Keep.Number++, static () => Keep.Flag = true);

//# timer_callback_on_another_thread
static readonly Timer s_timer = new(static _ => Stub.Forbidden(), null, Timeout.Infinite, Timeout.Infinite);
static void Run() => s_timer.Change(Timeout.Infinite, Timeout.Infinite);

//# execution_context_run
static readonly ExecutionContext s_context = ExecutionContext.Capture()!;
static void Run() => ExecutionContext.Run(s_context, static _ => Stub.Forbidden(), null);

//# dictionary_of_a_record_key
sealed record Key(int Id) { public bool Equals(Key? other) { Stub.Forbidden(); return other?.Id == Id; } public override int GetHashCode() => Id; }
static readonly Dictionary<Key, int> s_map = new() { [new(1)] = 1 };
static readonly Key s_key = new(1);
static void Run() => Keep.Flag = s_map.ContainsKey(s_key);

//# reference_comparer_over_keys_with_equality
sealed class Key { public override bool Equals(object? other) { Stub.Forbidden(); return true; } public override int GetHashCode() { Stub.Forbidden(); return 1; } }
static readonly Key s_key = new();
static void Run() => Keep.Number = RuntimeHelpers.GetHashCode(s_key) + (ReferenceEquals(s_key, Any.Object) ? 1 : 0);

//# span_sequence_of_ones_own
struct Item : IEquatable<Item> { public int Id; public bool Equals(Item other) { Stub.Forbidden(); return Id == other.Id; } }
static readonly Item[] s_items = [new() { Id = 1 }, new() { Id = 2 }];
static void Run() => Keep.Number = s_items.AsSpan().IndexOf(new Item { Id = 2 });

//# tuple_of_ones_own_compared_by_equals
struct Item : IEquatable<Item> { public bool Equals(Item other) { Stub.Forbidden(); return true; } public override bool Equals(object? other) => false; public override int GetHashCode() => 1; }
static void Run() { (Item, int) one = (default, 1); Keep.Flag = one.Equals((default, Any.Number)); }

//# nullable_of_ones_own_equals
struct Item { public override bool Equals(object? other) { Stub.Forbidden(); return true; } public override int GetHashCode() => 1; }
static void Run() { Item? item = default(Item); Keep.Flag = item.Equals(Any.Object); }

//# channel_written
static readonly System.Threading.Channels.Channel<int> s_channel = System.Threading.Channels.Channel.CreateBounded<int>(new System.Threading.Channels.BoundedChannelOptions(4) { FullMode = System.Threading.Channels.BoundedChannelFullMode.DropOldest });
static void Run() => Keep.Flag = s_channel.Writer.TryWrite(Any.Number);
