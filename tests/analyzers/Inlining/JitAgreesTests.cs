using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tophalf.Analyzers.Tests.Driver;
using static Tophalf.Analyzers.Tests.Declarations.Source;

namespace Tophalf.Analyzers.Tests.Inlining;

/// <summary>TH0012 says what the JIT refuses. These tests ask the JIT that runs them.</summary>
public class JitAgreesTests
{
    [Fact]
    public async Task The_JIT_inlines_what_the_rule_accepts()
    {
        foreach ((string body, IReadOnlyCollection<string> verdicts) in await AskAsync("InlinedCases", [.. InlineCases.Inlined.Select(row => row.Data)]))
        {
            Assert.True(verdicts.Contains("inlined"), $"{body}\n{string.Join(", ", verdicts)}");
        }
    }

    [Fact]
    public async Task The_JIT_refuses_what_the_rule_reports()
    {
        foreach ((string body, IReadOnlyCollection<string> verdicts) in await AskAsync("InlinedNever", [.. InlineCases.Refused.Select(row => row.Data.Item1)]))
        {
            // Of a recursion, the outermost call is inlined and the inner one is not.
            Assert.True(verdicts.Any(verdict => verdict != "inlined"), $"{body}\n{string.Join(", ", verdicts)}");
        }
    }

    private static async Task<List<(string Body, IReadOnlyCollection<string> Verdicts)>> AskAsync(string name, string[] bodies)
    {
        Assembly assembly = Load(name, [.. bodies.Select((body, i) => ($"Case{i}.cs", Case(name, i, Marks.Without(body))))]);
        using JitVerdicts listener = new();
        List<(string, IReadOnlyCollection<string>)> answers = [];
        for (int i = 0; i < bodies.Length; i++)
        {
            string caller = $"{name}{i}.Caller";
            RuntimeHelpers.PrepareMethod(assembly.GetType(caller)!.GetMethod("Call")!.MethodHandle);
            answers.Add((bodies[i], await JitVerdicts.OfAsync(caller, $"{name}{i}.PiixChannel.Claim")));
        }

        return answers;
    }

    // Aggressive optimization: compiled once and fully, without tiers.
    private static string Case(string name, int number, string body) => $$"""
        namespace {{name}}{{number}};
        {{Controller}}
        public unsafe struct PiixChannel : IAtaChannel<PiixChannel, PiixController>
        {
            public uint Ports;
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static uint Claim(ref PiixChannel channel, ref PiixController controller) { {{body}} }
            {{Required(without: "Claim")}}
        }
        public static unsafe class Caller
        {
            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            public static uint Call(PiixChannel* channel, PiixController* controller) => PiixChannel.Claim(ref *channel, ref *controller);
        }
        """;

    private static Assembly Load(string name, (string Path, string Text)[] sources)
    {
        CSharpCompilation compilation = Compiler.Compile(sources, References.Contract, name: name);
        using MemoryStream image = new();
        Assert.True(compilation.WithOptions(compilation.Options.WithOptimizationLevel(OptimizationLevel.Release)).Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        return Assembly.Load(image.ToArray());
    }
}
