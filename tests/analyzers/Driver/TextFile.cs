using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Tophalf.Analyzers.Tests.Driver;

/// <summary>A file of the project that is no source.</summary>
internal sealed class TextFile(string path, string text) : AdditionalText
{
    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}
