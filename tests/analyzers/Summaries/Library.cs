using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tophalf.Analyzers.Summaries;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Summaries;

/// <summary>A helper library of the namespace Vendor, built with the package.</summary>
internal static class Library
{
    public static readonly IReadOnlyDictionary<string, string> Property = new Dictionary<string, string> { ["TophalfSummaries"] = "true" };

    /// <summary>The library, with what the generator adds to it.</summary>
    public static CSharpCompilation Build(string source, bool writesSummaries = true, IEnumerable<MetadataReference>? references = null, string name = "Vendor")
    {
        CSharpCompilation library = Compiler.Compile([("Vendor.cs", source)], References.Contract.Concat(references ?? []), name: name);
        (Compilation built, GeneratorDriverRunResult result) = Generate(library, writesSummaries ? Property : ImmutableDictionary<string, string>.Empty);
        Assert.All(result.Results, static one => Assert.Null(one.Exception));
        Assert.Empty(built.GetDiagnostics(TestContext.Current.CancellationToken).Where(static one => one.Severity == DiagnosticSeverity.Error));
        return (CSharpCompilation)built;
    }

    public static (Compilation Built, GeneratorDriverRunResult Result) Generate(Compilation library, IReadOnlyDictionary<string, string> properties)
    {
        GeneratorDriver driver = CSharpGeneratorDriver
            .Create([new SummaryGenerator().AsSourceGenerator()], optionsProvider: new BuildProperties(properties))
            .RunGeneratorsAndUpdateCompilation(library, out Compilation built, out _, TestContext.Current.CancellationToken);
        return (built, driver.GetRunResult());
    }

    /// <summary>The summaries of the library, one line each: <c>Log: A Write(System.String)</c>.</summary>
    public static IReadOnlyList<string> Summaries(CSharpCompilation library) =>
        [.. library.Assembly.GetAttributes()
            .Where(static attribute => attribute.AttributeClass!.Name == "EffectSummaryAttribute")
            .SelectMany(static attribute => attribute.ConstructorArguments[2].Values.Select(line => $"{attribute.ConstructorArguments[1].Value}: {line.Value}"))];

    /// <summary>What others compile against: no bodies.</summary>
    public static MetadataReference ReferenceAssembly(this CSharpCompilation library)
    {
        MemoryStream image = new();
        Assert.True(library.Emit(image, options: new Microsoft.CodeAnalysis.Emit.EmitOptions(metadataOnly: true, includePrivateMembers: false)).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
