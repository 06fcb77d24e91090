using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tophalf.Analyzers.Tests.Driver;
using Tophalf.Analyzers.Tests.Fuzz;
using static Tophalf.Analyzers.Tests.Declarations.Source;

namespace Tophalf.Analyzers.Tests;

/// <summary>Code as it is while it is being written. An analyzer that throws there is turned off by the editor.</summary>
public class BrokenCodeTests
{
    private const int MutantsPerSeed = 25;

    private const string Full = "[assembly: DriverEntry<Acme.PiixController>]\nnamespace Acme\n{\n" + ControllerAttributes + """

        public unsafe partial struct PiixController : IAtaController<PiixController>
        {
            public uint Ports;
            public Ring<int> Requests;
            public static AtaChannelState ChannelEnabled(ref PiixController controller, uint channel) => default;
        }

        public struct Ring<T> { public T First; public Guid Owner { get; set; } }

        public static unsafe class Registers
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static uint Read(uint port) { uint* value = stackalloc uint[2] { 1, 2 }; return Read(*value); }
        }

        """;

    private static readonly string s_source = Full + Channel(more: """
        public static uint Merge(uint older, uint newer) => newer;
        static bool IAtaChannel<PiixChannel, PiixController>.Reset(ref PiixChannel channel, ref PiixController controller)
        {
            try { while (true) { Registers.Read(Claim(ref channel, ref controller)); } } catch (Exception e) when (e is null) { return false; }
        }
        """).Replace("=> channel.Ports & 4;", "{ try { return Registers.Read(1); } catch { return *stackalloc uint[8]; } }") + "}";

    private static readonly SyntaxTree s_tree = CSharpSyntaxTree.ParseText(s_source);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task No_analyzer_throws_on_code_with_tokens_lost_repeated_or_swapped(int seed)
    {
        Random random = new(seed);
        for (int i = 0; i < MutantsPerSeed; i++)
        {
            await AnalyzeAsync(Mutation.Of(s_tree, random));
        }
    }

    [Fact]
    public async Task No_analyzer_throws_on_a_file_that_ends_anywhere()
    {
        for (int length = 0; length < s_source.Length; length += 97)
        {
            await AnalyzeAsync(s_source[..length]);
        }
    }

    private static Task AnalyzeAsync(string source) => Compiler.AnalyzeAsync(
        Compiler.Compile([("Piix.cs", source)], References.Contract, allowUnsafe: source.Length % 2 == 0),
        Rules.Analyzers,
        new Dictionary<string, string> { ["TophalfDriverEntry"] = source.Length % 3 == 0 ? "Acme.Missing" : "Acme.PiixController" });
}
