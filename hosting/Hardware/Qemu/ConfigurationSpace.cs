using Tophalf.Hosting.Hardware.Qemu.Qtest;

namespace Tophalf.Hosting.Hardware.Qemu;

/// <summary>The PCI configuration space of one function, through the two registers of its host bridge.</summary>
/// <param name="space">Where the registers are.</param>
/// <param name="addressRegister">Takes the place in configuration space.</param>
/// <param name="dataRegister">Shows what is there.</param>
/// <param name="device">The number of the device on bus 0.</param>
/// <param name="function">The number of the function.</param>
internal sealed class ConfigurationSpace(
    RegisterSpace space, ulong addressRegister, ulong dataRegister, int device, int function)
{
    private const int Length = 256;
    private const uint Enable = 0x8000_0000;

    public void Read(int offset, Span<byte> buffer)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        for (int place = 0; place < buffer.Length; place++)
        {
            int at = offset + place;
            buffer[place] = at >= Length ? (byte)0xFF : (byte)space.WriteThenRead(addressRegister, AddressOf(at), DataOf(at), 1);
        }
    }

    public void Write(int offset, ReadOnlySpan<byte> buffer)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        for (int place = 0; place < buffer.Length && offset + place < Length; place++)
        {
            int at = offset + place;
            space.WriteBoth(addressRegister, AddressOf(at), DataOf(at), 1, buffer[place]);
        }
    }

    private uint AddressOf(int offset) => Enable | ((uint)device << 11) | ((uint)function << 8) | ((uint)offset & 0xFC);

    private ulong DataOf(int offset) => dataRegister + ((uint)offset & 3);
}
