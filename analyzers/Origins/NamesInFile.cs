using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tophalf.Analyzers.Origins;

/// <summary>The names in a file, and the places where it makes objects, as they are written.</summary>
internal sealed class NamesInFile
{
    // Of what is made without saying of which type: new(...), base(...).
    private const string NoName = "";

    private readonly Dictionary<string, List<SimpleNameSyntax>> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SyntaxNode>> _creations = new(StringComparer.Ordinal);

    public NamesInFile(SyntaxTree tree)
    {
        foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
        {
            switch (node)
            {
                case SimpleNameSyntax name:
                    Add(_names, name.Identifier.ValueText, name);
                    break;

                case ObjectCreationExpressionSyntax creation:
                    Add(_creations, NameOf(creation.Type), creation);
                    break;

                case PrimaryConstructorBaseTypeSyntax primary:
                    Add(_creations, NameOf(primary.Type), primary);
                    break;

                case ImplicitObjectCreationExpressionSyntax or ConstructorInitializerSyntax:
                    Add(_creations, NoName, node);
                    break;
            }
        }
    }

    /// <summary>Where a name is written.</summary>
    public IEnumerable<SimpleNameSyntax> Of(string name) => _names.TryGetValue(name, out List<SimpleNameSyntax>? places) ? places : [];

    /// <summary>What may call a constructor, by the number of its arguments and the name of its type, for which an alias may stand.</summary>
    public IEnumerable<SyntaxNode> MayCall(IMethodSymbol constructor, IEnumerable<string> aliases) =>
        aliases.Append(constructor.ContainingType.Name).Append(NoName)
            .SelectMany(name => _creations.TryGetValue(name, out List<SyntaxNode>? places) ? places : [])
            .Where(creation => Fits(creation, constructor));

    private static bool Fits(SyntaxNode creation, IMethodSymbol constructor)
    {
        int count = creation switch
        {
            BaseObjectCreationExpressionSyntax made => made.ArgumentList?.Arguments.Count,
            ConstructorInitializerSyntax initializer => initializer.ArgumentList.Arguments.Count,
            PrimaryConstructorBaseTypeSyntax primary => primary.ArgumentList.Arguments.Count,
            _ => null,
        } ?? 0;
        return count >= constructor.Parameters.Count(static parameter => !parameter.IsOptional && !parameter.IsParams)
            && (count <= constructor.Parameters.Length || constructor.Parameters is [.., { IsParams: true }]);
    }

    /// <summary>The names that a file gives to types.</summary>
    public static IEnumerable<string> AliasesIn(SyntaxTree tree) => tree.GetRoot()
        .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
        .OfType<UsingDirectiveSyntax>()
        .Select(static directive => directive.Alias?.Name.Identifier.ValueText)
        .OfType<string>();

    private static string NameOf(TypeSyntax type) => type switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        _ => NoName,
    };

    private static void Add<T>(Dictionary<string, List<T>> places, string name, T place)
    {
        if (!places.TryGetValue(name, out List<T>? same))
        {
            places.Add(name, same = []);
        }

        same.Add(place);
    }
}
