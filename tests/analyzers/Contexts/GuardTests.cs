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
            static class Channel
            {
                [RunsIn(MiniportContext.Interrupt)]
                static void Service(int count, string text)
                {
            #pragma warning disable TH2002, TH2003, TH9002
                    {{statement}}
                }
            }
            """).RunAsync();
}
