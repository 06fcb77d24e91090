using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Findings;

/// <summary>The rules about what may happen in a context. A message says the context, what happens, and the way to it.</summary>
internal static class ContextRules
{
    private const string Contract = "Tophalf.Contract";
    private const string Allocation = "Tophalf.Allocation";
    private const string Blocking = "Tophalf.Blocking";
    private const string Throwing = "Tophalf.Throwing";
    private const string Unknown = "Tophalf.Unknown";

    public static readonly DiagnosticDescriptor Forbidden = new(
        "TH1001",
        "A routine is called in a context where it must not run",
        "{0} must not run in {1} context; {3}{2}",
        Contract,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The contract names routines that must not run in some contexts, through whatever path.",
        RulePage.Of("TH1001"));

    public static readonly DiagnosticDescriptor OnlyElsewhere = new(
        "TH1002",
        "A routine is called outside the contexts that it belongs to",
        "{0} may run in {2} context only, and here the context is {1}; {3}",
        Contract,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The contract names routines that may run in some contexts only, through whatever path.",
        RulePage.Of("TH1002"));

    public static readonly DiagnosticDescriptor Allocates = new(
        "TH2001",
        "A context in which nothing may be allocated allocates",
        "In {1} context, {0} allocates on the managed heap; {2}",
        Allocation,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "An allocation may start a garbage collection, which stops every thread; and an image without a runtime has no heap.",
        RulePage.Of("TH2001"));

    public static readonly DiagnosticDescriptor MayAllocate = new(
        "TH2002",
        "A context in which nothing may be allocated may allocate",
        "In {1} context, {0}; {2}",
        Allocation,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A member that grows, or an allocation that the JIT may remove: whether it happens depends on the call, or on the version of the JIT.",
        RulePage.Of("TH2002"));

    public static readonly DiagnosticDescriptor AllocatesOnce = new(
        "TH2003",
        "The first call in a context allocates",
        "In {1} context, {0} allocates on the managed heap the first time; {2}",
        Allocation,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "The first interrupt counts as well. What is made once can be made before.",
        RulePage.Of("TH2003"));

    public static readonly DiagnosticDescriptor Blocks = new(
        "TH3001",
        "A context that must not wait waits",
        "In {1} context, {0} may wait; {2}",
        Blocking,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "An interrupt that waits for a thread waits for ever: that thread may be the one that it interrupted. Uncontended use counts, too.",
        RulePage.Of("TH3001"));

    public static readonly DiagnosticDescriptor RunsUnbounded = new(
        "TH3002",
        "A context that must come to an end loops without one",
        "In {1} context, {0}; {2}",
        Blocking,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A loop that waits for memory to change ends when another processor, or the device, wants it to. A routine of a miniport counts its tries.",
        RulePage.Of("TH3002"));

    public static readonly DiagnosticDescriptor Throws = new(
        "TH4001",
        "A context in which nothing may be thrown throws",
        "In {1} context, {0} throws; {2}",
        Throwing,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "An exception allocates, unwinds for microseconds, and has nobody above it: a miniport that throws in the kernel stops the system.",
        RulePage.Of("TH4001"));

    public static readonly DiagnosticDescriptor UnknownTarget = new(
        "TH9001",
        "It is not known what a call runs",
        "In {1} context, {0} calls what cannot be seen from here; {2}",
        Unknown,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "A delegate or function pointer came from somewhere that the analysis does not follow. [RunsIn] on the parameter, field or delegate type says what may be stored there.",
        RulePage.Of("TH9001"));

    public static readonly DiagnosticDescriptor UnknownMember = new(
        "TH9002",
        "It is not known what a member of another assembly does",
        "In {1} context, it is not known all that {0} does: {2}; {3}",
        Unknown,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "The member calls what cannot be seen, or the file of its assembly has no bodies.",
        RulePage.Of("TH9002"));

    public static readonly DiagnosticDescriptor GenericVirtual = new(
        "TH9003",
        "A generic virtual method is looked up when it is called",
        "In {1} context, the generic virtual method {0} is looked up when it is called, which allocates the first time for each type argument; {2}",
        Unknown,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "The runtime keeps a table of generic virtual methods that grows with the first call for each type argument. A struct type argument with a constraint needs no table.",
        RulePage.Of("TH9003"));
}
