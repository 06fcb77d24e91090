// A forbidden routine behind what the compiler, the runtime or the library adds. Written without a look at the analyzers.

//# record_printed
sealed record Port { public int Level { get { Stub.Forbidden(); return 1; } } }
static readonly Port s_port = new();
static void Run() => Keep.Text = s_port.ToString();

//# record_compared
sealed record Port { public int Level { get { Stub.Forbidden(); return 1; } } }
static readonly Port s_one = new(), s_two = new();
static void Run() => Keep.Flag = s_one == s_two;

//# record_copied
record Port { public Port() { } protected Port(Port other) => Stub.Forbidden(); }
static readonly Port s_port = new();
static void Run() => Keep.Object = s_port with { };

//# static_constructor_of_another_class: reaches
static class Tables { public static int Level; static Tables() => Stub.Forbidden(); }
static void Run() => Tables.Level++;

//# constant_of_a_class_with_a_static_constructor
static class Tables { public const int Level = 3; static Tables() => Stub.Forbidden(); }
static void Run() => Keep.Number = Tables.Level;

//# finalizer_only
sealed class Port { public int Level; ~Port() => Stub.Forbidden(); }
static readonly Port s_port = new();
static void Run() => s_port.Level++;

//# field_initialiser
sealed class Port { readonly int _level = Stub.ForbiddenNumber(); public int Level => _level; }
static void Run() => Keep.Object = new Port();

//# base_constructor
class Line { protected Line() => Stub.Forbidden(); }
sealed class Port : Line;
static void Run() => Keep.Object = new Port();

//# thread_that_is_not_started
static void Run() => Keep.Object = new Thread(static () => Stub.Forbidden());

//# method_info_invoked
static void Go() => Stub.Forbidden();
static void Run() => typeof(Snippet).GetMethod("Go", BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, null);

//# method_info_looked_at
static void Go() => Stub.Forbidden();
static void Run() => Keep.Text = typeof(Snippet).GetMethod("Go", BindingFlags.Static | BindingFlags.NonPublic)!.Name;

//# dynamic_call
public sealed class Port { public void Go() => Stub.Forbidden(); public void Stay() => Keep.Number++; }
static readonly dynamic s_port = new Port();
static void Run() => s_port.Go();

//# expression_tree_compiled
static readonly Func<int> s_go = Make();
static Func<int> Make() { Expression<Func<int>> tree = () => Stub.ForbiddenNumber(); return tree.Compile(); }
static void Run() => Keep.Number = s_go();

//# expression_tree_made
static void Run() { Expression<Func<int>> tree = () => Stub.ForbiddenNumber(); Keep.Object = tree; }

//# lazy_factory: reaches, blocks
static readonly Lazy<int> s_lazy = new(Stub.ForbiddenNumber);
static void Run() => Keep.Number = s_lazy.Value;

//# lazy_asked
static readonly Lazy<int> s_lazy = new(Stub.ForbiddenNumber);
static void Run() => Keep.Flag = s_lazy.IsValueCreated;

//# linq_over_an_own_sequence
sealed class Ports : IEnumerable<int> { public IEnumerator<int> GetEnumerator() { Stub.Forbidden(); yield return 1; } IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); }
static readonly Ports s_ports = new();
static void Run() => Keep.Number = s_ports.Where(static port => port > 0).Sum();

//# linq_over_an_own_sequence_deferred
sealed class Ports : IEnumerable<int> { public IEnumerator<int> GetEnumerator() { Stub.Forbidden(); yield return 1; } IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); }
static readonly Ports s_ports = new();
static void Run() => Keep.Object = s_ports.Where(static port => port > 0);

//# comparison_given_to_sort
static readonly int[] s_numbers = [3, 1, 2];
static void Run() => Array.Sort(s_numbers, static (one, two) => { Stub.Forbidden(); return one - two; });

//# comparer_given_to_a_dictionary
sealed class Same : IEqualityComparer<int> { public bool Equals(int one, int two) => one == two; public int GetHashCode(int number) { Stub.Forbidden(); return number; } }
static readonly Dictionary<int, int> s_map = new(new Same()) { [3] = 1 };
static void Run() => Keep.Flag = s_map.ContainsKey(3);

//# equality_of_a_key
readonly struct Key(int number) : IEquatable<Key> { public bool Equals(Key other) => true; public override bool Equals(object? other) => true; public override int GetHashCode() { Stub.Forbidden(); return number; } }
static readonly HashSet<Key> s_keys = [new Key(1)];
static void Run() => Keep.Flag = s_keys.Contains(new Key(1));

//# text_of_an_object_in_an_interpolation
sealed class Port { public override string ToString() { Stub.Forbidden(); return "port"; } }
static readonly Port s_port = new();
static void Run() => Keep.Text = $"at {s_port}";

//# task_continued_on_this_thread
static void Run() => Task.CompletedTask.ContinueWith(static _ => Stub.Forbidden(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

//# caller_info_as_a_default
static void Log(string text, [CallerMemberName] string member = "", [CallerArgumentExpression(nameof(text))] string said = "") => Keep.Text = said;
static void Run() => Log(nameof(Stub.ForbiddenNumber));
