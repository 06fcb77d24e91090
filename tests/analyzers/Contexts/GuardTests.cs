using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>Guards of the class library throw for certain where their arguments are constants, and are checks elsewhere.</summary>
public sealed class GuardTests
{
    [Theory]
    [InlineData("{|TH4001:ArgumentNullException.ThrowIfNull((object?)null)|};")]
    [InlineData("{|TH4001:ArgumentException.ThrowIfNullOrEmpty(\"\")|};")]
    [InlineData("{|TH4001:ArgumentException.ThrowIfNullOrWhiteSpace(\" \")|};")]
    [InlineData("{|TH4001:ObjectDisposedException.ThrowIf(true, text)|};")]
    [InlineData("{|TH4001:ArgumentOutOfRangeException.ThrowIfZero(0)|};")]
    [InlineData("{|TH4001:ArgumentOutOfRangeException.ThrowIfNegative(-1)|};")]
    [InlineData("{|TH4001:ArgumentOutOfRangeException.ThrowIfNegativeOrZero(0)|};")]
    [InlineData("{|TH4001:ArgumentOutOfRangeException.ThrowIfEqual(1, 1)|};")]
    [InlineData("{|TH4001:ArgumentOutOfRangeException.ThrowIfNotEqual(1, 2)|};")]
    [InlineData("{|TH4001:ArgumentOutOfRangeException.ThrowIfGreaterThan(2, 1)|};")]
    [InlineData("{|TH4001:ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(1, 1)|};")]
    [InlineData("{|TH4001:ArgumentOutOfRangeException.ThrowIfLessThan(1, 2)|};")]
    [InlineData("{|TH4001:ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(1, 1)|};")]
    [InlineData("{|TH4001:new CancellationToken(true).ThrowIfCancellationRequested()|};")]
    [InlineData("int number = {|TH4001:int.Parse(\"many\")|};")]
    [InlineData("byte number = {|TH4001:byte.Parse(\"300\")|};")]
    [InlineData("bool yes = {|TH4001:bool.Parse(\"maybe\")|};")]
    [InlineData("var id = {|TH4001:Guid.Parse(\"rubbish\")|};")]
    [InlineData("var day = {|TH4001:Enum.Parse<DayOfWeek>(\"Someday\")|};")]
    [InlineData("int number = {|TH4001:Convert.ToInt32(\"many\")|};")]
    [InlineData("byte number = {|TH4001:Convert.ToByte(300)|};")]
    [InlineData("var bytes = {|TH4001:Convert.FromHexString(\"abc\")|};")]
    [InlineData("var formatted = {|TH4001:string.Format(\"{0} {1}\", text)|};")]
    [InlineData("const string Abc = \"abc\"; var part = {|TH4001:Abc.Substring(5)|};")]
    [InlineData("ReadOnlySpan<byte> abc = \"abc\"u8; var part = {|TH4001:abc.Slice(2, 2)|};")]
    [InlineData("Span<byte> eight = stackalloc byte[8], four = stackalloc byte[4]; {|TH4001:eight.CopyTo(four)|};")]
    [InlineData("int[] four = new int[4], two = new int[2]; {|TH4001:Array.Copy(four, two, 3)|};")]
    [InlineData("ReadOnlySpan<byte> two = \"ab\"u8; int number = {|TH4001:BitConverter.ToInt32(two)|};")]
    [InlineData("var many = {|TH4001:new System.Collections.Generic.List<int>(-1)|};")]
    [InlineData("string? none = null; {|TH4001:System.Threading.Monitor.Enter(none)|};")]
    [InlineData("var first = {|TH4001:Array.Empty<int>().First()|};")]
    [InlineData("var last = {|TH4001:s_queue.Dequeue()|};")]
    [InlineData("var one = {|TH4001:s_map[3]|};")]
    [InlineData("var made = {|TH4001:Activator.CreateInstance(typeof(Named))|};")]
    [Reports("TH4001")]
    public Task It_throws(string statement) => Run(statement);

