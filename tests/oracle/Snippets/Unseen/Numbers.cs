// Divisions and checked arithmetic that are certain to fail, and the same with numbers that fit. Written without a look at the analyzers.

//# division_by_a_local_that_is_zero
static void Run()
{
    int divisor = 0;
    Keep.Number = Any.Number / divisor;
}

//# division_by_a_local_that_is_not_zero
static void Run()
{
    int divisor = 4;
    Keep.Number = Any.Number / divisor;
}

//# division_by_a_private_field_that_stays_zero
static int s_divisor;
static void Run() => Keep.Number = 10 / s_divisor;

//# division_by_a_private_field_that_is_set
static int s_divisor;
static Snippet() => s_divisor = Any.Number;
static void Run() => Keep.Number = 10 / s_divisor;

//# division_of_doubles_by_zero
static void Run()
{
    double nothing = 0;
    Keep.Double = Any.Double / nothing;
}

//# remainder_by_a_zero_that_is_passed
static int Rest(int value, int by) => value % by;
static void Run() => Keep.Number = Rest(Any.Number, 0);

//# remainder_by_a_number_that_is_passed
static int Rest(int value, int by) => value % by;
static void Run() => Keep.Number = Rest(Any.Number, 3);

//# division_guarded_by_a_test_for_zero
static int Part(int value, int by) => by == 0 ? 0 : value / by;
static void Run() => Keep.Number = Part(Any.Number, 0);

//# decimal_divided_by_zero
static void Run()
{
    decimal nothing = 0m;
    Keep.Object = null;
    Keep.Double = (double)(Any.Decimal / nothing);
}

//# smallest_number_divided_by_minus_one
static void Run()
{
    int smallest = int.MinValue, by = -1;
    Keep.Number = smallest / by;
}

//# checked_sum_of_constants_that_overflows
static void Run()
{
    int most = int.MaxValue;
    Keep.Number = checked(most + 1);
}

//# unchecked_sum_of_constants
static void Run()
{
    int most = int.MaxValue;
    Keep.Number = unchecked(most + 1);
}

//# checked_sum_that_fits
static void Run()
{
    int few = 20;
    Keep.Number = checked(few + 1);
}

//# checked_conversion_of_a_number_too_large
static void Run()
{
    long large = 5_000_000_000;
    Keep.Number = checked((int)large);
}

//# checked_conversion_of_a_negative_number
static byte Narrow(int value) => checked((byte)value);
static void Run() => Keep.Number = Narrow(-3);

//# checked_negation_of_the_smallest
static void Run()
{
    int smallest = int.MinValue;
    Keep.Number = checked(-smallest);
}

//# checked_block_that_counts_over
static byte s_count;
static void Run()
{
    byte most = 255;
    checked
    {
        most++;
    }

    s_count = most;
}
