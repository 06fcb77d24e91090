using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Origins;

namespace Tophalf.Analyzers.Graph;

/// <summary>
/// What an object keeps that is made at a place: <c>static readonly Engine s_quiet = new(polled: false)</c>, beside another one that
/// is made otherwise.
/// </summary>
internal sealed class MadeObjects(SemanticModels models, NameIndex names)
{
    private readonly Dictionary<SyntaxNode, ImmutableArray<(ISymbol, object?)>> _known = [];

    /// <summary>The expression that makes what is in a variable, if nothing else is ever in it.</summary>
    public IObjectCreationOperation? MakerOf(IOperation? value) => value switch
    {
        IObjectCreationOperation made => models.Of(made.Syntax.SyntaxTree)?.GetOperation(made.Syntax) as IObjectCreationOperation,
        IConversionOperation { OperatorMethod: null } conversion => MakerOf(conversion.Operand),
        IFieldReferenceOperation { Field: { IsReadOnly: true } field } => InitializedBy(field),
        ILocalReferenceOperation { Local: { RefKind: RefKind.None } local } => InitializedBy(local),
        _ => null,
    };

    /// <summary>What the object has in it for ever: flags, numbers of an enumeration, delegates.</summary>
    public ImmutableArray<(ISymbol Member, object? Value)> KeptBy(IObjectCreationOperation made)
    {
        if (!_known.TryGetValue(made.Syntax, out ImmutableArray<(ISymbol, object?)> kept))
        {
            // Two objects may be made with each other.
            _known[made.Syntax] = [];
            bool isFixed = made.Type is { TypeKind: TypeKind.Class } or { TypeKind: TypeKind.Struct, IsReadOnly: true };
            _known[made.Syntax] = kept = isFixed && made is { Type: INamedTypeSymbol { IsGenericType: false } type, Constructor: { } constructor } && type.IsFromSource() ? [.. Find(made, type, constructor)] : [];
        }

        return kept;
    }

    private IEnumerable<(ISymbol, object?)> Find(IObjectCreationOperation made, INamedTypeSymbol type, IMethodSymbol constructor)
    {
        // What is captured of a primary constructor is a parameter.
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            if (Passed(made, parameter) is { HasValue: true, Value: var value })
            {
                yield return (parameter, value);
            }
        }

        foreach (ISymbol member in type.GetMembers().Where(static member => member is IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false }
            or IPropertySymbol { IsStatic: false, IsIndexer: false, IsVirtual: false, IsOverride: false, IsAbstract: false }))
        {
            if (member is IPropertySymbol property && ChosenValues.PositionOf(property) is { } position)
            {
                if (names.Of(property).All(SettledFields.IsRead) && Passed(made, position) is { HasValue: true, Value: var given })
                {
                    yield return (member, given);
                }
            }
            else if (StoredIn(made, member, constructor) is { } stored && ValueOf(made, stored) is { HasValue: true, Value: var value })
            {
                yield return (member, value);
            }
        }
    }

    // The one expression that is stored to it: in its initializer, in the constructor, or where the object is made.
    private ExpressionSyntax? StoredIn(IObjectCreationOperation made, ISymbol member, IMethodSymbol constructor)
    {
        SyntaxNode? declaration = member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        if (declaration is PropertyDeclarationSyntax && !ChosenValues.IsAutomatic((IPropertySymbol)member))
        {
            return null;
        }

        // What others may set later must not be stored to but where an object is made.
        bool isKept = member is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null or { IsInitOnly: true } };
        if (!isKept && member.IsVisibleOutside())
        {
            return null;
        }

        SimpleNameSyntax[] stores = [.. names.Of(member).Where(static name => !SettledFields.IsRead(name))];
        AssignmentExpressionSyntax? here = (made.Syntax as BaseObjectCreationExpressionSyntax)?.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(one => stores.Contains(one.Left));
        SimpleNameSyntax[] inside = [.. stores.Where(static store => store.Parent is not AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax })];
        ExpressionSyntax? initial = (declaration as VariableDeclaratorSyntax)?.Initializer?.Value ?? (declaration as PropertyDeclarationSyntax)?.Initializer?.Value;
        return here is not null && inside.Length == 0 ? here.Right
            : !isKept ? null
            : initial is not null && inside.Length == 0 ? initial
            : initial is null && inside is [var only] && ChosenValues.StoringConstructor(only) is { } storing && constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() == storing)
                ? ((AssignmentExpressionSyntax)ChosenValues.Whole(only).Parent!).Right
                : null;
    }

    private Optional<object?> ValueOf(IObjectCreationOperation made, ExpressionSyntax expression) =>
        models.Of(expression.SyntaxTree) is not { } model ? default
        : model.GetSymbolInfo(expression).Symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } parameter
            ? SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, made.Constructor) ? Passed(made, parameter) : default
            : Telling(ConstantResults.ValueOf(expression, model));

    private Optional<object?> Passed(IObjectCreationOperation made, IParameterSymbol parameter) =>
        SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, made.Constructor)
            && made.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal) is { ArgumentKind: ArgumentKind.Explicit, Value.Syntax: ExpressionSyntax given }
            && models.Of(given.SyntaxTree) is { } model && names.Of(parameter).All(SettledFields.IsRead)
            ? Telling(ObjectIn(model.GetOperation(given)) is { HasValue: true } other ? other : ConstantResults.ValueOf(given, model))
            : default;

    // Another object, made here or in a field that it never leaves.
    private Optional<object?> ObjectIn(IOperation? given) => MakerOf(given) is { Type: { TypeKind: TypeKind.Class } type } maker ? new ObjectValue(type, kept: KeptBy(maker)) : default(Optional<object?>);

    // What code branches on, and what it calls.
    private static Optional<object?> Telling(Optional<object?> value) => value is { HasValue: true, Value: bool or MethodValue or ObjectValue or string or int } ? value : default;

    private IObjectCreationOperation? InitializedBy(ISymbol place) =>
        place.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value } declarator
        && IsNeverStored(place, declarator) && models.Of(value.SyntaxTree) is { } model
            ? Plain(model.GetOperation(value)) as IObjectCreationOperation
            : null;

    private bool IsNeverStored(ISymbol place, VariableDeclaratorSyntax declarator) =>
        names.Of(place).All(SettledFields.IsRead) && (place is ILocalSymbol || declarator.Parent?.Parent is FieldDeclarationSyntax);

    private static IOperation? Plain(IOperation? operation) => operation is IConversionOperation { OperatorMethod: null } conversion ? Plain(conversion.Operand) : operation;
}
