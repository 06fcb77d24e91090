namespace Tophalf.Generators.Emit;

/// <summary>One routine that the port driver calls by address.</summary>
internal sealed record Entry(
    string Summary,
    string Returns,
    string Name,
    string Parameters,
    string Context,
    string Extension,
    string Call,
    string Failed,
    string Attribute = "[global::System.Runtime.InteropServices.UnmanagedCallersOnly]");

/// <summary>
/// An unmanaged entry. Where there is a runtime, what the author's code throws ends here and is reported to the host;
/// an image without a runtime has nothing that could throw.
/// </summary>
internal static class EntryText
{
    public static void Write(SourceWriter writer, Entry entry)
    {
        bool returns = entry.Returns != "void";
        string call = returns ? $"return {entry.Call};" : $"{entry.Call};";
        writer.Write($"/// <summary>{entry.Summary}</summary>");
        writer.Write(entry.Attribute);
        writer.Open($"internal static {entry.Returns} {entry.Name}({entry.Parameters})");
        writer.Write($$"""
            #if TOPHALF_IMAGE
            {{call}}
            #else
            try
            {
                {{call}}
            }
            catch (global::System.Exception exception)
            {
                {{Ata.Contract}}.HostedEntry.Failed({{entry.Extension}}, {{Ata.Contract}}.MiniportContext.{{entry.Context}}, exception);
            """);
        if (returns)
        {
            writer.Write($"    return {entry.Failed};");
        }

        writer.Write("""
            }
            #endif
            """);
        writer.Close();
    }
}
