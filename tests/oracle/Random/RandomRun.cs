using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Tophalf.Oracle.Tests.Random;

/// <summary>What a program did.</summary>
/// <param name="Values">What it told.</param>
/// <param name="Thrown">What was thrown, caught or not.</param>
internal sealed record RandomRun(ImmutableDictionary<int, object?> Values, ImmutableArray<string> Thrown)
{
    private const string See = """
        public static class See
        {
            public static Action<int, object> Sink;
            public static void It(int id, long value) => Sink(id, value);
            public static void It(int id, double value) => Sink(id, value);
            public static void It(int id, bool value) => Sink(id, value);
            public static void It(int id, string value) => Sink(id, value);
        }
        """;

    public static CSharpCompilation Compile(IEnumerable<(string Name, string Text)> programs) => SnippetProgram.Of(programs.Append(("See", See)));

    /// <summary>The programs that are none: their names.</summary>
    public static HashSet<string> Refused(CSharpCompilation compilation, CancellationToken cancellation) =>
    [
        .. compilation.GetDiagnostics(cancellation)
            .Where(static one => one.Severity == DiagnosticSeverity.Error)
            .Select(static one => Path.GetFileNameWithoutExtension(one.Location.SourceTree?.FilePath ?? ""))
    ];

    /// <summary>Runs programs, each once, on this thread.</summary>
    public static Dictionary<string, RandomRun> All(CSharpCompilation compilation, IEnumerable<string> names, CancellationToken cancellation)
    {
        using MemoryStream image = new();
        EmitResult result = compilation.Emit(image, cancellationToken: cancellation);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(static one => one.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        AssemblyLoadContext context = new("random", isCollectible: true);
        try
        {
            Assembly assembly = context.LoadFromStream(image);
            FieldInfo sink = assembly.GetType("See")!.GetField("Sink")!;
            return names.ToDictionary(static name => name, name => Once(assembly.GetType(name)!.GetMethod("Run")!.CreateDelegate<Action>(), sink));
        }
        finally
        {
            context.Unload();
        }
    }

    private static RandomRun Once(Action run, FieldInfo sink)
    {
        Dictionary<int, object?> values = [];
        List<string> thrown = [];
        int thread = Environment.CurrentManagedThreadId;
        void Count(object? sender, FirstChanceExceptionEventArgs e)
        {
            if (Environment.CurrentManagedThreadId == thread)
            {
                thrown.Add(e.Exception.GetType().Name);
            }
        }

        sink.SetValue(null, (Action<int, object?>)((id, value) => values[id] = value));
        AppDomain.CurrentDomain.FirstChanceException += Count;
        try
        {
            run();
        }
        catch (Exception)
        {
            // Counted where it is thrown.
        }

        AppDomain.CurrentDomain.FirstChanceException -= Count;
        return new RandomRun(values.ToImmutableDictionary(), [.. thrown]);
    }
}
