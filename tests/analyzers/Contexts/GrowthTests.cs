using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>A collection that is emptied somewhere has room after a while: what it allocates, it allocates first.</summary>
public sealed class GrowthTests
{
    [Theory]
    [InlineData("{|TH2003:s_emptied.Add(count)|};")]
    [InlineData("{|TH2003:s_queue.Enqueue(count)|};")]
    [InlineData("{|TH2003:s_stack.Push(count)|};")]
    [InlineData("{|TH2003:s_table.TryAdd(count, 1)|};")]
    [InlineData("{|TH2003:s_text.Clear()|}; {|TH2003:s_text.Append('x')|};")]
    [InlineData("{|TH2003:{|TH2003:s_text.Clear()|}.Append('x')|};")]
    [InlineData("if (s_made.Count < 16) { {|TH2003:s_made.Add(count)|}; }")]
    [InlineData("if (s_filled.Count >= s_filled.Capacity) { return; } {|TH2003:s_filled.Add(count)|};")]
    [InlineData("{|TH2003:s_filled.EnsureCapacity(64)|};")]
    [InlineData("{|TH2003:System.Runtime.InteropServices.CollectionsMarshal.SetCount(s_filled, 64)|};")]
    [InlineData("{|TH2003:s_emptied.AddRange(new Span<int>(ref count))|};")]
    [Reports("TH2003")]
    [Accepts("TH2002")]
    public Task It_has_an_end(string statements) => Run(statements);

    [Theory]
    [InlineData("{|TH2002:s_filled.Add(count)|};")]
    [InlineData("{|TH2002:given.Add(count)|};")]
    [InlineData("{|TH2002:s_log.Append('x')|};")]
    [InlineData("if (s_made.Count < 17) { {|TH2002:s_made.Add(count)|}; }")]
    [InlineData("if (s_filled.Count < 16) { {|TH2002:s_filled.Add(count)|}; }")]
    [InlineData("if (s_made.Count < 16) { {|TH2002:s_filled.Add(count)|}; }")]
    [InlineData("if (s_made.Count > 16) { {|TH2002:s_made.Add(count)|}; }")]
    [InlineData("{|TH2002:s_filled.EnsureCapacity(count)|};")]
    [Reports("TH2002")]
    public Task It_grows_for_ever(string statements) => Run(statements);

    [Theory]
    [InlineData("s_text.ToString()")]
    [InlineData("s_emptied.ToArray()")]
    [InlineData("s_queue.ToArray()")]
    [Reports("TH2001")]
    public Task What_is_made_of_it_is_no_room(string made) => Run($"object result = {{|TH2001:{made}|}};");

    [Fact]
    [Reports("TH2002")]
    public Task A_part_of_it_is_no_room() => Run("object part = {|TH2002:s_emptied.GetRange(0, 1)|};");

    private static Task Run(string statements) =>
        new RuleTest<ContextAnalyzer>($$"""
            static class Channel
            {
                static readonly List<int> s_emptied = new();
                static readonly List<int> s_filled = new();
                static readonly List<int> s_made = new(16);
                static readonly Queue<int> s_queue = new();
                static readonly Stack<int> s_stack = new();
                static readonly Dictionary<int, int> s_table = new();
                static readonly System.Text.StringBuilder s_text = new();
                static readonly System.Text.StringBuilder s_log = new();

                [RunsIn(MiniportContext.Interrupt)]
                static void Service(int count, List<int> given)
                {
                    {{statements}}
                }

                [RunsIn(MiniportContext.Worker)]
                static void Work()
                {
                    s_emptied.Clear();
                    s_queue.TryDequeue(out _);
                    s_stack.TryPop(out _);
                    s_table.Remove(1);
                    int held = s_filled.Count + s_log.Capacity;
                }
            }
            """).RunAsync();
}
