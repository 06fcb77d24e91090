using Tophalf.Ata;
using Tophalf.Hosting.Memory;

namespace Tophalf.Hosting.Life;

/// <summary>How much one request may move.</summary>
internal static class TransferLimit
{
    /// <summary>The smaller of what the options and the miniport say, in whole pages.</summary>
    /// <param name="configuration">What the miniport made of it; 0 stands for no limit of its own.</param>
    /// <param name="options">The options.</param>
    public static int Of(in IdeControllerConfiguration configuration, PortDriverOptions options)
    {
        uint limit = options.MaximumTransferLength;
        if (configuration.MaximumTransferLength != 0)
        {
            limit = Math.Min(limit, configuration.MaximumTransferLength);
        }

        if (configuration.NumberOfPhysicalBreaks != 0)
        {
            // A page an element.
            limit = Math.Min(limit, configuration.NumberOfPhysicalBreaks * (uint)PhysicalArena.PageSize);
        }

        return (int)Math.Max(limit & ~(uint)(PhysicalArena.PageSize - 1), PhysicalArena.PageSize);
    }
}
