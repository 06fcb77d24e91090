using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tophalf.Analyzers.Effects;

namespace Tophalf.Effects.Tests.Catalog;

/// <summary>The catalog of .NET 10 that the analyzers carry, asked with the ids that the compiler gives.</summary>
public sealed class FrameworkCatalogTests
{
    // What the platform of the catalog does not have, and what the compiler alone knows of.
    private const int MostMissing = 150;

    private static EffectCatalog Catalog => EffectCatalog.Framework!;

    [Fact]
    public void It_says_what_it_was_made_from()
    {
        Assert.StartsWith("10.0.", Catalog.RuntimeVersion, StringComparison.Ordinal);
        Assert.Contains('-', Catalog.Platform);
    }

    [Theory]
    [InlineData("M:System.DateTime.TryFormat(System.Span{System.Char},System.Int32@,System.ReadOnlySpan{System.Char},System.IFormatProvider)")]
    [InlineData("M:System.Guid.TryParse(System.String,System.Guid@)")]
    [InlineData("M:System.Text.UTF8Encoding.GetChars(System.ReadOnlySpan{System.Byte},System.Span{System.Char})")]
    [InlineData("M:System.Text.RegularExpressions.Regex.IsMatch(System.String)")]
    [InlineData("M:System.Collections.Immutable.ImmutableDictionary`2.TryGetValue(`0,`1@)")]
    [InlineData("M:System.Collections.Immutable.ImmutableList`1.GetEnumerator")]
    public void What_is_needed_rarely_counts_as_needed_once(string id) =>
        Assert.Equal(Effect.AllocatesOnce, Catalog.Find(id)!.Body & (Effect.Allocates | Effect.AllocatesOnce));

    [Theory]
    [InlineData("M:System.Text.RegularExpressions.Regex.Match(System.String)")]
    [InlineData("M:System.Text.RegularExpressions.Match.NextMatch")]
    [InlineData("M:System.Globalization.DateTimeFormatInfo.Clone")]
    [InlineData("M:System.Text.EncoderReplacementFallback.CreateFallbackBuffer")]
    [InlineData("M:System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(System.Exception)")]
    public void What_is_asked_for_is_made(string id) => Assert.True(Catalog.Find(id)!.Body.HasFlag(Effect.Allocates));

    [Theory]
    [InlineData("M:System.Math.Max(System.Int32,System.Int32)")]
    [InlineData("M:System.String.get_Length")]
    [InlineData("M:System.Threading.Interlocked.Increment(System.Int32@)")]
    [InlineData("M:System.Threading.Volatile.Read(System.Int32@)")]
    [InlineData("M:System.Span`1.get_Item(System.Int32)")]
    [InlineData("M:System.Span`1.Slice(System.Int32,System.Int32)")]
    [InlineData("M:System.Collections.Generic.List`1.get_Item(System.Int32)")]
    [InlineData("M:System.Collections.Generic.List`1.GetEnumerator")]
    [InlineData("M:System.Collections.Generic.List`1.Enumerator.MoveNext")]
    [InlineData("M:System.Buffers.Binary.BinaryPrimitives.ReadInt32LittleEndian(System.ReadOnlySpan{System.Byte})")]
    [InlineData("M:System.Numerics.BitOperations.TrailingZeroCount(System.UInt32)")]
    [InlineData("M:System.Runtime.CompilerServices.Unsafe.As``1(System.Object)")]
    [InlineData("M:System.TimeSpan.FromTicks(System.Int64)")]
    [InlineData("M:System.Diagnostics.Stopwatch.GetTimestamp")]
    [InlineData("M:System.Collections.Generic.SortedDictionary`2.TryGetValue(`0,`1@)")]
    [InlineData("M:System.Threading.Interlocked.Exchange``1(``0@,``0)")]
    public void Clean_members_are_clean(string id) =>
        Assert.Equal(Effect.None, Catalog.Find(id)!.Body & (Effect.Allocates | Effect.Blocks | Effect.Unknown | Effect.Unbounded));

    [Theory]
    [InlineData("M:System.String.Concat(System.String,System.String)")]
    [InlineData("M:System.String.Substring(System.Int32)")]
    [InlineData("M:System.Int32.ToString")]
    [InlineData("M:System.Linq.Enumerable.ToList``1(System.Collections.Generic.IEnumerable{``0})")]
    [InlineData("M:System.Collections.Generic.List`1.Add(`0)")]
    [InlineData("M:System.Enum.ToString")]
    [InlineData("M:System.GC.AllocateUninitializedArray``1(System.Int32,System.Boolean)")]
    [InlineData("M:System.Guid.ToString")]
    public void Allocating_members_allocate(string id) => Assert.True(Catalog.Find(id)!.Body.HasFlag(Effect.Allocates));

    [Theory]
    [InlineData("M:System.Threading.Monitor.Enter(System.Object)")]
    [InlineData("M:System.Threading.Thread.Sleep(System.Int32)")]
    [InlineData("M:System.Threading.Thread.Join")]
    [InlineData("M:System.Threading.WaitHandle.WaitOne")]
    [InlineData("M:System.Threading.Lock.Enter")]
    [InlineData("M:System.Threading.SemaphoreSlim.Wait")]
    [InlineData("M:System.Threading.Tasks.Task.Wait")]
    [InlineData("M:System.GC.Collect")]
    [InlineData("M:System.IO.File.Delete(System.String)")]
    public void Blocking_members_block(string id) => Assert.True(Catalog.Find(id)!.Body.HasFlag(Effect.Blocks));

    [Fact]
    public void Every_member_that_the_compiler_sees_is_known()
    {
        CSharpCompilation compilation = Snippet.Compilation("");
        var missing = new List<string>();
        int seen = 0;
        foreach (MetadataReference reference in compilation.References)
        {
            var assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!;
            foreach (IMethodSymbol method in Methods(assembly.GlobalNamespace))
            {
                seen++;
                string id = method.GetDocumentationCommentId()!;
                if (Catalog.Find(id) is null)
                {
                    missing.Add(id);
                }
            }
        }

        Assert.True(seen > 20_000);
        Assert.True(missing.Count < MostMissing, $"{missing.Count} of {seen}:\n{string.Join('\n', missing.Take(100))}");
    }

    private static IEnumerable<IMethodSymbol> Methods(INamespaceOrTypeSymbol symbol) => symbol.GetMembers().SelectMany(member => member switch
    {
        INamespaceOrTypeSymbol { DeclaredAccessibility: Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal } inner => Methods(inner),
        IMethodSymbol
        {
            IsImplicitlyDeclared: false,
            MethodKind: not MethodKind.StaticConstructor and not MethodKind.ExplicitInterfaceImplementation,
            DeclaredAccessibility: Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal,
        } method => [method],
        _ => [],
    });
}
