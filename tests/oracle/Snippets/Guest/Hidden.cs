// Calls that the language makes without being seen, and the same words where it makes none. Written without a look at the analyzers.

//# unit_added_by_an_operator
readonly record struct Metres(double Value)
{
    public static Metres operator +(Metres a, Metres b) { Stub.Forbidden(); return new(a.Value + b.Value); }
    public static Metres operator -(Metres a, Metres b) => new(a.Value - b.Value);
}
static void Run() => Keep.Double = (new Metres(1) + new Metres(2)).Value;

//# unit_subtracted_by_an_operator
readonly record struct Metres(double Value)
{
    public static Metres operator +(Metres a, Metres b) { Stub.Forbidden(); return new(a.Value + b.Value); }
    public static Metres operator -(Metres a, Metres b) => new(a.Value - b.Value);
}
static void Run() => Keep.Double = (new Metres(1) - new Metres(2)).Value;

//# text_converted_implicitly_to_a_key
readonly struct Key { public static implicit operator Key(string text) { Stub.Forbidden(); return default; } }
static void Find(Key key) => Keep.It(key);
static void Run() => Find("main");

//# text_not_converted_for_a_better_overload
readonly struct Key { public static implicit operator Key(string text) { Stub.Forbidden(); return default; } }
static void Find(Key key) => Keep.It(key);
static void Find(string key) => Keep.Text = key;
static void Run() => Find("main");

//# matrix_scaled_in_place
struct Matrix { float _a; public void operator *=(float by) { Stub.Forbidden(); _a *= by; } }
static Matrix s_matrix;
static void Run() => s_matrix *= 2f;

//# matrix_scaled_into_another
struct Matrix
{
    float _a;
    public void operator *=(float by) { Stub.Forbidden(); _a *= by; }
    public static Matrix operator *(Matrix m, float by) => new() { _a = m._a * by };
}
static Matrix s_matrix;
static void Run() => s_matrix = s_matrix * 2f;

//# version_counted_up_in_place
sealed class Version { int _value; public void operator ++() { Stub.Forbidden(); _value++; } }
static readonly Version s_version = new();
static void Run() { Version version = s_version; version++; }

//# ternary_condition_of_ones_own_truth
readonly struct Bit { public static bool operator true(Bit bit) => Stub.ForbiddenNumber() >= 0; public static bool operator false(Bit bit) => false; }
static Bit s_bit;
static void Run() => Keep.Number = s_bit ? 1 : 2;

//# and_of_ones_own_truth
readonly struct Bit
{
    public static bool operator true(Bit bit) => true;
    public static bool operator false(Bit bit) { Stub.Forbidden(); return false; }
    public static Bit operator &(Bit a, Bit b) => a;
}
static Bit s_bit;
static void Run() => Keep.It(s_bit && s_bit);

//# point_taken_apart_in_a_foreach
readonly struct Point { public void Deconstruct(out int x, out int y) { Stub.Forbidden(); x = y = 0; } }
static readonly Point[] s_path = [default];
static void Run() { foreach ((int x, int y) in s_path) { Keep.Number = x + y; } }

//# point_walked_and_not_taken_apart
readonly struct Point { public void Deconstruct(out int x, out int y) { Stub.Forbidden(); x = y = 0; } }
static readonly Point[] s_path = [default];
static void Run() { foreach (Point point in s_path) { Keep.It(point); } }

//# enumerator_by_an_extension
sealed class Deck;
struct Cards { public readonly int Current => 1; public readonly bool MoveNext() { Stub.Forbidden(); return false; } }
static Cards GetEnumerator(this Deck deck) => default;
static readonly Deck s_deck = new();
static void Run() { foreach (int card in s_deck) { Keep.Number = card; } }

//# enumerator_whose_dispose_is_of_an_interface
struct Cards : IDisposable { public readonly Cards GetEnumerator() => this; public readonly int Current => 1; public readonly bool MoveNext() => false; public readonly void Dispose() => Stub.Forbidden(); }
static void Run() { foreach (int card in default(Cards)) { Keep.Number = card; } }

//# enumerator_whose_dispose_is_of_no_interface
struct Cards { public readonly Cards GetEnumerator() => this; public readonly int Current => 1; public readonly bool MoveNext() => false; public readonly void Dispose() => Stub.Forbidden(); }
static void Run() { foreach (int card in default(Cards)) { Keep.Number = card; } }

//# awaiter_asked_by_an_await
readonly struct Tick : INotifyCompletion
{
    public Tick GetAwaiter() => this;
    public bool IsCompleted => true;
    public void GetResult() => Stub.Forbidden();
    public void OnCompleted(Action continuation) { }
}
static async ValueTask Wait() => await new Tick();
static void Run() => Keep.It(Wait());

