using Tophalf.Analyzers.Declarations;
using Tophalf.CodeFixes.Declarations;
using Tophalf.CodeFixes.Tests.Driver;

namespace Tophalf.CodeFixes.Tests.Declarations;

/// <summary>Names and options that are not the ones that are meant.</summary>
public sealed class EntryFixTests
{
    [Fact]
    public Task The_miniport_of_the_project_is_named() =>
        new FixTest<DriverEntryAnalyzer, NameMiniport>([Entry("{|TH0014:DriverEntry<Other>|}")], [Entry("DriverEntry<PiixController>")])
            .RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("MethodImplOptions.NoInlining", "MethodImplOptions.AggressiveInlining")]
    [InlineData("MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining", "MethodImplOptions.AggressiveOptimization | MethodImplOptions.AggressiveInlining")]
    public Task An_option_makes_way(string before, string after) =>
        new FixTest<InlineRefusalAnalyzer, ReplaceOption>([Service($"{{|TH0012:MethodImpl({before})|}}")], [Service($"MethodImpl({after})")])
            .RunAsync(TestContext.Current.CancellationToken);

    private static string Entry(string attribute) => $"[assembly: {attribute}]\nstruct Other;\n" + Service("MethodImpl(MethodImplOptions.AggressiveInlining)");

    private static string Service(string attribute) =>
        Source.Miniport(
            "public static InterruptOutcome Service(ref PiixChannel channel, ref PiixController controller, uint cause) => InterruptOutcome.Handled;",
            "public static void Work(ref PiixChannel channel, ref PiixController controller, uint cause) { }")
            .Replace("[MethodImpl(MethodImplOptions.AggressiveInlining)]\n    public static InterruptOutcome", $"[{attribute}]\n    public static InterruptOutcome");
}
