// The forbidden routine behind flags, arguments and locals.

//# direct
static void Run() => Stub.Forbidden();

//# through_three
static void Third() => Stub.Forbidden();
static void Second() => Third();
static void First() => Second();
static void Run() => First();

//# in_a_method_nobody_calls
static void Other() => Stub.Forbidden();
static void Run() => Keep.Number++;

//# only_named
static void Run() => Keep.Text = nameof(Stub.Forbidden);

//# behind_an_unknown_flag: reaches
static void Run()
{
    if (Any.False)
    {
        Stub.Forbidden();
    }
}

//# behind_a_false_constant
static void Run()
{
    if (1 + 1 == 3)
    {
        Stub.Forbidden();
    }
}

//# behind_a_false_argument
static void Recover(bool inInterrupt)
{
    if (!inInterrupt)
    {
        Stub.Forbidden();
    }
}
static void Run() => Recover(inInterrupt: true);

//# behind_a_true_argument
static void Recover(bool inInterrupt)
{
    if (!inInterrupt)
    {
        Stub.Forbidden();
    }
}
static void Run() => Recover(inInterrupt: false);

//# behind_an_argument_passed_on
static void Inner(bool wait) { if (wait) { Stub.Forbidden(); } }
static void Outer(bool wait) => Inner(wait);
static void Run() => Outer(false);

//# behind_an_argument_negated
static void Inner(bool wait) { if (wait) { Stub.Forbidden(); } }
static void Outer(bool quick) => Inner(!quick);
static void Run() => Outer(true);

//# behind_an_enum_argument
enum Way { Quick, Slow }
static void Go(Way way)
{
    switch (way)
    {
        case Way.Slow:
            Stub.Forbidden();
            break;
        case Way.Quick:
            Keep.Number++;
            break;
    }
}
static void Run() => Go(Way.Quick);

//# behind_the_other_enum_argument
enum Way { Quick, Slow }
static void Go(Way way)
{
    switch (way)
    {
        case Way.Slow:
            Stub.Forbidden();
            break;
        case Way.Quick:
            Keep.Number++;
            break;
    }
}
static void Run() => Go(Way.Slow);

//# behind_an_int_argument
static void Wait(int microseconds) { if (microseconds > 10) { Stub.Forbidden(); } }
static void Run() => Wait(5);

//# behind_a_flags_argument
[Flags]
enum Options { None = 0, Wait = 1, Log = 2 }
static void Go(Options options) { if ((options & Options.Wait) != 0) { Stub.Forbidden(); } }
static void Run() => Go(Options.Log);

//# behind_a_flags_argument_that_is_set
[Flags]
enum Options { None = 0, Wait = 1, Log = 2 }
static void Go(Options options) { if ((options & Options.Wait) != 0) { Stub.Forbidden(); } }
static void Run() => Go(Options.Log | Options.Wait);

//# behind_has_flag
[Flags]
enum Options { None = 0, Wait = 1, Log = 2 }
static void Go(Options options) { if (options.HasFlag(Options.Wait)) { Stub.Forbidden(); } }
static void Run() => Go(Options.Log);

//# behind_a_null_argument
static void Go(string? text) { if (text is not null) { Stub.Forbidden(); } }
static void Run() => Go(null);

//# behind_a_text_argument
static void Go(string text) { if (text == "slow") { Stub.Forbidden(); } }
static void Run() => Go("quick");

//# behind_a_constant_local
static void Run()
{
    bool wait = false;
    if (wait)
    {
        Stub.Forbidden();
    }
}

//# behind_a_local_that_changes
static void Run()
{
    bool wait = false;
    wait |= Any.True;
    if (wait)
    {
        Stub.Forbidden();
    }
}

//# behind_a_local_set_in_a_loop
static void Run()
{
    bool again = false;
    for (int i = 0; i < 2; i++)
    {
        if (again)
        {
            Stub.Forbidden();
        }

        again = true;
    }
}

//# behind_a_local_changed_by_reference
static void Set(ref bool value) => value = true;
static void Run()
{
    bool wait = false;
    Set(ref wait);
    if (wait)
    {
        Stub.Forbidden();
    }
}

//# behind_a_local_changed_by_a_closure
static void Run()
{
    bool wait = false;
    void Set() => wait = true;
    Set();
    if (wait)
    {
        Stub.Forbidden();
    }
}

//# behind_a_conditional_operator
static int Get(bool wait) => wait ? Stub.ForbiddenNumber() : 0;
static void Run() => Keep.Number = Get(false);

//# behind_and
static bool Test(bool wait) => wait && Stub.ForbiddenNumber() > 0;
static void Run() => Keep.Flag = Test(false);

//# behind_a_switch_expression
enum Way { Quick, Slow }
static int Go(Way way) => way switch { Way.Slow => Stub.ForbiddenNumber(), _ => 0 };
static void Run() => Keep.Number = Go(Way.Quick);
