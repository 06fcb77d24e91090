// Members of the class library that refuse an argument or a state, and that take it. Written without a look at the analyzers.

//# port_number_too_large_for_its_type
static void Run() => Keep.Number = ushort.Parse("70000");

//# port_number_that_fits_its_type
static void Run() => Keep.Number = ushort.Parse("7000");

//# date_that_no_calendar_has
static void Run() => Keep.Long = new DateTime(2023, 2, 29).Ticks;

//# date_that_a_calendar_has
static void Run() => Keep.Long = new DateTime(2024, 2, 29).Ticks;

//# days_of_a_month_that_is_none
static readonly int s_month = 13;
static void Run() => Keep.Number = DateTime.DaysInMonth(2024, s_month);

//# days_of_a_month
static readonly int s_month = 12;
static void Run() => Keep.Number = DateTime.DaysInMonth(2024, s_month);

//# base64_of_a_bad_length
static void Run() => Keep.Object = Convert.FromBase64String("abc");

//# base64_tried_of_a_bad_length
static readonly byte[] s_out = new byte[8];
static void Run() => Keep.Flag = Convert.TryFromBase64String("abc", s_out, out Keep.Number);

//# hexadecimal_of_an_odd_length
static void Run() => Keep.Object = Convert.FromHexString("ABC");

//# number_in_a_base_that_is_none
static void Run() => Keep.Text = Convert.ToString(Any.Number, 7);

//# number_in_a_base
static void Run() => Keep.Text = Convert.ToString(Any.Number, 8);

//# byte_of_a_number_too_large
static void Run() => Keep.Number = Convert.ToByte(300);

//# byte_of_a_number
static void Run() => Keep.Number = Convert.ToByte(200);

//# list_removed_at_its_count
static readonly List<string> s_cast = ["Ada", "Bob"];
static void Run() => s_cast.RemoveAt(s_cast.Count);

//# list_range_beyond_its_end
static readonly List<string> s_cast = ["Ada", "Bob"];
static void Run() => Keep.Object = s_cast.GetRange(1, 2);

//# list_inserted_beyond_its_end
static void Run()
{
    List<string> cast = [];
    cast.Insert(1, "Ada");
}

//# list_inserted_at_its_end
static void Run()
{
    List<string> cast = [];
    cast.Insert(0, "Ada");
}

//# queue_peeked_after_its_last
static void Run()
{
    Queue<int> orders = new();
    orders.Enqueue(4);
    orders.Dequeue();
    Keep.Number = orders.Peek();
}

//# queue_peeked_before_its_last
static void Run()
{
    Queue<int> orders = new();
    orders.Enqueue(4);
    Keep.Number = orders.Peek();
}

//# priority_queue_of_nothing
static readonly PriorityQueue<string, int> s_jobs = new();
static void Run() => Keep.Text = s_jobs.Dequeue();

//# priority_queue_of_nothing_tried
static readonly PriorityQueue<string, int> s_jobs = new();
static void Run() => Keep.Flag = s_jobs.TryDequeue(out Keep.Text, out Keep.Number);

//# dictionary_of_the_same_code_twice_from_a_sequence
static readonly string[] s_codes = ["a1", "b2", "a3"];
static void Run() => Keep.Object = s_codes.ToDictionary(static code => code[0]);

//# dictionary_of_codes_from_a_sequence
static readonly string[] s_codes = ["a1", "b2", "c3"];
static void Run() => Keep.Object = s_codes.ToDictionary(static code => code[0]);

//# single_that_is_not_alone
static readonly string[] s_codes = ["a1", "b2", "a3"];
static void Run() => Keep.Text = s_codes.Single(static code => code[0] == 'a');

//# single_that_is_alone
static readonly string[] s_codes = ["a1", "b2", "a3"];
static void Run() => Keep.Text = s_codes.Single(static code => code[0] == 'b');

//# last_of_a_sequence_without_a_match
static void Run() => Keep.Number = Any.Numbers.Last(static n => n > 100);

//# last_or_default_of_a_sequence_without_a_match
static void Run() => Keep.Number = Any.Numbers.LastOrDefault(static n => n > 100);

//# average_of_an_empty_list
static void Run() => Keep.Double = new List<int>().Average();

//# aggregate_of_an_empty_list_without_a_seed
static void Run() => Keep.Number = new List<int>().Aggregate(static (a, b) => a + b);

//# frozen_table_asked_for_a_missing_key
static readonly FrozenDictionary<string, int> s_ports = new Dictionary<string, int> { ["ssh"] = 22 }.ToFrozenDictionary();
static void Run() => Keep.Number = s_ports["ftp"];

//# frozen_table_asked_for_a_key
static readonly FrozenDictionary<string, int> s_ports = new Dictionary<string, int> { ["ssh"] = 22 }.ToFrozenDictionary();
static void Run() => Keep.Number = s_ports["ssh"];

//# frozen_table_asked_by_get_value_or_default
static readonly Dictionary<string, int> s_ports = new() { ["ssh"] = 22 };
static void Run() => Keep.Number = s_ports.GetValueOrDefault("ftp");

