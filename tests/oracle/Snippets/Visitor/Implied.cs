// Calls that nobody writes: operators, conversions, enumerators, initialisers, static constructors. Written without a look at the analyzers.

//# routine_in_an_operator
readonly struct Lba(long value)
{
    public long Value => value;
    public static Lba operator +(Lba lba, int n) { Stub.Forbidden(); return new(lba.Value + n); }
}
static void Run() => Keep.Long = (new Lba(1) + 2).Value;

//# routine_in_another_operator
readonly struct Lba(long value)
{
    public long Value => value;
    public static Lba operator +(Lba lba, int n) => new(lba.Value + n);
    public static Lba operator -(Lba lba, int n) { Stub.Forbidden(); return new(lba.Value - n); }
}
static void Run() => Keep.Long = (new Lba(1) + 2).Value;

//# routine_in_a_compound_assignment
struct Lba { public long Value; public static Lba operator +(Lba lba, int n) { Stub.Forbidden(); return lba; } }
static Lba s_lba;
static void Run() => s_lba += 3;

//# routine_in_an_increment
struct Lba { public long Value; public static Lba operator ++(Lba lba) { Stub.Forbidden(); return lba; } }
static Lba s_lba;
static void Run() => s_lba++;

//# routine_in_operator_true
readonly struct Status(int bits)
{
    public static bool operator true(Status s) { Stub.Forbidden(); return s.Bits != 0; }
    public static bool operator false(Status s) => s.Bits == 0;
    public int Bits => bits;
}
static void Run()
{
    if (new Status(Any.Number)) { Keep.Number = 1; }
}

//# routine_in_operator_true_of_what_is_compared_otherwise
readonly struct Status(int bits)
{
    public static bool operator true(Status s) { Stub.Forbidden(); return s.Bits != 0; }
    public static bool operator false(Status s) => s.Bits == 0;
    public int Bits => bits;
}
static void Run()
{
    if (new Status(Any.Number).Bits != 0) { Keep.Number = 1; }
}

//# routine_in_an_implicit_conversion
readonly struct Port(int number) { public static implicit operator int(Port p) { Stub.Forbidden(); return p.Number; } public int Number => number; }
static void Out(int port) => Keep.Number = port;
static void Run() => Out(new Port(7));

//# routine_in_an_explicit_conversion_not_used
readonly struct Port(int number) { public static explicit operator long(Port p) { Stub.Forbidden(); return p.Number; } public int Number => number; }
static void Run() => Keep.Long = (long)new Port(7).Number;

//# routine_in_a_lifted_conversion_with_a_value
readonly struct Port(int number) { public static implicit operator int(Port p) { Stub.Forbidden(); return p.Number; } public int Number => number; }
static Port? s_port = new Port(3);
static void Run() => Keep.Flag = (int?)s_port > 2;

//# routine_in_a_lifted_conversion_of_nothing
readonly struct Port(int number) { public static implicit operator int(Port p) { Stub.Forbidden(); return p.Number; } public int Number => number; }
static void Run()
{
    Port? port = null;
    int? number = port;
    Keep.Flag = number is null;
}

//# routine_in_deconstruct
sealed class Request { public void Deconstruct(out int tag, out int size) { Stub.Forbidden(); tag = size = 1; } }
static readonly Request s_request = new();
static void Run()
{
    (int tag, int size) = s_request;
    Keep.Number = tag + size;
}

//# routine_in_deconstruct_of_a_pattern
sealed class Request { public void Deconstruct(out int tag, out int size) { Stub.Forbidden(); tag = size = 1; } }
static readonly object s_request = new Request();
static void Run() => Keep.Flag = s_request is Request(1, _);

//# routine_in_deconstruct_of_a_type_pattern_only
sealed class Request { public void Deconstruct(out int tag, out int size) { Stub.Forbidden(); tag = size = 1; } }
static readonly object s_request = new Request();
static void Run() => Keep.Flag = s_request is Request;

//# routine_in_a_property_of_a_pattern
sealed class Drive { public bool Ready { get { Stub.Forbidden(); return true; } } }
static readonly Drive s_drive = new();
static void Run() => Keep.Flag = s_drive is { Ready: true };

