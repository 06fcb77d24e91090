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

    [Theory]
    [InlineData("class Unit(int limit)", "readonly int _limit = limit;", "new Unit(4)")]
    [InlineData("class Unit(int limit)", "int _limit { get; } = limit;", "new Unit(4), new Unit(4)")]
    [InlineData("class Unit(int _limit)", "", "new Unit(4)")]
    [InlineData("record Unit(int _limit)", "", "new Unit(4)")]
    [InlineData("class Unit", "readonly int _limit; public Unit(int limit) => _limit = limit;", "new Unit(limit: 4)")]
    [InlineData("class Unit", "readonly int _limit; public Unit(int limit) { _limit = limit; }", "new Unit(4)")]
    [InlineData("class Unit", "readonly int _limit; public Unit(int limit) { _limit = limit; } public Unit() : this(3) { }", "new Unit(3)")]
    [InlineData("class Unit", "readonly int _limit; public Unit() { _limit = 3; } public Unit(bool other) { this._limit = 3; }", "new Unit()")]
    [InlineData("class Disk() : Unit(4); class Unit(int limit)", "readonly int _limit = limit;", "new Disk()")]
    [InlineData("class Unit", "internal int _limit { get; init; }", "new Unit { _limit = 4 }, new() { _limit = 4 }")]
    [Accepts("TH4001")]
    public Task Who_makes_one_says_it(string head, string members, string made) => new RuleTest<ContextAnalyzer>(Chosen(head, members, made, "throw new Exception()")).RunAsync();

    [Theory]
    [InlineData("class Unit(int limit)", "readonly int _limit = limit;", "new Unit(4), new Unit(6)")]
    [InlineData("class Unit(int limit)", "readonly int _limit = limit;", "new Unit(Environment.ProcessorCount)")]
    [InlineData("class Unit(int limit = 4)", "readonly int _limit = limit;", "new Unit()")]
    [InlineData("class Unit(int limit)", "int _limit = limit;", "new Unit(4)")]
    [InlineData("class Unit(int limit)", "readonly int _limit = limit++;", "new Unit(4)")]
    [InlineData("class Unit(int _limit)", "void Set() => _limit = 6;", "new Unit(4)")]
    [InlineData("class Unit", "readonly int _limit; public Unit(int limit) { if (limit > 3) { _limit = limit; } }", "new Unit(4)")]
    [InlineData("class Unit", "readonly int _limit; public Unit(int limit) { _limit = limit; } public Unit() { }", "new Unit(4)")]
    [InlineData("class Unit", "internal int _limit { get; init; }", "new Unit { _limit = 4 }, new Unit()")]
    [InlineData("class Unit", "internal int _limit { get; init; }", "new Unit { _limit = 4 }, new Unit { _limit = 4 } with { _limit = 6 }")]
    [InlineData("class Unit", "internal int _limit { get; init; }", "new Unit { _limit = 4 }, Activator.CreateInstance<Unit>()")]
    [InlineData("class Unit", "internal int _limit { get; init; } = 4;", "new Unit()")]
    [InlineData("record Unit(int _limit)", "", "new Unit(4), new Unit(4)  with { _limit = 6 }")]
    [InlineData("class Disk() : Unit(6); class Unit(int limit)", "readonly int _limit = limit;", "new Unit(4)")]
    [InlineData("struct Unit(int limit)", "readonly int _limit = limit;", "new Unit(4)")]
    [Reports("TH4001")]
    public Task Not_all_say_it(string head, string members, string made) =>
        new RuleTest<ContextAnalyzer>(Chosen(made.Contains(" } with", StringComparison.Ordinal) ? "record " + head : head, members, made, "throw {|TH4001:new Exception()|}")).RunAsync();

    private static string Chosen(string head, string members, string made, string thrown) => $$"""
        {{head}}
        {
            {{members}}

            [RunsIn(MiniportContext.Interrupt)]
            int Service() => _limit > 5 ? {{thrown}} : 0;
        }

        static class Makers { static readonly Unit[] s_units = [{{made}}]; }
        """;

    private static string Unit(string member, string kind, string thrown) => $$"""
        {{kind}} Unit
        {
            {{member}}

            [RunsIn(MiniportContext.Interrupt)]
            int Service() => _limit > 5 ? {{thrown}} : 0;
        }
        """;
}
