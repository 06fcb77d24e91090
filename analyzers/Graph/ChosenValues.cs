using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Origins;

namespace Tophalf.Analyzers.Graph;

/// <summary>
/// What every object of a class is made with, where all who make one say the same: <c>new Engine(polled: false)</c>,
/// <c>new Port { Polled = false }</c>. What nobody says, an author has yet to say, and it is not known.
/// </summary>
internal sealed class ChosenValues(SemanticModels models, NameIndex names)
{
    // From constructor to constructor.
    private const int Deepest = 4;

    /// <summary>The constant that a member of an object holds from its constructor on, or that a constructor is always given.</summary>
    /// <param name="member">A field, a property, or a parameter of a constructor.</param>
    public Optional<object?> Of(ISymbol member) => member switch
    {
        IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } parameter => Passed(parameter, 0),
        _ when member.IsStatic || member.ContainingType is not { TypeKind: TypeKind.Class } || !member.IsFromSource() => default,
        IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null, IsVirtual: false, IsOverride: false, IsAbstract: false } => Stored(member),
        IPropertySymbol property when PositionOf(property) is { } given => names.Of(property).All(SettledFields.IsRead) ? Passed(given, 0) : default,
        IPropertySymbol { SetMethod.IsInitOnly: true, IsVirtual: false, IsOverride: false, IsAbstract: false } property when IsAutomatic(property) => Initialized(property),
        _ => default,
    };

    /// <summary>The parameter that a property of a record is written as; null: it is a property like others.</summary>
    public static IParameterSymbol? PositionOf(IPropertySymbol property) =>
        property is { SetMethod: null or { IsInitOnly: true } } && property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ParameterSyntax syntax
            ? property.ContainingType.InstanceConstructors.SelectMany(static one => one.Parameters).FirstOrDefault(parameter => parameter.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() == syntax))
            : null;

    // What the initializer says, or every constructor.
    private Optional<object?> Stored(ISymbol member)
    {
        SyntaxNode? syntax = member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        if (syntax is PropertyDeclarationSyntax && !IsAutomatic((IPropertySymbol)member))
        {
            return default;
        }

        ExpressionSyntax? initial = (syntax as VariableDeclaratorSyntax)?.Initializer?.Value ?? (syntax as PropertyDeclarationSyntax)?.Initializer?.Value;
        SimpleNameSyntax[] stores = [.. names.Of(member).Where(static name => !SettledFields.IsRead(name))];
        if (initial is not null)
        {
            return stores.Length == 0 ? ValueOf(initial, 0) : default;
        }

        ConstructorDeclarationSyntax?[] storing = [.. stores.Select(StoringConstructor)];
        IEnumerable<IMethodSymbol> constructors = member.ContainingType.InstanceConstructors.Where(static one => !IsChained(one));
        return storing.Length > 0 && storing.All(static one => one is not null) && constructors.All(one => storing.Any(storing => IsOf(one, storing!)))
            ? Same(stores.Select(store => ValueOf(((AssignmentExpressionSyntax)Whole(store).Parent!).Right, 0)))
            : default;
    }

    // Every object is made with an initializer that names the property.
    private Optional<object?> Initialized(IPropertySymbol property)
    {
        SimpleNameSyntax[] stores = [.. names.Of(property).Where(static name => !SettledFields.IsRead(name))];
        SyntaxNode[] made = [.. property.ContainingType.InstanceConstructors.Where(static one => !IsCopy(one)).SelectMany(names.CallsOf)];
        bool isMadeUnseen = property.IsVisibleOutside() || names.Of(property.ContainingType).Any(static name => name.Parent is TypeArgumentListSyntax or TypeOfExpressionSyntax);
        return !isMadeUnseen && made.Length > 0 && stores.All(static store => store.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax })
            && made.All(creation => creation is BaseObjectCreationExpressionSyntax { Initializer: { } initializer } && stores.Any(store => store.Parent!.Parent == initializer))
            ? Same(stores.Select(store => ValueOf(((AssignmentExpressionSyntax)store.Parent!).Right, 0)))
            : default;
    }

    private Optional<object?> Passed(IParameterSymbol parameter, int depth)
    {
        var constructor = (IMethodSymbol)parameter.ContainingSymbol;
        return depth < Deepest && constructor.IsFromSource() && !constructor.IsVisibleOutside() && parameter.RefKind == RefKind.None && names.Of(parameter).All(SettledFields.IsRead)
            ? Same(names.CallsOf(constructor).Select(call => ArgumentOf(call, parameter) is { } argument ? ValueOf(argument, depth + 1) : default))
            : default;
    }

    // What is left out is not chosen.
    private ExpressionSyntax? ArgumentOf(SyntaxNode call, IParameterSymbol parameter)
    {
        IOperation? operation = models.Of(call.SyntaxTree)?.GetOperation(call);
        IEnumerable<IArgumentOperation>? arguments = (operation is IExpressionStatementOperation statement ? statement.Operation : operation) switch
        {
            IObjectCreationOperation creation => creation.Arguments,
            IInvocationOperation chained => chained.Arguments,
            _ => null,
        };
        return arguments?.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal) is { ArgumentKind: ArgumentKind.Explicit, Value.Syntax: ExpressionSyntax given } ? given : null;
    }

    private Optional<object?> ValueOf(ExpressionSyntax expression, int depth) =>
        models.Of(expression.SyntaxTree) is not { } model ? default
        : model.GetConstantValue(expression) is { HasValue: true, Value: { } value } ? value
        : model.GetSymbolInfo(expression).Symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } parameter ? Passed(parameter, depth)
        : default;

    private static Optional<object?> Same(IEnumerable<Optional<object?>> values)
    {
        Optional<object?>[] all = [.. values];
        return all is [{ HasValue: true } first, ..] && all.All(one => one.HasValue && Equals(one.Value, first.Value)) ? first : default;
    }

    /// <summary>Whether a property has no accessor that is written.</summary>
    public static bool IsAutomatic(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is PropertyDeclarationSyntax { ExpressionBody: null, AccessorList.Accessors: var accessors }
        && accessors.All(static accessor => accessor is { Body: null, ExpressionBody: null });

    /// <summary>The constructor that stores to a place whatever happens; null: it is stored to elsewhere, or in a branch.</summary>
    public static ConstructorDeclarationSyntax? StoringConstructor(SimpleNameSyntax name) => Whole(name).Parent switch
    {
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Parent: ArrowExpressionClauseSyntax { Parent: ConstructorDeclarationSyntax constructor } } assignment
            when assignment.Left == Whole(name) => constructor,
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Parent: ExpressionStatementSyntax { Parent: BlockSyntax { Parent: ConstructorDeclarationSyntax constructor } } } assignment
            when assignment.Left == Whole(name) => constructor,
        _ => null,
    };

    private static bool IsOf(IMethodSymbol constructor, ConstructorDeclarationSyntax syntax) => constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() == syntax);

    // : this(...)
    private static bool IsChained(IMethodSymbol constructor) =>
        IsCopy(constructor) || constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ConstructorDeclarationSyntax { Initializer.RawKind: (int)SyntaxKind.ThisConstructorInitializer };

    // That of a record, which nobody wrote.
    private static bool IsCopy(IMethodSymbol constructor) =>
        constructor is { IsImplicitlyDeclared: true, Parameters: [{ Type: var copied }] } && SymbolEqualityComparer.Default.Equals(copied, constructor.ContainingType);

    /// <summary>The place that a name ends.</summary>
    public static ExpressionSyntax Whole(SimpleNameSyntax name) => name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
}
