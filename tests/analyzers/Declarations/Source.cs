namespace Tophalf.Analyzers.Tests.Declarations;

/// <summary>A miniport as it should be, in pieces that a test takes as they are or writes anew.</summary>
internal static class Source
{
    public const string ControllerAttributes = "[AtaMiniport] [Channel<PiixChannel>(Count = 2)]";

    public const string Controller = ControllerAttributes + """

        public unsafe partial struct PiixController : IAtaController<PiixController>
        {
            public uint Ports;
        }

        """;

    /// <summary>A channel with all that is required and nothing else.</summary>
    public static string Channel(string name = "PiixChannel", string controller = "PiixController", string more = "") => $$"""
        public unsafe struct {{name}} : IAtaChannel<{{name}}, {{controller}}>
        {
            public uint Ports;
            {{more}}
            {{Required(name, controller)}}
        }

        """;

    /// <summary>The required members; those named in <paramref name="without"/> are left to the test.</summary>
    public static string Required(string name = "PiixChannel", string controller = "PiixController", params string[] without)
    {
        const string Inline = "[MethodImpl(MethodImplOptions.AggressiveInlining)] ";
        string both = $"ref {name} channel, ref {controller} controller";
        Dictionary<string, string> members = new()
        {
            ["Claim"] = $"{Inline}public static uint Claim({both}) => channel.Ports & 4;",
            ["Dismiss"] = $"{Inline}public static uint Dismiss({both}, uint cause) => cause;",
            ["Service"] = $"{Inline}public static InterruptOutcome Service({both}, uint cause) => InterruptOutcome.Handled;",
            ["DisableInterrupts"] = $"public static void DisableInterrupts({both}) {{ }}",
            ["EnableInterrupts"] = $"public static void EnableInterrupts({both}) {{ }}",
            ["Poll"] = $"public static uint Poll({both}) => 0;",
            ["Work"] = $"public static void Work({both}, uint cause) {{ }}",
            ["StartIo"] = $"public static bool StartIo({both}, IdeRequestBlock* irb) => false;",
        };
        return string.Join("\n    ", members.Where(member => !without.Contains(member.Key)).Select(member => member.Value));
    }
}
