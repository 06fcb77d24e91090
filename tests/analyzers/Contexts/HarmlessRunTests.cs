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
    [InlineData("WaitHandle.WaitAny(new WaitHandle[] { new ManualResetEvent(false) });")]
    [InlineData("WaitHandle.WaitAll(new WaitHandle[] { new AutoResetEvent(false) });")]
    [InlineData("object[] a = new object[1]; a[0] = a; var list = new List<object>(); list.AddRange(a);")]
    [InlineData("object[] a = []; for (int i = 0; i < 40; i++) { a = [a, a]; } var list = new List<object>(a);")]
    [InlineData("_ = 1.ToString(\"D999999999\");")]
    [InlineData("_ = string.Format(\"{0,999999}{0,999999}{0,999999}{0,999999}\", 1);")]
    [InlineData("_ = new System.Numerics.BigInteger(9).ToString(\"D999999999\");")]
    [InlineData("_ = System.Numerics.BigInteger.Parse(\"1e999999999\", System.Globalization.NumberStyles.Any);")]
    [InlineData("for (int i = 0; i < 9999; i++) { _ = System.Numerics.BigInteger.Pow(System.Numerics.BigInteger.Pow(2, 4000), 4000); }")]
    [InlineData("string text = new('a', 4096); for (int i = 0; i < 9999; i++) { _ = text.Replace(\"a\", text); }")]
    [InlineData("string text = new('a', 4096); var all = new System.Text.StringBuilder(); for (int i = 0; i < 9999; i++) { all.Insert(0, text, 4096); all.Clear(); }")]
    [InlineData("IEnumerable<int> numbers = new[] { 1, 2 }; for (int i = 0; i < 60; i++) { numbers = numbers.Union(numbers); } _ = numbers.Count();")]
    [InlineData("IEnumerable<int> numbers = new[] { 1, 2 }; for (int i = 0; i < 4000; i++) { numbers = numbers.Reverse(); } _ = numbers.Count();")]
    [InlineData("IList<int> numbers = new[] { 1, 2 }; for (int i = 0; i < 4000; i++) { numbers = new System.Collections.ObjectModel.ReadOnlyCollection<int>(numbers); } _ = numbers.Count;")]
    [InlineData("object pair = 1; for (int i = 0; i < 4000; i++) { pair = Tuple.Create(pair, pair); } _ = pair.ToString();")]
    [InlineData("Node first = new(); Node last = first; for (int i = 0; i < 4000; i++) { last.Next = new Node(); last = last.Next; } s_kept = new Kept(first);  _ = s_kept.First;")]
    [InlineData("var arrays = new object[9999]; for (int i = 0; i < 9999; i++) { arrays[i] = new int[4096]; }")]
    [InlineData("var arrays = new List<object>(); for (int i = 0; i < 4096; i++) { arrays.Add(new System.IO.MemoryStream(4096)); }")]
    [InlineData("for (int i = 0; i < 9999; i++) { try { int.Parse(\"many\"); } catch (FormatException) { } }")]
    [InlineData("for (int i = 0; i < 9999; i++) { arrays[i % 9] = new Node(); some(); }")]
    [InlineData("Func<object> step = Next<int>; for (int i = 0; i < 9999; i++) { step = (Func<object>)step(); }")]
    [InlineData("Grows grows = new Grows<int>(); for (int i = 0; i < 9999; i++) { grows = grows.Next(); }")]
    [InlineData("Func<object> L() => () => L(); object f = L(); for (int i = 0; i < 9999; i++) { f = ((Func<object>)f)(); } some();")]
    [InlineData("Twice(1);")]
    [InlineData("Action all = static () => { }; for (int i = 0; i < 60; i++) { all += all; } all();")]
    [InlineData("foreach (int one in Forever()) { Count++; }")]
    [InlineData("_ = Forever().Where(static one => one < 0).First();")]
    [InlineData("IEnumerable<int> all = Forever(); for (int i = 0; i < 9999; i++) { all = Through(all); } _ = all.First();")]
    [InlineData("foreach (int one in Itself(0)) { Count++; }")]
    [InlineData("foreach (int one in Enumerable.InfiniteSequence(0, 1)) { Count++; }")]
    [InlineData("int[] all = [1]; for (int i = 0; i < 60; i++) { all = [..all, ..all]; }")]
    [InlineData("Span<char> room = stackalloc char[4096]; for (int i = 0; i < 9999; i++) { room.Fill('a'); _ = room.ToString(); room.Reverse(); }")]
    [InlineData("for (int i = 0; i < 9999; i++) { ReadOnlySpan<char> text = new string('a', 4096); ReadOnlySpan<byte> name = \"abc\"u8; }")]
    [InlineData("var all = new int[64, 64, 64, 64, 64, 64]; var other = new int[1, 4096]; for (int i = 0; i < 9999; i++) { other[0, i % 4096] = other.Length; }")]
    [InlineData("var large = new Large(); for (int i = 0; i < 9999; i++) { var copy = large; copy[0] = default; }")]
    [InlineData("int n = 1; ref int same = ref n; for (int i = 0; i < 99999; i++) { Down(ref same); }")]
    [InlineData("string text = \"a\"; for (int i = 0; i < 60; i++) { text = $\"{text}{text}\"; }")]
    public async Task It_ends(string statements) => await AnalyzeAsync(statements);

    [Fact]
    public async Task Long_expressions_end()
    {
        string sum = string.Join(" + ", Enumerable.Repeat("Count", 5000));
        await AnalyzeAsync($"Count = {sum};");
        await AnalyzeAsync($"bool isOne = Count is {string.Join(" or ", Enumerable.Range(0, 400))};");
        await AnalyzeAsync(string.Concat(Enumerable.Range(0, 1000).Select(static number => $"if (Count == {number}) {{ Count++; }} ")));
        await AnalyzeAsync($"Count = {string.Concat(Enumerable.Repeat("Math.Abs(", 300))}Count{new string(')', 300)};");
        await AnalyzeAsync($"for (int i = 0; i < 9999; i++) {{ {string.Concat(Enumerable.Repeat("Count = Math.Max(i, 7); ", 2000))} }}");
    }

    // A lock that somebody has, whom the compiler shares the object with, would never be given back.
    [Theory]
    [InlineData("System.IO.Stream.Null")]
    [InlineData("System.Text.Encoding.UTF8")]
    [InlineData("\"a text that others have, too\"")]
    [InlineData("Array.Empty<int>()")]
    [InlineData("typeof(string)")]
    public async Task What_the_compiler_shares_is_not_locked(string shared)
    {
        await AnalyzeAsync($"Monitor.Enter({shared});");
        foreach (object one in new object[] { System.IO.Stream.Null, System.Text.Encoding.UTF8, string.Intern("a text that others have, too"), Array.Empty<int>(), typeof(string) })
        {
            bool isFree = false;
            Thread other = new(() =>
            {
                if (isFree = Monitor.TryEnter(one))
                {
                    Monitor.Exit(one);
                }
            });
            other.Start();
            other.Join();
            Assert.True(isFree);
        }
    }

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

    // Nobody knows here what a later one does.
    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task A_class_library_that_is_older_than_the_program_is_not_asked(int later, bool isAsked)
    {
        IEnumerable<MetadataReference> references = FrameworkVersionTests.ContractOn((ushort)(typeof(object).Assembly.GetName().Version!.Major + later));
        Assert.Equal(isAsked, (await AnalyzeAsync("Queue<int> queue = new(); queue.Enqueue(1); queue.Dequeue(); queue.Peek();", references)).Any(static diagnostic => diagnostic.Id == "TH4001"));
    }

    private static async Task<IEnumerable<Diagnostic>> AnalyzeAsync(string statements, IEnumerable<MetadataReference>? references = null)
    {
        CSharpCompilation compilation = Compiler.Compile([("Channel.cs", $$"""
            using System.Linq;

            static class Channel
            {
                static readonly object s_lock = new();
                static long Count;

                internal sealed class Node { public Node Next; }
                internal sealed class Kept(Node first) { public Node First => first; }
                abstract class Grows { public abstract Grows Next(); }
                sealed class Grows<T> : Grows { public override Grows Next() => new Grows<List<T>>(); }
                internal static Kept s_kept;
                internal static object[] arrays = new object[9];
                internal static Action some;

                static object Next<T>() => (Func<object>)Next<List<T>>;

                static int Twice(int number) => Twice(number + 1) + Twice(number + 2);
                static void Down(ref int number) { if (number > 0) { number--; Down(ref number); } }
                static IEnumerable<int> Forever() { while (true) { yield return 1; } }
                static IEnumerable<int> Through(IEnumerable<int> all) { foreach (int one in all) { yield return one; } }
                static IEnumerable<int> Itself(int deep) { foreach (int one in Itself(deep + 1)) { yield return one; } }
                [System.Runtime.CompilerServices.InlineArray(4096)] struct Large { Small _first; }
                [System.Runtime.CompilerServices.InlineArray(4096)] struct Small { int _first; }

                [RunsIn(MiniportContext.Interrupt)]
                static void Service()
                {
                    {{statements}}
                }
            }
            """)], references ?? References.Contract);
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return await Compiler.AnalyzeAsync(compilation, [new ContextAnalyzer()]);
    }
}
