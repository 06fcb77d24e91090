namespace Tophalf.Ata;

/// <summary>Kinds of trace notification.</summary>
public static class TraceNotificationType
{
    /// <summary>An entry for the trace (<c>TraceNotification</c>).</summary>
    public const uint Trace = 0;
}
