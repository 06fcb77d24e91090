// The forbidden routine behind calls that nobody writes. Written without a look at the analyzers.

//# add_of_an_initialiser_by_an_extension: removed
public sealed class Queue2 : IEnumerable { public IEnumerator GetEnumerator() => Array.Empty<int>().GetEnumerator(); public int Count; }
extension(Queue2 queue) { internal void Add(int request) { Stub.Forbidden(); queue.Count += request; } }
static void Run() => Keep.Number = new Queue2 { 1 }.Count;

//# add_of_an_initialiser_with_two_values: removed
sealed class Table : IEnumerable
{
    public int Sum;
    public void Add(int key) => Sum += key;
    public void Add(int key, int value) => Stub.Forbidden();
    public IEnumerator GetEnumerator() => Array.Empty<int>().GetEnumerator();
}
static void Run() => Keep.Number = new Table { { 1, 2 } }.Sum;

//# add_of_an_initialiser_with_one_value: removed
sealed class Table : IEnumerable
{
    public int Sum;
    public void Add(int key) => Sum += key;
    public void Add(int key, int value) => Stub.Forbidden();
    public IEnumerator GetEnumerator() => Array.Empty<int>().GetEnumerator();
}
static void Run() => Keep.Number = new Table { 1, 2 }.Sum;

//# slice_of_a_range_on_a_type
readonly struct Sectors(int start, int count)
{
    public int Length => count;
    public Sectors Slice(int from, int length) { Stub.Forbidden(); return new(start + from, length); }
    public int Start => start;
}
static void Run() => Keep.Number = new Sectors(8, 8)[2..4].Start;

//# length_of_an_index_from_the_end
readonly struct Sectors(int count)
{
    public int Length { get { Stub.Forbidden(); return count; } }
    public int this[int index] => index;
}
static void Run() => Keep.Number = new Sectors(8)[^1];

//# length_not_asked_by_an_index_from_the_start
readonly struct Sectors(int count)
{
    public int Length { get { Stub.Forbidden(); return count; } }
    public int this[int index] => index;
}
static void Run() => Keep.Number = new Sectors(8)[1];

//# pinnable_reference_of_a_buffer
sealed class Dma { byte _first; public ref byte GetPinnableReference() { Stub.Forbidden(); return ref _first; } }
static readonly Dma s_dma = new();
static void Run() { fixed (byte* first = s_dma) { *first = 1; } }

//# pinnable_reference_of_a_span_of_a_buffer
sealed class Dma { readonly byte[] _bytes = new byte[4]; public ref byte GetPinnableReference() { Stub.Forbidden(); return ref _bytes[0]; } public Span<byte> Bytes => _bytes; }
static readonly Dma s_dma = new();
static void Run() { fixed (byte* first = s_dma.Bytes) { *first = 1; } }

//# tuple_equality_with_an_operator_of_an_element
readonly struct Tag(int id)
{
    int Id => id;
    public static bool operator ==(Tag left, Tag right) { Stub.Forbidden(); return left.Id == right.Id; }
    public static bool operator !=(Tag left, Tag right) => left.Id != right.Id;
    public override bool Equals(object? other) => false;
    public override int GetHashCode() => id;
}
static void Run() => Keep.Flag = (1, new Tag(2)) == (1, new Tag(2));

//# tuple_equality_decided_by_the_first_element
readonly struct Tag(int id)
{
    int Id => id;
    public static bool operator ==(Tag left, Tag right) { Stub.Forbidden(); return left.Id == right.Id; }
    public static bool operator !=(Tag left, Tag right) => left.Id != right.Id;
    public override bool Equals(object? other) => false;
    public override int GetHashCode() => id;
}
static void Run() => Keep.Flag = (1, new Tag(2)) == (2, new Tag(2));

