using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Origins;

namespace Tophalf.Analyzers.Graph;

/// <summary>The bodies of the methods of a compilation, read when they are first reached.</summary>
internal sealed class BodyCache(SemanticModels models, MethodOrigins origins)
{
    private readonly Dictionary<IMethodSymbol, MethodBody?> _bodies = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, ControlFlowGraph?> _graphs = [];
    private readonly ConstantResults _constants = new(models, origins.Names);

    /// <summary>The body of a method; null when it has none in this compilation.</summary>
    public MethodBody? Of(IMethodSymbol method, CancellationToken cancellation)
    {
        IMethodSymbol definition = (method.PartialImplementationPart ?? method).OriginalDefinition;
        if (_bodies.TryGetValue(definition, out MethodBody? known))
        {
            return known;
        }

        if (definition.MethodKind is MethodKind.LocalFunction or MethodKind.LambdaMethod)
        {
            // Reading the method around it registers it.
            ReadAround(definition, cancellation);
            return _bodies.TryGetValue(definition, out known) ? known : null;
        }

        MethodBody? body = Read(definition, cancellation);
        _bodies[definition] = body;
        return body;
    }

    /// <summary>The graph of a field's or property's initializer.</summary>
    public ControlFlowGraph? OfInitializer(EqualsValueClauseSyntax initializer, CancellationToken cancellation) =>
        Graph(initializer, cancellation);

    private void ReadAround(IMethodSymbol nested, CancellationToken cancellation)
    {
        ISymbol? around = nested.ContainingSymbol;
        while (around is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.LambdaMethod })
        {
            around = around.ContainingSymbol;
        }

        if (around is IMethodSymbol method)
        {
            Of(method, cancellation);
        }
        else if (nested.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation)
            .FirstAncestorOrSelf<EqualsValueClauseSyntax>(clause => clause.Parent is PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax }) is { } initializer)
        {
            Graph(initializer, cancellation);
        }
    }

    private MethodBody? Read(IMethodSymbol method, CancellationToken cancellation)
    {
        ImmutableArray<ControlFlowGraph>.Builder graphs = ImmutableArray.CreateBuilder<ControlFlowGraph>();
        bool isConstructor = method.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor;
        SyntaxNode? declaration = BodySyntax(method, cancellation);
        if (isConstructor && (declaration as ConstructorDeclarationSyntax)?.Initializer?.ThisOrBaseKeyword.IsKind(SyntaxKind.ThisKeyword) != true)
        {
            AddInitializers(graphs, method, cancellation);
        }

        if (declaration is not null && Graph(declaration, cancellation) is { } graph)
        {
            graphs.Add(graph);
        }

        return graphs.Count > 0 || (isConstructor && method.ContainingType.IsFromSource()) || (declaration is not null && HasNoBodyToRun(declaration))
            ? new MethodBody(method, graphs.ToImmutable(), origins, _constants)
            : null;
    }

    // An automatic accessor runs nothing that could do anything.
    private static bool HasNoBodyToRun(SyntaxNode declaration) =>
        declaration is AccessorDeclarationSyntax { Body: null, ExpressionBody: null } or ParameterSyntax;

    private static SyntaxNode? BodySyntax(IMethodSymbol method, CancellationToken cancellation)
    {
        SyntaxNode? syntax = method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation);
        return syntax switch
        {
            BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax or CompilationUnitSyntax => syntax,

            // A primary constructor passes arguments on to its base.
            TypeDeclarationSyntax { ParameterList: not null } => syntax,
            ParameterSyntax => syntax,
            _ => null,
        };
    }

    private void AddInitializers(ImmutableArray<ControlFlowGraph>.Builder graphs, IMethodSymbol constructor, CancellationToken cancellation)
    {
        foreach (ISymbol member in constructor.ContainingType.GetMembers())
        {
            if (member.IsStatic != constructor.IsStatic || member is not (IFieldSymbol { IsConst: false } or IPropertySymbol or IEventSymbol))
            {
                continue;
            }

            foreach (SyntaxReference reference in member.DeclaringSyntaxReferences)
            {
                EqualsValueClauseSyntax? initializer = reference.GetSyntax(cancellation) switch
                {
                    VariableDeclaratorSyntax variable => variable.Initializer,
                    PropertyDeclarationSyntax property => property.Initializer,
                    _ => null,
                };
                if (initializer is not null && Graph(initializer, cancellation) is { } graph)
                {
                    graphs.Add(graph);
                }
            }
        }
    }

    // Every constructor runs the same initializers, and the functions in them are the same ones.
    private ControlFlowGraph? Graph(SyntaxNode syntax, CancellationToken cancellation)
    {
        if (!_graphs.TryGetValue(syntax, out ControlFlowGraph? graph))
        {
            graph = Create(syntax, cancellation);
            _graphs.Add(syntax, graph);
        }

        return graph;
    }

    private ControlFlowGraph? Create(SyntaxNode syntax, CancellationToken cancellation)
    {
        if (models.Of(syntax.SyntaxTree) is not { } model || Root(model.GetOperation(syntax, cancellation)) is not { } operation)
        {
            return null;
        }

        ControlFlowGraph? graph = operation switch
        {
            IMethodBodyOperation body => ControlFlowGraph.Create(body, cancellation),
            IConstructorBodyOperation body => ControlFlowGraph.Create(body, cancellation),
            IFieldInitializerOperation body => ControlFlowGraph.Create(body, cancellation),
            IPropertyInitializerOperation body => ControlFlowGraph.Create(body, cancellation),
            IBlockOperation body => ControlFlowGraph.Create(body, cancellation),
            _ => null,
        };
        if (graph is not null)
        {
            AddNested(graph, cancellation);
        }

        return graph;
    }

    // What is not the root of a tree of operations has no graph: it is part of somebody else's.
    private static IOperation? Root(IOperation? operation) => operation is { Parent: null } ? operation : null;

    private void AddNested(ControlFlowGraph graph, CancellationToken cancellation)
    {
        foreach (IMethodSymbol local in graph.LocalFunctions)
        {
            Add(local, graph.GetLocalFunctionControlFlowGraph(local, cancellation), cancellation);
        }

        foreach (IOperation operation in graph.Operations())
        {
            if (operation is IFlowAnonymousFunctionOperation function)
            {
                Add(function.Symbol, graph.GetAnonymousFunctionControlFlowGraph(function, cancellation), cancellation);
            }
        }
    }

    private void Add(IMethodSymbol nested, ControlFlowGraph graph, CancellationToken cancellation)
    {
        _bodies[nested.OriginalDefinition] = new MethodBody(nested.OriginalDefinition, [graph], origins, _constants);
        AddNested(graph, cancellation);
    }
}