//# big_endian_length_of_a_packet_too_short
static readonly byte[] s_packet = [0, 0, 1];
static void Run() => Keep.Number = BinaryPrimitives.ReadInt32BigEndian(s_packet);

//# big_endian_length_of_a_packet
static readonly byte[] s_packet = [0, 0, 1, 2];
static void Run() => Keep.Number = BinaryPrimitives.ReadInt32BigEndian(s_packet);

//# big_endian_length_tried_of_a_packet_too_short
static readonly byte[] s_packet = [0, 0, 1];
static void Run() => Keep.Flag = BinaryPrimitives.TryReadInt32BigEndian(s_packet, out Keep.Number);

//# reader_at_the_end_of_its_stream
static readonly BinaryReader s_reader = new(new MemoryStream([1, 2]));
static void Run() => Keep.Number = s_reader.ReadInt32();

//# stream_that_cannot_grow_written_beyond_its_end
static void Run()
{
    MemoryStream stream = new(new byte[2]);
    stream.Write([1, 2, 3]);
}

//# stream_that_cannot_grow_written_within
static void Run()
{
    MemoryStream stream = new(new byte[4]);
    stream.Write([1, 2, 3]);
}

//# stream_read_only_written
static readonly MemoryStream s_stream = new(new byte[4], writable: false);
static void Run() => s_stream.WriteByte(1);

//# stream_sought_before_its_start
static readonly MemoryStream s_stream = new();
static void Run() => Keep.Long = s_stream.Seek(-1, SeekOrigin.Begin);

//# encoder_that_refuses_what_it_cannot_say
static readonly Encoding s_strict = Encoding.GetEncoding("us-ascii", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
static void Run() => Keep.Number = s_strict.GetByteCount("é");

//# encoder_that_replaces_what_it_cannot_say
static void Run() => Keep.Number = Encoding.ASCII.GetByteCount("é");

//# builder_beyond_its_capacity
static void Run() => new StringBuilder(2, 4).Append("12345");

//# builder_of_a_negative_length
static readonly StringBuilder s_report = new("abc");
static void Run() => s_report.Length = -1;

//# builder_index_beyond_its_end
static readonly StringBuilder s_report = new("abc");
static void Run() => Keep.Flag = s_report[3] == 'd';

//# text_format_with_a_brace_open
static void Run() => Keep.Text = string.Format("{0", Any.Text);

//# text_replaced_of_nothing
static void Run() => Keep.Text = Any.Text.Replace("", "x");

//# text_index_from_beyond_its_end
static void Run() => Keep.Number = "abc".IndexOf('c', 4);

//# span_of_an_array_from_beyond_its_end
static readonly int[] s_row = [1, 2];
static void Run() => Keep.Number = s_row.AsSpan(3).Length;

//# log_of_a_negative_number
static void Run() => Keep.Double = Math.Log(-1);

//# sign_of_no_number
static void Run() => Keep.Number = Math.Sign(double.NaN);

//# rounded_to_too_many_digits
static void Run() => Keep.Double = Math.Round(Any.Double, 16);

//# rounded_to_digits
static void Run() => Keep.Double = Math.Round(Any.Double, 2);

//# quotient_by_div_rem_of_zero
static readonly int s_people = 0;
static void Run() => Keep.Number = Math.DivRem(10, s_people).Quotient;

//# random_number_between_the_wrong_bounds
static void Run() => Keep.Number = Random.Shared.Next(6, 1);

//# version_of_a_wrong_text
static void Run() => Keep.Object = new Version("1.x");

//# time_of_a_clock_past_midnight
static void Run() => Keep.Number = new TimeOnly(24, 0).Hour;

//# rune_of_a_surrogate
static void Run() => Keep.Number = new Rune(0xD800).Value;

//# surrogate_asked_whether_it_is_a_rune
static void Run() => Keep.Flag = Rune.IsValid(0xD800);

//# uri_that_is_none
static void Run() => Keep.Object = new Uri("http//x");

//# uri_that_is_none_tried
static void Run() => Keep.Flag = Uri.TryCreate("http//x", UriKind.Absolute, out _);

//# address_of_a_network_that_is_none
static void Run() => Keep.Object = System.Net.IPAddress.Parse("1.2.3.400");

//# enum_of_a_value_type_that_is_none
static void Run() => Keep.Flag = Enum.IsDefined(typeof(DayOfWeek), 3L);

//# array_of_another_rank_copied
static void Run() => Array.Copy(new int[2], new long[1, 2], 2);

//# array_created_of_no_type
static void Run() => Keep.Object = Array.CreateInstance(null!, 2);

//# immutable_list_indexed_past_its_end
static readonly ImmutableList<int> s_undo = [1, 2];
static void Run() => Keep.Number = s_undo[2];

//# observed_list_of_read_only_changed
static readonly IList<int> s_view = new List<int> { 1 }.AsReadOnly();
static void Run() => s_view.Clear();

//# fixed_array_as_a_list_added_to
static readonly IList<int> s_view = new int[2];
static void Run() => s_view.Add(3);

//# fixed_array_as_a_list_set
static readonly IList<int> s_view = new int[2];
static void Run() => s_view[1] = 3;
