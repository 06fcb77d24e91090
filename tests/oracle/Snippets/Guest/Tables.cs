// Inventories, queues of orders, boards and graphs: which of them take memory. Written without a look at the analyzers.

//# order_queue_that_keeps_its_room
static readonly Queue<int> s_orders = new(8);
static void Run()
{
    s_orders.Enqueue(Any.Number);
    Keep.Number = s_orders.Dequeue();
}

//# orders_taken_as_an_array
static readonly Queue<int> s_orders = new([1, 2, 3]);
static void Run() => Keep.Number = s_orders.ToArray().Length;

//# orders_copied_into_an_array
static readonly Queue<int> s_orders = new([1, 2, 3]);
static readonly int[] s_copy = new int[8];
static void Run() => s_orders.CopyTo(s_copy, 0);

//# neighbours_of_a_cell_yielded
static IEnumerable<(int X, int Y)> Neighbours(int x, int y)
{
    yield return (x - 1, y);
    yield return (x + 1, y);
}
static void Run()
{
    foreach ((int x, _) in Neighbours(3, 4))
    {
        Keep.Number = x;
    }
}

//# neighbours_of_a_cell_by_a_structure
struct Neighbours(int x, int y)
{
    int _step;
    public (int X, int Y) Current { get; private set; }
    public readonly Neighbours GetEnumerator() => this;
    public bool MoveNext()
    {
        Current = (x + 1 - 2 * _step, y);
        return _step++ < 2;
    }
}
static void Run()
{
    foreach ((int x, _) in new Neighbours(3, 4))
    {
        Keep.Number = x;
    }
}

//# inventory_found_by_a_predicate
static readonly List<int> s_prices = [5, 9, 12];
static void Run() => Keep.Number = s_prices.Find(static price => price > 8);

//# inventory_found_by_a_predicate_with_a_limit
static readonly List<int> s_prices = [5, 9, 12];
static void Run()
{
    int limit = Any.Number;
    Keep.Number = s_prices.Find(price => price > limit);
}

//# all_found_by_a_predicate
static readonly List<int> s_prices = [5, 9, 12];
static void Run() => Keep.Number = s_prices.FindAll(static price => price > 8).Count;

//# part_of_an_inventory
static readonly List<int> s_prices = [5, 9, 12];
static void Run() => Keep.Number = s_prices.GetRange(0, 2)[1];

//# part_of_an_inventory_as_a_span
static readonly List<int> s_prices = [5, 9, 12];
static void Run() => Keep.Number = CollectionsMarshal.AsSpan(s_prices)[..2][1];

//# inventory_sold_from_the_front
static readonly List<int> s_prices = [5, 9, 12];
static void Run()
{
    int price = s_prices[0];
    s_prices.RemoveAt(0);
    s_prices.Add(price);
}

//# inventory_shown_as_read_only
static readonly List<int> s_prices = [5, 9, 12];
static void Run() => Keep.Object = s_prices.AsReadOnly();

//# inventory_turned_round
static readonly List<int> s_prices = [5, 9, 12];
static void Run() => s_prices.Reverse();

//# inventory_in_order_by_linq
static readonly List<int> s_prices = [5, 9, 12];
static void Run() => Keep.Number = s_prices.OrderBy(static price => -price).First();

//# inventory_in_order_where_it_is
static readonly int[] s_prices = [9, 5, 12];
static void Run() => Array.Sort(s_prices);

//# visited_cells_marked_and_forgotten
static readonly HashSet<(int, int)> s_visited = new(16);
static void Run()
{
    s_visited.Add((1, 2));
    s_visited.Add((2, Any.Number));
    s_visited.Clear();
}

//# visited_cells_united_with_an_array
static readonly HashSet<int> s_visited = [1, 2, 3];
static void Run() => s_visited.UnionWith(Any.Numbers);

//# visited_cells_in_a_new_set
static void Run()
{
    HashSet<int> visited = [];
    visited.Add(Any.Number);
    Keep.Number = visited.Count;
}

//# frontier_as_a_sorted_set
static readonly SortedSet<int> s_frontier = [4, 8];
static void Run()
{
    s_frontier.Add(5);
    s_frontier.Remove(5);
}

//# frontier_asked_for_its_least
static readonly SortedSet<int> s_frontier = [4, 8];
static void Run() => Keep.Number = s_frontier.Min;

