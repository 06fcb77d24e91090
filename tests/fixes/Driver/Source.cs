namespace Tophalf.CodeFixes.Tests.Driver;

/// <summary>A miniport as it should be, but for what a test is about.</summary>
internal static class Source
{
    private const string Both = "ref PiixChannel channel, ref PiixController controller";

    /// <summary>A controller and its channel.</summary>
    /// <param name="service">Service, whole; it is marked for inlining here.</param>
    /// <param name="work">Work and more members, whole.</param>
    public static string Miniport(string service, string work) => $$"""
        [AtaMiniport]
        [Channel<PiixChannel>(Count = 2)]
        public unsafe partial struct PiixController : IAtaController<PiixController>;

        public unsafe partial struct PiixChannel : IAtaChannel<PiixChannel, PiixController>
        {
            public uint Ports;

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static uint Claim({{Both}}) => channel.Ports & 4;

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static uint Dismiss({{Both}}, uint cause) => cause;

            public static void DisableInterrupts({{Both}}) { }

            public static void EnableInterrupts({{Both}}) { }

            public static uint Poll({{Both}}) => 0;

            public static bool StartIo({{Both}}, IdeRequestBlock* irb) => false;

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
        {{Indented(service)}}
        {{Indented(work)}}
        }
        """;

    /// <summary>Statements in the interrupt routine of a channel, and members of the same structure.</summary>
    public static string Interrupt(string statements, string members = "") => $$"""
        unsafe struct PiixChannel
        {
            public uint Ports;

            [RunsIn(MiniportContext.Interrupt)]
            static void Service(ref PiixChannel channel)
            {
        {{Indented(Indented(statements))}}
            }
        {{Indented(members)}}
        }
        """;

    private static string Indented(string text) =>
        string.Join('\n', text.Replace("\r\n", "\n").Split('\n').Select(line => line.Length == 0 ? line : "    " + line));
}
