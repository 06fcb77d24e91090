namespace Tophalf.Generators.Tests.Support;

/// <summary>Text that an author might have written, reduced to what the compiler wants.</summary>
internal static class Author
{
    public const string Usings = """
        using Tophalf;
        using Tophalf.Ata;


        """;

    /// <summary>The required members of a channel.</summary>
    public static string Required(string channel, string controller) => $"""
            public static uint Claim(ref {channel} channel, ref {controller} controller) => 0;
            public static uint Dismiss(ref {channel} channel, ref {controller} controller, uint cause) => cause;
            public static InterruptOutcome Service(ref {channel} channel, ref {controller} controller, uint cause) => InterruptOutcome.Handled;
            public static void DisableInterrupts(ref {channel} channel, ref {controller} controller) {"{ }"}
            public static void EnableInterrupts(ref {channel} channel, ref {controller} controller) {"{ }"}
            public static uint Poll(ref {channel} channel, ref {controller} controller) => 0;
            public static void Work(ref {channel} channel, ref {controller} controller, uint cause) {"{ }"}
            public static bool StartIo(ref {channel} channel, ref {controller} controller, IdeRequestBlock* irb) => true;
        """;

    /// <summary>The optional members of a channel.</summary>
    public static string Optional(string channel, string controller) => $"""
            public static uint Merge(uint older, uint newer) => newer;
            public static bool BuildIo(ref {channel} channel, ref {controller} controller, IdeRequestBlock* irb) => true;
            public static bool Reset(ref {channel} channel, ref {controller} controller) => true;
            public static bool Control(ref {channel} channel, ref {controller} controller, IdeControlAction action, void* parameters) => true;
            public static bool Initialize(ref {channel} channel, ref {controller} controller, IdeDeviceParameters* parameters, IdentifyDeviceData* identify) => true;
        """;

    /// <summary>The members of a controller, which are all optional.</summary>
    public static string ControllerOptional(string controller) => $"""
            public static bool Control(ref {controller} controller, IdeControlAction action, void* parameters) => true;
            public static AtaChannelState ChannelEnabled(ref {controller} controller, uint channel) => AtaChannelState.Unknown;
            public static bool TransferModeSelect(ref {controller} controller, IdeTransferModeParameters* parameters) => true;
        """;

    /// <summary>A channel. Its name and its controller's are written as they are used: qualified, or escaped.</summary>
    public static string Channel(string name, string controller, string more = "", string declaration = "public unsafe struct") => $$"""

        {{declaration}} {{name}} : IAtaChannel<{{name}}, {{controller}}>
        {
        {{Required(name, controller)}}
        {{more}}
        }

        """;

    /// <summary>A miniport, with the attributes that declare its channels.</summary>
    public static string Miniport(
        string name, string channels, string more = "", string declaration = "public unsafe partial struct", string arguments = "") => $$"""

        [AtaMiniport{{arguments}}]
        {{channels}}
        {{declaration}} {{name}} : IAtaController<{{name}}>
        {
        {{more}}
        }

        """;

    /// <summary>A miniport "Disk" with one channel "DiskChannel", in a namespace "Drivers", as most tests want it.</summary>
    public static string Disk(string more = "", string count = "") =>
        Usings + "namespace Drivers;\n" + Miniport("Disk", $"[Channel<DiskChannel>{count}]", more) + Channel("DiskChannel", "Disk");

    /// <summary>An interrupt source that stands alone.</summary>
    public static string Source(string name, string more = "", string declaration = "public partial struct") => $$"""

        [InterruptSource]
        {{declaration}} {{name}} : IInterruptSource<{{name}}>
        {
            public static uint Claim(ref {{name}} source) => 0;
            public static uint Dismiss(ref {{name}} source, uint cause) => cause;
            public static InterruptOutcome Service(ref {{name}} source, uint cause) => InterruptOutcome.Handled;
            public static void DisableInterrupts(ref {{name}} source) { }
            public static void EnableInterrupts(ref {{name}} source) { }
            public static uint Poll(ref {{name}} source) => 0;
            public static bool RequestWorker(ref {{name}} source) => true;
            public static void Work(ref {{name}} source, uint cause) { }
        {{more}}
        }

        """;
}
