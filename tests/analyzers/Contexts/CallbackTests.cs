using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>What the class library calls of the author's is followed from the call that makes it do so.</summary>
public sealed class CallbackTests
{
    [Theory]
    [InlineData("s_lazy.Value.ToString();")]
    [InlineData("LazyInitializer.EnsureInitialized(ref s_made, Make);")]
    [InlineData("ExecutionContext.Run(s_context, static _ => Dirty(), null);")]
    [InlineData("typeof(Channel).GetMethod(nameof(Dirty))!.Invoke(null, null);")]
    [InlineData("s_method.Invoke(null, null);")]
    [InlineData("string text = $\"{new Sign()}\";")]
    [InlineData("new List<int>(numbers).Sort(new Backwards());")]
    [InlineData("Array.Sort(numbers, s_backwards);")]
    [InlineData("Array.Sort(numbers, s_created);")]
    [InlineData("s_table.TryGetValue(1, out _);")]
    [Reports("TH1001")]
    public Task It_is_followed(string statement) => Run(statement, isReached: true);

    [Theory]
    [InlineData("bool made = s_lazy.IsValueCreated;")]
    [InlineData("Lazy<object> lazy = new(Make);")]
    [InlineData("SortedDictionary<int, int> table = new(s_backwards);")]
    [InlineData("object method = typeof(Channel).GetMethod(nameof(Dirty))!;")]
    [InlineData("bool isStatic = s_method.IsStatic;")]
    [InlineData("string text = $\"{count}\";")]
    [InlineData("string text = \"sign: \" + new Sign();")]
    [InlineData("Array.Sort(numbers);")]
    [InlineData("Array.Sort(numbers, s_clean);")]
    [InlineData("s_plain.TryGetValue(1, out _);")]
    [InlineData("bool held = s_runs.Contains(s_run);")]
    [Accepts("TH1001")]
    public Task It_is_not_called(string statement) => Run(statement, isReached: false);

    [Theory]
    [InlineData("s_plain.Invoke(null, null); {|TH2001:s_number.Invoke(null, null)|};")]
    [Reports("TH2001")]
    public Task A_method_without_a_result_is_invoked_without_a_box(string statement) =>
        new RuleTest<ContextAnalyzer>($$"""
            #pragma warning disable TH2003, TH9001, TH9002
            static class Channel
            {
                static readonly System.Reflection.MethodInfo s_plain = typeof(Channel).GetMethod("Plain")!, s_number = typeof(Channel).GetMethod("Number")!;

                [RunsIn(MiniportContext.Interrupt)]
                static void Service()
                {
                    {{statement}}
                }

                public static void Plain() { }
                public static int Number() => 1;
            }
            """).RunAsync();

    private static Task Run(string statement, bool isReached) =>
        new RuleTest<ContextAnalyzer>($$"""
            #pragma warning disable TH2001, TH2002, TH2003, TH3001, TH4001, TH9001, TH9002
            static class Channel
            {
                static readonly Lazy<object> s_lazy = new(() => { Dirty(); return new object(); });
                static object? s_made;
                static readonly ExecutionContext s_context = ExecutionContext.Capture()!;
                static readonly IComparer<int> s_backwards = new Backwards();
                static readonly IComparer<int> s_created = Comparer<int>.Create(static (one, other) => { Dirty(); return one - other; });
                static readonly IComparer<int> s_clean = new Forwards();
                static readonly Dictionary<int, int> s_table = new(new Same());
                static readonly Dictionary<int, int> s_plain = new();
                static readonly List<IRun> s_runs = new();
                static readonly IRun s_run = new Run();
                static readonly System.Reflection.MethodInfo s_method = typeof(Channel).GetMethod(nameof(Dirty))!;

                [RunsIn(MiniportContext.Interrupt)]
                static void Service(int count, int[] numbers)
                {
                    {{statement}}
                }

                static object Make() { Dirty(); return new object(); }

                public static void Dirty() => {{(isReached ? "{|TH1001:Forbidden()|}" : "Forbidden()")}};

                [NeverIn(MiniportContext.Interrupt)]
                static void Forbidden() { }
            }

            struct Sign : ISpanFormattable
            {
                public bool TryFormat(Span<char> place, out int written, ReadOnlySpan<char> format, IFormatProvider? provider)
                {
                    Channel.Dirty();
                    written = 0;
                    return true;
                }

                public string ToString(string? format, IFormatProvider? provider) => "";
            }

            interface IRun { void Begin(); }

            sealed class Run : IRun
            {
                public void Begin() => Channel.Dirty();
            }

            sealed class Backwards : IComparer<int>
            {
                public int Compare(int one, int other) { Channel.Dirty(); return other - one; }
            }

            sealed class Forwards : IComparer<int>
            {
                public int Compare(int one, int other) => one - other;
            }

            sealed class Same : IEqualityComparer<int>
            {
                public bool Equals(int one, int other) => one == other;
                public int GetHashCode(int value) { Channel.Dirty(); return value; }
            }
            """).RunAsync();
}
