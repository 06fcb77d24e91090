using Tophalf.Analyzers.Findings;
using Tophalf.CodeFixes.Allocation;
using Tophalf.CodeFixes.Tests.Driver;

namespace Tophalf.CodeFixes.Tests.Allocation;

/// <summary>Allocations that need not be.</summary>
public sealed class AllocationFixTests
{
    [Theory]
    [InlineData("byte[] buffer = {|TH2002:new byte[16]|}; // scratch", "Span<byte> buffer = stackalloc byte[16]; // scratch")]
    [InlineData("var buffer = {|TH2002:new uint[4]|};", "Span<uint> buffer = stackalloc uint[4];")]
    [InlineData("Span<byte> buffer = {|TH2002:new byte[8]|};", "Span<byte> buffer = stackalloc byte[8];")]
    [InlineData("var buffer = {|TH2002:new[] { channel.Ports, 2u }|};", "Span<uint> buffer = stackalloc[] { channel.Ports, 2u };")]
    [InlineData("int[] buffer = {|TH2002:new int[] { 1, (int)channel.Ports }|};", "Span<int> buffer = stackalloc int[] { 1, (int)channel.Ports };")]
    public Task A_small_array_goes_to_the_stack(string before, string after)
    {
        const string Use = "\nbuffer[0] = 1;\nchannel.Ports = (uint)buffer.Length;";
        return new FixTest<ContextAnalyzer, StackAllocArray>([Source.Interrupt(before + Use)], [Source.Interrupt(after + Use)])
            .RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task An_argument_that_is_taken_as_a_span_goes_to_the_stack()
    {
        const string Fill = "\nstatic void Fill(Span<byte> buffer) { }";
        return new FixTest<ContextAnalyzer, StackAllocArray>(
            [Source.Interrupt("Fill({|TH2002:new byte[16]|});", Fill)], [Source.Interrupt("Fill(stackalloc byte[16]);", Fill)])
            .RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("s_kept = {|TH2001:new byte[16]|};")]
    [InlineData("byte[] buffer = {|TH2001:new byte[16]|}; s_kept = buffer;")]
    [InlineData("byte[] buffer = {|TH2001:new byte[4096]|}; buffer[0] = 1;")]
    [InlineData("byte[] buffer = {|TH2001:new byte[channel.Ports]|}; buffer[0] = 1;")]
    [InlineData("for (int i = 0; i < 3; i++) { byte[] buffer = {|TH2001:new byte[16]|}; buffer[0] = 1; }")]
    [InlineData("string[] buffer = {|TH2002:new string[4]|}; buffer[0] = \"\";")]
    public Task An_array_that_stays_is_large_or_comes_again_is_left(string statements) =>
        new FixTest<ContextAnalyzer, StackAllocArray>([Source.Interrupt(statements, "\nstatic byte[] s_kept = null!;")], null)
            .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task What_is_not_zero_on_the_stack_is_left() =>
        new FixTest<ContextAnalyzer, StackAllocArray>(
            [Source.Interrupt("byte[] buffer = {|TH2002:new byte[16]|}; buffer[0] = 1;").Replace("[RunsIn", "[SkipLocalsInit]\n    [RunsIn")], null)
            .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Params_become_a_span_and_all_calls_are_clean()
    {
        const string Use = ")\n{\n    foreach (uint value in values)\n    {\n        s_last = value + (uint)values.Length;\n    }\n}\n\nstatic uint s_last;";
        return new FixTest<ContextAnalyzer, ParamsSpan>(
            [Source.Interrupt("{|TH2002:Note(\"a\", 1, 2)|};\n{|TH2002:Note(\"b\", channel.Ports)|};", "\n// Notes.\nstatic void Note(string what, params uint[] values" + Use)],
            [Source.Interrupt("Note(\"a\", 1, 2);\nNote(\"b\", channel.Ports);", "\n// Notes.\nstatic void Note(string what, params ReadOnlySpan<uint> values" + Use)])
        {
            NumberOfIncrementalIterations = 1,
        }.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("s_last = values;")]
    [InlineData("values[0] = 1;")]
    public Task Params_that_are_kept_or_written_stay_an_array(string use) =>
        new FixTest<ContextAnalyzer, ParamsSpan>(
            [Source.Interrupt($"{{|{(use.StartsWith("values", StringComparison.Ordinal) ? "TH2002" : "TH2001")}:Note(1, 2)|}};", $"\nstatic void Note(params uint[] values) {{ {use} }}\n\nstatic uint[] s_last = null!;")], null)
            .RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("Do({|TH2003:static () => { }|});", "Do(s_done);", "Action", "s_done", "static () => { }")]
    [InlineData("Do({|TH2003:() => s_count++|});", "Do(s_done);", "Action", "s_done", "() => s_count++")]
    [InlineData("Do({|TH2003:Static|});", "Do(s_done);", "Action", "s_done", "Static")]
    [InlineData("Func<int, int> next = {|TH2003:x => x + 1|}; next(1);", "Func<int, int> next = s_next; next(1);", "Func<int, int>", "s_next", "x => x + 1")]
    public Task A_delegate_that_captures_nothing_moves_to_a_field(string before, string after, string type, string name, string value)
    {
        const string Members = "\nstatic int s_count;\n\nstatic void Do(Action done) { }\n\nstatic void Static() { }";
        string field = $"    private static readonly {type} {name} = {value};\n";
        return new FixTest<ContextAnalyzer, HoistDelegate>(
            [Source.Interrupt(before, Members)],
            [Source.Interrupt(after, Members).Replace("    static int s_count;\n", "    static int s_count;\n" + field)])
        {
            DisabledDiagnostics = { "TH9001" },
        }.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Without_a_field_before_it_it_becomes_the_first_and_takes_a_free_name() =>
        new FixTest<ContextAnalyzer, HoistDelegate>(
            ["""
            static class Channel
            {
                // Runs in the interrupt.
                [RunsIn(MiniportContext.Interrupt)]
                static void Service() => Do({|TH2003:static () => { }|});

                static void Do(Action done) { }

                static int s_done() => 0;
            }
            """],
            ["""
            static class Channel
            {
                private static readonly Action s_done2 = static () => { };

                // Runs in the interrupt.
                [RunsIn(MiniportContext.Interrupt)]
                static void Service() => Do(s_done2);

                static void Do(Action done) { }

                static int s_done() => 0;
            }
            """]).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_delegate_that_needs_what_is_around_it_is_left() =>
        new FixTest<ContextAnalyzer, HoistDelegate>(
            [Source.Interrupt("uint mine = channel.Ports; Do({|TH2001:() => mine++|});", "\nstatic void Do(Action done) { }")], null)
            .RunAsync(TestContext.Current.CancellationToken);
}
