using System.Collections.Immutable;
using Tophalf.Analyzers.Il;

namespace Tophalf.Effects.Tests.Engine;

/// <summary>Input that no compiler wrote is unknown, and never an exception.</summary>
public sealed class UnreadableTests
{
    private static readonly Lazy<ImmutableArray<byte>> s_assembly = new(() => Snippet.Compile(
        """
        public class C
        {
            object _a;
            public int M(int n) { try { switch (n) { case 0: return 1; case 1: _a = new object(); return 2; default: return F<int>(n); } } finally { _a = null; } }
            T F<T>(T a) { foreach (T b in new List<T> { a }) { return b; } throw new InvalidOperationException(); }
        }
        """));

    [Fact]
    public void Bytes_that_are_no_assembly_are_refused()
    {
        using var effects = new AssemblyEffects(_ => null, 100);

        Assert.False(effects.Add([1, 2, 3]));
        Assert.False(effects.Add([]));
        Assert.Null(effects.Of("M:C.M", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(0.99)]
    public void A_truncated_assembly_is_refused_or_unknown(double share) => Judge(s_assembly.Value[..(int)(s_assembly.Value.Length * share)]);

    [Fact]
    public void Mutated_assemblies_never_throw()
    {
        var random = new Random(7);
        for (int round = 0; round < 1500; round++)
        {
            ImmutableArray<byte>.Builder bytes = s_assembly.Value.ToBuilder();
            for (int i = random.Next(1, 12); i > 0; i--)
            {
                bytes[random.Next(bytes.Count)] = (byte)random.Next(256);
            }

            Judge(bytes.ToImmutable());
        }
    }

    private static void Judge(ImmutableArray<byte> bytes)
    {
        using AssemblyEffects effects = Snippet.Load(bytes);
        effects.Of("M:C.M(System.Int32)", TestContext.Current.CancellationToken);
    }
}
