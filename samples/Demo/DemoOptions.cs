using Tophalf.Hosting;
using Tophalf.Hosting.Hardware.Disks;
using Tophalf.Hosting.Hardware.Piix3;

namespace Tophalf.Samples.Demo;

/// <summary>What a run is to do.</summary>
internal sealed record DemoOptions
{
    /// <summary>How many disks the controller takes.</summary>
    public const int MaximumImages = 4;

    /// <summary>The size of made images when nothing is said.</summary>
    public const int DefaultMebibytes = 64;

    /// <summary>The largest made image: two of them still fit into a common disk.</summary>
    public const int MaximumMebibytes = 65_536;

    /// <summary>The seed when nothing is said.</summary>
    public const ulong DefaultSeed = 1;

    /// <summary>The images to attach; none: two are made.</summary>
    public IReadOnlyList<string> Images { get; init; } = [];

    /// <summary>Whose hardware it is.</summary>
    public HbaKind Hba { get; init; }

    /// <summary>How the channels of the controller are wired.</summary>
    public Piix3Wiring Wiring { get; init; } = Piix3Wiring.Isa;

    /// <summary>How data is moved.</summary>
    public TransferMethod Transfer { get; init; } = TransferMethod.Dma;

    /// <summary>The size of each made image, in MiB.</summary>
    public int Mebibytes { get; init; } = DefaultMebibytes;

    /// <summary>What the made content and the content of the scratch region come from.</summary>
    public ulong Seed { get; init; } = DefaultSeed;

    /// <summary>
    /// Put between each disk and its image: the tests let it corrupt data, to see that the comparison notices.
    /// </summary>
    public Func<IDiskImage, IDiskImage> Medium { get; init; } = static image => image;
}
