using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>What an object is made with and keeps decides conditions.</summary>
public sealed class InitialValueTests
{
    [Theory]
    [InlineData("readonly int _limit = 4;")]
    [InlineData("int _limit { get; } = 4;")]
    [InlineData("static int _limit { get; } = 4;")]
    [Accepts("TH4001")]
    public Task It_is_known(string member) => new RuleTest<ContextAnalyzer>(Unit(member, "class", "throw new Exception()")).RunAsync();

    [Theory]
    [InlineData("readonly int _limit = 6;", "class")]
    [InlineData("readonly int _limit = 4; Unit(int limit) => _limit = limit;", "class")]
    [InlineData("readonly int _limit = 4; Unit(int limit) => Set(ref _limit, limit); static void Set(ref int place, int value) => place = value;", "class")]
    [InlineData("int _limit = 4;", "class")]
    [InlineData("int _limit { get; } = 4; Unit(int limit) => _limit = limit;", "class")]
    [InlineData("int _limit { get; set; } = 4;", "class")]
    [InlineData("int _limit { get; init; } = 4;", "class")]
    [InlineData("static int _limit { get; } = 4; static Unit() => _limit = 6;", "class")]
    [InlineData("readonly int _limit = 4; public Unit() { }", "struct")]
    [Reports("TH4001")]
    public Task What_may_change_is_not(string member, string kind) => new RuleTest<ContextAnalyzer>(Unit(member, kind, "throw {|TH4001:new Exception()|}")).RunAsync();

    private static string Unit(string member, string kind, string thrown) => $$"""
        {{kind}} Unit
        {
            {{member}}

            [RunsIn(MiniportContext.Interrupt)]
            int Service() => _limit > 5 ? {{thrown}} : 0;
        }
        """;
}
