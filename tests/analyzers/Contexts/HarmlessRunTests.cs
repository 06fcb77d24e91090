using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>Running a routine to see whether it fails changes nothing in the compiler, fills no memory and comes to an end.</summary>
public sealed class HarmlessRunTests
{
    [Theory]
    [InlineData("string text = \"ab\"; for (int i = 0; i < 60; i++) { text += text; }")]
    [InlineData("string text = \"ab\"; for (int i = 0; i < 60; i++) { text = text.Replace(\"a\", text); }")]
    [InlineData("string text = \"ab\"; for (int i = 0; i < 60; i++) { text = string.Concat(text, text); }")]
    [InlineData("List<int> list = [1, 2]; for (int i = 0; i < 60; i++) { list.AddRange(list); }")]
    [InlineData("var text = new System.Text.StringBuilder(\"ab\"); for (int i = 0; i < 60; i++) { text.Append(text.ToString()); }")]
    [InlineData("var number = new System.Numerics.BigInteger(3); for (int i = 0; i < 60; i++) { number *= number; }")]
    [InlineData("IEnumerable<int> numbers = new[] { 1, 2 }; for (int i = 0; i < 60; i++) { numbers = numbers.Concat(numbers); } _ = numbers.Count();")]
    [InlineData("_ = new System.Text.RegularExpressions.Regex(\"^(a+)+$\").IsMatch(new string('a', 60) + \"!\");")]
    [InlineData("_ = System.Text.RegularExpressions.Regex.IsMatch(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"^(a+)+$\");")]
    [InlineData("_ = new int[int.MaxValue].Length + new byte[0x7000_0000].Length;")]
    [InlineData("_ = new List<int>(int.MaxValue).Count + new string('a', int.MaxValue).Length;")]
    [InlineData("_ = Enumerable.Range(0, int.MaxValue).Reverse().First();")]
    [InlineData("while (true) { }")]
    [InlineData("for (long i = 0; i < long.MaxValue; i++) { Count++; }")]
    [InlineData("new SemaphoreSlim(0).Wait();")]
    [InlineData("new ManualResetEventSlim().Wait();")]
    [InlineData("new Barrier(2).SignalAndWait();")]
    [InlineData("var tried = new Task(static () => { }); tried.Wait();")]
    [InlineData("new Task<int>(static () => 1).GetAwaiter().GetResult();")]
    [InlineData("Thread.Sleep(Timeout.Infinite);")]
    [InlineData("Environment.Exit(3);")]
    [InlineData("Environment.FailFast(\"now\");")]
    [InlineData("Monitor.Enter(s_lock); Monitor.Wait(s_lock);")]
    [InlineData("Twice(1);")]
    public async Task It_ends(string statements) => await AnalyzeAsync(statements);

    [Fact]
    public async Task The_culture_of_the_compiler_stays()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo? always = CultureInfo.DefaultThreadCurrentCulture;
        await AnalyzeAsync("var other = new System.Globalization.CultureInfo(\"de-DE\"); System.Globalization.CultureInfo.CurrentCulture = other; System.Globalization.CultureInfo.DefaultThreadCurrentCulture = other;");
        Assert.Same(before, CultureInfo.CurrentCulture);
        Assert.Same(always, CultureInfo.DefaultThreadCurrentCulture);
    }

    // A comma is a fraction here and thousands there.
    [Theory]
    [InlineData("double.Parse(\"1.5.2\")", false)]
    [InlineData("double.Parse(\"many\")", true)]
    [InlineData("DateTime.Parse(\"31/12/2026\")", false)]
    [InlineData("DateTime.Parse(\"tomorrow\")", true)]
    [InlineData("double.Parse(\"1.5.2\", System.Globalization.CultureInfo.InvariantCulture)", true)]
    public async Task What_depends_on_the_culture_is_not_known(string parsed, bool fails)
    {
        foreach (string culture in new[] { "", "de-DE", "en-US" })
        {
            CultureInfo before = CultureInfo.CurrentCulture;
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            try
            {
                Assert.Equal(fails, (await AnalyzeAsync($"_ = {parsed};")).Any(static diagnostic => diagnostic.Id is "TH4001" or "TH4003"));
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }
    }

    private static async Task<IEnumerable<Diagnostic>> AnalyzeAsync(string statements)
    {
        CSharpCompilation compilation = Compiler.Compile([("Channel.cs", $$"""
            using System.Linq;

            static class Channel
            {
                static readonly object s_lock = new();
                static long Count;

                static int Twice(int number) => Twice(number + 1) + Twice(number + 2);

                [RunsIn(MiniportContext.Interrupt)]
                static void Service()
                {
                    {{statements}}
                }
            }
            """)], References.Contract);
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return await Compiler.AnalyzeAsync(compilation, [new ContextAnalyzer()]);
    }
}
