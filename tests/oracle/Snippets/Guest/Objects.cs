// Sprites, tokens, money and messages: objects, boxes, closures and what the compiler makes. Written without a look at the analyzers.

//# token_of_a_lexer_as_a_class
sealed class Token(int kind, int start) { public int Kind => kind; public int Start => start; }
static Token? s_last;
static void Run() => s_last = new(1, Any.Number);

//# token_of_a_lexer_as_a_structure
readonly struct Token(int kind, int start) { public int Kind => kind; public int Start => start; }
static Token s_last;
static void Run() => s_last = new(1, Any.Number);

//# token_of_a_lexer_put_back_in_a_pool
sealed class Token { public int Kind; public Token? Next; }
static Token? s_free = new() { Next = new() };
static Token Take() { Token token = s_free ?? new Token(); s_free = token.Next; return token; }
static void Give(Token token) { token.Next = s_free; s_free = token; }
static void Run()
{
    Token token = Take();
    token.Kind = Any.Number;
    Give(token);
}

//# token_of_a_pool_that_is_not_given_back
sealed class Token { public int Kind; public Token? Next; }
static Token? s_free = new() { Next = new() };
static Token Take() { Token token = s_free ?? new Token(); s_free = token.Next; return token; }
static void Run() => Keep.Object = Take();

//# money_compared_through_its_interface
readonly struct Money(long cents) : IComparable<Money>
{
    public long Cents => cents;
    public int CompareTo(Money other) => Cents.CompareTo(other.Cents);
}
static IComparable<Money>? s_price;
static void Run()
{
    s_price = new Money(Any.Long);
    Keep.Number = s_price.CompareTo(default);
}

//# money_compared_through_a_comparer
readonly struct Money(long cents) : IComparable<Money>
{
    public long Cents => cents;
    public int CompareTo(Money other) => Cents.CompareTo(other.Cents);
}
static void Run() => Keep.Number = Comparer<Money>.Default.Compare(new Money(Any.Long), default);

//# money_equal_by_the_equality_of_value_types
struct Money { public long Cents; public string? Currency; }
static Money s_one = new() { Cents = 5, Currency = "EUR" }, s_two = new() { Cents = 5, Currency = "EUR" };
static void Run() => Keep.Flag = s_one.Equals(s_two);

//# money_equal_by_its_own_equality
record struct Money(long Cents, string Currency);
static Money s_one = new(5, "EUR"), s_two = new(5, "EUR");
static void Run() => Keep.Flag = s_one.Equals(s_two);

//# damage_given_to_a_weakly_typed_bus
static object? s_message;
static void Publish(object message) => s_message = message;
static void Run() => Publish(Any.Large);

//# damage_given_to_a_typed_bus
static class Bus<T> { public static T? Last; public static void Publish(T message) => Last = message; }
static void Run() => Bus<int>.Publish(Any.Large);

//# damage_that_is_a_text_given_to_a_weakly_typed_bus
static object? s_message;
static void Publish(object message) => s_message = message;
static void Run() => Publish(Any.Text);

//# hit_that_may_be_none_boxed
static int? s_hit = 40;
static void Run() => Keep.Object = s_hit;

//# hit_that_is_none_boxed
static int? s_hit;
static void Run() => Keep.Object = s_hit;

//# switch_on_the_type_of_a_generic_value
static int Weigh<T>(T thing) => thing switch { int number => number, byte small => small, _ => 0 };
static void Run() => Keep.Number = Weigh(Any.Number);

//# generic_value_stored_in_a_row_of_objects
static readonly object?[] s_row = new object?[2];
static void Put<T>(T thing) => s_row[0] = thing;
static void Run() => Put(Any.Double);

//# generic_value_of_a_class_stored_in_a_row_of_objects
static readonly object?[] s_row = new object?[2];
static void Put<T>(T thing) => s_row[0] = thing;
static void Run() => Put(Any.Texts);

//# structure_with_a_to_string_of_its_own
readonly struct Tile(char letter) { public override string ToString() => letter == 'q' ? "Qu" : "?"; }
static void Run() => Keep.Text = new Tile('q').ToString();

//# structure_with_the_to_string_of_value_types
struct Tile { public int Worth; }
static void Run() => Keep.Text = new Tile().ToString();

//# type_of_a_structure_asked_by_a_pattern
static readonly object s_thing = 5;
static void Run() => Keep.Flag = s_thing is int and > 3;

//# damage_as_a_dynamic_sum
static dynamic s_base = 1000;
static void Run() => Keep.Object = s_base + 5;

//# callback_for_each_bullet
static Action? s_callback;
static void Run()
{
    int bullet = Any.Number;
    void Hit() => Keep.Number = bullet;
    s_callback = Hit;
}

//# callback_run_for_each_bullet_and_not_stored
static void Run()
{
    int bullet = Any.Number;
    Hit();
    void Hit() => Keep.Number = bullet;
}

//# callback_of_the_object_itself
sealed class Turret { Action? _fire; int _shots; public void Arm() => _fire = Fire; void Fire() => _shots++; }
static readonly Turret s_turret = new();
static void Run() => s_turret.Arm();

