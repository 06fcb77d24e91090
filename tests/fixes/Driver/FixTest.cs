using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Tophalf.CodeFixes.Tests.Driver;

/// <summary>
/// One test of one fix: code before and after. What is reported is marked in both (<c>{|TH0001:name|}</c>); code that is the
/// same after is code for which nothing is offered.
/// </summary>
internal sealed class FixTest<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    // What a miniport author has at the top of a file.
    private const string Usings = """
        global using System;
        global using System.Runtime.CompilerServices;
        global using Tophalf;
        global using Tophalf.Ata;
        """;

    /// <param name="before">The code as it is, in one file or several.</param>
    /// <param name="after">The code with the fix; nothing when none is offered.</param>
    public FixTest(string[] before, string[]? after)
    {
        // The references come with the tests: nothing is downloaded while they run.
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        foreach (ProjectState project in new ProjectState[] { TestState, FixedState })
        {
            project.AdditionalReferences.AddRange(Net100.References.All);
            project.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(AtaMiniportAttribute).Assembly.Location));
        }

        for (int i = 0; i < before.Length; i++)
        {
            TestState.Sources.Add(($"/0/File{i}.cs", Lines(before[i])));
            FixedState.Sources.Add(($"/0/File{i}.cs", Lines((after ?? before)[i])));
        }

        TestState.Sources.Add(("/0/Usings.cs", Usings));
        FixedState.Sources.Add(("/0/Usings.cs", Usings));
        // What is left is marked in the code after it.
        FixedState.MarkupHandling = MarkupMode.Allow;
        CodeFixTestBehaviors = after is null ? CodeFixTestBehaviors.SkipFixAllCheck : CodeFixTestBehaviors.None;
        CompilerDiagnostics = CompilerDiagnostics.Errors;
    }

    public bool AllowUnsafe { get; init; } = true;

    // Before and after are equal when they are the same text, whichever editor wrote the tests.
    private static string Lines(string text) => text.Replace("\r\n", "\n");

    protected override CompilationOptions CreateCompilationOptions() =>
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: AllowUnsafe, nullableContextOptions: NullableContextOptions.Enable);

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose);
}
