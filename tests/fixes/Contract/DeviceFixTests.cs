using Tophalf.Analyzers.Findings;
using Tophalf.CodeFixes.Contract;
using Tophalf.CodeFixes.Tests.Driver;

namespace Tophalf.CodeFixes.Tests.Contract;

/// <summary>Accesses to registers, and loops that wait for them.</summary>
public sealed class DeviceFixTests
{
    [Theory]
    [InlineData("uint status = {|TH1013:registers->Status|};", "uint status = Volatile.Read(ref registers->Status);")]
    [InlineData("{|TH1013:registers->Status|} = 1; // go", "Volatile.Write(ref registers->Status, 1); // go")]
    public Task An_access_counts(string before, string after) =>
        new FixTest<ContextAnalyzer, ReadVolatile>([Registers(before)], [Registers(after)]).RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("{|TH1013:registers->Status|} |= 1;")]
    [InlineData("{|TH1013:registers->Status|}++;")]
    public Task What_reads_and_writes_is_left_to_the_author(string before) =>
        new FixTest<ContextAnalyzer, ReadVolatile>([Registers(before)], null).RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("while ({|TH3002:(*status & 0x80) != 0|})\n{\n}", "for (int tries = 0; tries < 1000 && (*status & 0x80) != 0; tries++)\n{\n}")]
    [InlineData("// Until it is ready.\nwhile ({|TH3002:*status == 1 || *status == 2|})\n{\n    Thread.SpinWait(1);\n}", "// Until it is ready.\nfor (int tries = 0; tries < 1000 && (*status == 1 || *status == 2); tries++)\n{\n    Thread.SpinWait(1);\n}")]
    public Task A_loop_counts_its_tries(string before, string after) =>
        new FixTest<ContextAnalyzer, CountTries>([Loop(before)], [Loop(after)]).RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("while ({|TH3002:true|})\n{\n}")]
    [InlineData("do\n{\n}\nwhile ({|TH3002:*status != 0|});")]
    [InlineData("int tries = 0;\nwhile ({|TH3002:*status != tries|})\n{\n}")]
    public Task Another_loop_is_left_to_the_author(string before) =>
        new FixTest<ContextAnalyzer, CountTries>([Loop(before)], null).RunAsync(TestContext.Current.CancellationToken);

    private static string Registers(string statement) => $$"""
        using System.Threading;

        unsafe struct PiixRegisters
        {
            [DeviceRegister]
            public uint Status;

            [RunsIn(MiniportContext.Control)]
            static void Start(PiixRegisters* registers)
            {
                {{statement}}
            }
        }
        """;

    private static string Loop(string statements) => $$"""
        using System.Threading;

        static unsafe class PiixChannel
        {
            [RunsIn(MiniportContext.Interrupt)]
            static void Wait(byte* status)
            {
                {{statements.Replace("\n", "\n        ")}}
            }
        }
        """;
}
