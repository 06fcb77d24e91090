// The class library as drivers and their tools use it. Written without a look at the analyzers.

//# status_words_read_big_endian
static void Run() => Keep.Number = BinaryPrimitives.ReadInt32BigEndian(Any.Bytes.AsSpan(2));

//# status_words_read_beyond
static void Run() => Keep.Number = BinaryPrimitives.ReadInt32BigEndian(Any.Bytes.AsSpan(6));

//# status_words_read_tried_beyond
static void Run() => Keep.Flag = BinaryPrimitives.TryReadInt32BigEndian(Any.Bytes.AsSpan(6), out Keep.Number);

//# converter_reads_an_array
static void Run() => Keep.Number = BitConverter.ToInt32(Any.Bytes, 2);

//# converter_reads_behind_an_array
static readonly byte[] s_page = new byte[4];
static void Run() => Keep.Number = BitConverter.ToInt32(s_page, 2);

//# converter_makes_bytes
static void Run() => Keep.Object = BitConverter.GetBytes(Any.Long);

//# converter_makes_a_text
static void Run() => Keep.Text = BitConverter.ToString(Any.Bytes);

//# structure_read_from_a_short_span
struct Wide { public long First, Second; }
static void Run() => Keep.Long = MemoryMarshal.Read<Wide>(Any.Bytes).First;

//# structure_read_from_a_span
struct Narrow { public int First, Second; }
static void Run() => Keep.Number = MemoryMarshal.Read<Narrow>(Any.Bytes).Second;

//# structure_seen_as_bytes
struct Narrow { public int First, Second; }
static Narrow s_narrow;
static void Run() => Keep.Number = MemoryMarshal.AsBytes(new Span<Narrow>(ref s_narrow)).Length;

//# array_reference_without_a_check
static void Run() => Keep.Number = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Any.Numbers), 2);

//# bits_rotated_and_counted
static void Run() => Keep.Number = BitOperations.RotateLeft((uint)Any.Number, 3) is var bits ? BitOperations.PopCount(bits) : 0;

//# log_of_zero
static void Run() => Keep.Number = BitOperations.Log2((uint)Any.Zero);

//# array_filled_partly
static readonly int[] s_values = new int[8];
static void Run() => Array.Fill(s_values, 3, 2, 4);

//# array_filled_beyond
static readonly int[] s_values = new int[8];
static void Run() => Array.Fill(s_values, 3, 6, 4);

//# array_made_by_its_type
static void Run() => Keep.Object = Array.CreateInstance(typeof(int), 4);

//# array_found_by_a_binary_search
static readonly int[] s_values = [1, 3, 5];
static void Run() => Keep.Number = Array.BinarySearch(s_values, 3);

//# array_of_structs_searched_without_equality
struct Slot { public int Tag; public object? Owner; }
static readonly Slot[] s_slots = [new() { Tag = 1 }, new() { Tag = 2 }];
static void Run() => Keep.Number = Array.IndexOf(s_slots, new Slot { Tag = 2 });

//# array_of_structs_searched_with_equality
readonly record struct Slot(int Tag, object? Owner);
static readonly Slot[] s_slots = [new(1, null), new(2, null)];
static void Run() => Keep.Number = Array.IndexOf(s_slots, new Slot(2, null));

//# array_made_read_only
static void Run() => Keep.Object = Array.AsReadOnly(Any.Numbers);

//# array_value_asked_by_its_base
static readonly Array s_values = new int[] { 1, 2 };
static void Run() => Keep.Object = s_values.GetValue(1);

//# array_length_asked_by_its_base
static readonly Array s_values = new int[] { 1, 2 };
static void Run() => Keep.Number = s_values.Length + s_values.GetUpperBound(0);

//# buffer_block_copied_beyond
static readonly byte[] s_to = new byte[4];
static void Run() => Buffer.BlockCopy(Any.Bytes, 0, s_to, 0, 8);

//# clock_since_the_start
static readonly long s_start = Stopwatch.GetTimestamp();
static void Run() => Keep.Long = Stopwatch.GetElapsedTime(s_start).Ticks;

//# clock_with_an_object
static void Run() { Stopwatch watch = Stopwatch.StartNew(); Keep.Object = watch; }

//# clock_of_a_provider
static void Run() => Keep.Long = TimeProvider.System.GetTimestamp();

//# date_made_of_an_impossible_day
static readonly int s_year = 2023;
static void Run() => Keep.Long = new DateTime(s_year, 2, 29).Ticks;

//# date_made_of_a_leap_day
static readonly int s_year = 2024;
static void Run() => Keep.Long = new DateTime(s_year, 2, 29).Ticks;

//# date_moved_before_its_beginning
static void Run() => Keep.Long = DateTime.MinValue.AddTicks(-1).Ticks;

