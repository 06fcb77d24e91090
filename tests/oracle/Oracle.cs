using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Tophalf.Oracle.Tests;

/// <summary>Every snippet, measured and judged, once for all tests.</summary>
public sealed class Oracle : IAsyncLifetime
{
    internal ImmutableArray<Answer> Answers { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        ImmutableArray<Snippet> snippets = [.. Snippet.All()];
        string program = Path.Combine(AppContext.BaseDirectory, "Snippets.dll");
        SnippetProgram.Emit(snippets, program, cancellation);
        Task<Dictionary<string, MeasuredSnippet>> measuring = MeasuringProcess.RunAsync(program, cancellation);
        ConcurrentDictionary<string, Judgement> judged = [];
        await Parallel.ForEachAsync(snippets, cancellation, async (snippet, stop) => judged[snippet.Name] = await Judgement.OfAsync(snippet, stop));
        Dictionary<string, MeasuredSnippet> measured = await measuring;
        Answers = [.. snippets.Select(snippet => new Answer(snippet, measured[snippet.Name], judged[snippet.Name]))];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
