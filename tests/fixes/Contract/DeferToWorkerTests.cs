using Tophalf.Analyzers.Findings;
using Tophalf.CodeFixes.Contract;
using Tophalf.CodeFixes.Tests.Driver;

namespace Tophalf.CodeFixes.Tests.Contract;

/// <summary>What the interrupt routine must not do is done by the worker.</summary>
public sealed class DeferToWorkerTests
{
    private const string Busy = "{|TH1001:AtaPort.DeviceBusy(ref channel, 0, 0, 5)|}";
    private const string BusyAfter = "AtaPort.DeviceBusy(ref channel, 0, 0, 5)";

    [Fact]
    public Task The_call_moves_and_Service_defers() => Test(
        $$"""
        channel.Ports = cause;
        // The device needs a moment.
        {{Busy}};
        return InterruptOutcome.Handled;
        """,
        "{\n}",
        """
        channel.Ports = cause;
        return InterruptOutcome.Defer;
        """,
        $$"""
        {
            // The device needs a moment.
            {{BusyAfter}};
        }
        """);

    [Fact]
    public Task What_follows_the_call_moves_along() => Test(
        $$"""
        {{Busy}};
        uint old = channel.Ports;
        channel.Ports = old + 1;
        return InterruptOutcome.Handled;
        """,
        "{\n}",
        "return InterruptOutcome.Defer;",
        $$"""
        {
            {{BusyAfter}};
            uint old = channel.Ports;
            channel.Ports = old + 1;
        }
        """);

    [Fact]
    public Task A_condition_stays_where_the_hardware_was_asked() => Test(
        $$"""
        if ((channel.Ports & 1) != 0)
        {
            {{Busy}};
        }

        return InterruptOutcome.Handled;
        """,
        "{\n}",
        """
        if ((channel.Ports & 1) != 0)
        {
            return InterruptOutcome.Defer;
        }

        return InterruptOutcome.Handled;
        """,
        $$"""
        {
            {{BusyAfter}};
        }
        """);

    [Fact]
    public Task A_condition_without_braces_is_kept_too() => Test(
        $$"""
        if (cause > 1)
            {{Busy}};
        return InterruptOutcome.Handled;
        """,
        "{\n}",
        """
        if (cause > 1)
            return InterruptOutcome.Defer;
        return InterruptOutcome.Handled;
        """,
        $$"""
        {
            {{BusyAfter}};
        }
        """);

    [Fact]
    public Task What_Work_does_already_comes_after_it() => Test(
        $"{Busy};\nreturn InterruptOutcome.Handled;",
        "=>\n    channel.Ports = 0;",
        "return InterruptOutcome.Defer;",
        $$"""
        {
            {{BusyAfter}};
            channel.Ports = 0;
        }
        """);

    [Fact]
    public Task A_helper_that_leads_there_moves_and_not_what_is_in_it()
    {
        const string Helper = "\n\nprivate void Recover() => {0};";
        return Test(
            "channel.Recover();\nreturn InterruptOutcome.Handled;",
            "{\n}" + string.Format(null, Helper, "{|TH1001:AtaPort.DeviceBusy(ref this, 0, 0, 5)|}"),
            "return InterruptOutcome.Defer;",
            "{\n    channel.Recover();\n}" + string.Format(null, Helper, "AtaPort.DeviceBusy(ref this, 0, 0, 5)"));
    }

    [Fact]
    public Task Work_in_another_file_receives_it_under_its_own_names()
    {
        const string Other = "partial struct PiixChannel\n{\n    public static void Work(ref PiixChannel self, ref PiixController board, uint why)\n    {";
        return new FixTest<ContextAnalyzer, DeferToWorker>(
            [Miniport($"{Busy};\nreturn InterruptOutcome.Handled;", null), Other + "\n    }\n}"],
            [Miniport("return InterruptOutcome.Defer;", null), Other + "\n        AtaPort.DeviceBusy(ref self, 0, 0, 5);\n    }\n}"])
            .RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Work_is_written_where_there_is_none()
    {
        FixTest<ContextAnalyzer, DeferToWorker> test = new(
            [Miniport($"{Busy};\nreturn InterruptOutcome.Handled;", null).Replace(": IAtaChannel<PiixChannel, PiixController>", ": {|CS0535:IAtaChannel<PiixChannel, PiixController>|}")],
            [Miniport("return InterruptOutcome.Defer;", "{\n    AtaPort.DeviceBusy(ref channel, 0, 0, 5);\n}")]);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Beside_another_deferral_the_worker_is_told_by_the_cause() => Test(
        $$"""
        if (channel.Ports == 0)
        {
            return InterruptOutcome.Defer;
        }

        if ((cause & 2) != 0)
        {
            {{Busy}};
        }

        return InterruptOutcome.Handled;
        """,
        "{\n    channel.Ports = 1;\n}",
        """
        if (channel.Ports == 0)
        {
            return InterruptOutcome.Defer;
        }

        if ((cause & 2) != 0)
        {
            return InterruptOutcome.Defer;
        }

        return InterruptOutcome.Handled;
        """,
        $$"""
        {
            if ((cause & 2) != 0)
            {
                {{BusyAfter}};
            }

            channel.Ports = 1;
        }
        """);

    [Theory]
    // The worker would not know which of them it is called for.
    [InlineData("if (channel.Ports == 0) return InterruptOutcome.Defer; " + Busy + "; return InterruptOutcome.Handled;")]
    // What is computed here is not there.
    [InlineData("byte target = (byte)channel.Ports; {|TH1001:AtaPort.DeviceBusy(ref channel, target, 0, 5)|}; return InterruptOutcome.Handled;")]
    // What comes behind would not be done for others.
    [InlineData("if (cause > 1) { " + Busy + "; } channel.Ports = 0; return InterruptOutcome.Handled;")]
    [InlineData("while ({|TH3002:cause > 1|}) { " + Busy + "; } return InterruptOutcome.Handled;")]
    [InlineData("lock ({|TH3001:typeof(int)|}) { " + Busy + "; return InterruptOutcome.Handled; }")]
    [InlineData("try { " + Busy + "; return InterruptOutcome.Handled; } finally { channel.Ports = 0; }")]
    public Task What_cannot_be_done_later_as_it_stands_is_left_to_the_author(string service) => Test(service, "{\n}", null, null);

    [Fact]
    public Task Claim_cannot_defer() =>
        new FixTest<ContextAnalyzer, DeferToWorker>(
            [Miniport("return InterruptOutcome.Handled;", "{\n}").Replace("=> channel.Ports & 4;", "{ " + Busy + "; return 0; }")], null)
            .RunAsync(TestContext.Current.CancellationToken);

    private static Task Test(string service, string work, string? fixedService, string? fixedWork) =>
        new FixTest<ContextAnalyzer, DeferToWorker>(
            [Miniport(service, work)], fixedService is null ? null : [Miniport(fixedService, fixedWork)])
            .RunAsync(TestContext.Current.CancellationToken);

    private static string Miniport(string service, string? work)
    {
        const string Parameters = "(ref PiixChannel channel, ref PiixController controller, uint cause)";
        string body = "public static InterruptOutcome Service" + Parameters + "\n{\n    " + service.Replace("\r", "").Replace("\n", "\n    ").Replace("\n    \n", "\n\n") + "\n}";
        string worker = work is null ? "" : "public static void Work" + Parameters + (work.StartsWith('=') ? " " : "\n") + work;
        return Source.Miniport(body, worker.Length == 0 ? "" : "\n" + worker).Replace("\n\n\n", "\n\n").Replace("}\n\n}", "}\n}");
    }
}
