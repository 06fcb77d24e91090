// Members of the class library: which of them take memory each time. Written without a look at the analyzers.

//# dice_rolled
static readonly Random s_dice = new(42);
static void Run() => Keep.Number = s_dice.Next(1, 7);

//# cards_shuffled
static readonly int[] s_cards = [1, 2, 3, 4];
static void Run() => Random.Shared.Shuffle(s_cards);

//# cards_drawn_as_items
static void Run() => Keep.Object = Random.Shared.GetItems(Any.Numbers, 2);

//# cards_drawn_into_a_span
static readonly int[] s_hand = new int[2];
static void Run() => Random.Shared.GetItems(Any.Numbers, s_hand.AsSpan());

//# lap_measured
static long s_start = Stopwatch.GetTimestamp();
static void Run() => Keep.Double = Stopwatch.GetElapsedTime(s_start).TotalMilliseconds;

//# day_of_a_date
static void Run() => Keep.Number = (int)new DateOnly(2024, 2, 29).AddDays(Any.Number).DayOfWeek;

//# date_read_from_a_text
static void Run() => Keep.Long = DateTime.ParseExact("20240229", "yyyyMMdd", CultureInfo.InvariantCulture).Ticks;

//# duration_read_from_a_text
static void Run() => Keep.Long = TimeSpan.Parse("01:30:00", CultureInfo.InvariantCulture).Ticks;

//# duration_printed
static void Run() => Keep.Text = new TimeSpan(Any.Long).ToString();

//# price_taken_apart_into_bits
static void Run() => Keep.Object = decimal.GetBits(Any.Decimal);

//# price_taken_apart_into_a_span_of_bits
static void Run()
{
    Span<int> bits = stackalloc int[4];
    Keep.Number = decimal.GetBits(Any.Decimal, bits);
}

//# price_rounded
static void Run() => Keep.Flag = decimal.Round(Any.Decimal * 1.19m, 2) > 2m;

