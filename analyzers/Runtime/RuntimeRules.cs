using Microsoft.CodeAnalysis;

namespace Tophalf.Analyzers.Runtime;

/// <summary>The rules about what the runtime makes of code: more than is written there.</summary>
internal static class RuntimeRules
{
    private const string Category = "Tophalf.Runtime";

    public static readonly DiagnosticDescriptor ThreadStatic = new(
        "TH5001",
        "A context that belongs to no thread uses what belongs to one",
        "In {1} context, {0} is that of whatever thread was interrupted; {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A routine of a miniport runs on the thread that the processor happens to run. The first use on each thread allocates, too.",
        RulePage.Of("TH5001"));

    public static readonly DiagnosticDescriptor Marshalled = new(
        "TH5002",
        "A call of native code is marshalled",
        "In {1} context, the runtime marshals the call of {0}; {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "What is not passed as it is, is copied and converted by code that the runtime writes when the method is first called.",
        RulePage.Of("TH5002"));

    public static readonly DiagnosticDescriptor StaticConstructor = new(
        "TH5003",
        "A static constructor runs at the first use",
        "In {1} context, the static constructor of {0} runs at the first use, under a lock; {2}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "Whoever comes first runs it, and whoever comes meanwhile waits: an interrupt would wait for the thread that it interrupted.",
        RulePage.Of("TH5003"));

    public static readonly DiagnosticDescriptor LargeStack = new(
        "TH5004",
        "A context with a small stack takes much of it",
        "In {1} context, {0}; {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "An interrupt runs on the stack of whatever it interrupted, or on a small one of its own. Nobody survives its end.",
        RulePage.Of("TH5004"));

    public static readonly DiagnosticDescriptor ExtensionCopied = new(
        "TH5005",
        "An extension structure is copied",
        "{0} is copied here, and what is changed in the copy is lost; {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The extension that the port driver allocated is the one that counts. Interrupts and other processors change it while it is copied.",
        RulePage.Of("TH5005"));

    public static readonly DiagnosticDescriptor Recursion = new(
        "TH5006",
        "A context with a small stack calls in circles",
        "In {1} context, {0} calls itself, and how often depends on data; {2}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        "Each call takes its part of a stack that is small and belongs to somebody else.",
        RulePage.Of("TH5006"));

    public static readonly DiagnosticDescriptor ManagedPointer = new(
        "TH5007",
        "An image calls through a managed function pointer",
        "In an image, this call takes an address whose bit 1 is set for something else than code; declare the pointer 'delegate* unmanaged', and what it points to [UnmanagedCallersOnly]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A compiler ahead of time marks pointers to some generic methods in that bit. An address that did not come from it may have it by chance.",
        RulePage.Of("TH5007"));
}
