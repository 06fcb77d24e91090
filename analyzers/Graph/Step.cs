using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tophalf.Analyzers.Graph;

/// <summary>Something that a method does and that rules are about.</summary>
/// <param name="At">Where.</param>
internal abstract record Step(IOperation At);

/// <summary>A call: written as one, or made by an operator, a conversion, a property, a pattern, a loop.</summary>
/// <param name="At">Where.</param>
/// <param name="Method">What is named, with all types put in that are known.</param>
/// <param name="Receiver">The type of the receiver, or the one that a static abstract member is called on.</param>
/// <param name="IsVirtual">Whether the call dispatches.</param>
/// <param name="Arguments">The arguments, where they are written.</param>
internal sealed record CallStep(
    IOperation At, IMethodSymbol Method, ITypeSymbol? Receiver, bool IsVirtual, ImmutableArray<IArgumentOperation> Arguments)
    : Step(At)
{
    private CallTargets? _targets;

    /// <summary>What it is called on, where that is not written as a call.</summary>
    public IOperation? Instance { get; init; }

    /// <summary>The methods that it may run, found when they are first asked for.</summary>
    public CallTargets TargetsIn(TypeHierarchy hierarchy) => _targets ??= CallTargets.Of(Method, Receiver, IsVirtual, hierarchy);
}

/// <summary>A call of a delegate or through a function pointer.</summary>
/// <param name="At">Where.</param>
/// <param name="Target">The value that is called.</param>
/// <param name="Arguments">The arguments.</param>
internal sealed record IndirectCallStep(IOperation At, IOperation Target, ImmutableArray<IArgumentOperation> Arguments) : Step(At);

/// <summary>A call of a member that is bound when it runs.</summary>
/// <param name="At">Where.</param>
/// <param name="Receivers">What it is called on; of an operator, either operand.</param>
/// <param name="Owner">The type whose member is named, if it is not the receivers'.</param>
/// <param name="Name">The name of the member.</param>
/// <param name="Arguments">The arguments.</param>
/// <param name="Result">What a conversion makes.</param>
/// <param name="Boxes">Whether a value that it returns is wanted as an object.</param>
internal sealed record DynamicCallStep(
    IOperation At, ImmutableArray<IOperation> Receivers, INamedTypeSymbol? Owner, string Name, ImmutableArray<IOperation> Arguments, ITypeSymbol? Result, bool Boxes)
    : Step(At);

/// <summary>A delegate or function pointer is made. Nothing is called.</summary>
/// <param name="At">Where.</param>
/// <param name="Method">What it points to.</param>
internal sealed record MethodValueStep(IOperation At, IMethodSymbol Method) : Step(At);

/// <summary>The managed heap grows here, by the language's own doing.</summary>
/// <param name="At">Where.</param>
/// <param name="Kind">What is allocated.</param>
/// <param name="What">The construct, for the message: "'new Node()'".</param>
/// <param name="Grade">How often.</param>
internal sealed record AllocationStep(IOperation At, AllocationKind Kind, string What, AllocationGrade Grade) : Step(At);

/// <summary>A static member of a type is used: its static constructor runs, the first time.</summary>
/// <param name="At">Where.</param>
/// <param name="Type">The type.</param>
internal sealed record StaticAccessStep(IOperation At, INamedTypeSymbol Type) : Step(At);

/// <summary>What the language allocates.</summary>
internal enum AllocationKind
{
    Object,
    Array,
    Box,
    Delegate,
    Closure,
    Text,
    StateMachine,
}

/// <summary>How often an allocation happens.</summary>
internal enum AllocationGrade
{
    /// <summary>On every call.</summary>
    EveryCall,

    /// <summary>The IL allocates on every call; the JIT may find that it need not.</summary>
    MayBeRemoved,

    /// <summary>On the first call only.</summary>
    FirstCall,
}
