using Tophalf.Analyzers.Findings;
using Tophalf.Analyzers.Tests.Driver;

namespace Tophalf.Analyzers.Tests.Contexts;

/// <summary>What asking the device may do to it, and how its registers are accessed.</summary>
public sealed class DeviceTests
{
    [Theory]
    [InlineData("{|TH1008:AtaPort.WritePortUchar(port, 1)|};")]
    [InlineData("{|TH1008:AtaPort.WriteRegisterUlong((uint*)port, 1)|};")]
    [InlineData("Clear(port);")]
    [Reports("TH1008")]
    public Task Claim_writes(string statement) => Claim(
        statement, helper: statement.StartsWith("Clear", StringComparison.Ordinal) ? "{|TH1008:AtaPort.WritePortUchar(port, 0)|}" : "AtaPort.WritePortUchar(port, 0)").RunAsync();

    [Theory]
    [InlineData("Result = AtaPort.ReadPortUchar(port);")]
    [InlineData("Result = AtaPort.ReadPortUchar(port + AlternateStatus);")]
    [InlineData("Result = Hidden;")]
    [Accepts("TH1008")]
    public Task Claim_reads(string statement) => Claim(statement).RunAsync();

    [Theory]
    [InlineData("Result = {|TH1009:AtaPort.ReadPortUchar(port + Status)|};")]
    [InlineData("Result = {|TH1009:Acknowledge(port)|};")]
    [InlineData("Result = {|TH1009:Ask(port)|};")]
    [InlineData("Result = {|TH1009:AtaPort.ReadPortUchar(StatusPort)|};")]
    [InlineData("Result = {|TH1009:StatusNow|};")]
    [Reports("TH1009")]
    public Task Claim_acknowledges(string statement) => Claim(statement).RunAsync();

    [Theory]
    [InlineData("Result = AtaPort.ReadPortUchar(port + Status);")]
    [InlineData("Result = StatusNow;")]
    [Accepts("TH1009")]
    public Task Claim_says_that_it_acknowledges(string statement) => Claim(statement, "[Acknowledging]").RunAsync();

    [Fact]
    [Accepts("TH1008")]
    public Task Dismiss_may_write() =>
        new RuleTest<ContextAnalyzer>("""
            unsafe struct PiixChannel
            {
                [RunsIn(MiniportContext.Interrupt)]
                static void Dismiss(byte* port) => AtaPort.WritePortUchar(port, 4);
            }
            """).RunAsync();

    [Theory]
    [InlineData("_ = {|TH1013:*StatusPort|};")]
    [InlineData("_ = {|TH1013:port[Status]|};")]
    [InlineData("{|TH1013:*(port + Status)|} = 1;")]
    [InlineData("if (({|TH1013:registers->TaskFile|} & 0x80) != 0) { }")]
    [InlineData("{|TH1013:registers->TaskFile|} = 1;")]
    [InlineData("ReadIt(registers);")]
    [Reports("TH1013")]
    public Task A_register_is_accessed_like_memory(string statement) => Registers(
        statement, statement.StartsWith("ReadIt", StringComparison.Ordinal) ? "{|TH1013:registers->TaskFile|}" : "0").RunAsync();

    [Theory]
    [InlineData("_ = AtaPort.ReadPortUchar(StatusPort);")]
    [InlineData("_ = Volatile.Read(ref registers->TaskFile);")]
    [InlineData("Volatile.Write(ref registers->TaskFile, 1);")]
    [InlineData("_ = AtaPort.ReadRegisterUlong(&registers->TaskFile);")]
    [InlineData("_ = registers->Always;")]
    [InlineData("_ = registers->Plain;")]
    [InlineData("_ = *port;")]
    [InlineData("_ = port[Other];")]
    [InlineData("byte* kept = StatusPort; _ = kept == null;")]
    [Accepts("TH1013")]
    public Task A_register_is_accessed_as_one(string statement) => Registers(statement, "0").RunAsync();

    [Theory]
    [InlineData("_ = {|TH1014:AtaPort.ReadPortUshort((ushort*)(port + Data))|}; Dismiss(port);")]
    [InlineData("if (Later) Dismiss(port); {|TH1014:AtaPort.ReadPortBufferUshort((ushort*)(port + Data), null, 256)|};")]
    [InlineData("Drain(port); Dismiss(port);")]
    [Reports("TH1014")]
    public Task Data_is_read_first(string statement) => Interrupt(
        statement, statement.StartsWith("Drain", StringComparison.Ordinal) ? "{|TH1014:AtaPort.ReadPortUshort((ushort*)(port + Data))|}" : "(ushort)0").RunAsync();

