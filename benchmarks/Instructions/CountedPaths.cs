namespace Tophalf.Benchmarks.Instructions;

/// <summary>What callgrind counted of one program: instructions of one call, by subject and path.</summary>
internal sealed class CountedPaths(IReadOnlyDictionary<(string Subject, string Path), PathCount> paths)
{
    /// <summary>The paths of a subject, in the order in which they were measured.</summary>
    public IEnumerable<(string Path, PathCount Count)> Of(string subject) =>
        paths.Where(path => path.Key.Subject == subject).Select(static path => (path.Key.Path, path.Value));

    /// <summary>One path of one subject.</summary>
    /// <exception cref="BenchmarkException">It was not measured.</exception>
    public PathCount this[string subject, string path] => paths.TryGetValue((subject, path), out PathCount count)
        ? count
        : throw new BenchmarkException($"Nothing was counted for '{subject}', '{path}'.");
}
