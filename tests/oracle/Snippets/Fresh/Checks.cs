// Checks of the runtime: with values that fail them, and with values that pass. Written without a look at the analyzers.

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
