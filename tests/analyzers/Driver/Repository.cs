namespace Tophalf.Analyzers.Tests.Driver;

/// <summary>The files of this repository.</summary>
internal static class Repository
{
    private static readonly string s_root = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([s_root, .. parts]);

    /// <summary>The sources of a project, with their paths in the repository, in the order of those.</summary>
    public static IReadOnlyList<(string Path, string Text)> SourcesOf(string project) =>
        [.. Directory.EnumerateFiles(PathOf(project), "*.cs", SearchOption.AllDirectories)
            .Select(static file => Path.GetRelativePath(s_root, file).Replace('\\', '/'))
            .Where(static file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(static file => (file, File.ReadAllText(PathOf(file))))];

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "global.json")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run from within the repository.");
    }
}
