using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Origins;

namespace Tophalf.Analyzers.Graph;

/// <summary>
/// Fields that nothing in the compilation ever stores to: they hold for ever what they are made with. Whether a check fails
/// may rest on that; whether code runs does not, for an author who leaves a switch unset means to set it.
/// </summary>
internal sealed class SettledFields(SemanticModels models, NameIndex names)
{
    private readonly Dictionary<IFieldSymbol, Optional<object?>> _known = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, bool> _isEmpty = new(SymbolEqualityComparer.Default);

    /// <summary>What a field holds whenever it is read, if that is known.</summary>
    public Optional<object?> Of(IFieldSymbol field)
    {
        IFieldSymbol definition = field.OriginalDefinition;
        if (!_known.TryGetValue(definition, out Optional<object?> value))
        {
            _known.Add(definition, value = Find(definition));
        }

        return value;
    }

    /// <summary>Whether a place holds a collection of the class library that was made empty, and is never given an element.</summary>
    public bool IsAlwaysEmpty(ISymbol place)
    {
        ISymbol definition = place.OriginalDefinition;
        if (!_isEmpty.TryGetValue(definition, out bool isEmpty))
        {
            _isEmpty.Add(definition, isEmpty = Initializer(definition) is { } made && MakesNothing(models.Of(made.SyntaxTree)?.GetOperation(made)) && names.Of(definition).All(IsOnlyAsked));
        }

        return isEmpty;
    }

    /// <summary>Whether nothing stores to a field but what makes it.</summary>
    public bool IsNeverStored(IFieldSymbol field) =>
        field is { IsConst: false, IsVolatile: false, IsFixedSizeBuffer: false } && field.IsFromSource() && CanBeKnown(field.Type)
        && (field.IsStatic || field.ContainingType is { IsReferenceType: true, TypeKind: TypeKind.Class, IsTupleType: false })
        && field.GetAttributes().IsEmpty && !HasLayout(field.ContainingType)
        && names.Of(field).All(IsRead);

    private Optional<object?> Find(IFieldSymbol field)
    {
        if (field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not VariableDeclaratorSyntax declarator || !IsNeverStored(field))
        {
            return default;
        }

        // Who writes 'null!' knows of somebody who stores something else.
        return declarator.Initializer is { Value: PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } } ? default
            : declarator.Initializer is { } initializer ? ValueOf(initializer.Value)
            : field.Type.IsReferenceType || field.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T ? null
            : field.Type.SpecialType == SpecialType.System_Boolean ? false
            : 0;
    }

    // A structure changes through its members.
    private static bool CanBeKnown(ITypeSymbol type) =>
        type is { IsReferenceType: true } or { SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_UInt64 } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }
        && type.TypeKind is not (TypeKind.Delegate or TypeKind.TypeParameter or TypeKind.Error or TypeKind.Dynamic);

    private static bool HasLayout(INamedTypeSymbol type) => type.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "StructLayoutAttribute");

    private Optional<object?> ValueOf(ExpressionSyntax expression) =>
        models.Of(expression.SyntaxTree) is { } model ? ConstantResults.ValueOf(expression, model) : default;

    /// <summary>Whether a field is read where it is named. By its syntax alone: what is not plainly a question counts as a store.</summary>
    public static bool IsRead(SimpleNameSyntax name)
    {
        ExpressionSyntax whole = Whole(name);
        return whole.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left != whole && !assignment.Right.IsKind(SyntaxKind.RefExpression),
            ArgumentSyntax { Parent: TupleExpressionSyntax } => false,
            ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.None),
            PrefixUnaryExpressionSyntax unary => unary.Kind() is not (SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression),
            PostfixUnaryExpressionSyntax unary => unary.Kind() is SyntaxKind.SuppressNullableWarningExpression && unary.Parent is MemberAccessExpressionSyntax,
            RefExpressionSyntax or MakeRefExpressionSyntax => false,
            null => false,
            _ => true,
        };
    }

    private static ExpressionSyntax Whole(SimpleNameSyntax name)
    {
        ExpressionSyntax whole = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => binding,
            _ => name,
        };
        while (whole.Parent is ParenthesizedExpressionSyntax parenthesized)
        {
            whole = parenthesized;
        }

        return whole;
    }

    private static ExpressionSyntax? Initializer(ISymbol place) => place switch
    {
        IFieldSymbol { IsReadOnly: true, IsStatic: true } field when field.ContainingType.StaticConstructors.All(static one => one.IsImplicitlyDeclared) =>
            (field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as VariableDeclaratorSyntax)?.Initializer?.Value,
        _ => null,
    };

    /// <summary>Whether an expression makes a collection of the class library that is empty: new(), new(16), [].</summary>
    public static bool MakesNothing(IOperation? made) => made switch
    {
        null => false,
        _ when !IsOfLibrary(made.Type ?? made.Parent?.Type) => false,
        IObjectCreationOperation creation => creation.Initializer is null
            && creation.Arguments.All(static argument => argument.Value.Type?.SpecialType == SpecialType.System_Int32 || argument.ArgumentKind == ArgumentKind.DefaultValue),
        ICollectionExpressionOperation list => list.Elements.IsEmpty,
        _ => false,
    };

    private static bool IsOfLibrary(ITypeSymbol? type) =>
        type is { TypeKind: TypeKind.Class } && type.ContainingNamespace?.ToDisplayString() == "System.Collections.Generic";

    // list.Count, queue.Dequeue(), map[key]; whoever has the collection itself may fill it.
    private static bool IsOnlyAsked(SimpleNameSyntax name)
    {
        ExpressionSyntax whole = Whole(name);
        return whole.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Expression == whole => Asks(access.Name.Identifier.ValueText),
            ElementAccessExpressionSyntax element => element.Parent is not (AssignmentExpressionSyntax or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax or ArgumentSyntax { RefKindKeyword.RawKind: not 0 })
                || (element.Parent is AssignmentExpressionSyntax assignment && assignment.Left != element),
            ForEachStatementSyntax loop => loop.Expression == whole,
            _ => false,
        };
    }

    private static bool Asks(string member) =>
        member is "Count" or "Clear" or "First" or "Last" or "Single" or "Max" or "Min" or "Average" or "ElementAt" or "Any" or "Dequeue" or "Peek" or "Pop" or "Remove" or "RemoveAt"
            or "ToArray" or "TryPeek" or "TryPop" or "TryDequeue" or "TryGetValue" or "FirstOrDefault" or "LastOrDefault" or "SingleOrDefault" or "GetEnumerator" or "Capacity" or "EnsureCapacity" or "TrimExcess" or "IndexOf"
        || member.StartsWith("Contains", StringComparison.Ordinal);
}
