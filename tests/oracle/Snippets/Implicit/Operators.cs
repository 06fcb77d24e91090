// Operators and conversions that are called without being written.

//# operator_of_a_structure
record struct Number(int Value) { public static Number operator +(Number left, Number right) => new(left.Value + right.Value); }
static Number s_number;
static void Run() => s_number = s_number + s_number;

//# operator_that_allocates
record Number(int Value) { public static Number operator +(Number left, Number right) => new(left.Value + right.Value); }
static Number s_number = new(1);
static void Run() => s_number = s_number + s_number;

//# compound_operator_that_allocates
record Number(int Value) { public static Number operator +(Number left, Number right) => new(left.Value + right.Value); }
static Number s_number = new(1);
static void Run() => s_number += s_number;

//# increment_that_allocates
record Number(int Value) { public static Number operator ++(Number one) => new(one.Value + 1); }
static Number s_number = new(1);
static void Run() => s_number++;

//# unary_operator_that_calls_the_forbidden
record struct Number(int Value) { public static Number operator -(Number one) { Stub.Forbidden(); return one; } }
static Number s_number;
static void Run() => s_number = -s_number;

//# true_operator_that_calls_the_forbidden
struct Answer
{
    public static bool operator true(Answer one) { Stub.Forbidden(); return true; }
    public static bool operator false(Answer one) => false;
}
static Answer s_answer;
static void Run()
{
    if (s_answer)
    {
        Keep.Number++;
    }
}

//# short_circuit_operator_that_calls_the_forbidden
struct Answer
{
    public static bool operator true(Answer one) => true;
    public static bool operator false(Answer one) => false;
    public static Answer operator &(Answer one, Answer other) { Stub.Forbidden(); return other; }
}
static Answer s_one, s_other;
static void Run() => s_one = s_one && s_other;

//# implicit_conversion_that_allocates
class Wrapped(int value) { public int Value => value; public static implicit operator Wrapped(int value) => new(value); }
static Wrapped? s_wrapped;
static void Run() => s_wrapped = Any.Number;

//# explicit_conversion_that_allocates
class Wrapped(int value) { public int Value => value; public static explicit operator Wrapped(int value) => new(value); }
static Wrapped? s_wrapped;
static void Run() => s_wrapped = (Wrapped)Any.Number;

//# implicit_conversion_of_a_structure
readonly struct Wrapped(int value) { public int Value => value; public static implicit operator Wrapped(int value) => new(value); }
static Wrapped s_wrapped;
static void Run() => s_wrapped = Any.Number;

//# lifted_conversion_that_calls_the_forbidden
readonly struct Wrapped(int value) { public int Value => value; public static implicit operator Wrapped(int value) { Stub.Forbidden(); return new(value); } }
static int? s_number = 3;
static Wrapped? s_wrapped;
static void Run() => s_wrapped = s_number;

//# lifted_operator
static int? s_one = 1, s_other = 2;
static void Run() => s_one = s_one + s_other;

//# lifted_operator_that_calls_the_forbidden
record struct Number(int Value) { public static Number operator +(Number left, Number right) { Stub.Forbidden(); return left; } }
static Number? s_number = new Number(1);
static void Run() => s_number = s_number + s_number;

//# foreach_conversion_that_calls_the_forbidden
readonly struct Wrapped(int value) { public int Value => value; public static implicit operator Wrapped(int value) { Stub.Forbidden(); return new(value); } }
static void Run()
{
    foreach (Wrapped wrapped in Any.Numbers)
    {
        Keep.Number += wrapped.Value;
    }
}
