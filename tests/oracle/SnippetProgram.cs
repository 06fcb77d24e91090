using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Tophalf.Oracle.Tests;

/// <summary>Compiles snippets: all together into a program that measures them, and each by itself to be judged.</summary>
internal static class SnippetProgram
{
    private const string Usings = """
        global using System;
        global using System.Buffers;
        global using System.Buffers.Binary;
        global using System.Collections;
        global using System.Collections.Concurrent;
        global using System.Collections.Frozen;
        global using System.Collections.Generic;
        global using System.Collections.Immutable;
        global using System.Diagnostics;
        global using System.Diagnostics.CodeAnalysis;
        global using System.Globalization;
        global using System.IO;
        global using System.Linq;
        global using System.Linq.Expressions;
        global using System.Numerics;
        global using System.Reflection;
        global using System.Runtime.CompilerServices;
        global using System.Runtime.InteropServices;
        global using System.Text;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Tophalf;
        """;

    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Latest);

    // One snippet does not see another: an interface of the class library would be implemented by all of them.
    private static readonly CSharpCompilation s_surroundings = CSharpCompilation.Create(
        "Snippets",
        [Parse(Usings, "Usings.cs"), .. Shared("Any", "Keep", "Stub")],
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(NeverInAttribute).Assembly.Location)],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>A snippet with what it uses, and nothing else.</summary>
    public static CSharpCompilation Alone(Snippet snippet) => s_surroundings.AddSyntaxTrees(Parse(snippet.Source, $"{snippet.Name}.cs"));

    /// <summary>Other sources, with the same around them.</summary>
    public static CSharpCompilation Of(IEnumerable<(string Name, string Text)> sources) =>
        s_surroundings.AddSyntaxTrees(sources.Select(static source => Parse(source.Text, $"{source.Name}.cs")));

    /// <summary>Writes the program of all snippets.</summary>
    public static void Emit(IEnumerable<Snippet> snippets, string path, CancellationToken cancellation)
    {
        CSharpCompilation program = s_surroundings
            .AddSyntaxTrees(snippets.Select(snippet => Parse(snippet.Source, $"{snippet.Name}.cs")))
            .AddSyntaxTrees(Shared("Measuring"))
            .WithOptions(s_surroundings.Options.WithOutputKind(OutputKind.ConsoleApplication));
        EmitResult result = program.Emit(path, cancellationToken: cancellation);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error)));
    }

    private static ImmutableArray<SyntaxTree> Shared(params string[] names) =>
        [.. names.Select(name => Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Program", $"{name}.cs")), $"{name}.cs"))];

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, s_parse, path);
}
