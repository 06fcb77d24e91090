using System.Reflection;
using System.Text;
using Tophalf.Ata;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>docs/contexts.md says what the attributes say.</summary>
public sealed class ContextTableTests
{
    [Fact]
    public void The_page_shows_what_each_context_forbids() => Assert.Contains(Effects(), Page());

    [Fact]
    public void The_page_shows_where_each_routine_may_run() => Assert.Contains(Routines(), Page());

    private static string Page() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "contexts.md")).ReplaceLineEndings("\n");

    private static string Effects()
    {
        MiniportEffects[] effects = [.. Enum.GetValues<MiniportEffects>().Where(effect => effect != MiniportEffects.None)];
        StringBuilder table = new($"| Context | {string.Join(" | ", effects)} |\n|---|{string.Concat(effects.Select(_ => "---|"))}\n");
        foreach (FieldInfo context in typeof(MiniportContext).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.Name != nameof(MiniportContext.None)))
        {
            MiniportEffects forbidden = context.GetCustomAttribute<ForbidsAttribute>()?.Effects ?? MiniportEffects.None;
            table.Append($"| {context.Name} | {string.Join(" | ", effects.Select(effect => forbidden.HasFlag(effect) ? "no" : "yes"))} |\n");
        }

        return table.ToString();
    }

    private static string Routines()
    {
        StringBuilder table = new("| Routine | Never in | Only in |\n|---|---|---|\n");
        foreach (IGrouping<string, MethodInfo> routine in typeof(AtaPort).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .GroupBy(method => method.Name).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            string never = string.Join("; ", routine.SelectMany(method => method.GetCustomAttributes<NeverInAttribute>()).Select(Words).Distinct());
            string only = string.Join("; ", routine.SelectMany(method => method.GetCustomAttributes<OnlyInAttribute>()).Select(Words).Distinct());
            table.Append($"| {routine.Key} | {never} | {only} |\n");
        }

        return table.ToString();
    }

    private static string Words(NeverInAttribute rule) =>
        rule.UnlessParameter is null ? $"{rule.Context}" : $"{rule.Context}, unless `{rule.UnlessParameter}` is {rule.UnlessValue}";

    private static string Words(OnlyInAttribute rule) => rule.HasAction ? $"{rule.Context} ({rule.Action})" : $"{rule.Context}";
}
