using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Tophalf.CodeFixes;

/// <summary>Attributes and names as fixes write them: in full, for the editor to shorten and to import.</summary>
internal static class Attributes
{
    /// <summary>An attribute list of its own.</summary>
    /// <param name="type">The full name of the attribute, without its suffix.</param>
    /// <param name="argument">Its argument.</param>
    public static AttributeListSyntax List(string type, ExpressionSyntax argument) => List(type, [SyntaxFactory.AttributeArgument(argument)]);

    /// <summary>An attribute list of its own.</summary>
    /// <param name="type">The full name of the attribute, without its suffix.</param>
    /// <param name="arguments">Its arguments, if it has any.</param>
    public static AttributeListSyntax List(string type, IReadOnlyCollection<AttributeArgumentSyntax> arguments) =>
        SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(
            (NameSyntax)Short(SyntaxFactory.ParseName("global::" + type)),
            arguments.Count > 0 ? SyntaxFactory.AttributeArgumentList(SyntaxFactory.SeparatedList(arguments)) : null)))
            .WithAdditionalAnnotations(Formatter.Annotation);

    /// <summary>A member of a type, by its full name.</summary>
    public static ExpressionSyntax Member(string type, string member) =>
        SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression, (ExpressionSyntax)Short(SyntaxFactory.ParseName("global::" + type)), SyntaxFactory.IdentifierName(member));

    /// <summary>A type, by its full name.</summary>
    public static TypeSyntax Type(ITypeSymbol type) =>
        (TypeSyntax)Short(SyntaxFactory.ParseTypeName(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)));

    /// <summary>A declaration with one more attribute above it, in a line of its own.</summary>
    public static MemberDeclarationSyntax Above(MemberDeclarationSyntax declaration, AttributeListSyntax list)
    {
        SyntaxTriviaList leading = declaration.GetLeadingTrivia();
        list = list.WithTrailingTrivia(NewLine.Of(declaration));
        return declaration.AttributeLists.Count > 0
            ? declaration.WithAttributeLists(declaration.AttributeLists.Add(list))
            : declaration.WithoutLeadingTrivia().AddAttributeLists(list).WithLeadingTrivia(leading);
    }

    /// <summary>A parameter with one more attribute before it.</summary>
    public static ParameterSyntax Before(ParameterSyntax parameter, AttributeListSyntax list) =>
        parameter.WithoutLeadingTrivia()
            .WithAttributeLists(parameter.AttributeLists.Add(list.WithTrailingTrivia(SyntaxFactory.Space)))
            .WithLeadingTrivia(parameter.GetLeadingTrivia()).WithAdditionalAnnotations(Formatter.Annotation);

    private static SyntaxNode Short(SyntaxNode name) =>
        name.WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation);
}
