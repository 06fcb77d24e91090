// Checks of the runtime and of the class library: with values that fail them, and with values that pass.

//# index_beyond_an_array
static void Run() { int[] ports = new int[4]; int at = 4; ports[at] = 1; Keep.Object = ports; }

//# index_within_an_array
static readonly int[] s_ports = new int[4];
static void Run() { int at = 3; s_ports[at] = 1; }

//# index_beyond_an_array_in_a_loop
static readonly int[] s_ports = [0x1F0, 0x170];
static void Run() { for (int at = 0; at <= s_ports.Length; at++) { Keep.Number += s_ports[at]; } }

//# index_within_an_array_in_a_loop
static readonly int[] s_ports = [0x1F0, 0x170];
static void Run() { for (int at = 0; at < s_ports.Length; at++) { Keep.Number += s_ports[at]; } }

//# index_of_a_parameter_beyond_an_array
static readonly byte[] s_map = new byte[2];
static byte Unit(int at) => s_map[at];
static void Run() => Keep.Number = Unit(2);

//# index_of_a_parameter_within_an_array
static readonly byte[] s_map = new byte[2];
static byte Unit(int at) => s_map[at];
static void Run() => Keep.Number = Unit(1);

//# index_beyond_a_span
static void Run() { Span<byte> block = stackalloc byte[8]; Keep.Number = block[Last(block.Length)]; }
static int Last(int length) => length;

//# slice_beyond_a_span
static void Run() { ReadOnlySpan<byte> block = "ABC"u8; Keep.Number = block.Slice(2, 2).Length; }

//# slice_within_a_span
static void Run() { ReadOnlySpan<byte> block = "ABC"u8; Keep.Number = block.Slice(1, 2).Length; }

//# index_beyond_a_text
static void Run() { string name = "ata"; Keep.Number = name[3]; }

//# index_from_the_end_of_a_text
static void Run() { string name = "ata"; Keep.Number = name[^1]; }

//# division_by_a_field_that_is_zero
sealed class Geometry { public readonly int Heads; public int Cylinder(int sector) => sector / Heads; }
static readonly Geometry s_geometry = new();
static void Run() => Keep.Number = s_geometry.Cylinder(100);

//# division_by_a_field_that_is_not_zero
sealed class Geometry { public readonly int Heads = 16; public int Cylinder(int sector) => sector / Heads; }
static readonly Geometry s_geometry = new();
static void Run() => Keep.Number = s_geometry.Cylinder(100);

//# remainder_by_a_parameter_that_is_zero
static int Wrap(int at, int size) => at % size;
static void Run() => Keep.Number = Wrap(Any.Number, 0);

//# division_of_doubles_by_zero
static void Run() => Keep.Double = Any.Double / 0.0;

//# division_of_decimals_by_zero
static decimal Half(decimal part) => 1m / part;
static void Run() => Keep.Flag = Half(decimal.Zero) > 1;

//# smallest_number_divided_by_minus_one
static int Negate(int number) => number / -1;
static void Run() => Keep.Number = Negate(int.MinValue);

//# checked_sum_that_overflows
static int Add(int one, int two) => checked(one + two);
static void Run() => Keep.Number = Add(int.MaxValue, 1);

//# checked_sum_that_fits
static int Add(int one, int two) => checked(one + two);
static void Run() => Keep.Number = Add(int.MaxValue - 1, 1);

//# checked_conversion_that_overflows
static byte Low(int value) => checked((byte)value);
static void Run() => Keep.Number = Low(0x1F0);

//# unchecked_conversion_that_loses
static byte Low(int value) => unchecked((byte)value);
static void Run() => Keep.Number = Low(0x1F0);

//# array_of_a_negative_length
static byte[] Buffer(int length) => new byte[length];
static void Run() => Keep.Object = Buffer(-1);

//# cast_of_an_object_of_another_class
class Device;
sealed class Disk : Device;
sealed class Tape : Device;
static readonly Device s_device = new Tape();
static void Run() => Keep.Object = (Disk)s_device;

//# cast_of_an_object_of_the_class
class Device;
sealed class Disk : Device;
static readonly Device s_device = new Disk();
static void Run() => Keep.Object = (Disk)s_device;

//# as_of_an_object_of_another_class
class Device;
sealed class Disk : Device;
sealed class Tape : Device;
static readonly Device s_device = new Tape();
static void Run() => Keep.Object = s_device as Disk;

//# unboxing_to_another_type
static readonly object s_boxed = 5;
static void Run() => Keep.Long = (long)s_boxed;

//# store_into_an_array_of_derived_ones
class Device;
sealed class Disk : Device;
static readonly Device[] s_devices = new Disk[1];
static readonly Device s_plain = new();
static void Run() => s_devices[0] = s_plain;

//# store_into_an_array_of_the_same
class Device;
sealed class Disk : Device;
static readonly Device[] s_devices = new Device[1];
static readonly Device s_disk = new Disk();
static void Run() => s_devices[0] = s_disk;

//# null_returned_by_a_finder_dereferenced
sealed class Unit { public int Tag; }
static Unit? Find(int tag) => null;
static void Run() => Keep.Number = Find(3)!.Tag;

//# null_returned_by_a_finder_asked_for
sealed class Unit { public int Tag; }
static Unit? Find(int tag) => null;
static void Run() => Keep.Number = Find(3)?.Tag ?? 0;

//# null_delegate_called
static readonly Action? s_done = null;
static void Run() => s_done!();

//# null_delegate_called_if_there_is_one
static readonly Action? s_done = null;
static void Run() => s_done?.Invoke();

//# null_array_looped_over
static int Sum(int[] numbers) { int sum = 0; foreach (int one in numbers) { sum += one; } return sum; }
static void Run() => Keep.Number = Sum(null!);

//# nullable_without_a_value_asked
static int? Level(bool known) => known ? 4 : null;
static void Run() => Keep.Number = Level(false)!.Value;

//# nullable_with_a_value_asked
static int? Level(bool known) => known ? 4 : null;
static void Run() => Keep.Number = Level(true)!.Value;

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
static void Run() => Keep.Flag = "a".Contains(Any.NoText!);

//# square_root_of_a_negative_number
static void Run() => Keep.Double = Math.Sqrt(-Any.Double);

//# absolute_of_the_smallest_number
static void Run() => Keep.Number = Math.Abs(int.MinValue);

//# clamp_with_its_bounds_swapped
static void Run() => Keep.Number = Math.Clamp(Any.Number, 8, 4);

//# clamp_within_its_bounds
static void Run() => Keep.Number = Math.Clamp(Any.Number, 4, 8);
