using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tophalf.Analyzers.Tests.Driver;
using Tophalf.Generators;

namespace Tophalf.Analyzers.Tests.RealCode;

/// <summary>The projects of this repository as a body of real C#, in which any method may be made a routine.</summary>
internal static class RealProject
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Latest);

    /// <summary>A project with some of its methods made routines.</summary>
    /// <param name="name">The folder of the project.</param>
    /// <param name="routines">How many.</param>
    /// <param name="seed">Chooses them.</param>
    public static CSharpCompilation Compile(string name, int routines, int seed)
    {
        List<SyntaxTree> trees = [.. Repository.SourcesOf(name).Select(static source => CSharpSyntaxTree.ParseText(source.Text, s_parse, source.Path))];
        trees.Add(CSharpSyntaxTree.ParseText(ImplicitUsings, s_parse, "Usings.cs"));
        CSharpCompilation compilation = CSharpCompilation.Create(
            name, MakeRoutines(trees, routines, new Random(seed)), ReferencesOf(name),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        return (CSharpCompilation)WithGenerated(compilation);
    }

    /// <summary>What the generator adds to a compilation.</summary>
    public static Compilation WithGenerated(Compilation compilation)
    {
        CSharpGeneratorDriver.Create([new MiniportGenerator().AsSourceGenerator()], parseOptions: s_parse)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _, TestContext.Current.CancellationToken);
        return generated;
    }

    // The library is not compiled against itself; compilers are compiled against Roslyn.
    private static IEnumerable<MetadataReference> ReferencesOf(string name) => name switch
    {
        "core" => References.BaseClassLibrary,
        "generators" or "analyzers" =>
        [
            .. References.Contract,
            .. new[] { typeof(SyntaxTree), typeof(CSharpSyntaxTree) }.Select(static type => MetadataReference.CreateFromFile(type.Assembly.Location)),
        ],
        _ => References.Contract,
    };

    private static IEnumerable<SyntaxTree> MakeRoutines(List<SyntaxTree> trees, int count, Random random)
    {
        List<BaseMethodDeclarationSyntax> methods = [.. trees.SelectMany(static tree => tree.GetRoot().DescendantNodes().OfType<BaseMethodDeclarationSyntax>())];
        HashSet<BaseMethodDeclarationSyntax> chosen = [.. Enumerable.Range(0, count).Select(_ => methods[random.Next(methods.Count)])];
        foreach (SyntaxTree tree in trees)
        {
            SyntaxNode root = tree.GetRoot().ReplaceNodes(
                chosen.Where(method => method.SyntaxTree == tree),
                (_, method) => method.WithAttributeLists(method.AttributeLists.Insert(0, RunsIn(random.Next(16)))));
            yield return CSharpSyntaxTree.Create((CSharpSyntaxNode)root, s_parse, tree.FilePath);
        }
    }

    private static AttributeListSyntax RunsIn(int context) => SyntaxFactory.ParseCompilationUnit(
        $"[global::Tophalf.RunsIn((global::Tophalf.MiniportContext)(1 << {context}))] class C;")
        .Members[0].AttributeLists[0];
}
