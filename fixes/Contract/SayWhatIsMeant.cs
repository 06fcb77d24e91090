using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tophalf.CodeFixes.Contract;

/// <summary>
/// TH1001 about DeviceStateChange, which despite its name pauses or resumes a queue: calls what resumes it, or what tells
/// of a change of the bus. What pauses it is as forbidden as before; <see cref="DeferToWorker"/> moves that.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SayWhatIsMeant() : RuleFix("TH1001")
{
    private protected override ImmutableArray<Repair> Repairs(FixPlace place)
    {
        if (place.Around<InvocationExpressionSyntax>() is not { ArgumentList.Arguments: { Count: 4 } arguments } call
            || place.Model.GetSymbolInfo(call, place.Cancellation).Symbol is not IMethodSymbol
            {
                Name: "DeviceStateChange", ContainingType: { Name: "AtaPort", ContainingNamespace: { } space } port,
            }
            || space.ToDisplayString() != "Tophalf.Ata"
            || arguments.Any(static argument => argument.NameColon is not null))
        {
            return [];
        }

        return
        [
            .. Call(place, call, port, "Resume the queue: DeviceReady", "DeviceReady", 3),
            .. Call(place, call, port, "Tell of a change of the bus: BusChangeDetected", "BusChangeDetected", 1),
        ];
    }

    private static IEnumerable<Repair> Call(FixPlace place, InvocationExpressionSyntax call, ITypeSymbol port, string title, string routine, int arguments)
    {
        // In some contexts nothing of the port driver may be called, this no more than that.
        if (NeverRunsWhere(place, port, routine) || NameOf(call.Expression) is not { } name)
        {
            return [];
        }

        ArgumentListSyntax kept = call.ArgumentList.WithArguments([.. call.ArgumentList.Arguments.Take(arguments)]);
        SimpleNameSyntax meant = SyntaxFactory.IdentifierName(SyntaxFactory.Identifier(routine)).WithTriviaFrom(name);
        return place.Replace(title, routine, call, call.ReplaceNode(name, meant).WithArgumentList(kept));
    }

    private static bool NeverRunsWhere(FixPlace place, ITypeSymbol port, string routine) =>
        !place.Diagnostic.Properties.TryGetValue("Context", out string? text) || !long.TryParse(text, out long context)
        || port.GetMembers(routine).SelectMany(static member => member.GetAttributes()).Any(attribute =>
            attribute is { AttributeClass.Name: "NeverInAttribute", ConstructorArguments: [{ Value: IConvertible never }, ..] }
            && (never.ToInt64(null) & context) != 0);

    private static SimpleNameSyntax? NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };
}
