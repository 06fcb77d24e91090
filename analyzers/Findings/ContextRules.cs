using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Findings;

/// <summary>The rules about what may happen in a context. A message says the context, what happens, and the way to it.</summary>
internal static class ContextRules
{
    private const string Contract = "Tophalf.Contract";
    private const string Allocation = "Tophalf.Allocation";
    private const string Blocking = "Tophalf.Blocking";
    private const string Throwing = "Tophalf.Throwing";

    /// <summary>The category of what is not known.</summary>
    public const string Unknown = "Tophalf.Unknown";

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

    public static readonly DiagnosticDescriptor RequestTouched = new(
        "TH1006",
        "A request is touched after it was handed back",
        "{0} {1} after it was handed back to the port driver; {3}",
        Contract,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Once it is completed, a request is the port driver's: it may start it again, in the same memory, on another processor.",
        RulePage.Of("TH1006"));

    public static readonly DiagnosticDescriptor CompletedAsPending = new(
        "TH1007",
        "A request is completed as pending",
        "{0} is completed while its status says that it is pending; {2}",
        Contract,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The status is the answer to whoever sent the request. Pending is none.",
        RulePage.Of("TH1007"));

    public static readonly DiagnosticDescriptor QuestionWrites = new(
        "TH1008",
        "A routine that only asks writes to the device",
        "{0} writes to the device in a routine that only asks it; {2}",
        Contract,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The answer may be thrown away, and two processors may ask at once. What was changed on the device would be lost.",
        RulePage.Of("TH1008"));

    public static readonly DiagnosticDescriptor QuestionAcknowledges = new(
        "TH1009",
        "A routine that only asks acknowledges the interrupt",
        "{0} acknowledges the interrupt in a routine that only asks, and has to be marked [Acknowledging] if there is no other means; {2}",
        Contract,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A read that acknowledges takes the interrupt away from whoever asks next. The value read is then the cause, and must not be thrown away.",
        RulePage.Of("TH1009"));

    public static readonly DiagnosticDescriptor DeferralOutOfOrder = new(
        "TH1010",
        "A deferral is out of order",
        "Here {0} before {1}; {3}",
        Contract,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A deferral dismisses the interrupt, disables interrupts on the channel, and requests the worker, in this order.",
        RulePage.Of("TH1010"));

    public static readonly DiagnosticDescriptor LeftDisabled = new(
        "TH1011",
        "Interrupts are left disabled",
        "Interrupts are left disabled on a path, for {0}; {2}",
        Contract,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A channel that is masked and has no worker is never served again.",
        RulePage.Of("TH1011"));

    public static readonly DiagnosticDescriptor NotLookedAgain = new(
        "TH1012",
        "The device is not looked at after interrupts were enabled",
        "Interrupts are enabled here, and the device is not looked at afterwards; {1}",
        Contract,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "What completed while interrupts were disabled may never interrupt.",
        RulePage.Of("TH1012"));

    public static readonly DiagnosticDescriptor PlainRegisterAccess = new(
        "TH1013",
        "A register of the device is accessed like memory",
        "{0} is a register of the device, and a plain access to it may be merged with another or repeated; {2}",
        Contract,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The compiler may keep what it has read, read it twice, or leave a write out. The port driver's routines and Volatile say that each access counts.",
        RulePage.Of("TH1013"));

    public static readonly DiagnosticDescriptor DataBeforeDismissal = new(
        "TH1014",
        "Data is read before the interrupt is dismissed",
        "{0} takes data from the device before the interrupt is dismissed; {2}",
        Contract,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The device goes on when its data is taken, and may interrupt for the next sector: a dismissal that comes then takes that interrupt away.",
        RulePage.Of("TH1014"));

    public static readonly DiagnosticDescriptor RefusedInDump = new(
        "TH1016",
        "A routine is called that dump mode refuses",
        "{0} is refused in dump mode, in which {1} context runs as well, and nothing on the way asks for the mode; {3}{2}",
        Contract,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "While a miniport writes a crash dump or hibernates, nothing is called back and there is no registry.",
        RulePage.Of("TH1016"));

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

    public static readonly DiagnosticDescriptor Checks = new(
        "TH4002",
        "A check in a context in which nothing may be thrown may fail",
        "In {1} context, {0}; {2}",
        Throwing,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Indexes, casts, divisors and references are checked, and what fails throws. Reported where the option tophalf_implicit_throws is true.",
        RulePage.Of("TH4002"));

    public static readonly DiagnosticDescriptor FailingChecks = new(
        "TH4003",
        "A check in a context in which nothing may be thrown fails",
        "In {1} context, {0} throws, because {2}; {3}",
        Throwing,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "What is known of the values here says that the check fails whenever it is made: a divisor that is 0, a null that is used, a queue that is always empty.",
        RulePage.Of("TH4003"));

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
