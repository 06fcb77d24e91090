using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Tophalf.Analyzers.Tests.Driver;
using Tophalf.Analyzers.Tests.Fuzz;
using Tophalf.Analyzers.Tests.RealCode;

namespace Tophalf.Analyzers.Tests.Summaries;

/// <summary>Libraries as they are, and as they are while they are being written: the generator never throws.</summary>
public sealed class BrokenLibraryTests
{
    [Theory]
    [InlineData("generators")]
    [InlineData("samples/Piix3")]
    public void Real_code_with_tokens_gone_doubled_or_swapped(string project)
    {
        foreach (int seed in FuzzBudget.Seeds(2))
        {
            CSharpCompilation library = RealProject.Compile(project, routines: 5, seed);
            Generate(library, $"{project}, seed {seed}");
            Random random = new(seed);
            foreach (SyntaxTree tree in library.SyntaxTrees)
            {
                library = library.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(Mutation.Of(tree, random))));
            }

            Generate(library, $"{project}, broken, seed {seed}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("public")]
    [InlineData("public class C : C { public override void M() => base.M(); }")]
    [InlineData("public interface I : I { void M() { } } public struct S<T> where T : S<T> { public S<S<T>> Next; public void M() => Next.M(); }")]
    [InlineData("public record R(int A, Missing B) : Base(A) { public partial void M(); } public partial class Q { public partial Q(); public partial event Action E; }")]
    [InlineData("public static class E { extension(int n) { public int Twice => n.Twice; } extension<T>(T) { public static T operator +(T a, T b) => a + b; } }")]
    [InlineData("public class C(int n) { public int N { get => field; set => field = n; } = Missing(); public static C operator +(C c) => +c; ~C() { } static C() { } }")]
    [InlineData("public delegate void D(D d); public enum E { A } public ref struct S { public readonly ref int R; } public unsafe class U { public delegate*<void> F; public void M() => F(); }")]
    public void Text_of_any_kind(string text)
    {
        Generate(Compiler.Compile([("File.cs", text)], References.Contract), text);
        Generate(Compiler.Compile([("File.cs", "namespace Tophalf { public enum MiniportContext { } } " + text)], References.BaseClassLibrary), text);
    }

    private static void Generate(Compilation library, string what) =>
        Assert.All(Library.Generate(library, Library.Property).Result.Results, one => Assert.True(one.Exception is null, $"{what}: {one.Exception}"));
}
