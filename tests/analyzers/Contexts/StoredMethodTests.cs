using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>What flows into a delegate or function pointer inside the compilation is what the call of it runs.</summary>
public sealed class StoredMethodTests
{
    [Theory]
    [InlineData("s_readonly();")]
    [InlineData("s_private();")]
    [InlineData("s_internal();")]
    [InlineData("Automatic();")]
    [InlineData("s_pointers[count]();")]
    [InlineData("s_table[count]();")]
    [InlineData("Raised?.Invoke();")]
    [InlineData("Action a = count > 0 ? s_clean : s_readonly; a();")]
    [InlineData("Action a = s_clean; if (count > 0) a = s_readonly; a();")]
    [InlineData("Action a = s_clean; a += s_readonly; a();")]
    [InlineData("Call(s_readonly);")]
    [InlineData("foreach ((int id, Action go) in s_tuples) { go(); }")]
    [InlineData("s_inline[1]();")]
    [InlineData("int[] a = Array.ConvertAll(numbers, s_converter);")]
    [Accepts("TH9001")]
    public Task It_is_followed(string statement) => Run(statement, reached: true);

    [Theory]
    [InlineData("s_clean();")]
    [InlineData("Action a = s_readonly; Keep(a);")]
    [Accepts("TH9001")]
    public Task It_is_not_called(string statement) => Run(statement, reached: false);

    [Theory]
    [InlineData("{|TH9001:s_public()|};")]
    [InlineData("{|TH9001:s_given()|};")]
    [InlineData("{|TH9001:s_changed[0]()|};")]
    [Reports("TH9001")]
    public Task It_stays_unknown(string statement) => Run(statement, reached: false);

    [Fact]
    [Reports("TH9001")]
    public Task What_an_attribute_covers_is_known() =>
        new RuleTest<ContextAnalyzer>("""
            static class Channel
            {
                [RunsIn(MiniportContext.Interrupt)] public static Action s_done = null!;

                [RunsIn(MiniportContext.Interrupt)]
                static void Service([RunsIn(MiniportContext.Interrupt)] Action given)
                {
                    given();
                    s_done?.Invoke();
                    Action local = s_done;
                    local();
                }

                [RunsIn(MiniportContext.Worker)]
                static void Work() => {|TH9001:s_done()|};
            }
            """).RunAsync();

    [Fact]
    [Reports("TH2003")]
    [Accepts("TH2001")]
    public Task A_static_constructor_runs_at_the_first_use() =>
        new RuleTest<ContextAnalyzer>("""
            static class Channel
            {
                [RunsIn(MiniportContext.Interrupt)]
                static void Service()
                {
                    int n = Table.s_values[0];
                    {|TH5003:Explicit.Touch()|};
                    Lazy.Touch();
                }
            }

            static class Table { public static readonly int[] s_values = {|TH2003:new int[4]|}; }
            static class Lazy { static readonly int[] s_values = new int[4]; public static void Touch() { } }
            static class Explicit
            {
                static readonly object s_gate;
                static Explicit()
                {
                    s_gate = {|TH2003:new object()|};
                    {|TH3001:Thread.Sleep(1)|};
                }

                public static void Touch() { }
            }
            """).RunAsync();

    [Fact]
    [Reports("TH9003")]
    public Task A_generic_virtual_method_is_looked_up() =>
        new RuleTest<ContextAnalyzer>("""
            public interface IVisitor { void Accept<T>(T value); }
            static class Channel
            {
                [RunsIn(MiniportContext.Interrupt)]
                static void Service(IVisitor visitor, Visitor known)
                {
                    {|TH9001:{|TH9003:visitor.Accept(0)|}|};
                    known.Accept(0);
                }
            }
            sealed class Visitor { public void Accept<T>(T value) { } }
            """).RunAsync();

    [Fact]
    [Accepts("TH9003")]
    public Task A_generic_method_of_a_structure_is_not_looked_up() =>
        new RuleTest<ContextAnalyzer>("""
            interface IVisitor { void Accept<T>(T value); }
            struct Visitor : IVisitor { public void Accept<T>(T value) { } }
            static class Channel
            {
                [RunsIn(MiniportContext.Interrupt)]
                static void Service() => Visit(new Visitor());
                static void Visit<T>(T visitor) where T : struct, IVisitor => visitor.Accept(0);
            }
            """).RunAsync();

    private static Task Run(string statement, bool reached) =>
        new RuleTest<ContextAnalyzer>($$"""
            public unsafe class Channel
            {
                static readonly Action s_readonly = Dirty;
                static readonly Action s_clean = Clean;
                static Action s_private = Clean;
                internal static Action s_internal = Clean;
                public static Action s_public = Clean;
                static Action s_given = Clean;
                static Action Automatic { get; } = Dirty;
                static readonly delegate*<void>[] s_pointers = [&Clean, &Dirty];
                static readonly Action[] s_table = { Clean, () => Dirty() };
                static readonly Action[] s_changed = { Clean };
                static readonly Converter<int, int> s_converter = Convert;
                static readonly (int Id, Action Go)[] s_tuples = [(1, Clean), (2, Dirty)];
                static Inline s_inline = Filled();
                static event Action? Raised;

                static Inline Filled()
                {
                    Inline table = default;
                    table[1] = Dirty;
                    return table;
                }

                public static void Set(Action given)
                {
                    s_given = given;
                    s_private = Dirty;
                    s_changed[0] = given;
                    Raised += Dirty;
                }

                [RunsIn(MiniportContext.Interrupt)]
                static void Service(int count, int[] numbers)
                {
            #pragma warning disable TH2001, TH2003, TH9002
                    {{statement}}
                }

                static void Call(Action action) => action();
                static void Keep(Action action) { }
                static void Clean() { }
                static int Convert(int value) { Dirty(); return value; }
                internal static void Dirty() => {{(reached ? "{|TH3001:Thread.Sleep(1)|}" : "Thread.Sleep(1)")}};
            }

            [System.Runtime.CompilerServices.InlineArray(2)] struct Inline { Action _first; }

            static class Setter { public static void Set() => Channel.s_internal = Channel.Dirty; }
            """).RunAsync();

    // Each constructor runs the initializers.
    [Fact]
    [Reports("TH2001")]
    public Task A_lambda_of_an_initializer_is_one_whichever_constructor_makes_it() =>
        new RuleTest<ContextAnalyzer>("""
            #pragma warning disable TH2002, TH2003, TH5003
            sealed class Port
            {
                public readonly Func<object> Make = static () => {|TH2001:{|TH2001:new object()|}|};
                public Port() { }
                public Port(int number) { }
            }

            static class Channel
            {
                static object? s_made;

                [RunsIn(MiniportContext.Interrupt)]
                static void Service() => s_made = new Port().Make();

                [RunsIn(MiniportContext.StartIo)]
                static void StartIo() => s_made = new Port(1).Make();
            }
            """).RunAsync();
}