//# routine_in_a_property_of_a_pattern_that_is_not_asked
sealed class Drive { public int Id => 1; public bool Ready { get { Stub.Forbidden(); return true; } } }
static readonly Drive s_drive = new();
static void Run() => Keep.Flag = s_drive is { Id: 2, Ready: true };

//# routine_in_move_next
struct Walker { public int Current => 1; int _n; public bool MoveNext() { Stub.Forbidden(); return _n++ < 1; } public Walker GetEnumerator() => this; }
static void Run()
{
    foreach (int i in new Walker()) { Keep.Number = i; }
}

//# routine_in_get_enumerator_of_an_extension
struct Walker { public int Current => 1; int _n; public bool MoveNext() => _n++ < 1; }
static Walker GetEnumerator(this int n) { Stub.Forbidden(); return default; }
static void Run()
{
    foreach (int i in Any.Number) { Keep.Number = i; }
}

//# routine_in_dispose_of_an_enumerator
struct Walker : IDisposable { public int Current => 1; int _n; public bool MoveNext() => _n++ < 1; public void Dispose() => Stub.Forbidden(); public Walker GetEnumerator() => this; }
static void Run()
{
    foreach (int i in new Walker()) { Keep.Number = i; }
}

//# routine_in_reset_of_an_enumerator
struct Walker : IEnumerator<int>
{
    int _n;
    public int Current => 1;
    object IEnumerator.Current => 1;
    public bool MoveNext() => _n++ < 1;
    public void Reset() => Stub.Forbidden();
    public void Dispose() { }
    public Walker GetEnumerator() => this;
}
static void Run()
{
    foreach (int i in new Walker()) { Keep.Number = i; }
}

//# routine_in_dispose_of_a_using
sealed class Mask : IDisposable { public void Dispose() => Stub.Forbidden(); }
static readonly Mask s_mask = new();
static void Run()
{
    using (s_mask) { Keep.Number++; }
}

//# routine_in_dispose_that_is_null
sealed class Mask : IDisposable { public void Dispose() => Stub.Forbidden(); }
static void Run()
{
    using (Mask? mask = null) { Keep.Number++; }
}

//# routine_in_an_indexer
sealed class Registers { public int this[int index] { get { Stub.Forbidden(); return index; } set => Keep.Number = value; } }
static readonly Registers s_registers = new();
static void Run() => Keep.Number = s_registers[3];

//# routine_in_the_getter_of_an_indexer_that_is_set
sealed class Registers { public int this[int index] { get { Stub.Forbidden(); return index; } set => Keep.Number = value; } }
static readonly Registers s_registers = new();
static void Run() => s_registers[3] = 4;

//# routine_in_the_getter_of_an_indexer_that_is_or_ed
sealed class Registers { public int this[int index] { get { Stub.Forbidden(); return index; } set => Keep.Number = value; } }
static readonly Registers s_registers = new();
static void Run() => s_registers[3] |= 4;

//# routine_in_the_add_of_an_initialiser
sealed class Bag : IEnumerable { public void Add(int n) => Stub.Forbidden(); public IEnumerator GetEnumerator() => throw new NotSupportedException(); }
static void Run() => Keep.Object = new Bag { 1, 2 };

//# routine_in_the_add_of_an_empty_initialiser
sealed class Bag : IEnumerable { public void Add(int n) => Stub.Forbidden(); public IEnumerator GetEnumerator() => throw new NotSupportedException(); }
static void Run() => Keep.Object = new Bag { };

//# routine_in_a_field_initialiser
sealed class Job { readonly int _id = Stub.ForbiddenNumber(); public int Id => _id; }
static void Run() => Keep.Object = new Job();

//# routine_in_a_static_field_initialiser_of_another_type
sealed class Job { static readonly int s_id = Stub.ForbiddenNumber(); public static int Id => s_id; }
struct Other { public static int Id => 3; }
static void Run() => Keep.Number = Other.Id;

//# routine_in_a_base_constructor
class Device { protected Device() => Stub.Forbidden(); }
sealed class Disk : Device { public int Id = 1; }
static void Run() => Keep.Object = new Disk();

