using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Il;

namespace Tophalf.Effects.Tests;

/// <summary>Members of a class, compiled as a helper library is, and judged by their IL.</summary>
internal static class Snippet
{
    /// <summary>What the method M of class C does; the class is public, and the members are as written.</summary>
    public static MemberEffects Of(string members, string id = "M:C.M")
    {
        using AssemblyEffects effects = Load(Compile($"public class C {{ {members} }}"));
        return effects.Of(id, TestContext.Current.CancellationToken) ?? throw new ArgumentException($"The snippet has no {id}.");
    }

    /// <summary>What it does, without the throws that any dereference has.</summary>
    public static Effect Costs(string members, string id = "M:C.M") => Of(members, id).Body & ~(Effect.ThrowsNull | Effect.ThrowsImplicit);

    public static AssemblyEffects Load(ImmutableArray<byte> assembly)
    {
        var effects = new AssemblyEffects(id => EffectCatalog.Framework!.Find(id), mostReached: null);
        effects.Add(assembly);
        return effects;
    }

    public static ImmutableArray<byte> Compile(string source)
    {
        CSharpCompilation compilation = Compilation(source);
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
        return ImmutableArray.Create(stream.ToArray());
    }

    public static CSharpCompilation Compilation(string source) => CSharpCompilation.Create(
        "Helper",
        [CSharpSyntaxTree.ParseText("using System; using System.Collections.Generic; using System.Threading;\n" + source)],
        Net100.References.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true));
}
