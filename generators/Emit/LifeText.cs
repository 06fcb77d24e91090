using Tophalf.Generators.Model;

namespace Tophalf.Generators.Emit;

/// <summary>IdeHwReset, IdeHwControl and IdeHwInitialize.</summary>
internal static class LifeText
{
    public static void Write(SourceWriter writer, ChannelScope scope)
    {
        WriteReset(writer, scope);
        writer.Space();
        WriteControl(writer, scope);
        writer.Space();
        WriteInitialize(writer, scope);
    }

    private static void WriteReset(SourceWriter writer, ChannelScope scope)
    {
        string reset = scope.Has(ChannelRoutines.Reset)
            ? $"byte answer = {scope.Call("Reset")} ? (byte)1 : (byte)0;"
            : "byte answer = 0; // The author has no reset.";
        writer.Write($$"""
            /// <summary>IdeHwReset: comes at any time, also while a worker is outstanding.</summary>
            private static byte Reset({{scope.Extension}}* channel)
            {
                // A requested worker finds nothing to begin; one that runs finishes by itself. Interrupts are dismissed
                // and posted until the reset is done.
                channel->State.BeginReset();
                {{reset}}
                if (channel->State.TryEndReset())
                {
                    Resume(channel);
                }

                return answer;
            }

            /// <summary>After a reset or a start, which hold the channel: enables interrupts, and serves what waits.</summary>
            private static void Resume({{scope.Extension}}* channel)
            {
                // In dump mode the polled routine looks, and nothing may be requested.
                bool enabled = channel->Controller->Mode == {{Ata.Mode}}.Dump ? Unmask(channel) : EnableAndLook(channel);
                if (enabled)
                {
                    DrainOrDefer(channel);
                }
            }
            """);
    }

    private static void WriteControl(SourceWriter writer, ChannelScope scope)
    {
        string control = scope.Has(ChannelRoutines.Control)
            ? $"bool done = {scope.Call("Control", ", action, parameters")};"
            : "bool done = true;";
        writer.Write($$"""
            /// <summary>IdeHwControl: starts, stops and powers the channel.</summary>
            private static byte Control({{scope.Extension}}* channel, {{Ata.Action}} action, void* parameters)
            {
                if (action == {{Ata.Action}}.Start)
                {
                    {{Ata.Type("IdeChannelConfiguration")}}* configuration = ({{Ata.Type("IdeChannelConfiguration")}}*)parameters;
                    if (configuration->Version < sizeof({{Ata.Type("IdeChannelConfiguration")}}))
                    {
                        return 0;
                    }

                    // The contract wants both TRUE.
                    configuration->SyncWithIsr = 1;
                    configuration->SupportsWmi = 1;
                }

                bool stops = action is {{Ata.Action}}.Stop or {{Ata.Action}}.PowerDown;
                if (stops && !channel->State.IsStopped)
                {
                    // Quiet first, then no longer asked: an interrupt in between is still dismissed. And quiet again,
                    // for a worker that was just enabling.
                    {{scope.Call("DisableInterrupts")}};
                    channel->State.Stop();
                    {{scope.Call("DisableInterrupts")}};
                }

                {{control}}
                bool starts = action is {{Ata.Action}}.Start or {{Ata.Action}}.PowerUp;
                if (starts && done)
                {
                    // Asked first, then enabled: the first interrupt finds who claims it. Unless a worker that the stop
                    // has overtaken still holds the channel: then it enables, and nobody beside it.
                    if (channel->State.TryStart())
                    {
                        Resume(channel);
                    }
                }

                return done ? (byte)1 : (byte)0;
            }
            """);
    }

    private static void WriteInitialize(SourceWriter writer, ChannelScope scope)
    {
        string initialize = scope.Has(ChannelRoutines.Initialize)
            ? $"return {scope.Call("Initialize", ", parameters, identify")} ? (byte)1 : (byte)0;"
            : "return 1;";
        writer.Write($$"""
            /// <summary>IdeHwInitialize: a device was found.</summary>
            private static byte Initialize({{scope.Extension}}* channel, {{Ata.Type("IdeDeviceParameters")}}* parameters, {{Ata.Type("IdentifyDeviceData")}}* identify)
            {
                if (parameters->Version < sizeof({{Ata.Type("IdeDeviceParameters")}}))
                {
                    return 0;
                }

                {{initialize}}
            }
            """);
    }
}
