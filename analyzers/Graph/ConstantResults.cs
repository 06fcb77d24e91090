using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Origins;

namespace Tophalf.Analyzers.Graph;

/// <summary>Members that always have the same value: <c>bool Waits => false</c>, <c>static readonly bool s_logs = false</c>.</summary>
internal sealed class ConstantResults(SemanticModels models, NameIndex names)
{
    private readonly Dictionary<ISymbol, Optional<object?>> _known = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, IOperation?> _returned = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, IOperation?> _questions = new(SymbolEqualityComparer.Default);

    private readonly Dictionary<ISymbol, IOperation?> _choices = new(SymbolEqualityComparer.Default);
    private readonly ChosenValues _chosen = new(models, names);

    private SettledKeys? _keys;
    private SettledTables? _tables;

    /// <summary>What fields hold that nothing stores to.</summary>
    public SettledFields Settled { get; } = new(models, names);

    /// <summary>Which keys dictionaries have.</summary>
    public SettledKeys Keys => _keys ??= new SettledKeys(this, names);

    /// <summary>What stands in tables.</summary>
    public SettledTables Tables => _tables ??= new SettledTables(this, models, names);

    /// <summary>The value of a field, or what a method or property returns.</summary>
    public Optional<object?> Of(ISymbol member)
    {
        ISymbol definition = member.OriginalDefinition;
        if (!_known.TryGetValue(definition, out Optional<object?> value))
        {
            value = definition is IFieldSymbol field && IsNeverStored(field)
                ? Zero(field.Type)
                : (Initial(definition) is { } initial ? KeepsInitial(definition) ? initial : null : ConstantOf(definition)) is { } expression && models.Of(expression.SyntaxTree) is { } model
                    ? ValueOf(expression, model)
                    : default;
            value = value.HasValue ? value : _chosen.Of(definition);
            _known.Add(definition, value);
        }

        return value;
    }

    /// <summary>What a static field holds from the beginning to the end; null: it may change.</summary>
    public IOperation? MadeWith(IFieldSymbol field) =>
        field.IsReadOnly && ConstantOf(field.OriginalDefinition) is { } expression ? models.Of(expression.SyntaxTree)?.GetOperation(expression) : null;

    /// <summary>The one expression that a method or property of source returns, if it does nothing else.</summary>
    public IOperation? ReturnedBy(ISymbol member)
    {
        ISymbol definition = member.OriginalDefinition;
        if (!_returned.TryGetValue(definition, out IOperation? returned))
        {
            returned = definition is IMethodSymbol or IPropertySymbol && ConstantOf(definition) is { } expression
                ? models.Of(expression.SyntaxTree)?.GetOperation(expression)
                : null;
            _returned.Add(definition, returned);
        }

        return returned;
    }

    /// <summary>The statements of a method of source that does nothing but choose what it returns.</summary>
    public IOperation? ChoicesOf(IMethodSymbol method)
    {
        IMethodSymbol definition = method.OriginalDefinition;
        if (!_choices.TryGetValue(definition, out IOperation? choices))
        {
            SyntaxNode? syntax = definition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
            choices = definition is { IsVirtual: false, IsAbstract: false, IsOverride: false, IsAsync: false, IsIterator: false, ReturnsVoid: false }
                && ((syntax as MethodDeclarationSyntax)?.Body ?? (syntax as LocalFunctionStatementSyntax)?.Body) is { } block && OnlyChooses(block) && definition.Parameters.All(parameter => names.Of(parameter).All(SettledFields.IsRead))
                    ? models.Of(block.SyntaxTree)?.GetOperation(block)
                    : null;
            _choices.Add(definition, choices);
        }

        return choices;
    }

    private static bool OnlyChooses(StatementSyntax statement) => statement switch
    {
        BlockSyntax block => block.Statements.All(OnlyChooses),
        IfStatementSyntax choice => OnlyChooses(choice.Statement) && (choice.Else is null || OnlyChooses(choice.Else.Statement)),
        SwitchStatementSyntax choice => choice.Sections.All(static section => section.Statements.All(OnlyChooses)),
        ReturnStatementSyntax or ThrowStatementSyntax or BreakStatementSyntax => true,
        _ => false,
    };

    /// <summary>The one expression that a method stores to an out parameter, if it stores to none else.</summary>
    public IOperation? StoredTo(IParameterSymbol parameter) =>
        parameter.OriginalDefinition is { ContainingSymbol: IMethodSymbol { IsGenericMethod: false, ContainingType.IsGenericType: false } method } definition
            && method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { } syntax
            && syntax.DescendantNodes().OfType<AssignmentExpressionSyntax>().Where(assignment => IsNamed(assignment.Left, definition.Name)).ToArray() is [var only]
            && method.Parameters.All(other => names.Of(other).All(name => name == only.Left || SettledFields.IsRead(name)))
                ? models.Of(only.SyntaxTree)?.GetOperation(only.Right)
                : null;

    /// <summary>
    /// The comparison that a method or property returns, or a field keeps, if it calls nothing: <c>bool IsDump => _mode == Dump</c>.
    /// </summary>
    public IOperation? QuestionOf(ISymbol member)
    {
        ISymbol definition = member.OriginalDefinition;
        if (!_questions.TryGetValue(definition, out IOperation? question))
        {
            question = definition is IFieldSymbol field ? KeptQuestion.In(field, models, names) : ReturnedBy(definition);
            question = question is IBinaryOperation or IIsPatternOperation or IUnaryOperation && question.DescendantsAndSelf().All(static part => part is not
                (IInvocationOperation or IPropertyReferenceOperation { Type.TypeKind: not TypeKind.Enum } or IFieldReferenceOperation { Type.SpecialType: SpecialType.System_Boolean }))
                    ? question
                    : null;
            _questions.Add(definition, question);
        }

        return question;
    }

