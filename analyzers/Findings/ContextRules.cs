using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Findings;

/// <summary>The rules about what may happen in a context. A message says the context, what happens, and the way to it.</summary>
internal static class ContextRules
{
    private const string Contract = "Tophalf.Contract";
    private const string Allocation = "Tophalf.Allocation";
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
        "{0} may run in {2} context only, and here the context is {1}; {4}{3}",
        Contract,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The contract names routines that may run in some contexts only, through whatever path.",
        RulePage.Of("TH1002"));

    public static readonly DiagnosticDescriptor WrongLine = new(
        "TH1003",
        "A line of a rule file says nothing",
        "No rule is made of this line: {0}",
        Contract,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A rule file holds one rule a line: documentation id; rule; message.",
        RulePage.Of("TH1003"));

    public static readonly DiagnosticDescriptor IgnoredResult = new(
        "TH1004",
        "A result that must be inspected is ignored",
        "The result of {0} says whether the routine did what was asked, and is ignored here; {1}",
        Contract,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The port driver may refuse. Who ignores that loses the callback, the memory or the tag.",
        RulePage.Of("TH1004"));

    public static readonly DiagnosticDescriptor StallsTooLong = new(
        "TH1005",
        "A routine stalls for too long",
        "In {1} context, {0} microseconds of stalls have gone by here, and those of one routine stay under 1000 (AtaPort.RequestTimer waits longer); {2}",
        Contract,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "While the processor stalls, nothing else runs on it. A loop that waits for the device needs an end.",
        RulePage.Of("TH1005"));

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
        "A context in which nothing may be allocated allocates, unless the JIT removes it",
        "In {1} context, {0} allocates on the managed heap, unless the JIT finds that it need not; {2}",
        Allocation,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "What the JIT removes depends on its version and on what it inlines. Code for an interrupt does not rely on that.",
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
}
