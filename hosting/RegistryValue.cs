using System.Buffers.Binary;
using System.Text;
using Tophalf.Ata;

namespace Tophalf.Hosting;

/// <summary>A value of a <see cref="HostRegistry"/>: a type and its bytes, as a miniport reads and writes them.</summary>
/// <param name="Type">One of <see cref="RegistryValueType"/>.</param>
/// <param name="Data">The bytes. A string is Latin-1 and ends in a zero; a number is 4 bytes, the lowest first.</param>
public sealed record RegistryValue(byte Type, ReadOnlyMemory<byte> Data)
{
    /// <summary>A number (IDE_REG_DWORD).</summary>
    /// <param name="number">The number.</param>
    /// <returns>The value.</returns>
    public static RegistryValue Of(uint number)
    {
        byte[] data = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(data, number);
        return new RegistryValue(RegistryValueType.DoubleWord, data);
    }

    /// <summary>A string (IDE_REG_SZ).</summary>
    /// <param name="text">The string, without the zero at its end.</param>
    /// <returns>The value.</returns>
    public static RegistryValue Of(string text) => new(RegistryValueType.String, Encoding.Latin1.GetBytes(text + '\0'));

    /// <summary>Bytes (IDE_REG_BINARY).</summary>
    /// <param name="data">The bytes.</param>
    /// <returns>The value.</returns>
    public static RegistryValue Of(ReadOnlySpan<byte> data) => new(RegistryValueType.Binary, data.ToArray());

    /// <summary>The number.</summary>
    /// <returns>The number of a value of 4 bytes.</returns>
    /// <exception cref="InvalidOperationException">The value is no number.</exception>
    public uint ToNumber() => Type == RegistryValueType.DoubleWord && Data.Length == sizeof(uint)
        ? BinaryPrimitives.ReadUInt32LittleEndian(Data.Span)
        : throw new InvalidOperationException($"The value is of type {Type} and has {Data.Length} bytes: it is no number.");

    /// <summary>The bytes as text, up to the first zero.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        string text = Encoding.Latin1.GetString(Data.Span);
        int end = text.IndexOf('\0', StringComparison.Ordinal);
        return end < 0 ? text : text[..end];
    }

    /// <summary>Whether type and bytes are the same.</summary>
    /// <param name="other">The other value.</param>
    /// <returns><see langword="true"/> if they are.</returns>
    public bool Equals(RegistryValue? other) => other is not null && Type == other.Type && Data.Span.SequenceEqual(other.Data.Span);

    /// <summary>Of type and bytes.</summary>
    /// <returns>The code.</returns>
    public override int GetHashCode()
    {
        HashCode code = default;
        code.Add(Type);
        code.AddBytes(Data.Span);
        return code.ToHashCode();
    }
}