    /// <summary>What an initializer is: a number, a text, an object, or the one method that a delegate or function pointer stands for.</summary>
    public static Optional<object?> ValueOf(ExpressionSyntax expression, SemanticModel model)
    {
        IOperation? operation = model.GetOperation(expression);
        if (model.GetConstantValue(expression) is { HasValue: true } constant && operation?.Parent is not IConversionOperation { Type.IsReferenceType: true, Operand.Type.IsValueType: true })
        {
            return constant;
        }

        if (operation?.Parent is IConversionOperation conversion)
        {
            operation = conversion;
        }

        IOperation? target = operation switch
        {
            IDelegateCreationOperation creation => creation.Target,
            { Parent: IDelegateCreationOperation creation } => creation.Target,
            IAddressOfOperation address => address.Reference,
            _ => null,
        };
        return target switch
        {
            IMethodReferenceOperation { IsVirtual: false, Method.IsGenericMethod: false, Method.ContainingType.IsGenericType: false } reference => new MethodValue(reference.Method),
            IAnonymousFunctionOperation function => new MethodValue(function.Symbol),
            _ => Made(operation) is { } made ? made : default(Optional<object?>),
        };
    }

    // What is there, in a box or not.
    private static ObjectValue? Made(IOperation? operation) => operation switch
    {
        IConversionOperation { OperatorMethod: null, Operand: { Type.IsValueType: true, ConstantValue.HasValue: true } number, Type.IsReferenceType: true } => new ObjectValue(number.Type),
        IConversionOperation { OperatorMethod: null } conversion => Made(conversion.Operand),
        _ => ObjectValue.Of(operation, static size => ConstantNumbers.Number(size.ConstantValue.Value)),
    };

    private static bool IsNeverStored(IFieldSymbol field) =>
        field is { IsStatic: true, IsReadOnly: true }
        && field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer: null }
        && HasNoWrittenStaticConstructor(field.ContainingType);

    // readonly int _limit = 4; int Limit { get; } = 4;
    private static ExpressionSyntax? Initial(ISymbol member) => member switch
    {
        IFieldSymbol { IsStatic: false, IsReadOnly: true } => (member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as VariableDeclaratorSyntax)?.Initializer?.Value,
        IPropertySymbol { SetMethod: null, IsVirtual: false, IsOverride: false } => (member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as PropertyDeclarationSyntax)?.Initializer?.Value,
        _ => null,
    };

    // No constructor says otherwise, and no object is without it: a structure may be made without its initializers.
    private bool KeepsInitial(ISymbol member) =>
        (member.IsStatic ? HasNoWrittenStaticConstructor(member.ContainingType) : member.ContainingType is { TypeKind: TypeKind.Class, IsReferenceType: true })
        && names.Of(member).All(SettledFields.IsRead);

    private static bool HasNoWrittenStaticConstructor(INamedTypeSymbol type) => type.StaticConstructors.All(static one => one.IsImplicitlyDeclared);

    private static Optional<object?> Zero(ITypeSymbol type) => type switch
    {
        { IsReferenceType: true } => null,
        { SpecialType: SpecialType.System_Boolean } => false,
        { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 } => 0,
        _ => default(Optional<object?>),
    };

    private static ExpressionSyntax? ConstantOf(ISymbol member)
    {
        if (member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not { } syntax)
        {
            return null;
        }

        return member switch
        {
            { IsVirtual: true } or { IsAbstract: true } or { IsOverride: true } => null,
            ILocalSymbol { RefKind: RefKind.None } local => IsAssignedOnce(local, syntax) ? ((VariableDeclaratorSyntax)syntax).Initializer!.Value : null,

            // A static constructor may say otherwise.
            IFieldSymbol { IsStatic: true, IsReadOnly: true } when HasNoWrittenStaticConstructor(member.ContainingType) =>
                (syntax as VariableDeclaratorSyntax)?.Initializer?.Value,
            IMethodSymbol { IsAsync: false, IsIterator: false } => syntax switch
            {
                MethodDeclarationSyntax method => Result(method.ExpressionBody, method.Body),
                LocalFunctionStatementSyntax local => Result(local.ExpressionBody, local.Body),
                AccessorDeclarationSyntax accessor => Result(accessor.ExpressionBody, accessor.Body),
                ArrowExpressionClauseSyntax arrow => arrow.Expression,
                _ => null,
            },
            IPropertySymbol { GetMethod: { } getter } => ConstantOf(getter),
            _ => null,
        };
    }

    // What a local has for all its life can be read in a nested function as well.
    private static bool IsAssignedOnce(ILocalSymbol local, SyntaxNode declaration) =>
        declaration is VariableDeclaratorSyntax { Initializer: not null }
        && declaration.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
        && !member.DescendantNodes().Any(node => node switch
        {
            AssignmentExpressionSyntax assignment => IsNamed(assignment.Left, local.Name) || assignment.Left is TupleExpressionSyntax,
            ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => IsNamed(argument.Expression, local.Name),
            PrefixUnaryExpressionSyntax unary => IsNamed(unary.Operand, local.Name),
            PostfixUnaryExpressionSyntax unary => IsNamed(unary.Operand, local.Name),
            RefExpressionSyntax reference => IsNamed(reference.Expression, local.Name),
            _ => false,
        });

    private static bool IsNamed(ExpressionSyntax expression, string name) => expression is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name;

    private static ExpressionSyntax? Result(ArrowExpressionClauseSyntax? arrow, BlockSyntax? block) =>
        arrow?.Expression ?? (block is { Statements: [ReturnStatementSyntax { Expression: { } returned }] } ? returned : null);
}