//# identity_as_bytes
static readonly Guid s_id = new(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
static void Run() => Keep.Object = s_id.ToByteArray();

//# identity_written_into_bytes
static readonly Guid s_id = new(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
static readonly byte[] s_bytes = new byte[16];
static void Run() => Keep.Flag = s_id.TryWriteBytes(s_bytes);

//# vectors_added
static Vector3 s_place = new(1, 2, 3);
static void Run() => Keep.Double = Vector3.Cross(s_place + Vector3.UnitX, s_place).Length();

//# vector_printed
static Vector2 s_place = new(1, 2);
static void Run() => Keep.Text = s_place.ToString();

//# root_of_a_complex_number
static void Run() => Keep.Double = Complex.Sqrt(new Complex(-4, Any.Double)).Imaginary;

//# matrix_inverted
static Matrix3x2 s_matrix = Matrix3x2.CreateRotation(0.5f);
static void Run() => Keep.Flag = Matrix3x2.Invert(s_matrix, out s_matrix);

//# factorial_in_large_integers
static void Run()
{
    BigInteger product = 1;
    for (int n = 2; n <= 30; n++) { product *= n; }
    Keep.Flag = product.IsEven;
}

//# wide_product
static void Run() => Keep.Flag = (UInt128)(ulong)Any.Long * 4_000_000_000 > 5;

//# remote_address_made
static void Run() => Keep.Object = new System.Net.IPAddress(0x0100007F);

//# remote_address_compared
static readonly System.Net.IPAddress s_peer = new(0x0100007F);
static void Run() => Keep.Flag = System.Net.IPAddress.Loopback.Equals(s_peer);

//# digest_made
static void Run() => Keep.Object = System.Security.Cryptography.SHA256.HashData(Any.Bytes);

//# pattern_asked_whether_it_matches
static readonly System.Text.RegularExpressions.Regex s_pattern = new("^[a-z]+ t");
static void Run() => Keep.Flag = s_pattern.IsMatch(Any.Text);

//# pattern_matched
static readonly System.Text.RegularExpressions.Regex s_pattern = new("^[a-z]+ t");
static void Run() => Keep.Object = s_pattern.Match(Any.Text);

//# number_as_json
static void Run() => Keep.Text = System.Text.Json.JsonSerializer.Serialize(Any.Number);

//# tokens_of_json_read
static void Run()
{
    System.Text.Json.Utf8JsonReader reader = new("[1,22]"u8);
    while (reader.Read()) { Keep.Number = (int)reader.TokenType; }
}

//# parameters_of_a_method_asked
static readonly MethodInfo s_method = typeof(Math).GetMethod("Max", [typeof(int), typeof(int)])!;
static void Run() => Keep.Number = s_method.GetParameters().Length;

//# base_of_a_type_asked
static void Run() => Keep.Object = typeof(ArgumentNullException).BaseType;

//# source_of_cancellation_made
static void Run() => Keep.Object = new CancellationTokenSource();

//# source_of_cancellation_asked_for_its_token
static readonly CancellationTokenSource s_source = new();
static void Run() => Keep.Flag = s_source.Token.IsCancellationRequested;

//# timeout_as_a_task
static void Run() => Keep.Object = Task.Delay(Timeout.Infinite);

//# timeout_of_no_time_as_a_task
static void Run() => Keep.Object = Task.Delay(0);

//# sequence_of_one_segment
static readonly byte[] s_packet = [1, 2, 3];
static void Run() => Keep.Long = new ReadOnlySequence<byte>(s_packet).Slice(1).Length;

//# reader_over_a_sequence
static readonly byte[] s_packet = [1, 0, 3];
static void Run()
{
    SequenceReader<byte> reader = new(new ReadOnlySequence<byte>(s_packet));
    Keep.Flag = reader.TryReadTo(out ReadOnlySpan<byte> field, 0) && field.Length == 1;
}

//# writer_of_bytes_over_memory
static readonly BinaryWriter s_writer = new(new MemoryStream(new byte[8]));
static void Run()
{
    s_writer.Seek(0, SeekOrigin.Begin);
    s_writer.Write(Any.Number);
}

//# memory_stream_as_an_array
static readonly MemoryStream s_stream = new([1, 2, 3]);
static void Run() => Keep.Object = s_stream.ToArray();

//# extension_of_a_path
static void Run() => Keep.Text = Path.GetExtension("disk.img");

//# path_with_another_extension
static void Run() => Keep.Text = Path.ChangeExtension("disk.img", ".bak");

//# culture_looked_up
static void Run() => Keep.Object = CultureInfo.GetCultureInfo("");

//# local_offset_of_a_zone
static void Run() => Keep.Long = TimeZoneInfo.Utc.BaseUtcOffset.Ticks;

//# weak_reference_made
static void Run() => Keep.Object = new WeakReference<object>(Any.Object);

//# progress_asked_for_its_interface
static readonly Progress<int> s_progress = new();
static void Run() => Keep.Flag = s_progress is IProgress<int>;

//# hash_code_built_step_by_step
static void Run()
{
    HashCode code = new();
    code.Add(Any.Number);
    code.AddBytes(Any.Bytes);
    Keep.Number = code.ToHashCode();
}

//# string_comparer_hashing
static void Run() => Keep.Number = StringComparer.OrdinalIgnoreCase.GetHashCode(Any.Text);

//# total_by_tensor_style_vectors
static void Run() => Keep.Number = Vector.Sum(new Vector<int>(Any.Number) * 2);

//# array_filled_and_found_in
static readonly int[] s_row = new int[8];
static void Run()
{
    Array.Fill(s_row, Any.Number);
    Keep.Number = Array.IndexOf(s_row, 7) + Array.LastIndexOf(s_row, 7);
}

//# array_found_all_in
static readonly int[] s_row = [1, 7];
static void Run() => Keep.Object = Array.FindAll(s_row, static x => x > 3);

//# array_copied_to_an_array_list
static void Run() => Keep.Object = new ArrayList(Any.Texts);

//# stack_frame_asked
static void Run() => Keep.Object = new StackFrame(false);
