using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Tophalf.CodeFixes.Tests.Driver;

namespace Tophalf.CodeFixes.Tests;

/// <summary>What every fix comes with: found by reflection, so that a new one cannot forget any of it.</summary>
public sealed class EveryFixTests
{
    private static readonly string[] s_ids = [.. Fixes.All.SelectMany(fix => fix.FixableDiagnosticIds).Distinct().Order(StringComparer.Ordinal)];

    [Fact]
    public void A_fix_is_found_by_editors() =>
        Assert.All(Fixes.All, fix => Assert.NotNull(fix.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>()));

    [Fact]
    public void A_fix_is_for_rules_that_there_are() =>
        Assert.Subset(Fixes.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).ToHashSet(), s_ids.ToHashSet());

    [Fact]
    public void The_pages_of_rules_with_a_fix_say_so_and_no_others() =>
        Assert.Equal(
            s_ids,
            Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "docs", "rules"), "TH*.md")
                .Where(page => File.ReadAllText(page).Contains("\n## Code fix\n", StringComparison.Ordinal))
                .Select(page => Path.GetFileNameWithoutExtension(page))
                .Order(StringComparer.Ordinal));

    [Fact]
    public async Task Unsafe_code_is_allowed_in_the_project()
    {
        Solution result = Assert.Single(await Fixes.OfferedAsync(
            "using Tophalf;\n" + Source.Miniport(
                "public static InterruptOutcome Service(ref PiixChannel channel, ref PiixController controller, uint cause) => InterruptOutcome.Handled;",
                "public static void Work(ref PiixChannel channel, ref PiixController controller, uint cause) { }")
                .Replace("IdeRequestBlock*", "Ata.IdeRequestBlock*").Replace("[MethodImpl(MethodImplOptions", "[System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions"),
            allowUnsafe: false, TestContext.Current.CancellationToken));
        Assert.True(((CSharpCompilationOptions)Assert.Single(result.Projects).CompilationOptions!).AllowUnsafe);
    }
}
