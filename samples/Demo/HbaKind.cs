namespace Tophalf.Samples.Demo;

/// <summary>Whose hardware the miniport drives.</summary>
internal enum HbaKind
{
    /// <summary>The model in this process.</summary>
    Model,

    /// <summary>QEMU's PIIX3.</summary>
    Qemu,
}
