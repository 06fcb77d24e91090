using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>What is constant where a member is called without an argument that is written: a condition in it is decided.</summary>
public sealed class PassedValueTests
{
    private const string Plus = "public static Sector operator +(Sector sector, int more) => Sure(more);";
    private const string Not = "public static Sector operator !(Sector sector) => Sure(-1);";
    private const string Convert = "public static explicit operator Sector(int number) => Sure(number);";
    private const string Indexer = "public int this[int place] { get => 0; set => Sure(place > 2 ? value : 1); }";

    [Theory]
    [InlineData(Plus, "_ = new Sector() + 1;", "_ = new Sector() + -1;")]
    [InlineData(Plus, "Sector sector = new(); sector += 1;", "Sector sector = new(); sector += -1;")]
    [InlineData(Convert, "_ = (Sector)1;", "_ = (Sector)(-1);")]
    [InlineData("public void operator +=(int more) => Sure(more);", "Sector sector = new(); sector += 1;", "Sector sector = new(); sector += -1;")]
    [InlineData("public int Count { get => 0; set => Sure(value); }", "Sector sector = new(); sector.Count = 1;", "Sector sector = new(); sector.Count = -1;")]
    [InlineData("public int Count { get => 0; set => Sure(value); }", "_ = new Sector() { Count = 1 };", "_ = new Sector() { Count = -1 };")]
    [InlineData("public int Count { get; set => field = value < 0 ? Sure(value).Plain : value; }", "Sector sector = new(); sector.Count = 1;", "Sector sector = new(); sector.Count = -1;")]
    [InlineData(Indexer, "Sector sector = new(); sector[3] = 1;", "Sector sector = new(); sector[3] = -1;")]
    [InlineData(Indexer, "Sector sector = new(); sector[2] = -1;", "Sector sector = new(); sector[3] = -1;")]
    [InlineData("", "_ = 1.Checked();", "_ = (-1).Checked();")]
    [InlineData("", "_ = 1.Sector;", "_ = (-1).Sector;")]
    [InlineData("", "_ = 1.Classic();", "_ = (-1).Classic();")]
    public async Task It_is_followed(string member, string clean, string throws)
    {
        await new RuleTest<ContextAnalyzer>(Code(member, clean, "throw new Exception()")).RunAsync();
        await new RuleTest<ContextAnalyzer>(Code(member, throws, "throw {|TH4001:new Exception()|}")).RunAsync();
    }

    [Theory]
    [InlineData(Not, "Sector? none = null; _ = !none;", "Sector? some = new Sector(); _ = !some;")]
    [InlineData(Plus, "Sector? none = null; _ = none + -1;", "Sector? some = new Sector(); _ = some + -1;")]
    [InlineData(Plus, "int? none = null; _ = new Sector() + none;", "int? some = -1; _ = new Sector() + some;")]
    [InlineData(Convert, "int? none = null; _ = (Sector?)none;", "int? some = -1; _ = (Sector?)some;")]
    public Task An_operator_is_not_lifted_over_nothing(string member, string clean, string throws) => It_is_followed(member, clean, throws);

    private static string Code(string member, string statement, string thrown) => $$"""
        struct Sector
        {
            public int Plain;

            {{member}}

            public static Sector Sure(int number) => number < 0 ? {{thrown}} : default;
        }

        static class Extensions
        {
            extension(int number)
            {
                public Sector Checked() => global::Sector.Sure(number);

                public Sector Sector => global::Sector.Sure(number);
            }

            public static Sector Classic(this int number) => Sector.Sure(number);
        }

        static class Channel
        {
            [RunsIn(MiniportContext.Interrupt)]
            static void Service()
            {
                {{statement}}
            }
        }
        """;
}
