using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Il;

namespace Tophalf.Effects.Tests.Engine;

/// <summary>A referenced assembly that was built without the package is judged by the file that the compilation refers to.</summary>
public sealed class HelperAssemblyTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.dll");

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void The_file_is_read_and_judged()
    {
        PortableExecutableReference reference = Reference("public class C { public static object M() => new(); public static int N() => 1; }");

        Assert.Equal(Effect.Allocates, Find(reference, "M:C.M").Body);
        Assert.Equal(Effect.None, Find(reference, "M:C.N").Body);
        Assert.Equal(Effect.Unknown, Find(reference, "M:C.Missing").Body);
    }

    [Fact]
    public void Another_version_is_another_assembly()
    {
        Assert.Equal(Effect.Allocates, Find(Reference("public class C { public static object M() => new(); }"), "M:C.M").Body);
        Assert.Equal(Effect.None, Find(Reference("public class C { public static object M() => null; }"), "M:C.M").Body);
    }

    [Fact]
    public void A_reference_assembly_says_nothing()
    {
        CSharpCompilation compilation = Snippet.Compilation("public class C { public static object M() => new(); }");
        using (FileStream stream = File.Create(_file))
        {
            Assert.True(compilation.Emit(stream, options: new EmitOptions(metadataOnly: true, includePrivateMembers: false), cancellationToken: TestContext.Current.CancellationToken).Success);
        }

        Assert.Equal(Effect.Unknown, Find(MetadataReference.CreateFromFile(_file), "M:C.M").Body);
    }

    [Fact]
    public void Without_a_file_nothing_is_known() =>
        Assert.Equal(Effect.Unknown, Find(MetadataReference.CreateFromImage(Snippet.Compile("public class C { public static void M() { } }")), "M:C.M").Body);

    [Fact]
    public void Questions_from_many_threads_have_one_answer()
    {
        PortableExecutableReference reference = Reference("public class C { static object s; public static object M() => s ??= new(); public static string N(int a) => a.ToString(); }");

        Effect[] answers = [.. Enumerable.Range(0, 64).AsParallel().Select(i => Find(reference, i % 2 == 0 ? "M:C.M" : "M:C.N(System.Int32)").Body)];

        Assert.Equal(2, answers.Distinct().Count());
    }

    private static MemberEffects Find(PortableExecutableReference reference, string id) =>
        HelperAssemblies.Find(reference, id, EffectCatalog.Framework, TestContext.Current.CancellationToken);

    private PortableExecutableReference Reference(string source)
    {
        ImmutableArray<byte> bytes = Snippet.Compile(source);
        File.WriteAllBytes(_file, [.. bytes]);
        return MetadataReference.CreateFromFile(_file);
    }
}