    [Theory]
    [InlineData("ArgumentNullException.ThrowIfNull(text);")]
    [InlineData("ArgumentException.ThrowIfNullOrEmpty(\"text\");")]
    [InlineData("ArgumentException.ThrowIfNullOrWhiteSpace(\"text\");")]
    [InlineData("ObjectDisposedException.ThrowIf(count < 0, text);")]
    [InlineData("ObjectDisposedException.ThrowIf(false, text);")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfZero(1);")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfZero(count);")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfNegative(0);")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfNegativeOrZero(1);")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfEqual(1, 2);")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfNotEqual(count, 2);")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfGreaterThan(1, 1);")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(count, 1);")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfLessThan(2, 1);")]
    [InlineData("ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(2, 1);")]
    [InlineData("new CancellationToken(false).ThrowIfCancellationRequested();")]
    [InlineData("int number = int.Parse(\"12\");")]
    [InlineData("byte number = byte.Parse(\" 255 \");")]
    [InlineData("int number = int.Parse(text);")]
    [InlineData("bool yes = bool.Parse(\"True\");")]
    [InlineData("double number = double.Parse(\"1.5e3\");")]
    [InlineData("var day = Enum.Parse<DayOfWeek>(\"Friday\") | Enum.Parse<DayOfWeek>(\"3\") | Enum.Parse<DayOfWeek>(\"Friday, Monday\");")]
    [InlineData("int number = Convert.ToInt32((string?)null) + Convert.ToByte(200);")]
    [InlineData("var formatted = string.Format(\"{{1}} {0}\", text);")]
    [InlineData("const string Abc = \"abc\"; var part = Abc.Substring(3) + text.Substring(5);")]
    [InlineData("ReadOnlySpan<byte> abc = \"abc\"u8; var part = abc.Slice(2, 1);")]
    [InlineData("Span<byte> eight = stackalloc byte[8], four = stackalloc byte[4]; four.CopyTo(eight);")]
    [InlineData("int[] four = new int[4], two = new int[2]; Array.Copy(four, two, 2);")]
    [InlineData("ReadOnlySpan<byte> four = \"abcd\"u8; int number = BitConverter.ToInt32(four);")]
    [InlineData("var joined = string.Concat(text, null);")]
    [InlineData("var first = Array.Empty<int>().FirstOrDefault();")]
    [InlineData("var last = s_filled.Dequeue();")]
    [InlineData("var made = Activator.CreateInstance(typeof(object));")]
    [Accepts("TH4001")]
    public Task It_is_a_check(string statement) => Run(statement);

    [Fact]
    [Reports("TH4001")]
    public Task A_constant_that_is_passed_decides() =>
        new RuleTest<ContextAnalyzer>("""
            #pragma warning disable TH9002
            static class Channel
            {
                [RunsIn(MiniportContext.Interrupt)]
                static void Service() => Start(0);

                [RunsIn(MiniportContext.Worker)]
                static void Work() => Start(1);

                static void Start(int count) => {|TH4001:ArgumentOutOfRangeException.ThrowIfZero(count)|};
            }
            """)
        {
            Messages = ["In interrupt context, 'ArgumentOutOfRangeException.ThrowIfZero<int>' throws; it is reached from Channel.Service through Start"],
        }.RunAsync();

    private static Task Run(string statement) =>
        new RuleTest<ContextAnalyzer>($$"""
            using System.Collections.Generic;
            using System.Linq;

            sealed class Named(string name) { public string Name => name; }

            static class Channel
            {
                static readonly Queue<int> s_queue = new(), s_filled = new();
                static readonly Dictionary<int, int> s_map = [];

                [RunsIn(MiniportContext.Initialize)]
                static void Initialize() => s_filled.Enqueue(1);

                [RunsIn(MiniportContext.Interrupt)]
                static void Service(int count, string text)
                {
            #pragma warning disable TH2001, TH2002, TH2003, TH3001, TH9002
                    {{statement}}
                }
            }
            """).RunAsync();
}
