using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>Calls that leave the author's code, judged by what is known of the class library.</summary>
public sealed class OutsideTests
{
    [Theory]
    [InlineData("string s = {|TH2001:string.Format(text, text)|};")]
    [InlineData("string s = {|TH2001:count.ToString()|};")]
    [InlineData("string s = {|TH2001:day.ToString()|};")]
    [InlineData("var a = {|TH2001:list.ToArray()|};")]
    [InlineData("var t = {|TH2001:Task.FromResult(count)|};")]
    [InlineData("var c = {|TH2001:text.Split(',')|};")]
    [Reports("TH2001")]
    public Task What_it_returns_it_allocates(string statement) => Run(statement);

    [Theory]
    [InlineData("{|TH2002:list.Add(1)|};")]
    [InlineData("{|TH2002:table.Add(1, 2)|};")]
    [Reports("TH2002")]
    public Task What_it_keeps_may_grow(string statement) => Run(statement);

    [Theory]
    [InlineData("bool b = table.TryGetValue(1, out int value);")]
    [InlineData("int n = list[0] + list.Count;")]
    [InlineData("list.Clear();")]
    [InlineData("int n = Math.Max(count, 1);")]
    [InlineData("int n = numbers.AsSpan().IndexOf(3);")]
    [InlineData("Interlocked.Increment(ref s_count);")]
    [InlineData("bool b = Volatile.Read(ref s_count) == 0;")]
    [InlineData("bool b = text.StartsWith('a');")]
    [InlineData("nint p = System.Runtime.InteropServices.Marshal.AllocHGlobal(4);")]
    [InlineData("if (count < 0) throw new InvalidOperationException(string.Format(text, text));")]
    [Accepts("TH2001")]
    [Accepts("TH2002")]
    [Accepts("TH3001")]
    [Accepts("TH9002")]
    public Task It_is_clean(string statement) => Run(statement);

    [Theory]
    [InlineData("string s = {|TH2001:System.Text.Encoding.UTF8.GetString(s_bytes)|};")]
    [InlineData("var m = {|TH2001:System.Buffers.MemoryPool<byte>.Shared.Rent(4)|};")]
    [InlineData("System.Text.Encoding e = System.Text.Encoding.ASCII; string s = {|TH2001:e.GetString(s_bytes)|};")]
    [Reports("TH2001")]
    public Task What_a_property_always_returns_is_known(string statement) => Run(statement);

    [Theory]
    [InlineData("int n = System.Text.Encoding.UTF8.GetBytes(text, s_bytes);")]
    [InlineData("int n = Random.Shared.Next();")]
    [InlineData("byte[] a = System.Buffers.ArrayPool<byte>.Shared.Rent(4); System.Buffers.ArrayPool<byte>.Shared.Return(a);")]
    [InlineData("Span<char> s = stackalloc char[9]; bool b = s.TryWrite($\"{count}\", out int n);")]
    [InlineData("var t = Task.FromResult(true);")]
    [InlineData("int n = new ValueTask<int>(count).Result;")]
    [InlineData("if (count < 0) Environment.FailFast(null);")]
    [Accepts("TH2001")]
    [Accepts("TH2002")]
    [Accepts("TH3001")]
    public Task It_is_clean_for_what_it_is_given(string statement) => Run($"#pragma warning disable TH9002\n{statement}");

    [Fact]
    [Reports("TH9002")]
    public Task A_delegate_from_elsewhere_is_unknown() => Run("{|TH9002:list.ForEach(s_given)|};");

    [Fact]
    [Accepts("TH9002")]
    public Task A_delegate_that_is_passed_is_followed() => Run("list.ForEach(s_box);", boxes: true);

    [Fact]
    public Task The_message_says_who_allocates_and_where() =>
        new RuleTest<ContextAnalyzer>("""
            static class Channel
            {
                [RunsIn(MiniportContext.Interrupt)]
                static void Service(List<int> list) => {|TH2002:list.Add(1)|};
            }
            """)
        {
            Messages = ["In interrupt context, 'List<int>.Add' may allocate on the managed heap; Channel.Service runs there"],
        }.RunAsync();

    [Fact]
    public Task Members_of_a_type_argument_are_followed() =>
        new RuleTest<ContextAnalyzer>("""
            static class Channel
            {
                [RunsIn(MiniportContext.Interrupt)]
                static void Service(Dictionary<Key, int> table, Key key) => table.TryGetValue(key, out _);
            }

            readonly struct Key(int value) : IEquatable<Key>
            {
                public bool Equals(Key other) => new object[] { {|TH2001:(object)value|} } is not null;
                public override bool Equals(object? other) => false;
                public override int GetHashCode() => value;
            }
            """.Replace("new object[]", "{|TH2002:new object[]").Replace("} is not", "}|} is not")).RunAsync();

    [Fact]
    public Task A_call_that_the_compiler_leaves_out_does_nothing() =>
        Run("System.Diagnostics.Debug.Assert(count > 0, string.Format(text, count, $\"{count}\"));");

    private static Task Run(string statement, bool boxes = false) =>
        new RuleTest<ContextAnalyzer>($$"""
            static class Channel
            {
                static int s_count;
                static byte[] s_bytes = new byte[9];
                public static Action<int> s_given = null!;
                static readonly Action<int> s_box = Box;

                [RunsIn(MiniportContext.Interrupt)]
                static void Service(int count, string text, int[] numbers, List<int> list, Dictionary<int, int> table, DayOfWeek day)
                {
            #pragma warning disable TH2003, TH4001
                    {{statement}}
                }

                static object? s_kept;
                static void Box(int value) => s_kept = {{(boxes ? "{|TH2001:value|}" : "value")}};
            }
            """).RunAsync();
}