//# duration_of_too_many_days
static void Run() => Keep.Long = TimeSpan.FromDays(1e300).Ticks;

//# duration_negated
static void Run() => Keep.Long = TimeSpan.FromTicks(Any.Number).Negate().Ticks;

//# random_bytes_into_a_span
static void Run() { Span<byte> to = stackalloc byte[8]; Random.Shared.NextBytes(to); Keep.Number = to[0]; }

//# random_items_chosen
static void Run() => Keep.Object = Random.Shared.GetItems(Any.Numbers, 3);

//# environment_command_line
static void Run() => Keep.Object = Environment.GetCommandLineArgs();

//# environment_processors
static void Run() => Keep.Number = Environment.ProcessorCount;

//# weak_reference_asked
static readonly object s_target = new();
static readonly WeakReference<object> s_weak = new(s_target);
static void Run() => Keep.Flag = s_weak.TryGetTarget(out Keep.Object);

//# weak_table_asked
static readonly object s_key = new();
static readonly ConditionalWeakTable<object, string> s_table = new() { { s_key, "value" } };
static void Run() => Keep.Flag = s_table.TryGetValue(s_key, out Keep.Text);

//# lazy_of_a_class_made_new
static void Run() => Keep.Object = new Lazy<string>("ready");

//# enum_converted_to_an_object
static void Run() => Keep.Object = Enum.ToObject(typeof(DayOfWeek), 3);

//# enum_names_asked
static void Run() => Keep.Object = Enum.GetNames<DayOfWeek>();

//# enum_defined_asked
static void Run() => Keep.Flag = Enum.IsDefined(Any.Day);

//# number_converted_by_the_converter
static void Run() => Keep.Number = Convert.ToInt32(Any.Double);

//# number_converted_by_the_converter_too_large
static void Run() => Keep.Number = Convert.ToInt16(70000);

//# number_converted_from_an_object_of_text
static void Run() => Keep.Number = Convert.ToInt32((object)"12", CultureInfo.InvariantCulture);

//# number_converted_from_null_text
static void Run() => Keep.Number = Convert.ToInt32(Any.NoText, CultureInfo.InvariantCulture);

//# number_converted_from_empty_text
static void Run() => Keep.Number = Convert.ToInt32("", CultureInfo.InvariantCulture);

//# hash_code_of_three
static void Run() => Keep.Number = HashCode.Combine(Any.Number, Any.Long, Any.Text);

//# memory_stream_over_an_array_made
static void Run() => Keep.Object = new MemoryStream(Any.Bytes, false);

//# memory_stream_read_at_its_end
static readonly MemoryStream s_stream = new([1, 2]);
static void Run() { s_stream.Position = 2; Keep.Number = s_stream.ReadByte(); }

//# memory_stream_read_only_written
static readonly MemoryStream s_stream = new([1, 2], writable: false);
static void Run() => s_stream.WriteByte(1);

//# binary_reader_at_the_end
static readonly MemoryStream s_stream = new([1, 2]);
static readonly BinaryReader s_reader = new(s_stream);
static void Run() { s_stream.Position = 0; Keep.Number = s_reader.ReadInt32(); }

//# binary_reader_before_the_end
static readonly MemoryStream s_stream = new([1, 2, 3, 4]);
static readonly BinaryReader s_reader = new(s_stream);
static void Run() { s_stream.Position = 0; Keep.Number = s_reader.ReadInt32(); }

//# pattern_matched_by_a_new_expression
static void Run() => Keep.Flag = System.Text.RegularExpressions.Regex.IsMatch("disk0", "^disk[0-9]$");

//# json_number_read
static void Run() => Keep.Number = System.Text.Json.JsonSerializer.Deserialize<int>("12"u8);

//# json_reader_over_bytes
static void Run() { System.Text.Json.Utf8JsonReader reader = new("12"u8); Keep.Flag = reader.Read(); Keep.Number = reader.GetInt32(); }

//# json_that_is_none_read
static void Run() => Keep.Number = System.Text.Json.JsonSerializer.Deserialize<int>("twelve"u8);

//# encoding_length_asked
static void Run() => Keep.Number = Encoding.UTF8.GetByteCount(Any.Text);

//# encoding_into_too_short_a_span
static void Run() { Span<byte> to = stackalloc byte[3]; Keep.Number = Encoding.UTF8.GetBytes("text", to); }

//# encoding_that_is_unknown
static void Run() => Keep.Object = Encoding.GetEncoding("no-such-thing");

//# cancellation_token_of_a_flag
static void Run() => Keep.Flag = new CancellationToken(false).CanBeCanceled;

//# cancellation_source_made_and_disposed
static void Run() { using CancellationTokenSource source = new(); Keep.Flag = source.IsCancellationRequested; }
