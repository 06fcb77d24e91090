// Roundabout ways to the routine, and ways that end before it. Written without a look at the analyzers.

//# plugin_found_by_its_name
public static class Plugin { public static void Start() => Stub.Forbidden(); public static void Stop() { } }
static void Run() => typeof(Plugin).GetMethod("Start", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, []);

//# plugin_found_by_another_name
public static class Plugin { public static void Start() => Stub.Forbidden(); public static void Stop() { } }
static void Run() => typeof(Plugin).GetMethod("Stop", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, []);

//# property_read_by_reflection
public static class Plugin { public static int Level => Stub.ForbiddenNumber(); }
static readonly PropertyInfo s_level = typeof(Plugin).GetProperty(nameof(Plugin.Level))!;
static void Run() => Keep.Object = s_level.GetValue(null);

//# plugin_created_by_its_type
public sealed class Plugin { public Plugin() => Stub.Forbidden(); }
static void Run() => Keep.Object = Activator.CreateInstance(typeof(Plugin));

//# dynamic_addition_of_ones_own
public sealed class Bag { public static Bag operator +(Bag a, int b) { Stub.Forbidden(); return a; } }
static readonly dynamic s_bag = new Bag();
static void Run() => Keep.Object = s_bag + 1;

//# dynamic_call_of_another_member
public sealed class Bag { public void Put() => Stub.Forbidden(); public void Look() => Keep.Number++; }
static readonly dynamic s_bag = new Bag();
static void Run() => s_bag.Look();

//# tree_of_an_expression_compiled_from_a_lambda
static readonly Func<int> s_go = ((Expression<Func<int>>)(() => Stub.ForbiddenNumber())).Compile();
static void Run() => Keep.Number = s_go();

//# tree_of_an_expression_looked_at
static readonly Expression<Func<int>> s_tree = () => Stub.ForbiddenNumber();
static void Run() => Keep.Flag = s_tree.Body is MethodCallExpression;

//# query_of_ones_own_pattern
sealed class Source { public Source Where(Func<int, bool> keep) { Keep.Flag = keep(1); return this; } public Source Select(Func<int, int> map) => this; }
static readonly Source s_source = new();
static void Run() => Keep.Object = from n in s_source where n == Stub.ForbiddenNumber() select n;

//# query_over_a_sequence_counted
static IEnumerable<int> Rows() { Stub.Forbidden(); yield return 1; yield return 2; }
static void Run() => Keep.Number = (from row in Rows() where row > 1 select row).Count();

//# query_over_a_sequence_kept
static IEnumerable<int> Rows() { Stub.Forbidden(); yield return 1; yield return 2; }
static void Run() => Keep.Object = from row in Rows() where row > 1 select row;

//# sequence_left_before_the_routine
static IEnumerable<int> Rows() { yield return 1; Stub.Forbidden(); yield return 2; }
static void Run() => Keep.Number = Rows().First();

//# comparer_of_ones_own_in_a_sort
sealed class ByLast : IComparer<string> { public int Compare(string? a, string? b) { Stub.Forbidden(); return string.CompareOrdinal(a, b); } }
static readonly string[] s_names = ["bob", "ada"];
static readonly ByLast s_order = new();
static void Run() => Array.Sort(s_names, s_order);

//# formatter_of_ones_own_asked_by_a_text
sealed class Money : IFormattable { public string ToString(string? format, IFormatProvider? provider) { Stub.Forbidden(); return "1"; } }
static readonly Money s_money = new();
static void Run() => Keep.Text = string.Format("{0:C}", s_money);

//# text_of_ones_own_in_a_concatenation
sealed class Money { public override string ToString() { Stub.Forbidden(); return "1"; } }
static readonly Money s_money = new();
static void Run() => Keep.Text = "costs " + s_money;

//# hash_of_ones_own_in_a_set
sealed class Cell(int x) { public override int GetHashCode() { Stub.Forbidden(); return x; } public override bool Equals(object? other) => other is Cell; }
static readonly HashSet<Cell> s_cells = [];
static readonly Cell s_cell = new(1);
static void Run() => Keep.Flag = s_cells.Add(s_cell) | s_cells.Contains(s_cell);

//# hash_of_ones_own_in_a_list
sealed class Cell(int x) { public override int GetHashCode() { Stub.Forbidden(); return x; } public override bool Equals(object? other) => other is Cell; }
static readonly List<Cell> s_cells = [new(1)];
static readonly Cell s_cell = new(1);
static void Run() => Keep.Flag = s_cells.Contains(s_cell);

//# stream_of_ones_own_written_by_a_writer
sealed class Tee : MemoryStream { public override void Write(ReadOnlySpan<byte> buffer) => Stub.Forbidden(); public override void Write(byte[] buffer, int offset, int count) => Stub.Forbidden(); }
static readonly BinaryWriter s_writer = new(new Tee());
static void Run() => s_writer.Write(Any.Number);