//# record_equality_that_compares_a_member_of_a_type
sealed class Id : IEquatable<Id>
{
    public bool Equals(Id? other) { Stub.Forbidden(); return true; }
    public override bool Equals(object? other) => other is Id;
    public override int GetHashCode() => 1;
}
sealed record Request(Id Id);
static readonly Request s_one = new(new Id());
static readonly Request s_two = new(new Id());
static void Run() => Keep.Flag = s_one == s_two;

//# record_equality_of_one_and_the_same
sealed class Id : IEquatable<Id>
{
    public bool Equals(Id? other) { Stub.Forbidden(); return true; }
    public override bool Equals(object? other) => other is Id;
    public override int GetHashCode() => 1;
}
sealed record Request(Id Id);
static readonly Request s_one = new(new Id());
static void Run() => Keep.Flag = ReferenceEquals(s_one, s_one);

//# query_words_with_operators_of_the_author
sealed class Source
{
    public Source Where(Func<int, bool> predicate) { Stub.Forbidden(); return this; }
    public Source Select(Func<int, int> selector) => this;
}
static readonly Source s_source = new();
static void Run() => Keep.Object = from item in s_source where item > 1 select item + 1;

//# query_words_with_another_operator_of_the_author
sealed class Source
{
    public Source Where(Func<int, bool> predicate) { Stub.Forbidden(); return this; }
    public Source Select(Func<int, int> selector) => this;
}
static readonly Source s_source = new();
static void Run() => Keep.Object = from item in s_source select item + 1;

//# awaiter_asked_for_its_result
readonly struct Ready : INotifyCompletion
{
    public Ready GetAwaiter() => this;
    public bool IsCompleted => true;
    public void OnCompleted(Action continuation) => Keep.Object = continuation;
    public void GetResult() => Stub.Forbidden();
}
static async void Go() => await new Ready();
static void Run() => Go();

//# awaiter_never_told_to_continue
readonly struct Ready : INotifyCompletion
{
    public Ready GetAwaiter() => this;
    public bool IsCompleted => true;
    public void OnCompleted(Action continuation) => Stub.Forbidden();
    public void GetResult() => Keep.Number++;
}
static async void Go() => await new Ready();
static void Run() => Go();

//# deconstruction_in_a_loop
readonly struct Entry(int key) { public void Deconstruct(out int k, out int v) { k = key; v = Stub.ForbiddenNumber(); } }
static readonly Entry[] s_entries = [new(1)];
static void Run() { foreach (var (key, _) in s_entries) { Keep.Number = key; } }

//# deconstruction_in_a_loop_over_nothing
readonly struct Entry(int key) { public void Deconstruct(out int k, out int v) { k = key; v = Stub.ForbiddenNumber(); } }
static void Run() { foreach (var (key, _) in Array.Empty<Entry>()) { Keep.Number = key; } }

//# handler_whose_constructor_refuses
[InterpolatedStringHandler]
ref struct Quiet
{
    public Quiet(int length, int holes, out bool enabled) => enabled = false;
    public bool AppendLiteral(string text) => true;
    public bool AppendFormatted(int value) => true;
}
static void Log(Quiet text) => Keep.Number++;
static void Run() => Log($"state {Stub.ForbiddenNumber()}");

//# handler_whose_literal_ends_it
[InterpolatedStringHandler]
ref struct Short
{
    public Short(int length, int holes) { }
    public bool AppendLiteral(string text) => false;
    public bool AppendFormatted(int value) => true;
}
static void Log(Short text) => Keep.Number++;
static void Run() => Log($"state {Stub.ForbiddenNumber()}");

//# handler_that_takes_everything
[InterpolatedStringHandler]
ref struct Loud
{
    public Loud(int length, int holes) { }
    public bool AppendLiteral(string text) => true;
    public bool AppendFormatted(int value) => true;
}
static void Log(Loud text) => Keep.Number++;
static void Run() => Log($"state {Stub.ForbiddenNumber()}");

