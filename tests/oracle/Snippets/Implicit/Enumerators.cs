// Enumerators, Dispose, interpolation handlers, builders, awaiters.

//# get_enumerator_that_calls_the_forbidden
struct Numbers
{
    public readonly Numbers GetEnumerator() { Stub.Forbidden(); return this; }
    public readonly int Current => 1;
    public readonly bool MoveNext() => false;
}
static void Run()
{
    foreach (int value in new Numbers())
    {
        Keep.Number = value;
    }
}

//# move_next_that_calls_the_forbidden
struct Numbers
{
    public readonly Numbers GetEnumerator() => this;
    public readonly int Current => 1;
    public readonly bool MoveNext() { Stub.Forbidden(); return false; }
}
static void Run()
{
    foreach (int value in new Numbers())
    {
        Keep.Number = value;
    }
}

//# current_that_calls_the_forbidden
struct Numbers
{
    private int _at;
    public readonly Numbers GetEnumerator() => this;
    public readonly int Current => Stub.ForbiddenNumber();
    public bool MoveNext() => _at++ < 1;
}
static void Run()
{
    foreach (int value in new Numbers())
    {
        Keep.Number = value;
    }
}

//# enumerator_dispose_that_calls_the_forbidden
ref struct Numbers
{
    public readonly Numbers GetEnumerator() => this;
    public readonly int Current => 1;
    public readonly bool MoveNext() => false;
    public readonly void Dispose() => Stub.Forbidden();
}
static void Run()
{
    foreach (int value in new Numbers())
    {
        Keep.Number = value;
    }
}

//# dispose_that_calls_the_forbidden
struct Scope : IDisposable { public readonly void Dispose() => Stub.Forbidden(); }
static void Run()
{
    using Scope scope = new();
}

//# ref_struct_dispose_that_calls_the_forbidden
ref struct Scope { public readonly void Dispose() => Stub.Forbidden(); }
static void Run()
{
    using Scope scope = new();
}

//# explicit_dispose_that_calls_the_forbidden
struct Scope : IDisposable { readonly void IDisposable.Dispose() => Stub.Forbidden(); }
static void Run()
{
    using Scope scope = new();
}

//# dispose_that_is_not_called
struct Scope : IDisposable { public readonly void Dispose() => Stub.Forbidden(); }
static void Run()
{
    Scope scope = new();
    Keep.It(scope);
}

//# handler_append_that_calls_the_forbidden
[InterpolatedStringHandler]
ref struct Handler
{
    public Handler(int literal, int holes) { }
    public readonly void AppendFormatted(int value) => Stub.Forbidden();
}
static void Take(Handler handler) { }
static void Run() => Take($"{Any.Number}");

//# handler_literal_that_calls_the_forbidden
[InterpolatedStringHandler]
ref struct Handler
{
    public Handler(int literal, int holes) { }
    public readonly void AppendLiteral(string text) => Stub.Forbidden();
}
static void Take(Handler handler) { }
static void Run() => Take($"text");

//# handler_constructor_that_calls_the_forbidden
[InterpolatedStringHandler]
ref struct Handler
{
    public Handler(int literal, int holes) => Stub.Forbidden();
    public readonly void AppendLiteral(string text) { }
}
static void Take(Handler handler) { }
static void Run() => Take($"text");

//# builder_that_calls_the_forbidden
[CollectionBuilder(typeof(Pair), nameof(Make))]
struct Pair
{
    public static Pair Make(ReadOnlySpan<int> values) { Stub.Forbidden(); return default; }
    public readonly IEnumerator<int> GetEnumerator() => throw new NotSupportedException();
}
static void Run()
{
    Pair pair = [Any.Number, 2];
    Keep.It(pair);
}

//# spread_whose_enumerator_calls_the_forbidden
struct Numbers
{
    private int _at;
    public readonly Numbers GetEnumerator() => this;
    public readonly int Current => Stub.ForbiddenNumber();
    public bool MoveNext() => _at++ < 1;
}
static void Run()
{
    int[] values = [.. new Numbers()];
    Keep.Object = values;
}

//# awaiter_that_calls_the_forbidden
struct Ready { public readonly Awaiter GetAwaiter() => default; }
struct Awaiter : INotifyCompletion
{
    public readonly bool IsCompleted => true;
    public readonly void GetResult() => Stub.Forbidden();
    public readonly void OnCompleted(Action continuation) { }
}
static async ValueTask Go() => await new Ready();
static void Run() => _ = Go();
