namespace Tophalf.Benchmarks;

/// <summary>The repository that is measured: the program runs from within it.</summary>
internal static class Repository
{
    private static readonly string s_root = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([s_root, .. parts]);

    /// <summary>The commit that is checked out.</summary>
    public static async Task<string> CommitAsync() => (await GitAsync("rev-parse", "HEAD")).Trim();

    /// <summary>Whether files that are under version control differ from it, but for the report that is made.</summary>
    public static async Task<bool> HasChangesAsync() =>
        (await GitAsync("status", "--porcelain", "--untracked-files=no", "--", ".", ":!docs/benchmarks.md", ":!docs/benchmarks")).Length != 0;

    private static Task<string> GitAsync(params string[] arguments) => Tool.RunAsync("git", ["-C", s_root, .. arguments]);

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "global.json")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The benchmarks run from within the repository.");
    }
}