//# text_writer_of_ones_own
sealed class Sink : StringWriter { public override void Write(string? value) => Stub.Forbidden(); }
static readonly TextWriter s_sink = new Sink();
static void Run() => s_sink.Write("a");

//# lazy_of_ones_own_structure: reaches
struct Once { int _value; bool _made; public int Value { get { if (!_made) { _value = Stub.ForbiddenNumber(); _made = true; } return _value; } } }
static Once s_once;
static void Run() => Keep.Number = s_once.Value;

//# lazy_asked_whether_it_is_made
static readonly Lazy<int> s_lazy = new(Stub.ForbiddenNumber);
static void Run() => Keep.Flag = s_lazy.IsValueCreated;

//# lazy_made_anew_and_read: blocks
static void Run() => Keep.Number = new Lazy<int>(Stub.ForbiddenNumber).Value;

//# task_run_to_its_end_on_this_thread: blocks
static void Run() { Task task = new(Stub.Forbidden); task.RunSynchronously(); }

//# task_made_and_not_started
static void Run() => Keep.Object = new Task(Stub.Forbidden);

//# thread_made_for_the_routine
static readonly Thread s_worker = new(Stub.Forbidden);
static void Run() => Keep.Object = s_worker;

//# cancellation_that_tells_its_callback
static void Run()
{
    CancellationTokenSource source = new();
    source.Token.Register(Stub.Forbidden);
    source.Cancel();
}

//# finalizer_of_a_handle_that_lives
sealed class Handle { ~Handle() => Stub.Forbidden(); public int Id => 4; }
static readonly Handle s_handle = new();
static void Run() => Keep.Number = s_handle.Id;

//# attribute_whose_constructor_does
[AttributeUsage(AttributeTargets.Method)] sealed class NoteAttribute : Attribute { public NoteAttribute() => Stub.Forbidden(); }
[Note] static void Noted() => Keep.Number++;
static void Run() => Noted();

//# attribute_made_by_hand
[AttributeUsage(AttributeTargets.Method)] sealed class NoteAttribute : Attribute { public NoteAttribute() => Stub.Forbidden(); }
static void Run() => Keep.Object = new NoteAttribute();

//# behind_a_switch_of_a_build_that_is_off
const int Build = 3;
static void Run() { if (Build > 4) { Stub.Forbidden(); } else { Keep.Number++; } }

//# behind_a_type_size_that_is_constant
static void Run() { if (sizeof(int) == 8) { Stub.Forbidden(); } Keep.Number++; }

//# behind_a_condition_that_any_time_may_hold
static void Run() { if (Any.True) { Stub.Forbidden(); } }

//# behind_a_jump_that_passes_it
static void Run()
{
    goto Done;
#pragma warning disable CS0162
    Stub.Forbidden();
#pragma warning restore CS0162
Done:
    Keep.Number++;
}

//# behind_a_constant_that_ends_a_chain_of_ors
static void Run() => Keep.Flag = true || Stub.ForbiddenNumber() > 0;

//# behind_a_name_only
static void Run() => Keep.Text = nameof(Stub.ForbiddenNumber);

//# partial_part_that_somebody_wrote
sealed partial class Form { public void Load() => OnLoad(); partial void OnLoad(); }
sealed partial class Form { partial void OnLoad() => Stub.Forbidden(); }
static readonly Form s_form = new();
static void Run() => s_form.Load();

//# partial_part_that_nobody_wrote
sealed partial class Form { public void Load() { OnLoad(Stub.ForbiddenNumber()); Keep.Number++; } partial void OnLoad(int at); }
static readonly Form s_form = new();
static void Run() => s_form.Load();

//# params_span_of_what_the_routine_gives
static int Max(params ReadOnlySpan<int> values) => values[0];
static void Run() => Keep.Number = Max(Stub.ForbiddenNumber(), 2);

//# static_constructor_of_a_rule_book: reaches
static class Rules { public static readonly int Most; static Rules() => Most = Stub.ForbiddenNumber(); }
static void Run() => Keep.Number = Rules.Most;

//# constant_of_a_rule_book
static class Rules { public const int Most = 4; public static readonly int Least; static Rules() => Least = Stub.ForbiddenNumber(); }
static void Run() => Keep.Number = Rules.Most;

//# virtual_text_of_an_enum_like_class
abstract class Suit { public static readonly Suit Hearts = new HeartsSuit(); public abstract int Rank { get; } sealed class HeartsSuit : Suit { public override int Rank => Stub.ForbiddenNumber(); } }
static void Run() => Keep.Number = Suit.Hearts.Rank;
