using Tophalf.Analyzers.Declarations;
using Tophalf.CodeFixes.Declarations;
using Tophalf.CodeFixes.Tests.Driver;

namespace Tophalf.CodeFixes.Tests.Declarations;

/// <summary>Hot members without the mark.</summary>
public sealed class AddInliningTests
{
    private const string Inline = "[MethodImpl(MethodImplOptions.AggressiveInlining)]";

    [Theory]
    [InlineData("", Inline + "\n")]
    [InlineData("// Serves.\n", "// Serves.\n" + Inline + "\n")]
    [InlineData("/// <summary>Serves.</summary>\n[SkipLocalsInit]\n", "/// <summary>Serves.</summary>\n[SkipLocalsInit]\n" + Inline + "\n")]
    [InlineData("[MethodImpl(MethodImplOptions.AggressiveOptimization)]\n", "[MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.AggressiveInlining)]\n")]
    public Task The_mark_is_written_beside_what_is_there(string before, string after) =>
        new FixTest<HotMemberInliningAnalyzer, AddInlining>(
            [Channel(before + Service.Replace("Service", "{|TH0011:Service|}"))], [Channel(after + Service)])
            .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task All_of_them_are_marked_at_once() =>
        new FixTest<HotMemberInliningAnalyzer, AddInlining>(
            [Channel(Service).Replace(Inline + "\n    ", "").Replace("Service", "{|TH0011:Service|}").Replace("uint Claim", "uint {|TH0011:Claim|}").Replace("uint Dismiss", "uint {|TH0011:Dismiss|}")],
            [Channel(Inline + "\n" + Service)]).RunAsync(TestContext.Current.CancellationToken);

    private const string Service = "public static InterruptOutcome Service(ref PiixChannel channel, ref PiixController controller, uint cause) => InterruptOutcome.Handled;";

    private static string Channel(string service) =>
        Source.Miniport(service, "public static void Work(ref PiixChannel channel, ref PiixController controller, uint cause) { }")
            .Replace("    " + Inline + "\n    " + service.Split('\n')[0], "    " + service.Split('\n')[0]);
}
