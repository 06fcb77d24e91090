using Tophalf.Analyzers.Findings;
using Tophalf.CodeFixes.Contract;
using Tophalf.CodeFixes.Tests.Driver;

namespace Tophalf.CodeFixes.Tests.Contract;

/// <summary>Results that say no.</summary>
public sealed class CheckResultTests
{
    private const string Ask = "AtaPort.RequestTimer(channel, &Tick, 100)";

    [Theory]
    [InlineData("void", "{|TH1004:" + Ask + "|};", "if (!" + Ask + ")\n{\n    return;\n}")]
    [InlineData("void", "_ = {|TH1004:" + Ask + "|};", "if (!" + Ask + ")\n{\n    return;\n}")]
    [InlineData("bool", "// In a moment.\n{|TH1004:" + Ask + "|};\nreturn true;", "// In a moment.\nif (!" + Ask + ")\n{\n    return false;\n}\nreturn true;")]
    [InlineData("void", "{|TH1004:AtaPort.GetDeviceBase(channel, 0, 8)|};", "if (AtaPort.GetDeviceBase(channel, 0, 8) == null)\n{\n    return;\n}")]
    [InlineData("InterruptOutcome", "{|TH1004:" + Ask + "|};\nreturn InterruptOutcome.Handled;", "if (!" + Ask + ")\n{\n    return InterruptOutcome.Defer;\n}\nreturn InterruptOutcome.Handled;")]
    public Task It_is_checked(string type, string before, string after) =>
        new FixTest<ContextAnalyzer, CheckResult>([Board(type, before)], [Board(type, after)]).RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("int", "{|TH1004:" + Ask + "|};\nreturn 5;")]
    [InlineData("void", "bool asked = {|TH1004:" + Ask + "|};")]
    public Task What_to_do_then_is_left_to_the_author(string type, string before) =>
        new FixTest<ContextAnalyzer, CheckResult>([Board(type, before)], null).RunAsync(TestContext.Current.CancellationToken);

    private static string Board(string type, string statements) => $$"""
        using System.Runtime.InteropServices;

        unsafe struct PiixChannel
        {
            [RunsIn(MiniportContext.Control)]
            static {{type}} Start(void* channel)
            {
                {{statements.Replace("\n", "\n        ")}}
            }

            [UnmanagedCallersOnly]
            static void Tick(void* channel) { }
        }
        """;
}
