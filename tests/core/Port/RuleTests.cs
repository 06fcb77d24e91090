using System.Reflection;
using Tophalf.Ata;

namespace Tophalf.Core.Tests.Port;

public sealed class RuleTests
{
    // Not in the table, but a fact of the contract: in dump mode nothing is called back and there is no registry.
    private static readonly string[] Callbacks =
    [
        nameof(AtaPort.RequestCallback), nameof(AtaPort.RequestWorkerRoutine), nameof(AtaPort.RequestTimer),
        nameof(AtaPort.RequestSynchronizedRoutine), nameof(AtaPort.ControllerSyncRoutine),
    ];

    public static TheoryData<string> Routines => AtaPortMethods.Names;

    [Theory]
    [MemberData(nameof(Routines))]
    public void The_rules_of_every_form_are_those_of_the_table(string routine)
    {
        string[] rules = AtaPortMethods.Routines[routine]["may_be_called_from"].Replace("only ", "").Split("; ");
        IEnumerable<string> expected = rules
            .Concat(Callbacks.Contains(routine) || routine.StartsWith("Registry", StringComparison.Ordinal) ? ["not Dump"] : []);

        Assert.All(AtaPortMethods.Of(routine), method => Assert.Equal(expected.Order(), RulesOf(method).Order()));
    }

    [Theory]
    [MemberData(nameof(Routines))]
    public void A_result_that_must_be_inspected_says_so_in_every_form(string routine)
    {
        bool expected = AtaPortMethods.Routines[routine]["result_must_be_inspected"] == "yes";

        Assert.All(AtaPortMethods.Of(routine), method =>
            Assert.Equal(expected, method.GetCustomAttribute<ResultMustBeInspectedAttribute>() is not null));
    }

    [Fact]
    public void Every_prohibition_gives_its_reason() =>
        Assert.All(
            AtaPortMethods.All.SelectMany(method => method.GetCustomAttributes<NeverInAttribute>()),
            rule => Assert.False(string.IsNullOrWhiteSpace(rule.Reason)));

    [Fact]
    public void A_parameter_that_lifts_a_rule_is_there()
    {
        var lifted =
            from method in AtaPortMethods.All
            from rule in method.GetCustomAttributes<NeverInAttribute>()
            where rule.UnlessParameter is not null
            select (method, rule.UnlessParameter);

        Assert.NotEmpty(lifted);
        Assert.All(lifted, pair => Assert.Contains(pair.method.GetParameters(), parameter => parameter.Name == pair.UnlessParameter));
    }

    [Fact]
    public void Only_a_stall_says_how_long_it_stalls()
    {
        var marked =
            from method in AtaPortMethods.All
            from parameter in method.GetParameters()
            where parameter.GetCustomAttribute<StallMicrosecondsAttribute>() is not null
            select (method.Name, parameter.Name);

        Assert.Equal([(nameof(AtaPort.StallExecution), "microseconds")], marked);
    }

    // The attributes of a method in the words of the table.
    private static IEnumerable<string> RulesOf(MethodInfo method)
    {
        foreach (NeverInAttribute rule in method.GetCustomAttributes<NeverInAttribute>())
        {
            yield return rule.UnlessParameter is null
                ? $"not {rule.Context}"
                : $"not {rule.Context} unless {char.ToUpperInvariant(rule.UnlessParameter[0])}{rule.UnlessParameter[1..]} is the constant {rule.UnlessValue}";
        }

        foreach (OnlyInAttribute rule in method.GetCustomAttributes<OnlyInAttribute>())
        {
            yield return rule.HasAction ? $"{rule.Context}(Ide{rule.Action})" : $"{rule.Context}";
        }
    }
}
