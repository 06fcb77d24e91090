using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Origins;

/// <content>What parameters get: from every call in the compilation.</content>
internal sealed partial class PlaceSources
{
    private void Parameter(Sources sources, IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method)
        {
            sources.IsOpen = true;
            return;
        }

        if (!parameter.IsImplicitlyDeclared)
        {
            Stored(sources, parameter, parameter.Type);
        }

        switch (method)
        {
            case { MethodKind: MethodKind.LambdaMethod }:
                GivenByLibrary(sources, method);
                break;

            case { MethodKind: MethodKind.PropertySet, AssociatedSymbol: IPropertySymbol property }:
                Stored(sources, property, property.Type);
                break;

            case { MethodKind: MethodKind.EventAdd, AssociatedSymbol: IEventSymbol @event }:
                foreach (IEventSymbol named in NamesOf(@event))
                {
                    Stored(sources, named, type: null);
                }

                break;

            case { MethodKind: MethodKind.Constructor }:
                foreach (SyntaxNode call in names.CallsOf(method))
                {
                    Argument(sources, ConstructionAt(call), parameter);
                }

                break;

            default:
                foreach (SimpleNameSyntax name in names.Of(method))
                {
                    Argument(sources, CallOf(name), parameter);
                }

                break;
        }

        sources.IsOpen |= IsSeenOutside(method) || method is { IsVirtual: true } or { IsOverride: true } or { IsAbstract: true }
            || parameter.HasExplicitDefaultValue && parameter.ExplicitDefaultValue is not null;
    }

    // What an event is called: by itself, and in the interfaces that it implements.
    private static IEnumerable<IEventSymbol> NamesOf(IEventSymbol @event) =>
        @event.ContainingType.AllInterfaces.SelectMany(static one => one.GetMembers().OfType<IEventSymbol>())
            .Where(one => SymbolEqualityComparer.Default.Equals(@event.ContainingType.FindImplementationForInterfaceMember(one), @event))
            .Select(static one => one.OriginalDefinition).Prepend(@event);

    // A lambda that the class library is given gets what the class library has been given.
    private void GivenByLibrary(Sources sources, IMethodSymbol lambda)
    {
        if (lambda.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ExpressionSyntax { Parent: ArgumentSyntax argument }
            && models.Of(argument.SyntaxTree)?.GetOperation(argument) is IArgumentOperation { Parent: IInvocationOperation call } given
            && !call.TargetMethod.IsFromSource())
        {
            expressions.AddGiven(sources, call.Instance, [.. call.Arguments.Where(other => other != given)]);
        }
        else
        {
            sources.IsOpen = true;
        }
    }

    private void Argument(Sources sources, IOperation? call, IParameterSymbol parameter)
    {
        IEnumerable<IArgumentOperation>? arguments = call switch
        {
            IInvocationOperation invocation => invocation.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => null,
        };
        if (arguments?.FirstOrDefault(one => one.Parameter?.Ordinal == parameter.Ordinal) is not { } argument)
        {
            // A method that is named without being called gets what nobody can see.
            sources.IsOpen |= call is not INameOfOperation;
        }
        else if (parameter.RefKind != RefKind.Out)
        {
            expressions.Add(sources, argument.Value);
        }
    }

    private IOperation? ConstructionAt(SyntaxNode call)
    {
        IOperation? operation = models.Of(call.SyntaxTree)?.GetOperation(call);
        return operation is IExpressionStatementOperation statement ? statement.Operation : operation;
    }

    private IOperation? CallOf(SimpleNameSyntax name)
    {
        SyntaxNode callee = name;
        while (callee.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax or ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax })
        {
            callee = callee.Parent;
        }

        return callee.Parent is { } parent ? models.Of(name.SyntaxTree)?.GetOperation(parent) : null;
    }
}