//# awaiter_that_is_ready_is_not_told_what_follows
readonly struct Tick : INotifyCompletion
{
    public Tick GetAwaiter() => this;
    public bool IsCompleted => true;
    public void GetResult() { }
    public void OnCompleted(Action continuation) => Stub.Forbidden();
}
static async ValueTask Wait() => await new Tick();
static void Run() => Keep.Flag = Wait().IsCompleted;

//# scope_left_by_a_break
struct Span : IDisposable { public readonly void Dispose() => Stub.Forbidden(); }
static void Run()
{
    for (; ; )
    {
        using Span span = new();
        break;
    }
}

//# scope_made_and_not_used
struct Span : IDisposable { public readonly void Dispose() => Stub.Forbidden(); }
static void Run()
{
    Span span = new();
    Keep.It(span);
}

//# literal_appended_to_a_query
[InterpolatedStringHandler]
public ref struct Query(int literal, int holes)
{
    public void AppendLiteral(string text) => Stub.Forbidden();
    public void AppendFormatted<T>(T value) { }
}
static void Select(Query query) { }
static void Run() => Select($"where id = {Any.Number}");

//# query_without_a_literal
[InterpolatedStringHandler]
public ref struct Query(int literal, int holes)
{
    public void AppendLiteral(string text) => Stub.Forbidden();
    public void AppendFormatted<T>(T value) { }
}
static void Select(Query query) { }
static void Run() => Select($"{Any.Number}");

//# playlist_made_by_its_builder
[CollectionBuilder(typeof(Playlist), nameof(Create))]
sealed class Playlist : IEnumerable<string>
{
    public static Playlist Create(ReadOnlySpan<string> songs) { Stub.Forbidden(); return new(); }
    public IEnumerator<string> GetEnumerator() => Enumerable.Empty<string>().GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
static void Run() { Playlist list = ["a"]; Keep.Object = list; }

//# playlist_filled_by_its_initializer
sealed class Playlist : IEnumerable
{
    public void Add(string song) => Stub.Forbidden();
    public IEnumerator GetEnumerator() => Array.Empty<string>().GetEnumerator();
}
static void Run() => Keep.Object = new Playlist { "a", "b" };

//# playlist_made_empty
sealed class Playlist : IEnumerable
{
    public void Add(string song) => Stub.Forbidden();
    public IEnumerator GetEnumerator() => Array.Empty<string>().GetEnumerator();
}
static void Run() => Keep.Object = new Playlist { };

//# extension_indexed_by_a_property
extension(string text) { int Words => Stub.ForbiddenNumber(); static int Most => 80; }
static void Run() => Keep.Number = Any.Text.Words;

//# extension_of_a_type_beside_it
extension(string text) { int Words => Stub.ForbiddenNumber(); static int Most => 80; }
static void Run() => Keep.Number = string.Most;

//# record_printed_member_by_member
sealed record Song(string Name) { public int Length { get { Stub.Forbidden(); return 3; } } }
static readonly Song s_song = new("a");
static void Run() => Keep.Text = s_song.ToString();

//# record_compared_whose_getter_is_not_asked
sealed record Song(string Name) { public int Length { get { Stub.Forbidden(); return 3; } } }
static readonly Song s_song = new("a"), s_other = new("b");
static void Run() => Keep.Flag = s_song == s_other;

//# record_compared_whose_member_does
sealed class Tag : IEquatable<Tag> { public bool Equals(Tag? other) { Stub.Forbidden(); return true; } public override bool Equals(object? other) => false; public override int GetHashCode() => 1; }
sealed record Song(Tag Tag);
static readonly Song s_song = new(new Tag()), s_other = new(new Tag());
static void Run() => Keep.Flag = s_song.Equals(s_other);

//# default_argument_that_is_a_constant
const int Usual = 3;
static int Roll(int dice = Usual, [CallerMemberName] string who = "") => dice + who.Length;
static void Unused() => Stub.Forbidden();
static void Run() => Keep.Number = Roll();

//# property_with_field_read_that_makes_it_once: reaches
static int Level { get => field != 0 ? field : field = 1 + Stub.ForbiddenNumber(); }
static void Run() => Keep.Number = Level;

//# property_with_field_written
static int Level { get; set { Stub.Forbidden(); field = value; } }
static void Run() => Level = 4;

//# property_with_field_read
static int Level { get; set { Stub.Forbidden(); field = value; } }
static void Run() => Keep.Number = Level;
