// Parsers, machines and small business code that refuse what they are given. Written without a look at the analyzers.

//# digit_of_a_letter
static int Digit(char c) => c is >= '0' and <= '9' ? c - '0' : throw new FormatException($"'{c}' is no digit");
static void Run() => Keep.Number = Digit('x');

//# digit_of_a_digit
static int Digit(char c) => c is >= '0' and <= '9' ? c - '0' : throw new FormatException($"'{c}' is no digit");
static void Run() => Keep.Number = Digit('4');

//# expression_with_a_parenthesis_too_many
ref struct Parser(ReadOnlySpan<char> text)
{
    readonly ReadOnlySpan<char> _text = text;
    int _at;
    public int Depth()
    {
        int depth = 0;
        for (; _at < _text.Length; _at++)
        {
            if (_text[_at] == '(') { depth++; }
            else if (_text[_at] == ')' && --depth < 0) { throw new FormatException("too many"); }
        }

        return depth;
    }
}
static void Run() => Keep.Number = new Parser("(a))").Depth();

//# expression_with_its_parentheses
ref struct Parser(ReadOnlySpan<char> text)
{
    readonly ReadOnlySpan<char> _text = text;
    int _at;
    public int Depth()
    {
        int depth = 0;
        for (; _at < _text.Length; _at++)
        {
            if (_text[_at] == '(') { depth++; }
            else if (_text[_at] == ')' && --depth < 0) { throw new FormatException("too many"); }
        }

        return depth;
    }
}
static void Run() => Keep.Number = new Parser("(a)").Depth();

//# machine_that_is_stopped_twice
enum State { Idle, Running }
sealed class Machine
{
    State _state = State.Running;
    public void Stop()
    {
        if (_state != State.Running) { throw new InvalidOperationException("not running"); }
        _state = State.Idle;
    }
}
static void Run()
{
    Machine machine = new();
    machine.Stop();
    machine.Stop();
}

//# machine_that_is_stopped_once
enum State { Idle, Running }
sealed class Machine
{
    State _state = State.Running;
    public void Stop()
    {
        if (_state != State.Running) { throw new InvalidOperationException("not running"); }
        _state = State.Idle;
    }
}
static void Run()
{
    Machine machine = new();
    machine.Stop();
}

//# transition_that_no_table_has
enum State { Closed, Open, Locked }
static State Next(State state, string action) => (state, action) switch
{
    (State.Closed, "open") => State.Open,
    (State.Open, "close") => State.Closed,
    (State.Closed, "lock") => State.Locked,
    _ => throw new InvalidOperationException(),
};
static void Run() => Keep.Number = (int)Next(State.Open, "lock");

//# transition_that_a_table_has
enum State { Closed, Open, Locked }
static State Next(State state, string action) => (state, action) switch
{
    (State.Closed, "open") => State.Open,
    (State.Open, "close") => State.Closed,
    (State.Closed, "lock") => State.Locked,
    _ => throw new InvalidOperationException(),
};
static void Run() => Keep.Number = (int)Next(State.Closed, "lock");

//# withdrawal_beyond_the_balance
sealed class Account
{
    public decimal Balance { get; private set; } = 10m;
    public void Withdraw(decimal amount)
    {
        if (amount > Balance) { throw new InvalidOperationException("overdrawn"); }
        Balance -= amount;
    }
}
static void Run() => new Account().Withdraw(11m);

//# withdrawal_within_the_balance
sealed class Account
{
    public decimal Balance { get; private set; } = 10m;
    public void Withdraw(decimal amount)
    {
        if (amount > Balance) { throw new InvalidOperationException("overdrawn"); }
        Balance -= amount;
    }
}
static void Run() => new Account().Withdraw(9m);

//# percentage_out_of_range_in_an_initializer
sealed class Discount
{
    public int Percent { get; init { ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 100); field = value; } }
}
static void Run() => Keep.Object = new Discount { Percent = 120 };

//# percentage_in_range_in_an_initializer
sealed class Discount
{
    public int Percent { get; init { ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 100); field = value; } }
}
static void Run() => Keep.Object = new Discount { Percent = 20 };

//# fraction_with_a_denominator_of_zero
readonly struct Fraction
{
    public Fraction(int top, int bottom)
    {
        if (bottom == 0) { throw new ArgumentException("zero", nameof(bottom)); }
        (Top, Bottom) = (top, bottom);
    }
    public int Top { get; }
    public int Bottom { get; }
    public static Fraction operator /(Fraction a, Fraction b) => new(a.Top * b.Bottom, a.Bottom * b.Top);
}
static void Run() => Keep.Number = (new Fraction(1, 2) / new Fraction(0, 3)).Top;

//# fraction_with_a_denominator
readonly struct Fraction
{
    public Fraction(int top, int bottom)
    {
        if (bottom == 0) { throw new ArgumentException("zero", nameof(bottom)); }
        (Top, Bottom) = (top, bottom);
    }
    public int Top { get; }
    public int Bottom { get; }
    public static Fraction operator /(Fraction a, Fraction b) => new(a.Top * b.Bottom, a.Bottom * b.Top);
}
static void Run() => Keep.Number = (new Fraction(1, 2) / new Fraction(2, 3)).Top;

//# celsius_converted_from_below_the_least
readonly record struct Celsius(double Degrees)
{
    public static explicit operator Celsius(double degrees) => degrees < -273.15 ? throw new ArgumentOutOfRangeException(nameof(degrees)) : new(degrees);
}
static void Run() => Keep.Double = ((Celsius)(-300.0)).Degrees;

//# celsius_converted
readonly record struct Celsius(double Degrees)
{
    public static explicit operator Celsius(double degrees) => degrees < -273.15 ? throw new ArgumentOutOfRangeException(nameof(degrees)) : new(degrees);
}
static void Run() => Keep.Double = ((Celsius)20.5).Degrees;

//# shape_that_has_no_area
abstract class Shape { public virtual double Area => throw new NotSupportedException(); }
sealed class Square(double side) : Shape { public override double Area => side * side; }
sealed class Line : Shape;
static readonly Shape[] s_shapes = [new Square(2), new Line()];
static void Run()
{
    double sum = 0;
    foreach (Shape shape in s_shapes) { sum += shape.Area; }
    Keep.Double = sum;
}

//# shapes_that_all_have_an_area
abstract class Shape { public virtual double Area => throw new NotSupportedException(); }
sealed class Square(double side) : Shape { public override double Area => side * side; }
static readonly Shape[] s_shapes = [new Square(2), new Square(3)];
static void Run()
{
    double sum = 0;
    foreach (Shape shape in s_shapes) { sum += shape.Area; }
    Keep.Double = sum;
}

//# validator_in_a_list_of_rules_that_refuses
static readonly List<Action<string>> s_rules = [static name => { if (name.Length < 3) { throw new ArgumentException("short"); } }];
static void Check(string name) { foreach (Action<string> rule in s_rules) { rule(name); } }
static void Run() => Check("ab");

//# validator_in_a_list_of_rules_that_accepts
static readonly List<Action<string>> s_rules = [static name => { if (name.Length < 3) { throw new ArgumentException("short"); } }];
static void Check(string name) { foreach (Action<string> rule in s_rules) { rule(name); } }
static void Run() => Check("abc");
