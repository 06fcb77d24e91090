using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>A handler of interpolated texts that says, when it is made, whether it wants any.</summary>
public sealed class HandlerOfTextsTests
{
    [Theory]
    [InlineData("wanted = false;", "1")]
    [InlineData("wanted = level > 3;", "1")]
    [InlineData("_level = level; wanted = level > 3;", "1")]
    [Accepts("TH2001")]
    public Task One_that_wants_none_is_given_none(string making, string level) => new RuleTest<ContextAnalyzer>(Log(making, level, "new object()")).RunAsync();

    [Theory]
    [InlineData("wanted = true;", "1")]
    [InlineData("wanted = level > 3;", "4")]
    [InlineData("wanted = level > 3;", "given")]
    [InlineData("wanted = false; if (level > 3) { wanted = true; }", "1")]
    [InlineData("level = 5; wanted = level > 3;", "1")]
    [InlineData("level++; wanted = level > 1;", "1")]
    [Reports("TH2001")]
    public Task One_that_may_want_some_is_followed(string making, string level) => new RuleTest<ContextAnalyzer>(Log(making, level, "{|TH2001:new object()|}")).RunAsync();

    private static string Log(string making, string level, string made) => $$"""
        [InterpolatedStringHandler]
        ref struct Handler
        {
            public static object Last;
            private int _level;
            public Handler(int literals, int holes, int level, out bool wanted) { {{making}} }
            public void AppendLiteral(string text) { }
            public void AppendFormatted(int number) => Last = {{made}};
        }

        static class Channel
        {
            static void Log(int level, [InterpolatedStringHandlerArgument("level")] Handler handler) { }

            [RunsIn(MiniportContext.Interrupt)]
            static void Service(int given) => Log({{level}}, $"slot {given}");
        }
        """;
}
