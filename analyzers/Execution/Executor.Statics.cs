using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <content>Types that are initialized, and what is in their static fields after that.</content>
internal sealed partial class Executor
{
    private static bool HasWrittenConstructor(INamedTypeSymbol type) => type.StaticConstructors.Any(static one => !one.IsImplicitlyDeclared);

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

    // Nobody gives anything to what is always empty. What fails may rest on that, and not what runs: an author who leaves something empty means to fill it.
    private bool StaysAsItIs(ISymbol place, Thing filled) =>
        (tables.Have(place) && (filled.Elements is { } elements ? elements.Any(static one => !IsNothing(one)) : OnlyValues(filled) && Sizes.Of(filled) > 0)) || (owned is not null && filled.Native is not null && tables.AreEmpty(place));

    private static bool IsNothing(object? element) => element is null or false || ConstantNumbers.Number(element) == 0;

    // Dictionary<string, int>
    private static bool OnlyValues(Thing table) =>
        table is { Native: not null, Type: INamedTypeSymbol { IsGenericType: true } type } && type.TypeArguments.All(static one => one.SpecialType == SpecialType.System_String || (one.IsValueType && !one.IsFromSource()) || one.TypeKind == TypeKind.Enum);

    // Since then, others may have stored to the fields of the type, and used what is in them.
    private void KeepOwn(INamedTypeSymbol type)
    {
        foreach (ISymbol place in _statics.Keys.Where(place => SymbolEqualityComparer.Default.Equals(place.ContainingType, type)).ToArray())
        {
            bool isOwn = owned?.Has(place) == true, isNeverStored = owned is not null && tables.IsNeverStored(place);
            if (_statics[place] is Thing { IsOpen: false } thing)
            {
                Keep(thing, place, isOwn, isNeverStored);
            }

            if (!isOwn && !isNeverStored && place is not (IFieldSymbol { IsReadOnly: true } or IPropertySymbol { IsReadOnly: true }))
            {
                _statics.Remove(place);
            }
        }
    }

    private void Keep(Thing thing, ISymbol place, bool isOwn, bool isNeverStored)
    {
        if (StaysAsItIs(place, thing))
        {
            // The objects in a table may have changed all the same.
            foreach (Thing element in isOwn ? [] : thing.Elements?.OfType<Thing>() ?? [])
            {
                element.OpenAll();
            }

            thing.Lasts = true;
        }
        else if (!isOwn && !(isNeverStored && tables.AreOnlyLookedAt((IFieldSymbol)place)))
        {
            thing.OpenAll();
        }
    }
}
