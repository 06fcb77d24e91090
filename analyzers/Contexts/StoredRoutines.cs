using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Contexts;

/// <summary>
/// Methods that become routines by being stored: in a field, property or parameter with the context attribute, or in a
/// delegate whose type has it. Only files that name such a place are looked into, or that may make something without naming it.
/// </summary>
internal sealed class StoredRoutines(Compilation compilation, TypeHierarchy hierarchy, SemanticModels models, PortRoutines routines)
{
    private readonly HashSet<string> _places = new(StringComparer.Ordinal);

    // Whether a constructor is such a place: `new(...)` and `base(...)` do not name it.
    private bool _hasConstructors;

    /// <param name="contract">An assembly whose types may declare such places, beside this compilation's.</param>
    /// <param name="cancellation">Ends the search.</param>
    public IEnumerable<(IMethodSymbol Method, long Contexts)> Find(IAssemblySymbol contract, CancellationToken cancellation)
    {
        foreach (INamedTypeSymbol type in hierarchy.All)
        {
            AddPlaces(type);
        }

        AddPlaces(contract.GlobalNamespace, cancellation);
        if (_places.Count == 0)
        {
            yield break;
        }

        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            foreach (SyntaxNode node in Candidates(tree, cancellation))
            {
                if (models.Of(tree)?.GetOperation(node, cancellation) is { } operation)
                {
                    foreach (var stored in StoredIn(operation))
                    {
                        yield return stored;
                    }
                }
            }
        }
    }

    private void AddPlaces(INamespaceSymbol container, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (INamespaceOrTypeSymbol member in container.GetMembers())
        {
            if (member is INamespaceSymbol inner)
            {
                AddPlaces(inner, cancellation);
            }
            else if (member is INamedTypeSymbol type)
            {
                AddPlaces(type);
            }
        }
    }

    private void AddPlaces(INamedTypeSymbol type)
    {
        if (RuleBook.RunsIn(type) != 0)
        {
            _places.Add(type.Name);
        }

        foreach (ISymbol member in type.GetMembers())
        {
            switch (member)
            {
                case IFieldSymbol or IPropertySymbol when RuleBook.RunsIn(member) != 0:
                    _places.Add(member.Name);
                    break;

                case IMethodSymbol method when method.Parameters.Any(parameter => RuleBook.RunsIn(routines.Of(parameter)) != 0):
                    _hasConstructors |= method.MethodKind == MethodKind.Constructor;
                    _places.Add(method.MethodKind == MethodKind.Constructor ? type.Name : method.Name);
                    break;
            }
        }
    }

    // The assignments, calls and declarations around the names of such places.
    private IEnumerable<SyntaxNode> Candidates(SyntaxTree tree, CancellationToken cancellation)
    {
        HashSet<SyntaxNode> found = [];
        foreach (SyntaxToken token in WrittenNames.In(tree, _places, cancellation))
        {
            if (token.Parent?.FirstAncestorOrSelf<SyntaxNode>(static node => node is AssignmentExpressionSyntax
                    or InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or LocalDeclarationStatementSyntax
                    or VariableDeclaratorSyntax or PropertyDeclarationSyntax or MemberDeclarationSyntax) is { } node
                && node is not (BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax)
                && found.Add(node))
            {
                yield return node;
            }
        }

        if (!_hasConstructors)
        {
            yield break;
        }

        foreach (SyntaxNode node in tree.GetRoot(cancellation).DescendantNodes())
        {
            if (node is ImplicitObjectCreationExpressionSyntax or ConstructorInitializerSyntax && found.Add(node))
            {
                yield return node;
            }
        }
    }

    private IEnumerable<(IMethodSymbol Method, long Contexts)> StoredIn(IOperation operation)
    {
        foreach (IOperation part in operation.DescendantsAndSelf())
        {
            (IOperation? value, long contexts) = part switch
            {
                IArgumentOperation { Parameter: { } parameter } argument => (argument.Value, RuleBook.RunsIn(routines.Of(parameter))),
                ISimpleAssignmentOperation { Target: IFieldReferenceOperation field } assignment => (assignment.Value, RuleBook.RunsIn(field.Field.OriginalDefinition)),
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment => (assignment.Value, RuleBook.RunsIn(property.Property.OriginalDefinition)),
                IDelegateCreationOperation creation => (creation, RuleBook.RunsIn(creation.Type?.OriginalDefinition)),
                _ => ((IOperation?)null, 0L),
            };
            if (value is null || contexts == 0)
            {
                continue;
            }

            foreach (IMethodSymbol method in MethodsOf(value))
            {
                // What the method says of itself goes before what the place says.
                if (RuleBook.RunsIn(method.OriginalDefinition) == 0)
                {
                    yield return (method, contexts);
                }
            }
        }
    }

    private static IEnumerable<IMethodSymbol> MethodsOf(IOperation value) => value switch
    {
        IConversionOperation conversion => MethodsOf(conversion.Operand),
        IConditionalOperation { WhenFalse: { } otherwise } conditional => MethodsOf(conditional.WhenTrue).Concat(MethodsOf(otherwise)),
        IDelegateCreationOperation { Target: IMethodReferenceOperation reference } => [reference.Method],
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation function } => [function.Symbol],
        IAddressOfOperation { Reference: IMethodReferenceOperation reference } => [reference.Method],
        _ => [],
    };
}
