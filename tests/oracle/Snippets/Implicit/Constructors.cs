// Initializers, base constructors, static constructors, finalizers.

//# field_initializer_that_calls_the_forbidden
class Node { public int Value = Stub.ForbiddenNumber(); }
static void Run() => Keep.Object = new Node();

//# property_initializer_that_calls_the_forbidden
class Node { public int Value { get; } = Stub.ForbiddenNumber(); }
static void Run() => Keep.Object = new Node();

//# field_initializer_of_a_base_that_calls_the_forbidden
class Base { public int Value = Stub.ForbiddenNumber(); }
class Derived : Base;
static void Run() => Keep.Object = new Derived();

//# base_constructor_that_calls_the_forbidden
class Base { protected Base() => Stub.Forbidden(); }
class Derived : Base { public Derived() { } }
static void Run() => Keep.Object = new Derived();

//# base_constructor_argument_that_calls_the_forbidden
class Base(int value) { public int Value => value; }
class Derived() : Base(Stub.ForbiddenNumber());
static void Run() => Keep.Object = new Derived();

//# this_constructor_that_calls_the_forbidden
class Node { public Node(int value) => Stub.Forbidden(); public Node() : this(1) { } }
static void Run() => Keep.Object = new Node();

//# primary_constructor_initializer_that_calls_the_forbidden
class Node(int value) { private readonly int _value = value + Stub.ForbiddenNumber(); public int Value => _value; }
static void Run() => Keep.Object = new Node(1);

//# structure_field_initializer_that_calls_the_forbidden
struct Node { public int Value = Stub.ForbiddenNumber(); public Node() { } }
static void Run() => Keep.It(new Node());

//# finalizer_that_calls_the_forbidden
class Node { public int Value; ~Node() => Stub.Forbidden(); }
static readonly Node s_node = new();
static void Run() => s_node.Value++;

//# static_constructor_calls_the_forbidden: reaches
class Once { public static int Value; static Once() => Stub.Forbidden(); }
static void Run() => Keep.Number = Once.Value;

//# static_initializer_calls_the_forbidden: reaches
class Once { public static int Value = Stub.ForbiddenNumber(); static Once() { } }
static void Run() => Keep.Number = Once.Value;

//# static_constructor_of_a_type_that_is_not_used
class Once { public static int Value; static Once() => Stub.Forbidden(); }
static void Run() => Keep.Text = nameof(Once.Value);

//# static_constructor_and_a_constant
class Once { public const int Value = 5; static Once() => Stub.Forbidden(); }
static void Run() => Keep.Number = Once.Value;
