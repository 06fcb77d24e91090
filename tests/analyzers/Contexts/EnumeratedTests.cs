using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>Queries that make an enumerator for what they go through, and those that have no need of one.</summary>
public sealed class EnumeratedTests
{
    [Theory]
    [InlineData("int n = {|TH2001:s_numbers.Sum(static one => one)|};")]
    [InlineData("int n = {|TH2001:s_list.MaxBy(static one => one)|};")]
    [InlineData("int n = {|TH2001:s_set.Max()|};")]
    [InlineData("bool any = {|TH2001:s_set.Any(static one => one > 1)|};")]
    [InlineData("int n = {|TH2001:s_queue.Last()|};")]
    [InlineData("bool any = {|TH2001:s_set.Overlaps(s_set)|};")]
    [Reports("TH2001")]
    public Task An_enumerator_is_made(string statement) => Run(statement);

    [Theory]
    [InlineData("int n = s_numbers.Sum();")]
    [InlineData("int n = s_list.Max();")]
    [InlineData("bool any = s_numbers.Any(static one => one > 1);")]
    [InlineData("int n = s_set.Count();")]
    [InlineData("bool any = s_queue.Any();")]
    [Accepts("TH2001")]
    public Task None_is_needed(string statement) => Run(statement);

    private static Task Run(string statement) =>
        new RuleTest<ContextAnalyzer>($$"""
            using System.Linq;

            static class Channel
            {
                static readonly int[] s_numbers = [1, 2];
                static readonly List<int> s_list = [1, 2];
                static readonly HashSet<int> s_set = [1, 2];
                static readonly Queue<int> s_queue = new([1, 2]);

                [RunsIn(MiniportContext.Interrupt)]
                static void Service()
                {
            #pragma warning disable TH2002, TH2003, TH9001, TH9002
                    {{statement}}
                }
            }
            """).RunAsync();
}
