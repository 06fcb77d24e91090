using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Tophalf.Analyzers.Contexts;

/// <summary>
/// Rules about code that one does not own, in a text file among the AdditionalFiles of the project: one symbol a line.
/// A rule about a type or a namespace holds for all that is in it.
/// </summary>
internal sealed class RuleFile
{
    private readonly Dictionary<ISymbol, List<RuleLine>> _lines = new(SymbolEqualityComparer.Default);
    private readonly List<(TextSpan Span, string Mistake)> _mistakes = [];

    private RuleFile(SourceText text, Compilation compilation, ContextNames names)
    {
        foreach (TextLine line in text.Lines)
        {
            RuleLine? read = RuleLine.Parse(line.ToString(), names, out string mistake);
            if (read is not null)
            {
                ImmutableArray<ISymbol> symbols = DocumentationCommentId.GetSymbolsForDeclarationId(read.Id, compilation);
                mistake = symbols.IsEmpty ? $"'{read.Id}' is the documentation id of nothing in this project" : "";
                foreach (ISymbol symbol in symbols)
                {
                    Add(symbol, read);
                }
            }

            if (mistake.Length > 0)
            {
                _mistakes.Add((line.Span, mistake));
            }
        }
    }

    /// <summary>The lines that say nothing, and why.</summary>
    public IReadOnlyList<(TextSpan Span, string Mistake)> Mistakes => _mistakes;

    /// <summary>Whether a file of the project is one of rules: <c>TophalfRules.txt</c>, <c>TophalfRules.Vendor.txt</c>.</summary>
    public static bool Is(AdditionalText file)
    {
        string name = Path.GetFileName(file.Path);
        return name.StartsWith("TophalfRules", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reads a file; null when it cannot be read, which the compiler itself reports.</summary>
    public static RuleFile? Read(AdditionalText file, Compilation compilation, ContextNames names, CancellationToken cancellation) =>
        file.GetText(cancellation) is { } text ? new RuleFile(text, compilation, names) : null;

    /// <summary>The lines about a symbol.</summary>
    public IReadOnlyList<RuleLine> About(ISymbol symbol) => _lines.TryGetValue(symbol, out List<RuleLine>? lines) ? lines : [];

    private void Add(ISymbol symbol, RuleLine line)
    {
        if (!_lines.TryGetValue(symbol, out List<RuleLine>? lines))
        {
            _lines.Add(symbol, lines = []);
        }

        lines.Add(line);
    }
}
