using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>What the class library returns as it is, for what is known of it; and the same where it makes something new.</summary>
public sealed class KeptResultTests
{
    [Theory]
    [InlineData("s_kept = string.Concat(text, \"\");")]
    [InlineData("s_kept = text.Substring(0);")]
    [InlineData("s_kept = \"plain\".Trim();")]
    [InlineData("s_kept = s_name.ToLowerInvariant();")]
    [InlineData("s_kept = s_name.PadLeft(3);")]
    [InlineData("s_kept = s_name.Replace('#', '!');")]
    [InlineData("s_kept = 7.ToString();")]
    [InlineData("s_kept = string.Intern(\"disk\");")]
    [InlineData("s_kept = s_name.TrimEnd('#');")]
    [InlineData("s_kept = s_name.Substring(4);")]
    [InlineData("s_kept = text.Substring(count, 0);")]
    [InlineData("s_kept = text.Remove(count, 0);")]
    [InlineData("s_kept = text[..];")]
    [InlineData("s_kept = text + s_nothing;")]
    [InlineData("s_kept = string.Join(',', s_one);")]
    [InlineData("s_kept = System.IO.Path.GetFileName(s_name);")]
    [InlineData("int? none = null; s_object = none;")]
    [InlineData("int n = s_units.GetValueOrDefault((1, 0));")]
    [InlineData("s_map[1] = count;")]
    [InlineData("System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(s_map, 1, out _) = count;")]
    [Accepts("TH2001"), Accepts("TH2002")]
    public Task It_is_kept(string statement) => Run(statement);

    [Theory]
    [InlineData("s_kept = {|TH2001:string.Concat(text, \"!\")|};")]
    [InlineData("s_kept = {|TH2001:700.ToString()|};")]
    [InlineData("s_object = {|TH2001:System.Buffers.ArrayPool<byte>.Shared.Rent(8)|};")]
    [InlineData("s_kept = {|TH2001:text + s_seen|};")]
    [InlineData("s_kept = {|TH2001:text + s_name|};")]
    [InlineData("s_kept = {|TH2001:string.Join(',', s_two)|};")]
    [InlineData("int? some = count; s_object = {|TH2001:some|};")]
    [InlineData("s_kept = {|TH2001:string.Intern(text)|};")]
    [Reports("TH2001")]
    public Task It_is_made(string statement) => Run(statement);

    [Theory]
    [InlineData("s_kept = {|TH2002:text.Substring(1)|};")]
    [InlineData("s_kept = {|TH2002:text.Trim()|};")]
    [InlineData("s_kept = {|TH2002:s_name.TrimEnd('k')|};")]
    [InlineData("s_kept = {|TH2002:text[1..]|};")]
    [InlineData("s_kept = {|TH2002:s_name.ToUpperInvariant()|};")]
    [InlineData("s_kept = {|TH2002:s_name.PadLeft(30)|};")]
    [InlineData("s_kept = {|TH2002:s_name.Replace('d', 'D')|};")]
    [InlineData("{|TH2002:s_map[count]|} = count;")]
    [Reports("TH2002")]
    public Task It_may_be_made(string statement) => Run(statement);

    [Fact]
    [Reports("TH4001")]
    public Task A_key_that_the_dictionary_never_gets_throws() => Run("int n = {|TH4001:s_fixed[3]|};");

    [Theory]
    [InlineData("int n = s_fixed[1];")]
    [InlineData("int n = s_map[3]; s_map[1] = count;")]
    [Accepts("TH4001")]
    public Task A_key_that_may_be_there_is_a_check(string statement) => Run(statement);

    [Fact]
    [Reports("TH3001")]
    public Task A_lazy_value_waits() => Run("int n = {|TH3001:s_lazy.Value|};");

    [Fact]
    [Accepts("TH3001")]
    public Task A_lazy_value_that_is_there_does_not_wait() => Run("int n = s_there.Value;");

    [Fact]
    [Accepts("TH3001")]
    public Task A_lazy_value_without_a_lock_does_not_wait() => Run("int n = s_free.Value;");

    private static Task Run(string statement) =>
        new RuleTest<ContextAnalyzer>($$"""
            static class Channel
            {
                static string? s_kept;
                static string s_name = "disk", s_nothing = "";
                internal static string s_seen = "";
                static object? s_object;
                static readonly Dictionary<(int Bus, int Unit), int> s_units = new() { [(1, 0)] = 4 };
                static readonly string[] s_one = ["one"], s_two = ["one", "two"];
                static readonly Dictionary<int, int> s_map = new() { [1] = 1 }, s_fixed = new() { { 1, 1 } };
                static readonly Lazy<int> s_lazy = new(static () => 1), s_there = new(3), s_free = new(static () => 1, System.Threading.LazyThreadSafetyMode.None);

                [RunsIn(MiniportContext.Interrupt)]
                static void Service(int count, string text)
                {
            #pragma warning disable TH2003, TH9002
                    {{statement}}
                }
            }
            """).RunAsync();
}
