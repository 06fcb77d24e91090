namespace Tophalf.Ata;

/// <summary>Types of registry values.</summary>
public static class RegistryValueType
{
    /// <summary>A string that ends in a zero (<c>IDE_REG_SZ</c>).</summary>
    public const byte String = 1;

    /// <summary>Bytes (<c>IDE_REG_BINARY</c>).</summary>
    public const byte Binary = 3;

    /// <summary>A 32-bit number (<c>IDE_REG_DWORD</c>).</summary>
    public const byte DoubleWord = 4;
}
