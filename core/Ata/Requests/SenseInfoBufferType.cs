namespace Tophalf.Ata;

/// <summary>What a sense buffer holds: the values of <see cref="IdeRequestBlock.SenseInfoBufferType"/>.</summary>
public static class SenseInfoBufferType
{
    /// <summary>Sense data of a packet command (<c>SENSE_INFO_BUFFER_RETURN_TYPE_CDB</c>).</summary>
    public const byte Cdb = 0;

    /// <summary>The task file of a 28-bit command (<c>SENSE_INFO_BUFFER_RETURN_TYPE_28BIT_TASKFILE</c>).</summary>
    public const byte TaskFile28Bit = 1;

    /// <summary>The task file of a 48-bit command (<c>SENSE_INFO_BUFFER_RETURN_TYPE_48BIT_TASKFILE</c>).</summary>
    public const byte TaskFile48Bit = 2;

    /// <summary>The register FIS that the device sent (<c>SENSE_INFO_BUFFER_RETURN_TYPE_D2H_FIS</c>).</summary>
    public const byte DeviceToHostFis = 3;
}
