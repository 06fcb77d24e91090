// What members of the class library are given: values that they refuse, and values that they take. Written without a look
// at the analyzers.

//# argument_null_check_that_fails
static void Attach(object? device) { ArgumentNullException.ThrowIfNull(device); Keep.Object = device; }
static void Run() => Attach(null);

//# argument_null_check_that_passes
static readonly object s_device = new();
static void Attach(object? device) { ArgumentNullException.ThrowIfNull(device); Keep.Object = device; }
static void Run() => Attach(s_device);

//# argument_range_check_that_fails
static void Select(int unit) { ArgumentOutOfRangeException.ThrowIfNegative(unit); Keep.Number = unit; }
static void Run() => Select(-1);

//# argument_text_check_that_fails
static void Name(string name) { ArgumentException.ThrowIfNullOrWhiteSpace(name); Keep.Text = name; }
static void Run() => Name("  ");

//# argument_text_check_that_passes
static void Name(string name) { ArgumentException.ThrowIfNullOrEmpty(name); Keep.Text = name; }
static void Run() => Name("  ");

//# disposed_check_after_dispose
sealed class Port : IDisposable { bool _gone; public void Dispose() => _gone = true; public void Write() { ObjectDisposedException.ThrowIf(_gone, this); Keep.Number++; } }
static void Run() { Port port = new(); port.Dispose(); port.Write(); }

//# parse_of_a_text_that_is_no_number
static int Parse(string text) => int.Parse(text, CultureInfo.InvariantCulture);
static void Run() => Keep.Number = Parse("0x1F0");

//# parse_of_a_text_that_is_a_number
static int Parse(string text) => int.Parse(text, CultureInfo.InvariantCulture);
static void Run() => Keep.Number = Parse("1");

//# try_parse_of_a_text_that_is_no_number
static void Run() => Keep.Flag = int.TryParse("0x1F0", out Keep.Number);

//# enum_parsed_that_is_not_defined
static void Run() => Keep.Number = (int)Enum.Parse<DayOfWeek>("Noday");

//# guid_parsed_that_is_none
static void Run() => Keep.Flag = Guid.Parse("12") == default;

//# key_that_a_dictionary_lacks
static readonly Dictionary<string, int> s_units = new() { ["master"] = 0, ["slave"] = 1 };
static void Run() => Keep.Number = s_units["third"];

//# key_that_a_dictionary_has
static readonly Dictionary<string, int> s_units = new() { ["master"] = 0, ["slave"] = 1 };
static void Run() => Keep.Number = s_units["slave"];

//# key_added_twice
static readonly Dictionary<string, int> s_units = new() { ["master"] = 0 };
static void Run() => s_units.Add("master", 1);

//# dequeue_of_an_empty_queue
static readonly Queue<int> s_queue = new();
static void Run() => Keep.Number = s_queue.Dequeue();

//# try_dequeue_of_an_empty_queue
static readonly Queue<int> s_queue = new();
static void Run() => Keep.Flag = s_queue.TryDequeue(out Keep.Number);

//# pop_after_a_push
static readonly Stack<int> s_stack = new(4);
static void Run() { s_stack.Push(Any.Number); Keep.Number = s_stack.Pop(); }

//# first_of_an_empty_sequence
static readonly int[] s_none = [];
static void Run() => Keep.Number = s_none.First();

//# first_or_default_of_an_empty_sequence
static readonly int[] s_none = [];
static void Run() => Keep.Number = s_none.FirstOrDefault();

//# index_beyond_a_list
static readonly List<int> s_list = [1, 2];
static void Run() => Keep.Number = s_list[2];

//# index_within_a_list
static readonly List<int> s_list = [1, 2];
static void Run() => Keep.Number = s_list[1];

//# list_changed_in_its_loop
static readonly List<int> s_list = [1, 2, 3];
static void Run() { foreach (int one in s_list) { s_list.Reverse(); } }

//# array_copied_into_one_too_short
static readonly int[] s_short = new int[2];
static readonly int[] s_long = new int[4];
static void Run() => Array.Copy(s_long, s_short, 4);

//# span_copied_into_one_too_short
static void Run() { Span<int> shorter = stackalloc int[2]; Span<int> longer = stackalloc int[4]; longer.CopyTo(shorter); }

//# span_copied_into_one_long_enough
static void Run() { Span<int> shorter = stackalloc int[2]; Span<int> longer = stackalloc int[4]; shorter.CopyTo(longer); Keep.Number = longer[1]; }

//# substring_beyond_the_end
static void Run() => Keep.Text = "model".Substring(3, 4);

//# number_read_from_too_few_bytes
static readonly byte[] s_bytes = new byte[3];
static void Run() => Keep.Number = BinaryPrimitives.ReadInt32LittleEndian(s_bytes);

//# immutable_array_of_default
static readonly ImmutableArray<int> s_ports;
static void Run() => Keep.Number = s_ports.Length;

//# cancellation_that_was_requested
static readonly CancellationToken s_token = new(canceled: true);
static void Run() => s_token.ThrowIfCancellationRequested();

//# cancellation_that_was_not_requested
static readonly CancellationToken s_token = new(canceled: false);
static void Run() => s_token.ThrowIfCancellationRequested();

//# activator_of_a_class_without_a_constructor
sealed class Port(int at) { public int At => at; }
static void Run() => Keep.Object = Activator.CreateInstance(typeof(Port));

//# result_of_a_failed_task: blocks
static readonly Task<int> s_task = Task.FromException<int>(new IOException());
static void Run() => Keep.Number = s_task.Result;

//# read_only_list_written
static readonly IList<int> s_list = Array.AsReadOnly([1, 2]);
static void Run() => s_list[0] = 1;

//# enumerable_max_of_nothing
static void Run() => Keep.Number = Enumerable.Empty<int>().Max();

//# texts_compared_with_null
static readonly string? s_none = null;
static void Run() => Keep.Flag = "a".Contains(s_none!);

//# square_root_of_a_negative_number
static void Run() => Keep.Double = Math.Sqrt(-Any.Double);

//# absolute_of_the_smallest_number
static void Run() => Keep.Number = Math.Abs(int.MinValue);

//# clamp_with_its_bounds_swapped
static void Run() => Keep.Number = Math.Clamp(Any.Number, 8, 4);

//# clamp_within_its_bounds
static void Run() => Keep.Number = Math.Clamp(Any.Number, 4, 8);
