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
    [InlineData("int hash = text.GetHashCode(StringComparison.OrdinalIgnoreCase);")]
    [InlineData("s_kept = 7.ToString(System.Globalization.CultureInfo.InvariantCulture);")]
    [InlineData("long made = Activator.CreateInstance<DateTime>().Ticks;")]
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
    [InlineData("s_kept = text.Insert(0, string.Empty);")]
    [InlineData("s_kept = new string('-', 0);")]
    [InlineData("s_kept = new string(System.Array.Empty<char>());")]
    [InlineData("s_kept = s_name.Remove(4);")]
    [InlineData("s_kept = s_name.ReplaceLineEndings();")]
    [InlineData("s_kept = text.Replace('a', 'a');")]
    [InlineData("s_kept = string.Join(',', System.Array.Empty<string>());")]
    [InlineData("s_object = string.Empty.ToCharArray();")]
    [InlineData("s_kept = Convert.ToHexString([]);")]
    [InlineData("s_kept = System.Text.Encoding.UTF8.GetString([]);")]
    [InlineData("s_kept = Uri.EscapeDataString(s_name);")]
    [InlineData("s_object = Task.Delay(0);")]
    [InlineData("s_object = Task.Delay(TimeSpan.Zero);")]
    [InlineData("s_object = Task.WhenAll(Array.Empty<Task>());")]
    [InlineData("s_object = System.Globalization.CultureInfo.GetCultureInfo(\"\");")]
    [InlineData("s_object = System.Text.Encoding.GetEncoding(\"utf-8\");")]
    [InlineData("s_object = System.Linq.Enumerable.Repeat(1, 0);")]
    [InlineData("s_object = System.Linq.Enumerable.Cast<int>(s_numbers);")]
    [InlineData("s_object = s_none + s_some;")]
    [InlineData("s_object = Delegate.Combine(null, s_some);")]
    [InlineData("s_thread.Value = count;")]
    [InlineData("s_method.Invoke(null, []);")]
    [InlineData("s_object = s_text.GetValue(null);")]
    [InlineData("bool isWritten = s_buffer.AsSpan().TryWrite(null, s_format, out int written, count);")]
    [Accepts("TH2001"), Accepts("TH2002")]
    public Task It_is_kept(string statement) => Run(statement);

    [Theory]
    [InlineData("s_kept = {|TH2001:string.Concat(text, \"!\")|};")]
    [InlineData("s_kept = {|TH2001:700.ToString()|};")]
    [InlineData("s_kept = {|TH2001:700.ToString(System.Globalization.CultureInfo.InvariantCulture)|};")]
    [InlineData("s_kept = {|TH2001:7.ToString(\"X2\")|};")]
    [InlineData("s_object = {|TH2001:System.Buffers.ArrayPool<byte>.Shared.Rent(8)|};")]
    [InlineData("s_kept = {|TH2001:text + s_seen|};")]
    [InlineData("s_kept = {|TH2001:text + s_name|};")]
    [InlineData("s_kept = {|TH2001:string.Join(',', s_two)|};")]
    [InlineData("int? some = count; s_object = {|TH2001:some|};")]
    [InlineData("s_kept = {|TH2001:string.Intern(text)|};")]
    [InlineData("s_kept = {|TH2001:new string('-', count)|};")]
    [InlineData("s_kept = {|TH2001:string.Join(',', s_two, 1, 1)|};")]
    [InlineData("s_kept = {|TH2001:Convert.ToHexString([1])|};")]
    [InlineData("s_kept = {|TH2001:Uri.EscapeDataString(text)|};")]
    [InlineData("s_object = {|TH2001:Task.Delay(count)|};")]
    [InlineData("s_object = {|TH2001:System.Globalization.CultureInfo.GetCultureInfo(text)|};")]
    [InlineData("s_object = {|TH2001:System.Linq.Enumerable.Repeat(1, 1)|};")]
    [InlineData("s_object = {|TH2001:s_some + s_some|};")]
    [InlineData("s_object = {|TH2001:s_unset + s_some|};")]
    [InlineData("s_object = {|TH2001:Delegate.Combine(s_some, s_some)|};")]
    [InlineData("s_object = {|TH2001:s_level.GetValue(null)|};")]
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
    [InlineData("int hash = {|TH2002:text.GetHashCode(StringComparison.CurrentCulture)|};")]
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

                static readonly int[] s_numbers = [1, 2];
                static readonly Action? s_none = null;
                static readonly Action s_some = static () => { };
                static Action? s_unset;
                static readonly System.Threading.ThreadLocal<int> s_thread = new();
                static readonly System.Text.CompositeFormat s_format = System.Text.CompositeFormat.Parse("{0}");
                static readonly char[] s_buffer = new char[40];
                static readonly System.Reflection.MethodInfo s_method = typeof(Port).GetMethod("Reset")!;
                static readonly System.Reflection.PropertyInfo s_text = typeof(Port).GetProperty("Text")!, s_level = typeof(Port).GetProperty("Level")!;

                public static class Port
                {
                    public static string Text => "text";
                    public static int Level => 1;
                    public static void Reset() { }
                }

                [RunsIn(MiniportContext.Interrupt)]
                static void Service(int count, string text)
                {
            #pragma warning disable TH2003, TH5001, TH9002
                    {{statement}}
                }
            }
            """).RunAsync();
}
