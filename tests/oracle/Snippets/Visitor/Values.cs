// Numbers, names and states that are refused, and what is like them. Written without a look at the analyzers.

//# smallest_number_negated
static readonly int s_smallest = int.MinValue;
static void Run() => Keep.Number = Math.Abs(s_smallest);

//# smallest_number_divided_by_minus_one
static readonly int s_smallest = int.MinValue, s_minus = -1;
static void Run() => Keep.Number = s_smallest / s_minus;

//# clamp_with_bounds_exchanged
static void Run() => Keep.Number = Math.Clamp(Any.Number, 10, 5);

//# clamp_with_bounds_in_order
static void Run() => Keep.Number = Math.Clamp(Any.Number, 5, 10);

//# substring_beyond_the_end
const string Model = "QEMU";
static void Run() => Keep.Text = Model.Substring(5);

//# enum_name_that_is_none
enum Mode { Pio, Dma }
static void Run() => Keep.It(Enum.Parse<Mode>("Ultra"));

//# enum_name_that_is_none_tried
enum Mode { Pio, Dma }
static void Run()
{
    Keep.Flag = Enum.TryParse("Ultra", out Mode mode);
    Keep.It(mode);
}

//# single_of_two
static readonly int[] s_two = [1, 2];
static void Run() => Keep.Number = s_two.Single();

//# first_of_none
static readonly List<int> s_none = [];
static void Run() => Keep.Number = s_none.First();

//# first_of_none_or_default
static readonly List<int> s_none = [];
static void Run() => Keep.Number = s_none.FirstOrDefault();

//# token_that_is_cancelled_asked_to_throw
static void Run() => new CancellationToken(true).ThrowIfCancellationRequested();

//# token_that_is_not_cancelled_asked_to_throw
static void Run() => CancellationToken.None.ThrowIfCancellationRequested();

//# enumerator_of_a_read_only_list_added_to
static readonly IList<int> s_fixed = new[] { 1, 2 };
static void Run() => s_fixed.Add(3);

//# base64_that_is_none
static void Run() => Keep.Object = Convert.FromBase64String("a");

//# guid_that_is_none
static void Run() => Keep.It(Guid.Parse("ide"));

//# semaphore_released_too_often
static readonly SemaphoreSlim s_slots = new(1, 1);
static void Run() => s_slots.Release();

//# completion_source_completed_twice
static readonly TaskCompletionSource s_done = new();
static Snippet() => s_done.SetResult();
static void Run() => s_done.SetResult();

//# completion_source_tried_twice
static readonly TaskCompletionSource s_done = new();
static Snippet() => s_done.SetResult();
static void Run() => Keep.Flag = s_done.TrySetResult();
