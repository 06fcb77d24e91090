using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Tophalf.CodeFixes.Allocation;

/// <summary>TH2001, TH2003: makes a delegate that captures nothing once, with its type, and keeps it in a static field.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class HoistDelegate() : RuleFix("TH2001", "TH2003")
{
    // Each needs a name that the others have not taken.
    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    private protected override ImmutableArray<Repair> Repairs(FixPlace place)
    {
        if (place.Node.FirstAncestorOrSelf<ExpressionSyntax>() is not { } written
            || place.Model.GetTypeInfo(written, place.Cancellation).ConvertedType is not INamedTypeSymbol { TypeKind: TypeKind.Delegate } type
            || !IsDelegate(written, place)
            || written.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not (ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax)
            || written.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } around
            || written.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not (BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax) || CapturesAnything(written, place))
        {
            return [];
        }

        string name = NameOf(written, place, around);
        FieldDeclarationSyntax field = SyntaxFactory.FieldDeclaration(
            [],
            [SyntaxFactory.Token(SyntaxKind.PrivateKeyword), SyntaxFactory.Token(SyntaxKind.StaticKeyword), SyntaxFactory.Token(SyntaxKind.ReadOnlyKeyword)],
            SyntaxFactory.VariableDeclaration(
                Attributes.Type(type),
                [SyntaxFactory.VariableDeclarator(name).WithInitializer(SyntaxFactory.EqualsValueClause(written.WithoutTrivia()))]))
            .WithTrailingTrivia(NewLine.Of(around), NewLine.Of(around))
            .WithAdditionalAnnotations(Formatter.Annotation);
        TypeDeclarationSyntax changed = around.ReplaceNode(written, SyntaxFactory.IdentifierName(name).WithTriviaFrom(written));
        int index = Position(around);
        return place.Replace(
            "Keep the delegate in a static field", nameof(HoistDelegate), around,
            changed.WithMembers(changed.Members.Insert(index, field)));
    }

    private static bool IsDelegate(ExpressionSyntax written, FixPlace place) =>
        written is AnonymousFunctionExpressionSyntax or BaseObjectCreationExpressionSyntax
        || place.Model.GetSymbolInfo(written, place.Cancellation).Symbol is IMethodSymbol { IsStatic: true };

    // A static function captures nothing by its word; of others, the data flow tells. Local functions stay where they are.
    private static bool CapturesAnything(ExpressionSyntax written, FixPlace place)
    {
        if (place.Model.AnalyzeDataFlow(written) is not { Succeeded: true } flow || !flow.DataFlowsIn.IsEmpty || !flow.Captured.IsEmpty
            || written.DescendantNodesAndSelf().Any(static node => node is BaseExpressionSyntax or ThisExpressionSyntax))
        {
            return true;
        }

        return written.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(name =>
            place.Model.GetSymbolInfo(name, place.Cancellation).Symbol is { } symbol
            && (symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction } or ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method }
                || (name.Parent is not MemberAccessExpressionSyntax access || access.Expression == name)
                    && symbol is { IsStatic: false, ContainingSymbol: INamedTypeSymbol } and (IFieldSymbol or IPropertySymbol or IMethodSymbol or IEventSymbol)));
    }

    // Named for the parameter that takes it, or for its type.
    private static string NameOf(ExpressionSyntax written, FixPlace place, TypeDeclarationSyntax around)
    {
        string what = written.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument
            && place.Model.GetSymbolInfo(call, place.Cancellation).Symbol is IMethodSymbol method
            && call.ArgumentList.Arguments.IndexOf(argument) is var index and >= 0 && index < method.Parameters.Length
                ? method.Parameters[index].Name
                : written.Parent?.Parent is VariableDeclaratorSyntax variable ? variable.Identifier.ValueText
                : "callback";
        INamedTypeSymbol? type = place.Model.GetDeclaredSymbol(around, place.Cancellation);
        string name = "s_" + what;
        for (int i = 2; type is not null && !type.GetMembers(name).IsEmpty; i++)
        {
            name = $"s_{what}{i}";
        }

        return name;
    }

    // Behind the fields that are there, or first of all.
    private static int Position(TypeDeclarationSyntax type)
    {
        int index = 0;
        for (int i = 0; i < type.Members.Count; i++)
        {
            if (type.Members[i] is FieldDeclarationSyntax)
            {
                index = i + 1;
            }
        }

        return index;
    }
}
