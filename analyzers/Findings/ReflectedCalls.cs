using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tophalf.Analyzers.Graph;

namespace Tophalf.Analyzers.Findings;

/// <summary>Members of the author's that the class library invokes as data: a property that is read, an object that is made of a type.</summary>
/// <param name="call">The call.</param>
/// <param name="walk">What is known of the program.</param>
internal sealed class ReflectedCalls(CallStep call, ContextWalk walk)
{
    /// <summary>The methods that a call runs, and whether the first call only.</summary>
    public IEnumerable<(IMethodSymbol Method, bool IsFirstCall)> Of(IMethodSymbol callee) =>
        !MembersOutside.IsFramework(callee) ? [] : (callee.ContainingType.Name, callee.Name) switch
        {
            ("PropertyInfo", "GetValue") => Accessors(MethodKind.PropertyGet),
            ("PropertyInfo", "SetValue") => Accessors(MethodKind.PropertySet),
            ("ConstructorInfo" or "MethodInvoker" or "ConstructorInvoker", "Invoke") => Held().Select(Always),
            ("Type", "InvokeMember") => walk.Origins.Of(call.At.Syntax).Methods.Select(Always),
            ("Activator", "CreateInstance") when callee.TypeArguments is [INamedTypeSymbol made] => Constructors([made], 0).Select(Always),
            ("Activator", "CreateInstance") => Constructors(Named(), Given).Select(Always),
            ("ConditionalWeakTable", "GetOrCreateValue") when callee.ContainingType.TypeArguments is [_, INamedTypeSymbol made] => Constructors([made], 0).Select(Always),
            ("RuntimeHelpers", "RunClassConstructor") => Named().SelectMany(static type => type.StaticConstructors).Select(Once),
            ("Lazy", "get_Value") when callee.ContainingType.TypeArguments is [INamedTypeSymbol made] && OutsideCall.ReceiverOf(call) is { } lazy
                && walk.Origins.Of(lazy.Syntax) is { Methods.IsEmpty: true, Types.IsEmpty: true } => Constructors([made], 0).Select(Once),
            ("LazyInitializer", "EnsureInitialized") when callee.TypeArguments is [INamedTypeSymbol made] && call.Arguments.All(static argument => argument.Parameter?.Type.TypeKind != TypeKind.Delegate) =>
                Constructors([made], 0).Select(Once),
            _ => [],
        };

    private IEnumerable<IMethodSymbol> Held() => OutsideCall.ReceiverOf(call) is { } receiver ? walk.Origins.Of(receiver.Syntax).Methods : [];

    private IEnumerable<(IMethodSymbol, bool)> Accessors(MethodKind kind) => Held().Where(method => method.MethodKind == kind).Select(Always);

    private IEnumerable<INamedTypeSymbol> Named() => call.Arguments.SelectMany(argument => walk.Origins.Of(argument.Value.Syntax).Named);

    private static IEnumerable<IMethodSymbol> Constructors(IEnumerable<INamedTypeSymbol> types, int? count) =>
        types.SelectMany(static type => type.InstanceConstructors).Where(constructor => count is null || constructor.Parameters.Length == count);

    private static (IMethodSymbol, bool) Always(IMethodSymbol method) => (method, false);

    private static (IMethodSymbol, bool) Once(IMethodSymbol method) => (method, true);

    // Activator.CreateInstance(type, 1, 2); null: nobody can count them.
    private int? Given => call.Arguments switch
    {
        [_] => 0,
        [_, { Value: IArrayCreationOperation { Initializer: { } given } }] => given.ElementValues.Length,
        _ => null,
    };
}