//# history_pushed_on_a_linked_list
static readonly LinkedList<int> s_history = new();
static void Run()
{
    s_history.AddLast(Any.Number);
    s_history.RemoveFirst();
}

//# history_of_nodes_moved_to_the_front
static readonly LinkedList<int> s_history = new([1, 2, 3]);
static void Run()
{
    LinkedListNode<int> node = s_history.Last!;
    s_history.Remove(node);
    s_history.AddFirst(node);
}

//# flags_of_a_board_as_bits
static readonly BitArray s_board = new(64);
static void Run()
{
    s_board[5] = !s_board[5];
    Keep.Flag = s_board.Get(5);
}

//# flags_of_a_board_anded
static readonly BitArray s_board = new(64, true), s_mask = new(64);
static void Run() => s_board.And(s_mask).Not();

//# new_flags_of_a_board
static void Run() => Keep.Flag = new BitArray(64).HasAnySet();

//# flags_of_a_board_walked
static readonly BitArray s_board = new(3);
static void Run()
{
    foreach (bool? set in s_board)
    {
        Keep.Flag = set ?? false;
    }
}

//# board_of_a_game_copied
static readonly int[] s_board = [1, 2, 3];
static void Run() => Keep.Object = s_board.ToArray();

//# board_of_a_game_copied_over
static readonly int[] s_board = [1, 2, 3], s_before = new int[3];
static void Run() => s_board.AsSpan().CopyTo(s_before);

//# board_of_a_game_swept
static readonly char[,] s_board = new char[3, 3];
static void Run()
{
    for (int y = 0; y < s_board.GetLength(0); y++)
    {
        s_board[y, y] = 'x';
    }
}

//# board_of_a_game_on_the_stack
static void Run()
{
    Span<byte> board = stackalloc byte[9];
    board.Fill(1);
    Keep.Number = board[4];
}

//# row_of_a_board_for_each_move
static byte[] Row(int size) => new byte[size];
static void Run() => Keep.Number = Row(Any.Number).Length;

//# tally_counted_up_in_a_dictionary
static readonly Dictionary<char, int> s_tally = new() { ['e'] = 1, ['t'] = 2 };
static void Run() => s_tally['e']++;

//# tally_of_an_unknown_letter_tried
static readonly Dictionary<char, int> s_tally = new() { ['e'] = 1, ['t'] = 2 };
static void Run() => Keep.Flag = s_tally.TryAdd('t', 4);

//# tally_made_into_a_list_of_pairs
static readonly Dictionary<char, int> s_tally = new() { ['e'] = 1, ['t'] = 2 };
static void Run() => Keep.Number = s_tally.ToList().Count;

//# tally_walked_by_its_values
static readonly Dictionary<char, int> s_tally = new() { ['e'] = 1, ['t'] = 2 };
static void Run()
{
    int sum = 0;
    foreach (int count in s_tally.Values)
    {
        sum += count;
    }

    Keep.Number = sum;
}

//# tally_counted_by_linq
static readonly int[] s_throws = [6, 6, 1];
static void Run() => Keep.Number = s_throws.CountBy(static eyes => eyes).Count();

//# throws_averaged_by_linq
static readonly int[] s_throws = [6, 6, 1];
static void Run() => Keep.Double = s_throws.Average();

//# throws_zipped
static readonly int[] s_throws = [6, 6, 1];
static void Run() => Keep.Number = s_throws.Zip(Any.Numbers).Count();

//# throws_in_chunks
static readonly int[] s_throws = [6, 6, 1];
static void Run() => Keep.Number = s_throws.Chunk(2).Last()[0];

//# throws_compared_by_their_spans
static readonly int[] s_throws = [6, 6, 1];
static void Run() => Keep.Flag = s_throws.AsSpan().SequenceEqual(Any.Numbers);

//# last_throw_by_linq_on_a_list
static readonly List<int> s_throws = [6, 6, 1];
static void Run() => Keep.Number = s_throws.Last();

//# immutable_stack_pushed
static readonly ImmutableStack<int> s_undo = ImmutableStack.Create(1, 2);
static void Run() => Keep.Object = s_undo.Push(3);

//# immutable_stack_popped
static readonly ImmutableStack<int> s_undo = ImmutableStack.Create(1, 2);
static void Run() => Keep.Object = s_undo.Pop();

//# immutable_row_with_another_value
static readonly ImmutableArray<int> s_row = [1, 2, 3];
static void Run() => Keep.Number = s_row.SetItem(1, 9)[1];