//# routine_in_the_constructor_of_a_sibling
class Device { protected Device(int n) => Keep.Number = n; protected Device() => Stub.Forbidden(); }
sealed class Disk() : Device(1);
static void Run() => Keep.Object = new Disk();

//# routine_in_a_handler_of_interpolation
[InterpolatedStringHandler]
ref struct Handler(int literals, int holes)
{
    public void AppendLiteral(string text) => Keep.Text = text;
    public void AppendFormatted(int value) => Stub.Forbidden();
}
static void Log(Handler handler) { }
static void Run() => Log($"n {Any.Number}");

//# routine_in_a_handler_of_interpolation_for_another_type
[InterpolatedStringHandler]
ref struct Handler(int literals, int holes)
{
    public void AppendLiteral(string text) => Keep.Text = text;
    public void AppendFormatted(int value) => Stub.Forbidden();
    public void AppendFormatted(string? value) => Keep.Text = value;
}
static void Log(Handler handler) { }
static void Run() => Log($"n {Any.Text}");

//# routine_in_to_string_of_a_hole
readonly struct Tag { public override string ToString() { Stub.Forbidden(); return "t"; } }
static void Run() => Keep.Text = $"tag {new Tag()}";

//# routine_in_to_string_of_a_concatenation
readonly struct Tag { public override string ToString() { Stub.Forbidden(); return "t"; } }
static Tag s_tag;
static void Run() => Keep.Text = Any.Text + s_tag;

//# routine_in_equals_of_a_record_member
sealed class Name : IEquatable<Name> { public bool Equals(Name? other) { Stub.Forbidden(); return true; } public override bool Equals(object? o) => true; public override int GetHashCode() => 1; }
sealed record File(Name Name);
static readonly File s_one = new(new Name()), s_two = new(new Name());
static void Run() => Keep.Flag = s_one == s_two;

//# routine_in_equals_of_a_record_compared_by_reference
sealed class Name : IEquatable<Name> { public bool Equals(Name? other) { Stub.Forbidden(); return true; } public override bool Equals(object? o) => true; public override int GetHashCode() => 1; }
sealed record File(Name Name);
static readonly File s_one = new(new Name()), s_two = new(new Name());
static void Run() => Keep.Flag = ReferenceEquals(s_one, s_two);

//# routine_in_hash_code_of_a_key
readonly struct Key : IEquatable<Key> { public bool Equals(Key other) => true; public override int GetHashCode() { Stub.Forbidden(); return 1; } }
static readonly Dictionary<Key, int> s_table = new() { [default] = 1 };
static void Run() => Keep.Flag = s_table.ContainsKey(default);

//# routine_in_compare_to_of_what_is_sorted
readonly struct Slot(int n) : IComparable<Slot> { public int CompareTo(Slot other) { Stub.Forbidden(); return n - other.N; } public int N => n; }
static readonly Slot[] s_slots = [new(2), new(1)];
static void Run() => Array.Sort(s_slots);

//# routine_in_compare_to_of_what_is_reversed
readonly struct Slot(int n) : IComparable<Slot> { public int CompareTo(Slot other) { Stub.Forbidden(); return n - other.N; } public int N => n; }
static readonly Slot[] s_slots = [new(2), new(1)];
static void Run() => Array.Reverse(s_slots);

//# routine_in_an_awaiter
struct Waiter : INotifyCompletion
{
    public bool IsCompleted => true;
    public void GetResult() => Stub.Forbidden();
    public void OnCompleted(Action a) { }
}
struct Job { public Waiter GetAwaiter() => default; }
static async void Go() => await new Job();
static void Run() => Go();

//# routine_in_an_awaiter_that_is_never_awaited
struct Waiter : INotifyCompletion
{
    public bool IsCompleted => true;
    public void GetResult() => Stub.Forbidden();
    public void OnCompleted(Action a) { }
}
struct Job { public Waiter GetAwaiter() => default; }
static async Task Go() { Job job = new(); Keep.It(job); await Task.CompletedTask; }
static void Run() => Keep.Flag = Go().IsCompleted;
