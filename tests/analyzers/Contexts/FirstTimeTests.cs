using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>What is made because a place lacks it, and is kept there, is made the first time; where it is not kept, each time.</summary>
public sealed class FirstTimeTests
{
    [Theory]
    [InlineData("s_table ??= {|TH2003:new byte[8]|};")]
    [InlineData("if (s_table == null) { s_table = {|TH2003:new byte[8]|}; }")]
    [InlineData("if (s_table is not null) { return; } s_table = {|TH2003:new byte[8]|};")]
    [InlineData("byte[] table = s_table is { } kept ? kept : s_table = {|TH2003:new byte[8]|};")]
    [InlineData("if (!s_made) { s_made = true; s_other = {|TH2003:new object()|}; }")]
    [InlineData("if (s_table is null) { lock (s_gate) { if (s_table is null) { s_table = {|TH2003:new byte[8]|}; } } }")]
    [InlineData("if (System.Threading.Volatile.Read(ref s_table) is null) { System.Threading.Interlocked.CompareExchange(ref s_table, {|TH2003:new byte[8]|}, null); }")]
    [InlineData("byte[] table = s_table ?? (s_table = {|TH2003:new byte[8]|});")]
    [InlineData("s_text ??= {|TH2003:string.Format(\"{0}\", {|TH2003:s_name|})|};")]
    [InlineData("System.Threading.LazyInitializer.EnsureInitialized(ref s_table, {|TH2003:static () => {|TH2003:new byte[8]|}|});")]
    [Reports("TH2003")]
    public Task Kept_in_a_field(string statements) => Run(statements);

    [Theory]
    [InlineData("s_lost ??= {|TH2001:new byte[8]|};")]
    [InlineData("if (s_lost == null) { s_lost = {|TH2001:new byte[8]|}; }")]
    [InlineData("if (s_table == null) { s_other = {|TH2001:new object()|}; }")]
    [InlineData("if (s_table == null) { if (s_made) { s_table = {|TH2001:new byte[8]|}; } }")]
    [InlineData("if (s_table != null) { s_table = {|TH2001:new byte[8]|}; }")]
    [InlineData("if (s_table == null) { } s_table = {|TH2001:new byte[8]|};")]
    [InlineData("if (!s_cleared) { s_cleared = true; s_other = {|TH2001:new object()|}; }")]
    [Reports("TH2001")]
    public Task Made_each_time(string statements) => Run(statements);

    [Theory]
    [InlineData("if (!s_cache.TryGetValue(7, out object? value)) { value = {|TH2003:new object()|}; {|TH2003:s_cache[7]|} = value; }")]
    [InlineData("if (!s_cache.ContainsKey(s_name)) { {|TH2003:s_cache.Add(s_name, {|TH2003:new object()|})|}; }")]
    [InlineData("{|TH2003:s_cache[s_name]|} = s_gate;")]
    [InlineData("{|TH2003:s_seen.Add(s_name)|};")]
    [Reports("TH2003")]
    public Task Kept_under_a_key(string statements) => Run(statements);

    [Theory]
    [InlineData("{|TH2002:s_cache[s_next++]|} = s_gate;")]
    [InlineData("{|TH2002:s_cache[s_next]|} = s_gate;")]
    [InlineData("{|TH2002:s_cache[count]|} = s_gate;")]
    [InlineData("{|TH2002:s_cache[s_cache.Count]|} = s_gate;")]
    [Reports("TH2002")]
    public Task Under_ever_new_keys(string statements) => Run(statements);

    [Fact]
    [Reports("TH2001")]
    public Task Under_a_key_that_is_taken_away() =>
        Run("if (!s_forgetful.TryGetValue(7, out object? value)) { value = {|TH2001:new object()|}; s_forgetful[7] = value; }", "TH2003");

    [Theory]
    [InlineData("byte[] room = s_pool.TryPop(out byte[]? spare) ? spare : {|TH2003:new byte[8]|}; {|TH2003:s_pool.Push(room)|};")]
    [InlineData("byte[] room = s_pool.Count > 0 ? s_pool.Pop() : {|TH2003:new byte[8]|}; {|TH2003:s_pool.Push(room)|};")]
    [InlineData("byte[] room = System.Threading.Interlocked.Exchange(ref s_spare, null) ?? {|TH2003:new byte[8]|}; s_spare = room;")]
    [InlineData("if (s_table == null || s_table.Length < s_name) { s_table = {|TH2003:new byte[s_name]|}; }")]
    [Reports("TH2003")]
    public Task Taken_from_what_was_given_back(string statements) => Run(statements, "TH2002");

    [Theory]
    [InlineData("byte[] room = s_drained.TryPop(out byte[]? spare) ? spare : {|TH2001:new byte[8]|}; s_other = room;")]
    [InlineData("byte[] room = System.Threading.Interlocked.Exchange(ref s_gone, null) ?? {|TH2001:new byte[8]|}; s_other = room;")]
    [InlineData("s_next++; if (s_table == null || s_table.Length < s_next) { s_table = {|TH2001:new byte[s_next]|}; }")]
    [Reports("TH2001")]
    public Task Never_given_back(string statements) => Run(statements);

    // The second rule is another matter: what grows, what is seen to happen once besides.
    private static Task Run(string statements, string besides = "TH3001") =>
        new RuleTest<ContextAnalyzer>($$"""
            static class Channel
            {
                static byte[]? s_table, s_lost, s_spare, s_gone;
                static string? s_text;
                static object? s_other;
                static bool s_made, s_cleared;
                static int s_name = 3, s_next;
                static readonly object s_gate = new();
                static readonly Dictionary<int, object> s_cache = new(), s_forgetful = new();
                static readonly HashSet<int> s_seen = new();
                static readonly Stack<byte[]> s_pool = new(), s_drained = new();

                [RunsIn(MiniportContext.Interrupt)]
                static void Service(int count)
                {
            #pragma warning disable TH3001, TH9002, {{besides}}
                    {{statements}}
                }

                [RunsIn(MiniportContext.Worker)]
                static void Work()
                {
                    s_lost = null;
                    s_cleared = false;
                    s_next++;
                    s_forgetful.Remove(7);
                    bool spare = s_gone is null || s_drained.Count > 0;
                }
            }
            """).RunAsync();
}
