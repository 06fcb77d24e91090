using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Declarations;

/// <summary>The rules about how a miniport, or an interrupt source, is declared. What a message says last is what to do.</summary>
internal static class DeclarationRules
{
    private const string Category = "Tophalf.Declaration";

    public static readonly DiagnosticDescriptor PartialMiniport = new(
        "TH0001",
        "The miniport structure is not partial",
        "'{0}' is not partial, so the generated part of miniport '{1}' cannot join it; write 'partial {2} {0}'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The generator adds the extensions, the dispatcher and DriverEntry to the miniport structure as another part of it. That structure and every type around it have to be partial.",
        RulePage.Of("TH0001"));

    public static readonly DiagnosticDescriptor MiniportKind = new(
        "TH0002",
        "The miniport is not a struct",
        "Miniport '{0}' is {1}, but the port driver allocates the controller extension as raw memory; declare it as 'unsafe partial struct {0}'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The controller extension is memory that the port driver allocates and fills with zeros. A struct can lie there; an object of the managed heap or of the stack cannot.",
        RulePage.Of("TH0002"));

    public static readonly DiagnosticDescriptor ChannelKind = new(
        "TH0003",
        "A channel is not a struct",
        "Channel '{0}' is {1}, but the port driver allocates the channel extension as raw memory; declare it as 'unsafe struct {0}', or name a struct in [Channel<T>]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The channel extension is memory that the port driver allocates and fills with zeros. Only a struct can lie there.",
        RulePage.Of("TH0003"));

    public static readonly DiagnosticDescriptor UnmanagedExtension = new(
        "TH0004",
        "An extension structure holds a managed field",
        "'{0}' is not unmanaged: '{1}' is {2}; store a number, a pointer or an index instead",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The garbage collector does not know the memory of the port driver: it neither keeps alive nor updates a reference that is stored there.",
        RulePage.Of("TH0004"));

    public static readonly DiagnosticDescriptor MissingContract = new(
        "TH0005",
        "The contract is not implemented",
        "'{0}' {1}; write '{0} : {2}'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The dispatcher calls the members of the contract on exactly the types that are declared. A miniport implements IAtaController of itself, a channel IAtaChannel of itself and of the controller that declares it.",
        RulePage.Of("TH0005"));

    public static readonly DiagnosticDescriptor HalfWrittenContract = new(
        "TH0006",
        "A contract member is half written",
        "'{0}' {1}, so the dispatcher would leave it out; write '{2}'{3}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "An optional member that does not match the contract exactly compiles and is never called. A member that is implemented explicitly cannot be called by name, and is left out as well.",
        RulePage.Of("TH0006"));

    public static readonly DiagnosticDescriptor ChannelCount = new(
        "TH0007",
        "A miniport has 1 to 32 channels",
        "Miniport '{0}' {1}; {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The port driver knows a controller by its channels, and the dispatcher by one bit for each in a 32-bit mask.",
        RulePage.Of("TH0007"));

    public static readonly DiagnosticDescriptor RepeatedChannel = new(
        "TH0008",
        "A channel type is declared twice",
        "Channel type '{0}' is declared already; write one [Channel<{0}>(Count = {1})] in place of these",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Channels of one type stand together: they are numbered one after the other and share one entry.",
        RulePage.Of("TH0008"));

    public static readonly DiagnosticDescriptor GenericExtension = new(
        "TH0009",
        "An extension structure is generic",
        "'{0}' is generic or lies in the generic type '{1}', but native entry points have no type parameters; write a struct without any for each variant",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The port driver calls entry points by address. A method of a generic type has no one address, and cannot be an unmanaged entry.",
        RulePage.Of("TH0009"));

    public static readonly DiagnosticDescriptor AccessibleExtension = new(
        "TH0010",
        "Generated code cannot name the type",
        "'{0}' is local to its file, so generated code cannot name it; take the modifier 'file' from '{1}'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The generated part of a miniport lies in a file of its own, and names the miniport and its channels there.",
        RulePage.Of("TH0010"));

    public static readonly DiagnosticDescriptor HotMemberInlining = new(
        "TH0011",
        "A hot member is not marked for aggressive inlining",
        "'{0}' runs in every interrupt but is not marked for inlining; write [MethodImpl(MethodImplOptions.AggressiveInlining)]",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Claim, Dismiss and Service are meant to become part of the dispatcher. Without the mark the JIT decides by size and leaves calls on the path of every interrupt, other devices' interrupts on a shared line included.",
        RulePage.Of("TH0011"));

    public static readonly DiagnosticDescriptor InlineRefusal = new(
        "TH0012",
        "The JIT refuses to inline a hot member",
        "{0} {1}, and the JIT inlines no such method, whatever it is marked with; {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Some constructs keep the JIT from inlining a method. On the path of every interrupt, that leaves a call with its prologue and its spilled registers.",
        RulePage.Of("TH0012"));

    public static readonly DiagnosticDescriptor UnsafeCode = new(
        "TH0013",
        "Unsafe code is not allowed",
        "Miniport '{0}' needs unsafe code; write <AllowUnsafeBlocks>true</AllowUnsafeBlocks> in the project file",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A miniport is called with pointers, and the generated tables hold pointers to functions.",
        RulePage.Of("TH0013"));

    public static readonly DiagnosticDescriptor DriverEntry = new(
        "TH0014",
        "DriverEntry names no miniport of this project",
        "{0}; {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "An image exports one DriverEntry. The assembly attribute and the MSBuild property TophalfDriverEntry name the miniport whose it is; both say the same, or one of them is left out.",
        RulePage.Of("TH0014"));

    public static readonly DiagnosticDescriptor InterruptSource = new(
        "TH0015",
        "Nothing can be generated for an interrupt source",
        "Interrupt source '{0}' {1}; {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The generator adds the interrupt object to the structure as another part of it, and calls the members of IInterruptSource by name.",
        RulePage.Of("TH0015"));
}
