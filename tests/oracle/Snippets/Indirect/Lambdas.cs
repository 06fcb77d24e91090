// Lambdas that others call, function pointers, reflection, dynamic.

//# lambda_not_called
static Action? s_action;
static void Run() => s_action = static () => Stub.Forbidden();

//# lambda_called_by_a_helper
static void Repeat(int count, Action action) { for (int i = 0; i < count; i++) { action(); } }
static void Run() => Repeat(2, static () => Stub.Forbidden());

//# lambda_called_by_the_class_library
static readonly List<int> s_list = [1, 2];
static void Run() => s_list.ForEach(static number => Stub.Forbidden());

//# lambda_called_by_a_sort
static void Run() => Array.Sort(Any.Numbers, static (left, right) => { Stub.Forbidden(); return left - right; });

//# lambda_called_by_array_find
static void Run() => Keep.Number = Array.Find(Any.Numbers, static number => { Stub.Forbidden(); return true; });

//# comparer_called_by_the_class_library
class Compare : IComparer<int> { public int Compare2; int IComparer<int>.Compare(int left, int right) { Stub.Forbidden(); return left - right; } }
static readonly Compare s_compare = new();
static void Run() => Array.Sort(Any.Numbers, s_compare);

//# equality_called_by_a_dictionary
record struct Key(int Value) { public readonly override int GetHashCode() => Stub.ForbiddenNumber(); }
static readonly Dictionary<Key, int> s_map = new() { [new Key(1)] = 1 };
static void Run() => Keep.Flag = s_map.ContainsKey(new Key(1));

//# lambda_deferred_by_linq
static void Run() => Keep.Object = Any.Numbers.Where(static number => Stub.ForbiddenNumber() > 0);

//# lambda_called_by_linq
static void Run() => Keep.Flag = Any.Numbers.Any(static number => Stub.ForbiddenNumber() > 0);

//# lazy_factory: reaches, blocks
static readonly Lazy<int> s_lazy = new(static () => Stub.ForbiddenNumber());
static void Run() => Keep.Number = s_lazy.Value;

//# function_pointer_that_calls_the_forbidden
static void Run()
{
    delegate*<void> go = &Stub.Forbidden;
    go();
}

//# function_pointer_stored_not_called
static delegate*<void> s_go;
static void Run() => s_go = &Stub.Forbidden;

//# function_pointer_passed
static void Do(delegate*<void> go) => go();
static void Run() => Do(&Stub.Forbidden);

//# function_pointer_from_a_readonly_field
static readonly delegate*<void> s_go = &Stub.Forbidden;
static void Run() => s_go();

//# function_pointer_as_an_address
static void Run()
{
    nint address = (nint)(delegate*<void>)&Stub.Forbidden;
    ((delegate*<void>)address)();
}

//# unmanaged_function_pointer
[UnmanagedCallersOnly]
static void Go() => Stub.Forbidden();
static void Run()
{
    delegate* unmanaged<void> go = &Go;
    go();
}

//# reflection_invoke
static readonly MethodInfo s_method = typeof(Stub).GetMethod(nameof(Stub.ForbiddenNumber))!;
static void Run() => Keep.Object = s_method.Invoke(null, null);

//# reflection_get_method
static void Run() => Keep.Object = typeof(Any).GetMethods();

//# dynamic_call
static dynamic s_text = "text";
static void Run() => Keep.Number = s_text.Length;

//# dynamic_addition
static dynamic s_number = 5;
static void Run() => Keep.Object = s_number + 1;

//# type_of
static void Run() => Keep.Object = typeof(List<int>);

//# covariant_return
class Base { public virtual Base Make() => this; }
class Derived : Base { public override Derived Make() => new(); }
static readonly Base s_base = new Derived();
static void Run() => Keep.Object = s_base.Make();

//# abstract_property
abstract class Base { public abstract int Value { get; } }
class Derived : Base { public override int Value => Stub.ForbiddenNumber(); }
static readonly Base s_base = new Derived();
static void Run() => Keep.Number = s_base.Value;

//# override_of_a_class_library_method
class Quiet : TextWriter { public override Encoding Encoding => Encoding.UTF8; public override void Write(char value) => Stub.Forbidden(); }
static readonly TextWriter s_writer = new Quiet();
static void Run() => s_writer.Write('x');

//# object_to_text_override
class Named { public override string ToString() { Stub.Forbidden(); return "named"; } }
static readonly object s_named = new Named();
static void Run() => Keep.Text = s_named.ToString();

//# object_equals_override
class Named { public override bool Equals(object? other) { Stub.Forbidden(); return true; } public override int GetHashCode() => 1; }
static readonly object s_named = new Named();
static void Run() => Keep.Flag = s_named.Equals(Any.Text);

//# static_object_equals_override
class Named { public override bool Equals(object? other) { Stub.Forbidden(); return true; } public override int GetHashCode() => 1; }
static readonly Named s_named = new();
static void Run() => Keep.Flag = Equals(s_named, Any.Text);

//# comparable_of_ones_own
record struct Rank(int Value) : IComparable<Rank> { public readonly int CompareTo(Rank other) { Stub.Forbidden(); return 0; } }
static void Run() => Keep.Number = Comparer<Rank>.Default.Compare(new Rank(1), new Rank(2));

//# interface_of_the_class_library
class Scope : IDisposable { public void Dispose() => Stub.Forbidden(); }
static readonly IDisposable s_scope = new Scope();
static void Run() => s_scope.Dispose();
