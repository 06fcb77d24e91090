using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Origins;

namespace Tophalf.Analyzers.Graph;

/// <summary>Which keys a dictionary in a readonly field has, from its initializer on, as long as nothing takes them away.</summary>
internal sealed class SettledKeys(ConstantResults results, NameIndex names)
{
    private readonly Dictionary<IFieldSymbol, (ImmutableArray<object?>? Keys, bool CanGrow)> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the key is always there; null: that is not known.</summary>
    /// <param name="dictionary">Who has the key.</param>
    /// <param name="key">A constant.</param>
    public bool? Has(IOperation? dictionary, Optional<object?> key)
    {
        if (dictionary is not IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field } || key is not { HasValue: true, Value: string or IConvertible })
        {
            return null;
        }

        IFieldSymbol definition = field.OriginalDefinition;
        if (!_known.TryGetValue(definition, out (ImmutableArray<object?>? Keys, bool CanGrow) known))
        {
            IEnumerable<string?> uses = names.Of(definition).Select(MemberOf).ToImmutableArray();
            bool stays = uses.All(static member => member is not (null or "Clear") && !member.StartsWith("Remove", StringComparison.Ordinal) && !member.StartsWith("TryRemove", StringComparison.Ordinal));
            known = (stays ? KeysOf(results.MadeWith(definition)) : null, !uses.All(static member => member is "" or "Count" or "TryGetValue" or "GetEnumerator" or "ContainsKey" or "ContainsValue"));
            _known.Add(definition, known);
        }

        return known.Keys is not { } keys ? null : keys.Contains(key.Value) ? true : known.CanGrow ? null : false;
    }

    // Of a known comparer only: two texts may be the same key to another one.
    private static ImmutableArray<object?>? KeysOf(IOperation? made)
    {
        if (made is not IObjectCreationOperation { Type: { Name: "Dictionary" or "ConcurrentDictionary" or "SortedDictionary" or "SortedList" } } creation
            || creation.Arguments.Any(static argument => argument.Value.Type?.SpecialType != SpecialType.System_Int32 && argument.ArgumentKind != ArgumentKind.DefaultValue))
        {
            return null;
        }

        ImmutableArray<object?>.Builder keys = ImmutableArray.CreateBuilder<object?>();
        foreach (IOperation part in creation.Initializer?.Initializers ?? [])
        {
            IOperation? key = part switch
            {
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [{ Value: var index }] } } => index,
                IInvocationOperation { Arguments: [{ Value: var added }, ..] } => added,
                _ => null,
            };
            if (key?.ConstantValue is not { HasValue: true, Value: { } constant })
            {
                return null;
            }

            keys.Add(constant);
        }

        return keys.ToImmutable();
    }

    // The member that is used; empty for the value of a key, null where the dictionary itself is passed on.
    private static string? MemberOf(SimpleNameSyntax name)
    {
        ExpressionSyntax whole = name.Parent is MemberAccessExpressionSyntax qualified && qualified.Name == name ? qualified : name;
        return whole.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Expression == whole => access.Name.Identifier.ValueText,
            ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } element when assignment.Left == element => "set",
            ElementAccessExpressionSyntax { Parent: PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: not (int)SyntaxKind.SuppressNullableWarningExpression } } => "set",
            ElementAccessExpressionSyntax element when element.Expression == whole => "",
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetValueRefOrAddDefault" } } } => "set",
            _ => null,
        };
    }
}
