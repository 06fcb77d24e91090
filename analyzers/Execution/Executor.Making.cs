using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <content>Objects that are made, and types that are initialized.</content>
internal sealed partial class Executor
{
    private static bool HasWrittenConstructor(INamedTypeSymbol type) => type.StaticConstructors.Any(static one => !one.IsImplicitlyDeclared);

    private object? Create(IObjectCreationOperation creation) => creation is { Constructor: { } constructor, Type: { } type }
        ? Construct(creation, _frame.Types.Apply(type), _frame.Types.Apply(constructor), Pass(creation.Arguments, constructor.Parameters.Length))
        : Unknown.Value;

    private object? Construct(IOperation at, ITypeSymbol type, IMethodSymbol constructor, object?[] given)
    {
        if (Stops)
        {
            return Unknown.Value;
        }

        if (!type.IsFromSource())
        {
            return Leave(at, constructor, null, given);
        }

        bool isOpen = type.BaseType is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) } parent && !parent.IsFromSource();
        Thing made = Made(Thing.Make(type, isOpen));
        if (walk.Bodies.Of(constructor, walk.Cancellation) is not null)
        {
            CallWith(at, constructor, made, given);
        }
        else
        {
            KeepArguments(constructor.OriginalDefinition, made, given);
            ConstructBase(at, (INamedTypeSymbol)type, made);
        }

        return made;
    }

    // Where nobody has written which constructor of the base class is called, it is the one without arguments, or with those that have a default.
    private void ConstructBase(IOperation at, INamedTypeSymbol type, object? made)
    {
        for (INamedTypeSymbol? parent = type.BaseType; parent is not null && parent.IsFromSource() && !Stops; parent = parent.BaseType)
        {
            IMethodSymbol? constructor = parent.InstanceConstructors.FirstOrDefault(static one => one.Parameters.IsEmpty);
            if (constructor is null)
            {
                Leaves();
                return;
            }

            if (walk.Bodies.Of(constructor, walk.Cancellation) is not null)
            {
                // It calls the next one itself.
                if (GoesDeeper(1))
                {
                    CallWith(at, constructor, made, []);
                }

                _nesting--;
                return;
            }
        }
    }

    // record Pair(int First, int Second), class Line(int length)
    private static void KeepArguments(IMethodSymbol constructor, object? made, object?[] given)
    {
        if (!IsPrimary(constructor) || made is not Thing thing)
        {
            return;
        }

        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            thing.Fields[parameter] = given[parameter.Ordinal] is Place ? Unknown.Value : given[parameter.Ordinal];
            if (constructor.ContainingType.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault() is { } property
                && property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ParameterSyntax { Parent.Parent: TypeDeclarationSyntax })
            {
                thing.Fields[property] = given[parameter.Ordinal];
            }
        }
    }

    private static bool IsPrimary(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Constructor } && method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is TypeDeclarationSyntax;

    // The static constructor and the initializers of static fields run before.
    private bool Initialize(INamedTypeSymbol type, Frame? from = null, IOperation? at = null)
    {
        INamedTypeSymbol definition = type.OriginalDefinition;
        if (_initialized.TryGetValue(definition, out bool isDone))
        {
            if (!isDone && at is not null)
            {
                // Whoever comes later is told that it failed before.
                Fail(at, $"'{type.Name}' cannot be initialized", nameof(TypeInitializationException));
            }

            return isDone;
        }

        _initialized[definition] = true;
        if (!type.IsFromSource())
        {
            return true;
        }

        foreach (IFieldSymbol field in type.GetMembers().OfType<IFieldSymbol>().Where(static field => field is { IsStatic: true, IsConst: false }))
        {
            ISymbol place = field.AssociatedSymbol ?? field;
            _statics[place] = Default(field.Type);
        }

        foreach (IEventSymbol happening in type.GetMembers().OfType<IEventSymbol>().Where(static one => one.IsStatic && IsLikeField(one)))
        {
            _statics[PlaceOf(happening)] = null;
        }

        Frame? before = _frame;
        _frame ??= from!;
        if (type is { IsGenericType: true, StaticConstructors.IsEmpty: false })
        {
            record.Overlooks();
        }
        else if (type.StaticConstructors.FirstOrDefault() is { } constructor)
        {
            CallWith(at ?? _frame.Body.Graphs.FirstOrDefault()?.OriginalOperation!, constructor, null, []);
            if (_thrown is not null)
            {
                _initialized[definition] = false;
                _thrown = new Thrown(walk.Compilation.GetTypeByMetadataName("System.TypeInitializationException"));
            }
        }

        _frame = before!;
        foreach (IFieldSymbol field in type.GetMembers().OfType<IFieldSymbol>().Where(IsPromised))
        {
            _statics.Remove(field);
        }

        KeepOwn(type);
        return !Stops;
    }

    // Who writes 'null!' knows of somebody who stores something else.
    private static bool IsPromised(IFieldSymbol field) =>
        field is { IsStatic: true, IsReadOnly: false }
        && field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } };

    // Nobody gives anything to what is always empty.
    private bool StaysAsItIs(ISymbol place, Thing filled) =>
        (tables.Have(place) && (filled.Elements is not null || OnlyValues(filled))) || (filled.Native is not null && tables.AreEmpty(place));

    // Dictionary<string, int>
    private static bool OnlyValues(Thing table) =>
        table is { Native: not null, Type: INamedTypeSymbol { IsGenericType: true } type } && type.TypeArguments.All(static one => one.SpecialType == SpecialType.System_String || (one.IsValueType && !one.IsFromSource()) || one.TypeKind == TypeKind.Enum);

    // Since then, others may have stored to the fields of the type, and used what is in them.
    private void KeepOwn(INamedTypeSymbol type)
    {
        foreach (ISymbol place in _statics.Keys.Where(place => SymbolEqualityComparer.Default.Equals(place.ContainingType, type)).ToArray())
        {
            Thing? table = _statics[place] is Thing { IsOpen: false } filled && StaysAsItIs(place, filled) ? filled : null;
            if (owned?.Has(place) != true)
            {
                // The objects in a table may have changed all the same.
                foreach (Thing element in table?.Elements?.OfType<Thing>() ?? [])
                {
                    element.OpenAll();
                }
            }

            if (table is not null)
            {
                table.Lasts = true;
            }

            if (table is not null || owned?.Has(place) == true)
            {
                continue;
            }

            (_statics[place] as Thing)?.OpenAll();
            if (place is not (IFieldSymbol { IsReadOnly: true } or IPropertySymbol { IsReadOnly: true }))
            {
                _statics.Remove(place);
            }
        }
    }
}