//# callback_of_the_object_itself_made_once
sealed class Turret { readonly Action _fire; int _shots; public Turret() => _fire = Fire; public void Arm() => s_next = _fire; void Fire() => _shots++; }
static Action? s_next;
static readonly Turret s_turret = new();
static void Run() => s_turret.Arm();

//# closure_behind_an_early_return
static int Wait(int frames)
{
    if (frames > 0)
    {
        return frames - 1;
    }

    int left = frames;
    return Later(() => left);
}
static int Later(Func<int> work) => work();
static void Run() => Keep.Number = Wait(Any.Number);

//# closure_of_a_parameter_behind_an_early_return
static int Wait(int frames)
{
    if (frames > 0)
    {
        return frames - 1;
    }

    return Later(() => frames);
}
static int Later(Func<int> work) => work();
static void Run() => Keep.Number = Wait(Any.Number);

//# two_callbacks_in_one
static readonly Action s_one = static () => { }, s_two = static () => { };
static void Run() => Keep.Object = s_one + s_two;

//# callback_added_to_none
static readonly Action? s_none = null;
static readonly Action s_two = static () => { };
static void Run() => Keep.Object = s_none + s_two;

//# curried_function
static Func<int, Func<int, int>> s_add = static a => b => a + b;
static void Run() => Keep.Number = s_add(Any.Number)(2);

//# function_given_as_a_generic_structure
interface IBlend { int Of(int a, int b); }
readonly struct Darken : IBlend { public int Of(int a, int b) => Math.Min(a, b); }
static int Fold<TBlend>(ReadOnlySpan<int> row, TBlend blend) where TBlend : struct, IBlend
{
    int color = row[0];
    foreach (int next in row) { color = blend.Of(color, next); }
    return color;
}
static void Run() => Keep.Number = Fold(Any.Numbers, default(Darken));

//# frame_awaited_that_is_ready
static readonly Task s_frame = Task.CompletedTask;
static async Task Draw() { await s_frame; Keep.Number++; }
static void Run() => Keep.Object = Draw();

//# frame_of_another_number_awaited_that_is_ready
static async Task<int> Draw() { await Task.CompletedTask; return Any.Large; }
static void Run() => Keep.Object = Draw();

//# frame_awaited_that_is_never_ready
static readonly TaskCompletionSource s_frame = new();
static async ValueTask Draw() { await s_frame.Task; }
static void Run() => Keep.It(Draw());

//# hash_of_a_position_in_a_record
sealed record Position(int X, int Y);
static readonly Position s_here = new(3, 4);
static void Run() => Keep.Number = s_here.GetHashCode();

//# position_in_a_record_printed
sealed record Position(int X, int Y);
static readonly Position s_here = new(3, 4);
static void Run() => Keep.Text = s_here.ToString();

//# position_moved_in_a_record
sealed record Position(int X, int Y) { public Position Right() => this with { X = X + 1 }; }
static readonly Position s_here = new(3, 4);
static void Run() => Keep.Object = s_here.Right();

//# anonymous_pair_asked_for_one_part
static void Run()
{
    var pair = new { Left = Any.Number, Right = Any.Text };
    Keep.Object = pair;
}

//# spread_of_two_hands
static readonly int[] s_left = [1, 2];
static void Run()
{
    int[] hands = [.. s_left, 9, .. Any.Numbers];
    Keep.Number = hands[2];
}

//# cards_of_constants_as_a_span
static ReadOnlySpan<int> Values => [2, 3, 4, 10, 11];
static void Run() => Keep.Number = Values[Any.Zero];

//# cards_of_constants_as_an_array
static int[] Values => [2, 3, 4, 10, 11];
static void Run() => Keep.Object = Values;

//# hand_of_cards_in_an_inline_array
[InlineArray(5)] struct Hand { byte _card; }
static void Run()
{
    Hand hand = default;
    hand[2] = 7;
    Keep.Number = hand[2];
}

//# cards_given_as_params_of_objects: removed
static int Deal(params object[] cards) => cards.Length;
static void Run() => Keep.Number = Deal("ace", "king");

//# cards_given_as_params_of_a_span_of_texts
static int Deal(params ReadOnlySpan<string> cards) => cards.Length;
static void Run() => Keep.Number = Deal("ace", "king");

//# log_by_a_handler_that_is_switched_off
[InterpolatedStringHandler]
ref struct Trace
{
    public Trace(int literal, int holes, out bool wanted) => wanted = s_on;
    public void AppendLiteral(string text) => Keep.Text = text;
    public void AppendFormatted<T>(T value) => Keep.Text = value!.ToString();
}
static bool s_on;
static void Log(Trace trace) { }
static void Run() => Log($"hit for {Any.Large}");

//# log_by_a_handler_that_prints
[InterpolatedStringHandler]
ref struct Trace
{
    public Trace(int literal, int holes) { }
    public void AppendLiteral(string text) => Keep.Text = text;
    public void AppendFormatted<T>(T value) => Keep.Text = value!.ToString();
}
static void Log(Trace trace) { }
static void Run() => Log($"hit for {Any.Large}");
