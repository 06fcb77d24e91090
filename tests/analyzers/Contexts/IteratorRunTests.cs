using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>Iterators run as far as somebody asks, and no further.</summary>
public sealed class IteratorRunTests
{
    [Theory]
    [InlineData("foreach (int port in Ports()) { int n = 10 / port; }", "10 / port")]
    [InlineData("foreach (int part in Parts([2, 0])) { }", "10 / one")]
    [InlineData("using IEnumerator<int> ports = Ports().GetEnumerator(); ports.MoveNext(); ports.MoveNext(); int n = 10 / ports.Current;", "10 / ports.Current")]
    [InlineData("int sum = 1; foreach (int port in Ports()) { sum = port; } int n = 10 / sum;", "10 / sum")]
    [InlineData("foreach (int port in Ports()) { break; } int n = 10 / s_left;", "10 / s_left", "s_left = 3;")]
    [InlineData("foreach (int port in Twice(Ports())) { int n = 10 / port; }", "10 / port")]
    [InlineData("int n = System.Linq.Enumerable.Sum(Parts([2, 0]));", "10 / one")]
    [InlineData("foreach (int port in Until(2)) { int n = 10 / port; }", "10 / port")]
    [Reports("TH4003")]
    public Task A_check_fails(string statement, string place, string before = "") => Run(before + statement, "TH4003", place);

    [Theory]
    [InlineData("int n = System.Linq.Enumerable.First(Ports(), static port => port > 8);", "System.Linq.Enumerable.First(Ports(), static port => port > 8)")]
    [InlineData("int n = System.Linq.Enumerable.Single(Ports());", "System.Linq.Enumerable.Single(Ports())")]
    [InlineData("foreach (int port in Fails()) { }", "new InvalidOperationException()")]
    [InlineData("int n = System.Linq.Enumerable.Last(Fails());", "new InvalidOperationException()")]
    [InlineData("IEnumerator<int> ports = Ports().GetEnumerator(); ports.Reset();", "ports.Reset()")]
    [Reports("TH4001")]
    public Task Something_throws(string statement, string place) => Run(statement, "TH4001", place);

    [Theory]
    [InlineData("foreach (int port in Fails()) { count = port; break; }")]
    [InlineData("IEnumerable<int> ports = Fails();")]
    [InlineData("int n = System.Linq.Enumerable.First(Fails());")]
    [InlineData("foreach (int port in Ports()) { if (port > 0) { int n = 10 / port; } }")]
    [InlineData("foreach (int part in Parts([2, 1])) { }")]
    [InlineData("using IEnumerator<int> ports = Ports().GetEnumerator(); ports.MoveNext(); int n = 10 / ports.Current;")]
    [InlineData("foreach (int port in Ports()) { break; } int n = 10 / (s_left - 3);", "s_left = 3;")]
    [InlineData("s_left = 0; var ports = Ports(); foreach (int port in ports) { break; } foreach (int port in ports) { int n = 10 / port; break; }")]
    [InlineData("int n = System.Linq.Enumerable.Count(Ports()); n = 10 / n;")]
    [InlineData("foreach (int port in Until(count)) { if (port > 0) { int n = 10 / port; } }")]
    [InlineData("int made = 0; var query = System.Linq.Enumerable.Select(new[] { 1, 2 }, one => { made++; return one; }); int all = System.Linq.Enumerable.ToArray(query).Length; int n = 10 / (made - 1);")]
    [Accepts("TH4001")]
    [Accepts("TH4003")]
    public Task Nothing_fails(string statement, string before = "") => Run(before + statement, "TH4003", "");

    // Whoever goes through it is not followed.
    [Theory]
    [InlineData("some(Fails());")]
    [InlineData("foreach (int port in System.Linq.ParallelEnumerable.AsParallel(Fails())) { }")]
    [Reports("TH4001")]
    public Task Something_may_throw(string statement) => Run(statement, "TH4001", "new InvalidOperationException()");

    private static Task Run(string statement, string rule, string place)
    {
        string source = $$"""
            #pragma warning disable TH1017, TH2001, TH2002, TH2003, TH3001, TH5001, TH5002, TH5003, TH5004, TH9001, TH9002
            static class Channel
            {
                static int s_left;

                [RunsIn(MiniportContext.Interrupt)]
                static void Service(int count, Action<IEnumerable<int>> some)
                {
                    {{statement}}
                }

                static IEnumerable<int> Ports() { try { yield return 5; yield return 0; } finally { s_left = 0; } }
                static IEnumerable<int> Parts(int[] all) { foreach (int one in all) { yield return 10 / one; } }
                static IEnumerable<int> Twice(IEnumerable<int> all) { foreach (int one in all) { yield return one; yield return one; } }
                static IEnumerable<int> Until(int last) { for (int at = last; ; at--) { if (at < 0) { yield break; } yield return at; } }
                static IEnumerable<int> Fails() { yield return 1; throw new InvalidOperationException(); }
            }
            """;
        return new RuleTest<ContextAnalyzer>(Places.Marked(source, statement, place, rule)).RunAsync();
    }
}
