using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Tophalf.Analyzers.Findings;

namespace Tophalf.Oracle.Tests.Random;

/// <summary>What the analyzer says of a program.</summary>
/// <param name="Wrong">The checks that it says fail, and that never do.</param>
/// <param name="Fails">What else it says that fails: whenever the program runs, or whenever it comes there.</param>
/// <param name="MayThrow">Whether it says that a throw that is written is come to: it is silent only where it knows that none is.</param>
internal sealed record Verdict(ImmutableArray<string> Wrong, ImmutableArray<string> Fails, bool MayThrow)
{
    public static async Task<Dictionary<string, Verdict>> OfAsync(Compilation compilation, IEnumerable<string> names, CancellationToken cancellation)
    {
        ImmutableArray<Diagnostic> diagnostics = await compilation.WithAnalyzers([new ContextAnalyzer()]).GetAnalyzerDiagnosticsAsync(cancellation);
        if (diagnostics.FirstOrDefault(static one => one.Id == "AD0001") is { } crash)
        {
            throw new InvalidOperationException($"The analyzer threw: {crash.GetMessage()} {crash.Descriptor.Description}");
        }

        ILookup<string, Diagnostic> found = diagnostics
            .Where(static one => one.Id is "TH4001" or "TH4003")
            .ToLookup(static one => Path.GetFileNameWithoutExtension(one.Location.SourceTree!.FilePath));
        return names.ToDictionary(
            static name => name,
            name => new Verdict(
                [.. found[name].Where(IsCheck).Select(Describe)],
                [.. found[name].Where(static one => !IsWritten(one) && !IsCheck(one)).Select(Describe)],
                found[name].Any(IsWritten)));
    }

    private static bool IsWritten(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.GetRoot().FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<SyntaxNode>(static node => node is StatementSyntax) is ThrowStatementSyntax;

    private static bool IsCheck(Diagnostic diagnostic) =>
        TextAt(diagnostic).StartsWith(RandomProgram.Check, StringComparison.Ordinal);

    private static string TextAt(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);

    private static string Describe(Diagnostic diagnostic) =>
        $"{diagnostic.Id} line {diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}: {TextAt(diagnostic)}: {diagnostic.GetMessage()}";
}
