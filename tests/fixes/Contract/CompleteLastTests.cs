using Tophalf.Analyzers.Findings;
using Tophalf.CodeFixes.Contract;
using Tophalf.CodeFixes.Tests.Driver;

namespace Tophalf.CodeFixes.Tests.Contract;

/// <summary>A request is handed back after all that is done with it.</summary>
public sealed class CompleteLastTests
{
    [Theory]
    [InlineData(
        "AtaPort.CompleteRequest(channel, irb); // done\n{|TH1006:irb->IrbStatus|} = 1;\ns_ports = 2;",
        "irb->IrbStatus = 1;\nAtaPort.CompleteRequest(channel, irb); // done\ns_ports = 2;")]
    [InlineData(
        "AtaPort.CompleteRequest(channel, irb);\nif (s_ports == 1)\n{\n    {|TH1006:irb->IrbStatus|} = 1;\n}\n\ns_ports = 2;\nbyte status = {|TH1006:irb->IrbStatus|};",
        "if (s_ports == 1)\n{\n    irb->IrbStatus = 1;\n}\n\ns_ports = 2;\nbyte status = irb->IrbStatus;\nAtaPort.CompleteRequest(channel, irb);")]
    public Task The_call_moves_behind_the_last_touch(string before, string after) =>
        new FixTest<ContextAnalyzer, CompleteLast>([Routine(before)], [Routine(after)]).RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("AtaPort.CompleteRequest(channel, irb);\nAtaPort.CompleteRequest(channel, {|TH1006:irb|});")]
    [InlineData("AtaPort.CompleteRequest(channel, irb);\nif (s_ports == 1)\n{\n    return;\n}\n\n{|TH1006:irb->IrbStatus|} = 1;")]
    [InlineData("Finish(channel, irb);\n{|TH1006:irb->IrbStatus|} = 1;")]
    [InlineData("if (s_ports == 1)\n{\n    AtaPort.CompleteRequest(channel, irb);\n}\n\n{|TH1006:irb->IrbStatus|} = 1;")]
    [InlineData("IdeRequestBlock* same = irb;\nAtaPort.CompleteRequest(channel, irb);\n{|TH1006:same->IrbStatus|} = 1;")]
    [InlineData("AtaPort.CompleteRequest(channel, irb);\n{|TH1006:irb->IrbStatus|} = 1;\nirb = null;")]
    public Task What_is_not_clear_is_left_to_the_author(string before) =>
        new FixTest<ContextAnalyzer, CompleteLast>([Routine(before)], null).RunAsync(TestContext.Current.CancellationToken);

    private static string Routine(string statements) => $$"""
        unsafe struct PiixChannel
        {
            private static uint s_ports;

            [RunsIn(MiniportContext.StartIo)]
            static void Start(void* channel, IdeRequestBlock* irb)
            {
                {{statements.Replace("\n", "\n        ").Replace("        \n", "\n")}}
            }

            static void Finish(void* channel, IdeRequestBlock* irb) => AtaPort.CompleteRequest(channel, irb);
        }
        """;
}
