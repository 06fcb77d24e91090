using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>What a virtual member runs, where it is known which objects it is called on.</summary>
public sealed class ReceiverTests
{
    [Theory]
    [InlineData("ILine line = new Loud(); line.Raise();")]
    [InlineData("ILine line = new Quiet(); if (Any) { line = new Loud(); } line.Raise();")]
    [InlineData("s_loud.Raise();")]
    [InlineData("Given(new Quiet()); Given(new Loud());")]
    [InlineData("s_port.ReadAtLeast(s_bytes, 1);")]
    [InlineData("bool b = s_set.Contains(3);")]
    [InlineData("bool b = s_ordered.ContainsKey(new Key());")]
    [InlineData("Array.Sort(s_keys);")]
    [InlineData("int n = System.Linq.Enumerable.Max(s_sequence);")]
    [InlineData("Branch<LoudMode>();")]
    [InlineData("if (IsHigh(7)) Throttle();")]
    [Reports("TH3001")]
    public Task It_is_followed(string statement) => Run(statement, reached: true);

    [Theory]
    [InlineData("ILine line = new Quiet(); line.Raise();")]
    [InlineData("s_quiet.Raise();")]
    [InlineData("s_lines[0].Raise();")]
    [InlineData("bool b = s_set.Count > 3;")]
    [InlineData("Branch<QuietMode>();")]
    [InlineData("if (IsHigh(3)) Throttle();")]
    [Accepts("TH3001")]
    public Task Nobody_else_is(string statement) => Run(statement, reached: false);

    // Who can be derived from, is stored by others or comes from elsewhere may be anything.
    [Theory]
    [InlineData("s_open.Raise();")]
    [InlineData("Make().Raise();")]
    [InlineData("s_lines[Environment.TickCount & 1].Raise();")]
    [Reports("TH3001")]
    public Task Where_nothing_is_known_all_of_them_are(string statement) => Run(statement, reached: true);

    private static Task Run(string statement, bool reached) =>
        new RuleTest<ContextAnalyzer>($$"""
            public sealed class Channel
            {
                static readonly ILine s_quiet = new Quiet();
                static readonly ILine s_loud = new Loud();
                public static ILine s_open = new Quiet();
                static readonly ILine[] s_lines = [new Quiet(), new Loud()];
                static readonly Port s_port = new();
                static readonly byte[] s_bytes = new byte[4];
                static readonly SortedSet<int> s_set = new(new Backwards());
                static readonly SortedDictionary<Key, int> s_ordered = [];
                static readonly Key[] s_keys = new Key[4];
                static readonly Sequence s_sequence = new();
                static bool Any => Environment.TickCount > 0;

                [RunsIn(MiniportContext.Interrupt)]
                static void Service()
                {
            #pragma warning disable TH2001, TH2002, TH2003, TH4001, TH9001, TH9002
                    {{statement}}
                }

                static ILine Make() => Any ? new Quiet() : new Loud();
                static void Given(ILine line) => line.Raise();
                static void Branch<T>() where T : IMode { if (T.IsLoud) { Throttle(); } }
                static bool IsHigh(int level) => level > 4;
                public static void Throttle() => {{(reached ? "{|TH3001:Thread.Sleep(1)|}" : "Thread.Sleep(1)")}};
            }

            interface IMode { static abstract bool IsLoud { get; } }
            struct LoudMode : IMode { public static bool IsLoud => true; }
            struct QuietMode : IMode { public static bool IsLoud => false; }

            public interface ILine { void Raise(); }
            sealed class Quiet : ILine { public void Raise() { } }
            sealed class Loud : ILine { public void Raise() => Channel.Throttle(); }
            sealed class Backwards : IComparer<int> { public int Compare(int one, int other) { Channel.Throttle(); return other - one; } }
            struct Key : IComparable<Key> { public int CompareTo(Key other) { Channel.Throttle(); return 0; } }

            sealed class Port : System.IO.Stream
            {
                public override int Read(byte[] buffer, int offset, int count) { Channel.Throttle(); return 0; }
                public override bool CanRead => true;
                public override bool CanSeek => false;
                public override bool CanWrite => false;
                public override long Length => 0;
                public override long Position { get; set; }
                public override void Flush() { }
                public override long Seek(long offset, System.IO.SeekOrigin origin) => 0;
                public override void SetLength(long value) { }
                public override void Write(byte[] buffer, int offset, int count) { }
            }

            sealed class Sequence : IEnumerable<int>, IEnumerator<int>
            {
                public IEnumerator<int> GetEnumerator() => this;
                System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => this;
                public int Current => 1;
                object System.Collections.IEnumerator.Current => this;
                public bool MoveNext() { Channel.Throttle(); return false; }
                public void Reset() { }
                public void Dispose() { }
            }
            """).RunAsync();
}
