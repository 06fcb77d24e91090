using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>What is a suggestion elsewhere is a warning where an image is built.</summary>
public sealed class ImageTests
{
    [Theory]
    [InlineData("", DiagnosticSeverity.Info)]
    [InlineData("win-x64", DiagnosticSeverity.Warning)]
    public async Task A_first_call_that_allocates_is_a_warning_in_an_image(string image, DiagnosticSeverity severity)
    {
        ImmutableArray<Diagnostic> reported = await Compiler.AnalyzeAsync(
            Compiler.Compile(
                [("Channel.cs", "static class Channel { [RunsIn(MiniportContext.Interrupt)] static void Service() { Action a = Service; } }")],
                References.Contract),
            [new ContextAnalyzer()],
            new Dictionary<string, string> { ["TophalfImage"] = image });
        Diagnostic one = Assert.Single(reported);
        Assert.Equal("TH2003", one.Id);
        Assert.Equal(severity, one.Severity);
    }
}
