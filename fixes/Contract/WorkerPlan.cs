using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Tophalf.Analyzers.Contract;

namespace Tophalf.CodeFixes.Contract;

/// <summary>A deferral, and the Work that it goes to.</summary>
/// <param name="Service">The routine that defers.</param>
/// <param name="Deferral">What is deferred.</param>
/// <param name="Work">The file and the declaration of Work; null when there is none yet.</param>
internal sealed record WorkerPlan(ServiceBody Service, Deferral Deferral, (Document Document, MethodDeclarationSyntax Declaration)? Work)
{
    public static async Task<WorkerPlan?> OfAsync(FixPlace place, ContractSymbols contract, ServiceBody service, Deferral deferral)
    {
        INamedTypeSymbol channel = service.Method.ContainingType;
        IMethodSymbol? work = ContractMember.Of(contract, channel)
            .Where(static member => member.Name == "Work")
            .Select(member => ContractMember.Implementation(channel, member))
            .FirstOrDefault(static method => method is not null);
        if (work is null)
        {
            return new WorkerPlan(service, deferral, null);
        }

        // Without a body there is nowhere to put it.
        return work is { Parameters.Length: 3, DeclaringSyntaxReferences: [var reference] }
            && await place.FindAsync(Location.Create(reference.SyntaxTree, reference.Span)).ConfigureAwait(false)
                is (var document, MethodDeclarationSyntax { Body: not null } or MethodDeclarationSyntax { ExpressionBody: not null }) found
            ? new WorkerPlan(service, deferral, (document, (MethodDeclarationSyntax)found.Item2))
            : null;
    }

    /// <summary>The solution with the deferral.</summary>
    public async Task<Solution> ApplyAsync(CancellationToken cancellation)
    {
        SolutionEditor editor = new(Service.Document.Project.Solution);
        DocumentEditor service = await editor.GetDocumentEditorAsync(Service.Document.Id, cancellation).ConfigureAwait(false);
        string[] names = [.. (Work?.Declaration.ParameterList ?? Service.Declaration.ParameterList).Parameters.Select(static parameter => parameter.Identifier.ValueText)];
        ImmutableArray<StatementSyntax> statements = Statements(names);

        StatementSyntax first = Deferral.Replaced[0];
        service.ReplaceNode(first, Defer(first));
        foreach (StatementSyntax other in Deferral.Replaced.Skip(1))
        {
            service.RemoveNode(other, SyntaxRemoveOptions.KeepNoTrivia);
        }

        if (Work is var (document, declaration))
        {
            DocumentEditor work = await editor.GetDocumentEditorAsync(document.Id, cancellation).ConfigureAwait(false);
            work.ReplaceNode(declaration, (node, _) => With((MethodDeclarationSyntax)node, statements, NewLine.Of(declaration)));
        }
        else
        {
            service.InsertAfter(Service.Declaration, NewWork(statements));
        }

        return editor.GetChangedSolution();
    }

    private static StatementSyntax Defer(StatementSyntax first) =>
        SyntaxFactory.ReturnStatement(Attributes.Member("Tophalf.InterruptOutcome", "Defer"))
            .WithLeadingTrivia(first.GetLeadingTrivia().TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia)))
            .WithTrailingTrivia(first.GetTrailingTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)))
            .WithAdditionalAnnotations(Formatter.Annotation);

    // The statements as Work names its parameters, behind the condition if there is one.
    private ImmutableArray<StatementSyntax> Statements(string[] names)
    {
        ImmutableArray<StatementSyntax> moved = [.. Deferral.Moved.Select(statement => Renamed(statement, names).WithAdditionalAnnotations(Formatter.Annotation))];
        return Deferral.Condition is not { } condition
            ? moved
            :
            [
                SyntaxFactory.IfStatement(Renamed(condition, names).WithoutTrivia(), SyntaxFactory.Block(moved))
                    .WithTrailingTrivia(NewLine.Of(Service.Declaration))
                    .WithAdditionalAnnotations(Formatter.Annotation),
            ];
    }

    private T Renamed<T>(T node, string[] names)
        where T : SyntaxNode => node.ReplaceNodes(
            node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
                .Where(name => Service.Model.GetSymbolInfo(name, Service.Cancellation).Symbol is IParameterSymbol parameter
                    && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, Service.Method)
                    && parameter.Ordinal < names.Length),
            (name, _) => name.WithIdentifier(SyntaxFactory.Identifier(
                name.Identifier.LeadingTrivia,
                names[((IParameterSymbol)Service.Model.GetSymbolInfo(name, Service.Cancellation).Symbol!).Ordinal],
                name.Identifier.TrailingTrivia)));

    private static MethodDeclarationSyntax With(MethodDeclarationSyntax work, ImmutableArray<StatementSyntax> statements, SyntaxTrivia newLine)
    {
        if (work.Body is { } body)
        {
            return work.WithBody(body.WithStatements(body.Statements.InsertRange(0, statements)));
        }

        StatementSyntax own = SyntaxFactory.ExpressionStatement(work.ExpressionBody!.Expression.WithoutTrivia()).WithAdditionalAnnotations(Formatter.Annotation);
        return work.WithExpressionBody(null).WithSemicolonToken(default)
            .WithParameterList(work.ParameterList.WithTrailingTrivia(newLine))
            .WithBody(SyntaxFactory.Block(statements.Add(own)).WithTrailingTrivia(work.SemicolonToken.TrailingTrivia).WithAdditionalAnnotations(Formatter.Annotation));
    }

    private MethodDeclarationSyntax NewWork(ImmutableArray<StatementSyntax> statements) =>
        SyntaxFactory.MethodDeclaration(SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.VoidKeyword)), "Work")
            .AddModifiers(SyntaxFactory.Token(SyntaxKind.PublicKeyword), SyntaxFactory.Token(SyntaxKind.StaticKeyword))
            .WithParameterList(Service.Declaration.ParameterList.WithoutTrivia())
            .WithBody(SyntaxFactory.Block(statements))
            .WithLeadingTrivia(NewLine.Of(Service.Declaration))
            .WithAdditionalAnnotations(Formatter.Annotation);
}
