using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tophalf.Analyzers.Graph;
using Tophalf.Analyzers.Origins;

namespace Tophalf.Analyzers.Execution;

/// <summary>
/// Static fields that nobody uses but one routine, and what only it calls: when it runs the first time, they hold what they
/// were made with.
/// </summary>
/// <param name="names">Where names are written.</param>
/// <param name="models">What a declaration declares.</param>
/// <param name="routine">The routine.</param>
internal sealed class OwnedFields(NameIndex names, SemanticModels models, IMethodSymbol routine)
{
    private readonly Dictionary<ISymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public bool Has(ISymbol place)
    {
        if (!_known.TryGetValue(place, out bool isOwned))
        {
            // A method that calls itself adds nobody.
            _known[place] = true;
            _known[place] = isOwned = (place is not IMethodSymbol || names.Of(place).Any()) && place.DeclaredAccessibility is Accessibility.Private or Accessibility.Internal or Accessibility.NotApplicable
                && names.Of(place).All(IsAtHome);
        }

        return isOwned;
    }

    private bool IsAtHome(SimpleNameSyntax name)
    {
        foreach (SyntaxNode around in name.Ancestors())
        {
            switch (around)
            {
                // Whoever has a delegate calls it when he likes.
                case ArgumentSyntax or AssignmentExpressionSyntax when name.Parent == around && models.Of(name.SyntaxTree)?.GetSymbolInfo(name).Symbol is IMethodSymbol:
                    return false;

                case ConstructorDeclarationSyntax constructor:
                    return constructor.Modifiers.Any(SyntaxKind.StaticKeyword);

                case FieldDeclarationSyntax field:
                    return field.Modifiers.Any(SyntaxKind.StaticKeyword);

                case MemberDeclarationSyntax member and not BaseTypeDeclarationSyntax:
                    return models.Of(name.SyntaxTree)?.GetDeclaredSymbol(member) is { } symbol && (SymbolEqualityComparer.Default.Equals(symbol, routine) || Has(symbol));
            }
        }

        return false;
    }
}
