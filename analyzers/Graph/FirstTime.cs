using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tophalf.Analyzers.Origins;

namespace Tophalf.Analyzers.Graph;

/// <summary>
/// What runs only because a place is still unset, and sets it: <c>s_table ??= new Table()</c>, a cache without the key, an array that is
/// too small, a pool in which nothing is left. Where the place stays set, that is the first time, and no other.
/// </summary>
/// <param name="models">What the names in conditions mean.</param>
/// <param name="names">Where a place is named.</param>
/// <param name="isLibrary">Whether others use what they can see.</param>
internal sealed class FirstTime(SemanticModels models, NameIndex names, bool isLibrary)
{
    private readonly UnsetPlaces _unset = new(models);
    private readonly Dictionary<SyntaxNode, bool> _known = [];

    /// <summary>How places are used.</summary>
    public PlaceUses Uses { get; } = new(models, names, isLibrary);

    /// <summary>Whether code runs the first time only.</summary>
    public bool Is(SyntaxNode code)
    {
        if (!_known.TryGetValue(code, out bool isFirst))
        {
            _known.Add(code, isFirst = Find(code));
        }

        return isFirst;
    }

    /// <summary>What places lack where code runs.</summary>
    public IEnumerable<UnsetPlace> LackingAt(SyntaxNode code) => Guards(code).Select(static guard => guard.Unset);

    private bool Find(SyntaxNode code) => Guards(code).Any(guard => IsFilled(guard.Unset, guard.Region) && Uses.Stays(guard.Unset));

    private IEnumerable<(UnsetPlace Unset, IEnumerable<SyntaxNode> Region)> Guards(SyntaxNode code)
    {
        SyntaxNode node = code;
        while (node.Parent is { } parent and not MemberDeclarationSyntax && (node == code || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
        {
            foreach ((UnsetPlace Unset, IEnumerable<SyntaxNode> Region) guard in Guarding(node, parent))
            {
                yield return guard;
            }

            node = parent;
        }
    }

    // What is known to be unset where the code is, and what runs because of it.
    private IEnumerable<(UnsetPlace Unset, IEnumerable<SyntaxNode> Region)> Guarding(SyntaxNode node, SyntaxNode parent)
    {
        switch (parent)
        {
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression } assignment when assignment.Right == node:
                return _unset.IfNull(assignment.Left).Select(unset => (unset, (IEnumerable<SyntaxNode>)[assignment]));

            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } binary when binary.Right == node:
                return _unset.IfNull(binary.Left).Select(unset => (unset, (IEnumerable<SyntaxNode>)[node]));

            case ConditionalExpressionSyntax conditional when conditional.Condition != node:
                return _unset.If(conditional.Condition, conditional.WhenTrue == node).Select(unset => (unset, (IEnumerable<SyntaxNode>)[node]));

            case IfStatementSyntax branch when branch.Condition != node:
                return _unset.If(branch.Condition, branch.Statement == node).Select(unset => (unset, (IEnumerable<SyntaxNode>)[node is ElseClauseSyntax other ? other.Statement : node]));

            // if (s_table is not null) return s_table;
            case BlockSyntax block:
                StatementSyntax[] rest = [.. block.Statements.SkipWhile(statement => statement != node)];
                return from before in block.Statements.TakeWhile(statement => statement != node).OfType<IfStatementSyntax>()
                       where before.Else is null && Leaves(before.Statement)
                       from unset in _unset.If(before.Condition, outcome: false)
                       select (unset, (IEnumerable<SyntaxNode>)rest);

            default:
                return [];
        }
    }

    private static bool Leaves(StatementSyntax statement) =>
        (statement is BlockSyntax { Statements: [.., var last] } ? last : statement) is ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax;

    // What is taken from a pool is given back later.
    private bool IsFilled(UnsetPlace unset, IEnumerable<SyntaxNode> region) =>
        unset.Lack == Lack.Spare || (unset.Lack != Lack.Elements && region.Any(node => Fills(node, unset)));

    private bool Fills(SyntaxNode node, UnsetPlace unset) => node switch
    {
        BlockSyntax block => block.Statements.Any(statement => Fills(statement, unset)),
        LockStatementSyntax locked => Fills(locked.Statement, unset),
        UsingStatementSyntax used => Fills(used.Statement, unset),
        TryStatementSyntax tried => Fills(tried.Block, unset),

        // The same question once more, behind a lock.
        IfStatementSyntax again => _unset.If(again.Condition, outcome: true).Any(inner => SymbolEqualityComparer.Default.Equals(inner.Place, unset.Place)) && Fills(again.Statement, unset),
        ExpressionStatementSyntax or ReturnStatementSyntax or LocalDeclarationStatementSyntax or ExpressionSyntax =>
            node.DescendantNodesAndSelf(static inner => inner is not AnonymousFunctionExpressionSyntax).Any(inner => Uses.Sets(inner, unset)),
        _ => false,
    };
}
