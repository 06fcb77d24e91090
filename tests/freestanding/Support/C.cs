using Tophalf.Package.Tests.Support;

namespace Tophalf.Freestanding.Tests.Support;

/// <summary>The programs in C beside these tests.</summary>
internal static class C
{
    private static string Sources => Path.Combine(Repository.Root, "tests", "freestanding", "native");

    /// <summary>Compiles one, without a warning, against the header of the port driver.</summary>
    /// <param name="compiler">gcc, for whatever machine.</param>
    /// <param name="folder">Where it writes.</param>
    /// <param name="arguments">What to make of which sources.</param>
    public static async Task CompileAsync(string compiler, string folder, params string[] arguments)
    {
        Tool gcc = await Tool.RunAsync(
            compiler, folder,
            ["-O2", "-std=gnu11", "-Wall", "-Wextra", "-Werror", "-I", Path.Combine(Repository.Root, "native"), .. arguments.Select(Source)]);
        Assert.True(gcc.ExitCode == 0, gcc.Output);
    }

    private static string Source(string argument) =>
        argument.EndsWith(".c", StringComparison.Ordinal) ? Path.Combine(Sources, argument) : argument;
}
