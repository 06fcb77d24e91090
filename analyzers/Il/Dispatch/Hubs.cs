using Tophalf.Analyzers.Effects;
using Tophalf.Analyzers.Il.Metadata;

namespace Tophalf.Analyzers.Il.Dispatch;

/// <summary>Which assumption lets a virtual call through one of the framework's hubs be judged.</summary>
internal static class Hubs
{
    /// <summary>By the type that declares the member; null: no hub.</summary>
    public static string? Of(MethodReference member) => member.Type.Name switch
    {
        "System.Collections.Generic.IEqualityComparer`1" or "System.Collections.Generic.EqualityComparer`1"
            or "System.Collections.Generic.IComparer`1" or "System.Collections.Generic.Comparer`1" => Assumption.NoCustomComparer,
        "System.IFormatProvider" or "System.Globalization.CultureInfo" or "System.Globalization.CompareInfo" or "System.Globalization.TextInfo"
            or "System.Globalization.Calendar" => Assumption.InvariantCulture,
        "System.Text.EncoderFallback" or "System.Text.DecoderFallback"
            or "System.Text.EncoderFallbackBuffer" or "System.Text.DecoderFallbackBuffer" => Assumption.StandardEncoding,
        "System.Buffers.MemoryManager`1" => Assumption.OrdinaryMemory,
        "System.Threading.Tasks.TaskScheduler" or "System.Threading.SynchronizationContext" => Assumption.DefaultScheduler,
        _ => null,
    };

    /// <summary>The class that is behind a hub by assumption, where it is another than the one that declares the member.</summary>
    public static string? StandsFor(string typeName) => typeName switch
    {
        "System.Threading.Tasks.TaskScheduler" => "System.Threading.Tasks.ThreadPoolTaskScheduler",
        "System.IFormatProvider" => "System.Globalization.CultureInfo",
        "System.Globalization.Calendar" => "System.Globalization.GregorianCalendar",
        _ => null,
    };
}
