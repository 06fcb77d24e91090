using Tophalf.Hosting.Hardware;

namespace Tophalf.Hosting.Binding;

/// <summary>AtaPortReadPort..., WritePort..., ReadRegister... and WriteRegister... of one value. Where nobody answers, all ones are read.</summary>
// Ports and memory are told apart by their addresses.
internal static unsafe class RegisterRoutines
{
    public static byte ReadUchar(byte* register) => (byte)Read((nuint)register, sizeof(byte));

    public static ushort ReadUshort(ushort* register) => (ushort)Read((nuint)register, sizeof(ushort));

    public static uint ReadUlong(uint* register) => Read((nuint)register, sizeof(uint));

    public static void WriteUchar(byte* register, byte value) => Write((nuint)register, sizeof(byte), value);

    public static void WriteUshort(ushort* register, ushort value) => Write((nuint)register, sizeof(ushort), value);

    public static void WriteUlong(uint* register, uint value) => Write((nuint)register, sizeof(uint), value);

    private static uint Read(nuint address, int width) =>
        RegisterAccess.TryFind(address, width, out IHba hba, out ulong busAddress) ? hba.Read(busAddress, width) : uint.MaxValue;

    private static void Write(nuint address, int width, uint value)
    {
        if (RegisterAccess.TryFind(address, width, out IHba hba, out ulong busAddress))
        {
            hba.Write(busAddress, width, value);
        }
    }
}
