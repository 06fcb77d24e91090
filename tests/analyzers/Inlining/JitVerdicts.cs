using System.Collections.Concurrent;
using System.Diagnostics.Tracing;

namespace Tophalf.Analyzers.Tests.Inlining;

/// <summary>Collects what the JIT says about inlining the methods of one namespace.</summary>
internal sealed class JitVerdicts : EventListener
{
    private const EventKeywords JitTracing = (EventKeywords)0x1000;

    // The base constructor enables events before a field of this class is set.
    private static readonly ConcurrentDictionary<(string Inliner, string Inlinee), ConcurrentBag<string>> s_verdicts = new();

    /// <summary>The verdicts about one method in another, once the JIT has given one: "inlined", or why it was not.</summary>
    public static async Task<IReadOnlyCollection<string>> OfAsync(string inliner, string inlinee)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        for (int attempt = 0; attempt < 400; attempt++)
        {
            if (s_verdicts.TryGetValue((inliner, inlinee), out ConcurrentBag<string>? verdicts))
            {
                return verdicts;
            }

            await Task.Delay(25, cancellation);
        }

        return [];
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
        {
            EnableEvents(eventSource, EventLevel.Verbose, JitTracing);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName?.StartsWith("MethodJitInlining", StringComparison.Ordinal) is true
            && Value(eventData, "MethodBeingCompiledNamespace") is { } inliner
            && inliner.StartsWith("Inlined", StringComparison.Ordinal))
        {
            s_verdicts.GetOrAdd((inliner, Value(eventData, "InlineeNamespace") + "." + Value(eventData, "InlineeName")), _ => [])
                .Add(Value(eventData, "FailReason") ?? "inlined");
        }
    }

    private static string? Value(EventWrittenEventArgs eventData, string name) =>
        eventData.PayloadNames?.IndexOf(name) is int index and >= 0 ? eventData.Payload?[index] as string : null;
}
