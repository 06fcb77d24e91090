using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Execution;

/// <content>Objects that are made.</content>
internal sealed partial class Executor
{
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
}