//# hole_formatted_by_the_routine
readonly struct Status : ISpanFormattable
{
    public string ToString(string? format, IFormatProvider? provider) => "";
    public bool TryFormat(Span<char> to, out int written, ReadOnlySpan<char> format, IFormatProvider? provider) { Stub.Forbidden(); written = 0; return true; }
}
static void Run() { Span<char> text = stackalloc char[16]; text.TryWrite($"{default(Status)}", out Keep.Number); }

//# compound_indexer_that_reads_first
sealed class Registers { int _value; public int this[int port] { get { Stub.Forbidden(); return _value; } set => _value = value; } }
static readonly Registers s_registers = new();
static void Run() => s_registers[3] |= 2;

//# coalescing_assignment_that_reads_a_property
sealed class Drive { string? _model; public string? Model { get { Stub.Forbidden(); return _model; } set => _model = value; } }
static readonly Drive s_drive = new();
static void Run() => s_drive.Model ??= "none";

//# coalescing_assignment_that_writes_a_property
sealed class Drive { string? _model; public string? Model { get => _model; set { Stub.Forbidden(); _model = null; } } }
static readonly Drive s_drive = new();
static void Run() => s_drive.Model ??= "none";

//# coalescing_assignment_that_need_not_write
sealed class Drive { readonly string? _model = "disk"; public string? Model { get => _model; set => Stub.Forbidden(); } }
static readonly Drive s_drive = new();
static void Run() => s_drive.Model ??= "none";

//# list_pattern_that_counts
sealed class Words { public int Count { get { Stub.Forbidden(); return 0; } } public int this[int index] => index; }
static readonly Words s_words = new();
static void Run() => Keep.Flag = s_words is [];

//# list_pattern_that_fails_by_its_count
sealed class Words { public int Count => 1; public int this[int index] => Stub.ForbiddenNumber(); }
static readonly Words s_words = new();
static void Run() => Keep.Flag = s_words is [_, 5];

//# list_pattern_that_looks_at_an_element
sealed class Words { public int Count => 2; public int this[int index] => Stub.ForbiddenNumber(); }
static readonly Words s_words = new();
static void Run() => Keep.Flag = s_words is [_, 5];

//# builder_of_a_collection_expression
[CollectionBuilder(typeof(Builder), nameof(Builder.Create))]
readonly struct Ports(int count) : IEnumerable<int>
{
    public int Count => count;
    public IEnumerator<int> GetEnumerator() => throw new NotSupportedException();
    IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException();
}
static class Builder { public static Ports Create(ReadOnlySpan<int> ports) { Stub.Forbidden(); return new(ports.Length); } }
static void Run() { Ports ports = [1, 2]; Keep.Number = ports.Count; }

//# default_value_of_a_parameter_that_is_a_new_struct
struct Options { public int Retries; public Options() { Stub.Forbidden(); Retries = 3; } }
static int Send(Options options = default) => options.Retries;
static void Run() => Keep.Number = Send();

//# new_of_a_struct_with_a_constructor
struct Options { public int Retries; public Options() { Stub.Forbidden(); Retries = 3; } }
static int Send(Options options) => options.Retries;
static void Run() => Keep.Number = Send(new());

//# array_of_structs_with_a_constructor
struct Options { public int Retries; public Options() { Stub.Forbidden(); Retries = 3; } }
static void Run() => Keep.Object = new Options[2];

//# lifted_operator_on_nothing
readonly struct Lba(int value) { public static Lba operator +(Lba left, Lba right) { Stub.Forbidden(); return left; } public int Value => value; }
static Lba? s_left = new Lba(1);
static readonly Lba? s_right;
static void Run() => Keep.Flag = (s_left + s_right).HasValue;

//# attribute_whose_constructor_calls_the_routine
[AttributeUsage(AttributeTargets.Method)]
sealed class HookAttribute : Attribute { public HookAttribute() => Stub.Forbidden(); }
[Hook] static int Mode() => 3;
static void Run() => Keep.Number = Mode();