    [Theory]
    [InlineData("Dismiss(port); _ = AtaPort.ReadPortUshort((ushort*)(port + Data));")]
    [InlineData("_ = AtaPort.ReadPortUchar(port + Status); _ = AtaPort.ReadPortUshort((ushort*)(port + Data));")]
    [InlineData("AtaPort.WritePortUchar(port, 4); _ = AtaPort.ReadPortUshort((ushort*)(port + Data));")]
    [InlineData("_ = AtaPort.ReadPortUshort((ushort*)port); Dismiss(port);")]
    [Accepts("TH1014")]
    public Task The_interrupt_is_dismissed_first(string statement) => Interrupt(statement, "(ushort)0").RunAsync();

    [Fact]
    [Reports("TH1014")]
    public Task Claim_takes_no_data() => Claim("_ = {|TH1014:AtaPort.ReadPortUshort((ushort*)(port + Data))|};").RunAsync();

    [Fact]
    [Reports("TH1008")]
    public Task The_message_says_who_only_asks() =>
        new RuleTest<ContextAnalyzer>("""
            unsafe struct PiixChannel
            {
                [RunsIn(MiniportContext.Interrupt), OnlyAsks]
                static void Claim(byte* port) => Clear(port);

                static void Clear(byte* port) => {|TH1008:AtaPort.WritePortUchar(port, 4)|};
            }
            """)
        {
            Messages = ["AtaPort.WritePortUchar writes to the device in a routine that only asks it; it is reached from PiixChannel.Claim through Clear"],
        }.RunAsync();

    private static RuleTest<ContextAnalyzer> Claim(string statement, string attribute = "", string helper = "AtaPort.WritePortUchar(port, 0)") => new($$"""
        unsafe struct PiixChannel
        {
            const int AlternateStatus = 2;
            [Acknowledging] const int Status = 7;
            [DeviceRegister(IsDataPort = true)] const int Data = 0;
            [Acknowledging] static byte* StatusPort;
            static uint Result;
            static byte Hidden;

            {{attribute}}
            [RunsIn(MiniportContext.Interrupt), OnlyAsks]
            static void Claim(byte* port)
            {
        #pragma warning disable TH3002
                {{statement}}
            }

            [RunsIn(MiniportContext.Interrupt)]
            static void Service(byte* port) => Clear(port);

            static void Clear(byte* port) => {{helper}};

            [Acknowledging]
            static byte Acknowledge(byte* port) => AtaPort.ReadPortUchar(port + 7);

            static byte Ask(byte* port) => {{(statement.Contains("Ask", StringComparison.Ordinal) ? "{|TH1009:Acknowledge(port)|}" : "Acknowledge(port)")}};

            [Acknowledging]
            static byte StatusNow => AtaPort.ReadPortUchar(StatusPort);
        }
        """.Replace("{|TH1009:Ask(port)|}", "Ask(port)", StringComparison.Ordinal));

    private static RuleTest<ContextAnalyzer> Registers(string statement, string helper) => new($$"""
        unsafe struct Port
        {
            [DeviceRegister] public uint TaskFile;
            [DeviceRegister] public volatile uint Always;
            public uint Plain;
        }

        unsafe struct PiixChannel
        {
            [DeviceRegister] const int Status = 7;
            const int Other = 3;
            [DeviceRegister] static byte* StatusPort;

            [RunsIn(MiniportContext.Worker)]
            static void Work(byte* port, Port* registers)
            {
        #pragma warning disable TH3002
                {{statement}}
            }

            static uint ReadIt(Port* registers) => {{helper}};
        }
        """);

    private static RuleTest<ContextAnalyzer> Interrupt(string statement, string helper) => new($$"""
        unsafe struct PiixChannel
        {
            [DeviceRegister(IsDataPort = true)] const int Data = 0;
            [Acknowledging] const int Status = 7;
            static bool Later;

            [RunsIn(MiniportContext.Interrupt)]
            static void HwInterrupt(byte* port)
            {
        #pragma warning disable TH3002
                {{statement}}
            }

            [Performs(InterruptStep.Dismiss)]
            static void Dismiss(byte* port) => AtaPort.WritePortUchar(port, 4);

            static ushort Drain(byte* port) => {{helper}};
        }
        """);
}
